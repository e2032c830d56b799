"""Phrases with the figures that must be read from them: exactly these and no others."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.analyse.article import analyse
from bot.analyse.figures import figures
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import FigureKind
from bot.model.article import Article

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "cases" / "figures.jsonl").read_text(encoding="utf-8").splitlines()
]
PUBLISHED = datetime(2024, 11, 17, 12, tzinfo=UTC)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_reads_the_figures_of_a_phrase(case: dict[str, object]) -> None:
    published = datetime.fromisoformat(str(case["published"]))
    found = figures(str(case["text"]), published)
    expected = case["figures"]
    assert isinstance(expected, list)
    assert [figure.text for figure in found] == [want["text"] for want in expected]
    for figure, want in zip(found, expected, strict=True):
        assert (figure.low, figure.high, figure.unit) == (
            close(want["low"]),
            close(want["high"]),
            want["unit"],
        )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_points_into_the_text(case: dict[str, object]) -> None:
    text = f"Zwölf –\n{case['text']}"
    found = figures(text, datetime.fromisoformat(str(case["published"])))
    expected = case["figures"]
    assert isinstance(expected, list)
    assert [text[figure.start : figure.end] for figure in found] == [want["text"] for want in expected]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 50 people came.", "About"),
        ("Up to 50 people came.", "Up to"),
        ("At least some 50 people came.", "At least"),
        ("Nearly 50 people came.", "Nearly"),
        ("No fewer than 50 people came.", "No fewer than"),
        ("50 or more people came.", "or more"),
        ("50 or so came.", "or so"),
        ("Exactly who paid $50 is unknown.", ""),
    ],
)
def test_keeps_the_qualifier_in_the_words_of_the_source(text: str, words: str) -> None:
    (figure,) = figures(text, PUBLISHED)
    assert figure.qualifier == words


def test_leaves_out_dates_that_need_a_day_of_publication() -> None:
    assert figures("They met on Tuesday and last week.", None) == ()
    (figure,) = figures("They met on 3 May 2021.", None)
    assert (figure.kind, figure.low) == (FigureKind.DATE, "2021-05-03")


@pytest.mark.parametrize(
    ("published", "offset", "days"),
    [
        (datetime(2025, 8, 5, 20, tzinfo=UTC), 600, ["2025-08-06", "2025-08-06", "2025-08-05"]),  # morning in Sydney
        (datetime(2025, 8, 6, 2, tzinfo=UTC), -240, ["2025-07-30", "2025-08-05", "2025-08-04"]),  # evening in New York
        (datetime(2025, 8, 5, 20, tzinfo=UTC), None, ["2025-07-30", "2025-08-05", "2025-08-04"]),
    ],
)
def test_days_are_reckoned_from_the_day_at_the_paper(published: datetime, offset: int | None, days: list[str]) -> None:
    text = "The port told reporters on Wednesday that it shut today. It was struck yesterday."
    article = Article(id="a", text=text, title="T", outlet="O", published=published, published_offset=offset)
    assert [figure.low for figure in analyse(article, "en", (), Gazetteer()).figures] == days


REWRITTEN = (
    "The pier reopened yesterday, after the storm of Monday. The mayor resigned on 3 May. It closed two days ago."
)


@pytest.mark.parametrize(
    ("hours", "texts"),
    [
        (0, ["yesterday", "Monday", "3 May", "two days ago"]),
        (9, ["yesterday", "Monday", "3 May", "two days ago"]),
        (30, ["Monday", "3 May"]),  # on Thursday
        (6 * 24, ["3 May"]),  # on the Tuesday after
        (30 * 24, ["yesterday", "Monday", "3 May", "two days ago"]),
    ],
)
def test_a_day_that_an_update_leaves_open_is_not_read(hours: int, texts: list[str]) -> None:
    published = datetime(2025, 5, 7, 6, tzinfo=UTC)  # a Wednesday, in the afternoon at the paper
    updated = published + timedelta(hours=hours)
    article = Article("a", REWRITTEN, "T", "O", published=published, published_offset=480, updated=updated)
    assert [figure.text for figure in analyse(article, "en", (), Gazetteer()).figures] == texts


def test_survives_a_day_that_does_not_exist() -> None:
    assert figures("The bill is due on February 30.", PUBLISHED) == ()


@pytest.mark.parametrize(
    "part", ["1", "a", "$", "½", "1,", "one ", "May ", "half a ", " of the two", "1 km (", "1 to "]
)
def test_reads_on_behind_a_long_run(part: str) -> None:
    last = figures(f"{part * 1_000}\nThe flood killed 12 people.", PUBLISHED)[-1]
    assert (last.text, last.low, last.high, last.unit) == ("12", 12, 12, "people")


def close(value: float | str | None) -> object:
    return pytest.approx(value, rel=0.002) if isinstance(value, int | float) else value

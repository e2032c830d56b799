"""Which of the values that differ was given last."""

from datetime import UTC, datetime

import pytest

from bot.compare.latest_value import Latest
from bot.model.comparison import Comparison, Difference, DifferenceKind, Side
from bot.model.passage import Head, Passage
from bot.model.story import Story

STORY = Story("s", "Storm", ("a", "b", "c"), (), ("Ledger", "Bell", "Post"))


def on(day: int, hour: int = 0) -> datetime:
    return datetime(2024, 11, day, hour, tzinfo=UTC)


def told(article: str, value: str) -> Side:
    return Side(Passage(article, 0, 20, f"The storm killed {value}.", article, 0), value)


def newer(
    *given: tuple[datetime | None, str],
    kind: DifferenceKind = DifferenceKind.NUMBER,
    slight: bool = False,
    updated: datetime | None = None,
) -> list[str]:
    """The articles that have it anew for the first one: a, b, c, each with its time and value."""
    heads = [
        Head(article, "Storm", article, published=time, updated=updated if article == "a" else None)
        for article, (time, _) in zip("abc", given, strict=False)
    ]
    sides = tuple(told(head.id, value) for head, (_, value) in zip(heads, given, strict=True))
    compared = Comparison(STORY, tuple(heads), differ=(Difference(kind, sides, slight=slight),))
    return [part.article for part in Latest(compared).newer(sides[0].passage)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (((on(5, 9), "11"), (on(6, 9), "14")), ["b"]),
        (((on(6, 9), "11"), (on(5, 9), "14")), []),  # an earlier article gives nothing anew
        (((on(5, 9), "11"), (on(6, 9), "14"), (on(7, 9), "15")), ["c"]),
        (((on(5, 9), "11"), (on(7, 9), "Fifteen"), (on(6, 9), "fifteen")), ["b", "c"]),  # all that give the last value
        (((on(7, 9), "11"), (on(6, 9), "14"), (on(5, 9), "11")), []),
        (((on(5, 9), "11"), (on(5, 10), "14")), ["b"]),
        (((on(5), "11"), (on(5, 10), "14")), []),  # a day alone does not say whether before ten
        (((on(5), "11"), (on(6), "14")), ["b"]),
        (((None, "11"), (on(6, 9), "14")), []),
        (((on(5, 9), "11"), (None, "14")), []),
    ],
)
def test_what_a_later_article_gives(given: tuple[tuple[datetime | None, str], ...], expected: list[str]) -> None:
    assert newer(*given) == expected


@pytest.mark.parametrize(
    ("updated", "expected"),
    [
        (on(5, 10), ["b"]),
        (on(5, 20), []),  # its 11 may be newer than the other's 14
        (on(4, 9), ["b"]),  # before it was published: a mistake
    ],
)
def test_what_an_updated_article_says_may_be_as_new_as_the_update(updated: datetime, expected: list[str]) -> None:
    assert newer((on(5, 9), "11"), (on(5, 12), "14"), updated=updated) == expected


def test_days_are_given_anew_but_neither_quotations_nor_slight_differences() -> None:
    given = ((on(5, 9), "on Monday"), (on(6, 9), "on Tuesday"))
    assert newer(*given, kind=DifferenceKind.DATE) == ["b"]
    assert newer(*given, kind=DifferenceKind.QUOTE) == []
    assert newer(*given, slight=True) == []


def test_without_a_comparison_nothing_differs() -> None:
    assert Latest(None).differences_with(told("a", "11").passage) == ()

"""The sample articles hold what seeds/README.md and the demonstrations built on them promise."""

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from bot.ingest import Draft, read_path
from bot.model.article import Article, Genre, PubStatus

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
CASES: dict[str, Any] = yaml.safe_load((ROOT / "tests/cases/seeds.yaml").read_text(encoding="utf-8"))
LABELS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/cases/seed_stories.yaml").read_text(encoding="utf-8"))
FRONT_MATTER = {
    "id",
    "title",
    "outlet",
    "published",
    "updated",
    "url",
    "byline",
    "language",
    "genre",
    "embargoed",
    "pubstatus",
}
NOW = datetime(2025, 1, 1, tzinfo=UTC)


def _versions() -> list[Article]:
    found = list(read_path(SEEDS, limit=1_000_000))
    assert [str(one) for one in found if not isinstance(one, Draft)] == []
    return [one.article for one in found if isinstance(one, Draft)]


def _current() -> dict[str, Article]:
    """Articles by id, of two versions the one updated last."""
    by_age = sorted(_versions(), key=lambda article: article.updated or datetime.min.replace(tzinfo=UTC))
    return {article.id: article for article in by_age}


ARTICLES = _current()


def test_enough_articles_of_six_outlets_and_all_kinds_of_file() -> None:
    assert len(ARTICLES) >= 40
    assert len({article.outlet for article in ARTICLES.values()}) == 6
    kinds = Counter(Path(article.file).suffix for article in ARTICLES.values())
    assert kinds[".md"] > 20
    assert all(kinds[kind] >= 3 for kind in (".txt", ".html", ".jsonl"))


def test_every_article_stands_in_one_story_or_alone() -> None:
    listed = [name for names in CASES["stories"].values() for name in names] + CASES["single"]
    assert sorted(listed) == sorted(ARTICLES)


@pytest.mark.parametrize("story", CASES["stories"])
def test_each_story_is_told_by_several_outlets_within_days(story: str) -> None:
    articles = [ARTICLES[name] for name in CASES["stories"][story]]
    assert len({article.outlet for article in articles}) >= (2 if story == "ukraine-long-range" else 3)
    dates = [article.published for article in articles if article.published]
    assert max(dates) - min(dates) < timedelta(days=2)


def test_at_least_nine_invented_stories_and_a_few_single_articles() -> None:
    assert len(CASES["stories"]) >= 10
    assert len(CASES["single"]) >= 3


def test_the_dates_fill_two_weeks_and_their_last_day_has_several_stories() -> None:
    dates = [article.published for article in ARTICLES.values() if article.published]
    assert (min(dates), max(dates).date()) == (
        datetime(2024, 11, 4, 12, 30, tzinfo=UTC),
        datetime(2024, 11, 19, tzinfo=UTC).date(),
    )
    window = max(dates) - timedelta(hours=24)
    told = {
        story
        for story, names in CASES["stories"].items()
        for name in names
        if (published := ARTICLES[name].published) and published > window
    }
    assert len(told) >= 3


@pytest.mark.parametrize("article", ARTICLES.values(), ids=lambda article: article.id)
def test_articles_have_the_length_of_news_and_reserved_addresses(article: Article) -> None:
    assert 130 <= len(article.text.split()) <= 450
    host = urlsplit(article.url).hostname
    assert host is None or host.endswith(".example")
    assert article.story_pin == ""


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*/*.md")), ids=lambda file: file.name)
def test_front_matter_parses_and_uses_known_keys(file: Path) -> None:
    opening, front, _ = file.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(front)
    assert opening == ""
    assert {"outlet", "published"} <= set(fields) <= FRONT_MATTER
    assert fields["outlet"] == file.parent.name


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*/*.jsonl")), ids=lambda file: file.name)
def test_json_lines_parse(file: Path) -> None:
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 3
    assert all(set(row) == {"id", "title", "text", "outlet", "date", "url"} for row in rows)


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*/*.txt")), ids=lambda file: file.name)
def test_plain_texts_have_neither_metadata_nor_headline(file: Path) -> None:
    article = ARTICLES[file.relative_to(SEEDS).as_posix()]
    assert (article.outlet, article.published, article.url, article.title_from_text) == (
        file.parent.name,
        None,
        "",
        True,
    )


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*/*.html")), ids=lambda file: file.name)
def test_pages_carry_boilerplate_that_is_not_part_of_the_article(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    text = ARTICLES[file.relative_to(SEEDS).as_posix()].text
    furniture = ("cookie", "Privacy", "Terms of use", "Listen live", "Most read", "newsletter", "footer")
    assert len([each for each in furniture if each in source]) >= 4
    assert [each for each in furniture if each in text] == []


def test_the_real_story_is_a_brief_with_a_headline_and_a_text_with_sub_headings_alone() -> None:
    brief, sectioned = (ARTICLES[name] for name in CASES["stories"]["ukraine-long-range"])
    assert brief.title
    assert not brief.title_from_text
    assert "#" not in brief.text
    assert sectioned.title_from_text
    assert sectioned.text.count("\n## ") >= 3
    assert {article.published.date().isoformat() for article in (brief, sectioned) if article.published} == {
        "2024-11-17"
    }


@pytest.mark.parametrize("case", CASES["holds"])
def test_special_cases_are_there(case: str) -> None:
    for place in CASES["holds"][case]:
        article = ARTICLES[place["article"]]
        assert place["words"] in f"{article.title}\n{article.text}"


@pytest.mark.parametrize(("characters", "places"), CASES["hostile"].items())
def test_hostile_characters_stand_in_headline_and_text(characters: str, places: dict[str, str]) -> None:
    assert characters in ARTICLES[places["title"]].title
    assert characters in ARTICLES[places["text"]].text


def test_copies_of_a_wire_report_share_its_paragraphs() -> None:
    report = ARTICLES[CASES["wire"]["report"]]
    assert "(Meridian Wire)" in report.text
    paragraphs = _paragraphs(report)
    outlets = {report.outlet}
    for copy in CASES["wire"]["copies"]:
        article = ARTICLES[copy["article"]]
        outlets.add(article.outlet)
        assert len(paragraphs & _paragraphs(article)) >= copy["shares"]
        assert "Meridian Wire" in article.byline
        assert article.title != report.title
    assert len(outlets) == 3


def _paragraphs(article: Article) -> set[str]:
    return {line.strip() for line in article.text.splitlines() if line.strip()}


def test_one_article_comes_in_two_versions_the_later_corrected() -> None:
    first, second = sorted(
        (one for one in _versions() if one.id == CASES["corrected"]), key=lambda one: one.updated is not None
    )
    assert first.file != second.file
    assert first.updated is None
    assert second.updated is not None
    assert "will receive $14.20 a share" in first.text
    assert "will receive $12.40 a share" in second.text
    assert "Correction:" in second.text


def test_one_article_is_embargoed_and_one_withdrawn() -> None:
    hidden = sorted(article.id for article in ARTICLES.values() if not article.visible(NOW))
    assert hidden == sorted([CASES["embargoed"], CASES["withdrawn"]])
    assert ARTICLES[CASES["embargoed"]].embargoed == datetime(2099, 1, 1, tzinfo=UTC)
    assert ARTICLES[CASES["withdrawn"]].pubstatus is PubStatus.CANCELED


def test_one_article_is_an_opinion_and_one_is_in_spanish() -> None:
    assert [article.id for article in ARTICLES.values() if article.genre is Genre.OPINION] == [CASES["opinion"]]
    assert [article.id for article in ARTICLES.values() if article.language == "es"] == [CASES["spanish"]]


def test_the_readme_speaks_of_every_story_and_article() -> None:
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    for article in _versions():
        assert (article.id if article.file.endswith(".jsonl") else Path(article.file).name) in readme
    for story in CASES["stories"]:
        assert f"`{story}`" in readme


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["story"])
def test_labels_name_sentences_that_occur_once(label: dict[str, Any]) -> None:
    assert set(label["articles"].values()) <= set(CASES["stories"][label["story"]])
    pairs = [*label["same"], *label["partial"], *([one["a"], one["b"]] for one in label["differ"])]
    for letter, words in [*(side for pair in pairs for side in pair), *label["unique"], *label["important"]]:
        assert ARTICLES[label["articles"][letter]].text.count(words) == 1, words
    assert all(first[0] != second[0] for first, second in pairs)
    assert {one["kind"] for one in label["differ"]} <= {"number", "date", "quote", "attribution", "fact", "same-value"}


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label["story"])
def test_labels_do_not_contradict_each_other(label: dict[str, Any]) -> None:
    def side(pair: list[list[str]]) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(sentence) for sentence in pair)

    same = [side(pair) for pair in label["same"]]
    partial = [side(pair) for pair in label["partial"]]
    assert len(set(same)) == len(same)
    assert not set(same) & set(partial)
    assert not {tuple(sentence) for sentence in label["unique"]} & {one for pair in same for one in pair}

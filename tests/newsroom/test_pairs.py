"""Two articles named by hand."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.compare import compare
from bot.errors import GoneError, UsageError
from bot.model.comparison import Comparison
from bot.model.scores import Scores
from bot.model.search import NotFound
from bot.model.story import Report
from bot.newsroom import Newsroom
from bot.newsroom.finding.pairs import pair_of, pair_story
from bot.text.typed.typed_lines import VERSUS, two_sides


@pytest.mark.parametrize(
    ("typed", "sides"),
    [
        ("one vs two", ("one", "two")),
        ("one VS. two", ("one", "two")),
        ("“one” versus 'two'", ("one", "two")),
        ("one vs two vs three", ("one", "two vs three")),
        ("one vs", None),
        ("vs two", None),
        ("canvas shoes", None),
        ("", None),
    ],
)
def test_two_sides_are_told_apart(typed: str, sides: tuple[str, str] | None) -> None:
    assert two_sides(typed, VERSUS) == sides


CALLED = {"Rovers vs City", "Dockers settle", "rovers-vs-city.md", "one", "two"}


@pytest.mark.parametrize(
    ("typed", "sides"),
    [
        ("one vs two", ("one", "two")),
        ("one vs nobody", ("one", "nobody")),
        ("Rovers vs City", None),  # the one headline
        ("Rovers vs City vs Dockers settle", ("Rovers vs City", "Dockers settle")),
        ("“Dockers settle” vs “Rovers vs City”", ("Dockers settle", "Rovers vs City")),
        ("one", None),
    ],
)
def test_a_side_may_be_called_by_a_vs_of_its_own(typed: str, sides: tuple[str, str] | None) -> None:
    assert pair_of(typed, CALLED.__contains__) == sides


@pytest.mark.parametrize("typed", ["one vs two vs three", "one vs two vs one vs two", " vs ".join("a" * 2_000)])
def test_three_are_too_many(typed: str) -> None:
    with pytest.raises(UsageError, match=r"^Two articles can be compared at a time: write “A vs B”"):
        pair_of(typed, CALLED.__contains__)


@pytest.mark.parametrize("typed", ["Harbour Ledger vs Evening Bell", "Ledger and Bell", "the Evening Bell with Metro"])
def test_two_outlets_are_no_two_articles(small: Newsroom, typed: str) -> None:
    with pytest.raises(UsageError, match=r" are outlets\. Compare a story first, such as “compare port strike”;"):
        small.compare(typed)


def test_one_outlet_beside_an_article_is_looked_up_like_any_words(small: Newsroom) -> None:
    assert isinstance(small.compare("Quill strikes twice vs Harbour Ledger xyzzy"), NotFound)


def test_a_pair_is_titled_by_its_outlets(newsroom: Newsroom) -> None:
    ids = next(story for story in newsroom.stories(100) if len(story.outlets) > 2).articles
    reports = newsroom.store.reports(ids[:2])
    one, other = (report.article.outlet for report in reports)
    assert pair_story(reports).title == f"{one} vs {other}"
    assert pair_story(reports[:1]).title == reports[0].article.title
    assert pair_story([reports[0], reports[0]]).title == f"Two articles from {one}"


def test_two_articles_of_a_story_are_compared_by_its_scores(newsroom: Newsroom) -> None:
    story = next(story for story in newsroom.stories(100) if len(story.origins) > 2)
    scores = newsroom.store.scores(story.id)
    assert scores is not None
    one, other, *_ = scores.articles
    told = newsroom.compare(f"{one} vs {other}")
    reports = newsroom.store.reports([one, other])
    assert told == _beside(newsroom, reports, scores)
    assert isinstance(told, Comparison)
    assert told.agreed
    assert told != _beside(newsroom, reports)
    assert not told.of_two_stories


def test_two_articles_of_different_stories_are_compared_by_their_words(newsroom: Newsroom) -> None:
    one, other = (story.articles[0] for story in newsroom.stories(2))
    reports = newsroom.store.reports([one, other])
    told = newsroom.compare(f"{one} vs {other}")
    assert told == _beside(newsroom, reports)
    assert isinstance(told, Comparison)
    assert told.of_two_stories


def test_an_article_beside_itself_is_summed_up(newsroom: Newsroom) -> None:
    [one, *_] = newsroom.stories(1)[0].articles
    assert newsroom.compare(f"{one} vs {one}") == newsroom.article_summary(one)


def test_ids_are_taken_as_they_are(newsroom: Newsroom) -> None:
    one, other, *_ = next(story for story in newsroom.stories(100) if len(story.articles) > 1).articles
    assert newsroom.compare_articles(one, other) == newsroom.compare(f"{one} vs {other}")
    with pytest.raises(GoneError, match=r"^This article is no longer in the index, or may not be shown\.$"):
        newsroom.compare_articles(one, "rovers vs city.md")


def _beside(newsroom: Newsroom, reports: Sequence[Report], scores: Scores | None = None) -> Comparison:
    """Two articles compared, their heads with the stories that they stand in."""
    told = compare(pair_story(reports), reports, scores=scores)
    return replace(told, heads=tuple(newsroom.store.heads([head.id for head in told.heads])))

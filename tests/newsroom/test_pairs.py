"""Two articles named by hand."""

import pytest

from bot.compare import compare
from bot.errors import NotFoundError
from bot.model.comparison import Comparison
from bot.newsroom import Newsroom
from bot.newsroom.pairs import pair_story, split_pair


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
    assert split_pair(typed) == sides


def test_two_articles_of_a_story_are_compared_by_its_scores(newsroom: Newsroom) -> None:
    story = next(story for story in newsroom.stories(100) if len(story.origins) > 2)
    scores = newsroom.store.scores(story.id)
    assert scores is not None
    one, other, *_ = scores.articles
    told = newsroom.compare(f"{one} vs {other}")
    reports = newsroom.store.reports([one, other])
    assert told == compare(pair_story(reports), reports, scores=scores)
    assert isinstance(told, Comparison)
    assert told.agreed
    assert told != compare(pair_story(reports), reports)


def test_two_articles_of_different_stories_are_compared_by_their_words(newsroom: Newsroom) -> None:
    one, other = (story.articles[0] for story in newsroom.stories(2))
    reports = newsroom.store.reports([one, other])
    assert newsroom.compare(f"{one} vs {other}") == compare(pair_story(reports), reports)


def test_an_article_beside_itself_is_summed_up(newsroom: Newsroom) -> None:
    [one, *_] = newsroom.stories(1)[0].articles
    assert newsroom.compare(f"{one} vs {one}") == newsroom.article_summary(one)


def test_ids_are_taken_as_they_are(newsroom: Newsroom) -> None:
    one, other, *_ = next(story for story in newsroom.stories(100) if len(story.articles) > 1).articles
    assert newsroom.compare_articles(one, other) == newsroom.compare(f"{one} vs {other}")
    with pytest.raises(NotFoundError, match="Search for it with /coverage"):
        newsroom.compare_articles(one, "rovers vs city.md")

"""Generated articles: the same each time, of the promised shape, several outlets to a story."""

import re
from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from benchmarks.newsprint import generate, large_story
from bot.ingest import Draft
from bot.ingest.fields import draft

ARTICLES = list(generate(400))


def test_the_same_seed_gives_the_same_articles_and_another_seed_others() -> None:
    assert list(generate(400)) == ARTICLES
    assert list(generate(400, seed=8)) != ARTICLES


@pytest.mark.parametrize("count", [0, 1, 7])
def test_as_many_as_asked_for(count: int) -> None:
    assert len(list(generate(count))) == count


def test_each_article_has_the_fields_of_a_line_and_a_length_of_150_to_500_words() -> None:
    for article in ARTICLES:
        assert list(article) == ["id", "title", "text", "outlet", "date", "url"]
        assert all(article.values())
        assert 150 <= len(article["text"].split()) <= 500
        assert "{" not in article["text"] + article["title"]
        host = urlsplit(article["url"]).hostname
        assert host is not None
        assert host.endswith(".example")


def test_ids_are_unique_and_texts_differ() -> None:
    assert len({article["id"] for article in ARTICLES}) == len(ARTICLES)
    assert len({article["text"] for article in ARTICLES}) == len(ARTICLES)


def test_dates_are_spread_over_sixty_days() -> None:
    dates = [datetime.fromisoformat(article["date"]) for article in ARTICLES]
    assert timedelta(days=58) < max(dates) - min(dates) <= timedelta(days=60)
    assert len({date.date() for date in dates}) > 55


def test_stories_are_told_by_one_to_five_outlets_that_share_their_figures() -> None:
    sizes = Counter(len(story) for story in _stories())
    assert set(sizes) == {1, 2, 3, 4, 5}
    for story in _stories():
        assert len({article["outlet"] for article in story}) == len(story)


def _stories() -> list[list[dict[str, str]]]:
    """Neighbours that share a name of two words not found in the rest: one story."""
    seen = Counter(name for article in ARTICLES for name in _names(article))
    stories = [[ARTICLES[0]]]
    for before, article in pairwise(ARTICLES):
        if any(seen[name] <= 5 for name in _names(before) & _names(article)):
            stories[-1].append(article)
        else:
            stories.append([article])
    return stories


def _names(article: dict[str, str]) -> set[str]:
    return set(re.findall(r"[A-Z]\w+ [A-Z]\w+", article["text"]))


def test_every_article_can_be_read() -> None:
    for line, article in enumerate(ARTICLES, 1):
        made = draft("print.jsonl", article["text"], article, line=line)
        assert isinstance(made, Draft)
        assert made.article.published is not None
        assert made.article.url == article["url"]


def test_a_large_story_is_told_by_as_many_outlets() -> None:
    told = list(large_story(50))
    assert len({article["outlet"] for article in told}) == len({article["url"] for article in told}) == 50
    assert {article["story"] for article in told} == {"large"}
    assert told[:20] == list(large_story(50))[:20]
    assert not any("{" in article["text"] for article in told)

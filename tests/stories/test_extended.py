"""A story that grows: what is kept of it is extended, and the same is told as when all is read at once."""

from datetime import UTC, datetime, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.passage import Head
from bot.stories import ClusterFeatures, Linking, OriginFeatures, SpeltFeatures, group_origins, story_links
from bot.stories.origins import ALL_PAIRS

FIRST = datetime(2024, 11, 17, tzinfo=UTC)


def article(number: int, copied: int = 0, version: int = 0) -> OriginFeatures:
    """An article that shares 20 of its 40 shingles with the others of its ``copied``, half of these with the next."""
    start = copied * 10_000
    own = [
        *range(start, start + 10),
        *range(start + 10_000, start + 10_010),
        *(10**9 + number * 50 + n for n in range(20)),
    ]
    return OriginFeatures(
        Head(
            f"a{number}",
            "",
            f"Outlet {number % 5}",
            published=FIRST + timedelta(hours=number * 7 % 31),
            wire="AP" * (number % 3 == 0),
        ),
        pin="",
        mark=f"{number}-{copied}-{version}",
        words=str(number),
        signature=tuple(own[:4]),
        own=np.array(sorted(own), dtype=np.uint64),
        headline=(),
        opening=(),
    )


ARTICLES = st.builds(article, st.integers(0, 90), st.integers(0, 4), st.integers(0, 1))
STORIES = st.lists(ARTICLES, max_size=14, unique_by=lambda one: one.head.id)


@settings(max_examples=60)
@given(st.lists(STORIES, min_size=1, max_size=5))
def test_origins_are_the_same_whatever_was_known(stories: list[list[OriginFeatures]]) -> None:
    known: list[list[str]] = []
    for story in stories:
        found = group_origins(story, known)
        assert found == group_origins(story)
        marks = {one.head.id: one.mark for one in story}
        known = [[marks[each] for each in voice.articles] for voice in found]


def test_origins_are_measured_anew_where_the_measure_changes() -> None:
    """Above ``ALL_PAIRS`` only articles whose signatures meet are measured: copies of unlike signatures part there."""
    many = [article(number, number % 4) for number in range(ALL_PAIRS + 2)]
    unlike = [
        OriginFeatures(**{f: getattr(one, f) for f in OriginFeatures.__slots__} | {"signature": (n,)})
        for n, one in enumerate(many)
    ]
    known: list[list[str]] = []
    for size in (ALL_PAIRS - 1, ALL_PAIRS, ALL_PAIRS + 1, ALL_PAIRS + 2, ALL_PAIRS + 1, ALL_PAIRS):
        found = group_origins(unlike[:size], known)
        assert found == group_origins(unlike[:size])
        assert (len(found) < size) is (size <= ALL_PAIRS)
        marks = {one.head.id: one.mark for one in unlike}
        known = [[marks[each] for each in voice.articles] for voice in found]


def spelt_features(one: OriginFeatures) -> SpeltFeatures:
    """Features that have two of five words, so that many are alike."""
    number = int(one.head.id[1:])
    terms = {f"word{number % 5}": 0.8, f"word{(number + 1) % 5}": 0.6}
    found = ClusterFeatures(
        one.head.id, 7e5 + number % 3, timed=False, terms=terms, title=("word0",), opening=("word1",)
    )
    return SpeltFeatures(found, {"word0": "Word0"})


@settings(max_examples=60)
@given(st.lists(st.lists(ARTICLES, max_size=30, unique_by=lambda one: one.head.id), min_size=1, max_size=5))
def test_ties_are_the_same_whatever_was_known(stories: list[list[OriginFeatures]]) -> None:
    known: dict[str, Linking] = {}
    for story in stories:
        ordered = sorted(story, key=lambda one: one.head.order)
        articles = {one.head.id: spelt_features(one) for one in story}
        found, linkings = story_links(ordered, group_origins(story), articles.__getitem__, known)
        assert found == story_links(ordered, group_origins(story), articles.__getitem__, {})[0]
        known |= linkings
        assert story_links(ordered, group_origins(story), articles.__getitem__, known) == (found, {})


def test_one_article_more_is_laid_beside_a_few() -> None:
    story = sorted((article(number) for number in range(80)), key=lambda one: one.head.order)
    articles = {one.head.id: spelt_features(one) for one in story}
    _, known = story_links(story, (), articles.__getitem__, {})
    for gone in (79, 40, 0):
        read: list[str] = []

        def reading(name: str, read: list[str] = read) -> SpeltFeatures:
            read.append(name)
            return articles[name]

        without = [one for place, one in enumerate(story) if place != gone]
        story_links(without, (), reading, known)
        assert len(set(read)) <= (80 if gone == 0 else 24)

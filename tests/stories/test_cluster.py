"""Which story an article belongs to, and what becomes of the stories that compete for it."""

import random
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ingest import Draft, read_path
from bot.model.analysis import Analysis
from bot.model.article import PubStatus
from bot.model.story import Report
from bot.stories import (
    ClusterFeatures,
    StoryState,
    assign,
    cluster_features,
    search_terms,
    story_id,
    with_article,
    without_article,
)
from bot.stories.state import MEMBERS
from bot.text.sentences import sentences

ROOT = Path(__file__).parents[2]
DAY = 739_000.0
FLOOD = ("flood", "tarnholt", "ashel", "embank", "soldier", "rescu", "river", "sandbag", "evacu", "linden")
STRIKE = ("strike", "saltmer", "docker", "contain", "judg", "wage", "port", "crane", "union", "settl")


def told(name: str, words: tuple[str, ...], published: float | None = DAY) -> ClusterFeatures:
    """Features of equally heavy words, the first three its title."""
    terms = dict.fromkeys(words, len(words) ** -0.5)
    return ClusterFeatures(name, published, timed=False, terms=terms, title=words[:3], opening=words)


def arrive(articles: list[ClusterFeatures]) -> dict[str, StoryState]:
    """The stories after all of them came, each seeing every story before it."""
    states: dict[str, StoryState] = {}
    for one in articles:
        decision = assign(one, list(states.values()))
        states |= {state.id: state for state in decision.states}
        for gone in decision.gone:
            del states[gone]
        for article, story in decision.moved:
            assert article in {member.article for member in states[story].members}
        kept = {member.article for member in states[decision.story].members}
        assert one.article in kept or len(kept) == MEMBERS  # of many articles, an early one leaves no features
    return states


def test_the_first_article_founds_a_story_that_bears_its_id() -> None:
    decision = assign(told("a", FLOOD), [])
    assert decision.story == story_id("a")
    assert decision.states == (StoryState(story_id("a"), (told("a", FLOOD),)),)
    assert (decision.moved, decision.gone) == ((), ())


def test_an_account_of_the_same_event_joins_and_another_event_does_not() -> None:
    story = StoryState(story_id("a"), (told("a", FLOOD),))
    same = assign(told("b", (*FLOOD[:8], "toll", "mayor")), [story])
    assert same.story == story.id
    assert assign(told("c", STRIKE), [story]).story == story_id("c")


def test_what_is_weeks_apart_is_another_story() -> None:
    story = StoryState(story_id("a"), (told("a", FLOOD),))
    assert assign(told("b", FLOOD, DAY + 30), [story]).story == story_id("b")
    assert assign(told("b", FLOOD, None), [story]).story == story.id


def test_a_pin_decides_whatever_the_words() -> None:
    first = assign(told("a", FLOOD), [], pin="harbour")
    assert first.story == story_id("harbour", pinned=True)
    assert first.states[0].pinned
    second = assign(told("b", STRIKE), list(first.states), pin="harbour")
    assert [member.article for member in second.states[0].members] == ["a", "b"]


def test_pinned_stories_are_never_joined_or_taken_apart() -> None:
    pinned = [StoryState(story_id(name, pinned=True), (told(name, FLOOD),), pinned=True) for name in ("one", "two")]
    decision = assign(told("c", FLOOD), pinned)
    assert decision.moved == decision.gone == ()
    assert {state.id for state in decision.states} >= {state.id for state in pinned}


def test_of_two_stories_that_turn_out_to_be_one_the_older_keeps_its_id() -> None:
    older = StoryState(story_id("a"), (told("a", FLOOD, DAY),))
    newer = StoryState(story_id("b"), (told("b", FLOOD, DAY + 1),))
    decision = assign(told("c", FLOOD, DAY + 1), [newer, older])
    assert decision.story == older.id
    assert decision.gone == (newer.id,)
    assert decision.moved == (("b", older.id),)
    assert decision.states[0].articles == 3


def test_a_wrong_join_is_mended_when_the_right_company_comes() -> None:
    mixed = StoryState(story_id("a"), (told("a", FLOOD), told("b", STRIKE)), 2)
    decision = assign(told("c", (*STRIKE[:9], "wednesday")), [mixed])
    home = {member.article: state.id for state in decision.states for member in state.members}
    assert home["a"] != home["b"] == home["c"]


def test_a_story_with_more_articles_than_traces_keeps_them_counted() -> None:
    state = StoryState(story_id("a0"), (told("a0", FLOOD),))
    for number in range(1, MEMBERS + 8):
        state = with_article(state, told(f"a{number}", FLOOD, DAY + number / 10))
    assert len(state.members) == MEMBERS
    assert state.members[0].article == "a0"
    assert state.anchored
    decision = assign(told("z", FLOOD, DAY + 2), [state])
    assert decision.story == state.id
    assert decision.states[0].articles == state.articles + 1


def test_an_article_that_leaves_takes_its_trace_with_it() -> None:
    state = with_article(StoryState("story-1", (told("a", FLOOD),)), told("b", FLOOD))
    left = without_article(state, "a")
    assert left is not None
    assert [member.article for member in left.members] == ["b"]
    assert without_article(left, "b") is None


def test_a_founder_that_comes_back_founds_a_story_of_another_id() -> None:
    rest = StoryState(story_id("a"), (told("b", STRIKE),))
    founded = assign(told("a", FLOOD), [rest])
    assert {state.id for state in founded.states} == {founded.story}
    assert founded.story not in {story_id("a"), story_id("b")}


@given(st.lists(st.tuples(st.sampled_from([FLOOD, STRIKE]), st.integers(0, 6), st.integers(0, 3)), max_size=14))
@settings(max_examples=60, deadline=None)
def test_every_article_is_in_one_story_and_counted_once(arrivals: list[tuple[tuple[str, ...], int, int]]) -> None:
    articles = [
        told(f"a{number}", (*words[: 10 - dropped], f"own{number}"), None if day == 6 else DAY + day)
        for number, (words, day, dropped) in enumerate(arrivals)
    ]
    states = arrive(articles)
    homes = [member.article for state in states.values() for member in state.members]
    assert len(homes) == len(set(homes))
    assert sum(state.articles for state in states.values()) == len(articles)
    assert all(story == state.id for story, state in states.items())


@pytest.mark.parametrize("order", ["by date", "backwards", 1, 2])
def test_the_sample_stories_are_found_in_any_order(order: str | int) -> None:
    wanted = yaml.safe_load((ROOT / "tests" / "cases" / "seeds.yaml").read_text(encoding="utf-8"))["stories"]
    articles = sample()
    if order == "backwards":
        articles.reverse()
    elif order != "by date":
        random.Random(order).shuffle(articles)
    states = arrive(articles)
    home = {member.article: state.id for state in states.values() for member in state.members}
    spanish = "Public Radio North/2024-11-06-inundaciones-tarnholt.md"  # another language: its words are its own
    found: dict[str, set[str]] = defaultdict(set)
    for name, articles in wanted.items():
        for article in articles:
            if article in home and article != spanish:
                found[name].add(home[article])
    assert {name: len(stories) for name, stories in found.items()} == dict.fromkeys(wanted, 1)
    assert len(set().union(*found.values())) == len(wanted)


def sample() -> list[ClusterFeatures]:
    """Traces of the sample articles that are public, in order of time, the latest version of each."""
    latest = {}
    for draft in read_path(ROOT / "seeds", limit=1_000_000):
        assert isinstance(draft, Draft)
        article = draft.article
        known = latest.get(article.id)
        if known is None or (article.updated and (known.updated is None or article.updated > known.updated)):
            latest[article.id] = article
    public = sorted((one for one in latest.values() if one.pubstatus is PubStatus.USABLE), key=lambda one: one.order)
    reports = [Report(replace(one, story_pin=""), Analysis("en", 0, sentences(one.text))) for one in public]
    return [cluster_features(report) for report in reports]


def test_search_terms_are_the_strongest_terms() -> None:
    features = sample()[0]
    weights = list(features.terms.values())
    assert weights == sorted(weights, reverse=True)
    assert search_terms(features) == tuple(features.terms)[: len(search_terms(features))]

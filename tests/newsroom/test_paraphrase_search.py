"""Stories by other words than theirs."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.models.meaning import open_encoder
from bot.model.conversation import Subject
from bot.model.search import Choice, NotFound
from bot.model.summary import StorySummary
from bot.newsroom import Newsroom
from bot.newsroom.finding import paraphrase_search
from bot.newsroom.threads.candidates import candidates_after
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.clock import SetClock

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "cases/other_words.yaml").read_text("utf-8"))
STORIES = CASES["stories"]
TYPED = [(kind, typed, each["story"]) for each in STORIES for kind in each if kind != "story" for typed in each[kind]]


@pytest.fixture(scope="module")
def by_meaning(seeds_index: Path) -> Iterator[Newsroom]:
    store, clock = open_store(seeds_index, SetClock()), SetClock()
    yield Newsroom(store, Settings(index=seeds_index, entities=None), clock, open_encoder())
    store.close()


@pytest.mark.parametrize(("kind", "typed", "title"), TYPED, ids=[typed for _, typed, _ in TYPED])
def test_a_story_is_found_by_other_words(by_meaning: Newsroom, kind: str, typed: str, title: str) -> None:
    found = by_meaning.summary(f"the {typed}")
    assert isinstance(found, NotFound)
    assert found.clear == (kind == "opened")
    assert not found.otherwise or kind != "missed"
    assert kind == "missed" or any(story.title.startswith(title) for story in found.near_stories)
    assert not found.otherwise or found.near_stories[0].title.startswith(title)


@pytest.mark.parametrize("typed", CASES["nothing"])
def test_what_is_not_in_the_index_is_not_found(by_meaning: Newsroom, typed: str) -> None:
    found = by_meaning.summary(typed)
    assert isinstance(found, NotFound)
    assert (found.otherwise, found.clear) == (0, False)


@pytest.mark.parametrize(("typed", "title"), CASES["elsewhere"].items())
def test_a_story_with_the_words_here_and_there_is_not_opened(newsroom: Newsroom, typed: str, title: str) -> None:
    found = newsroom.summary(typed)
    assert isinstance(found, Choice)
    assert [story.title.startswith(title) for story in found.stories] == [True, False]


def test_without_a_model_synonyms_and_the_parts_of_a_word_find_a_story_to_offer(newsroom: Newsroom) -> None:
    told = {typed: newsroom.summary(typed) for typed in ("shipwreck", "cyberattack", "a plane crash")}
    assert {
        typed: [story.title for story in found.near_stories[: found.otherwise]]
        for typed, found in told.items()
        if isinstance(found, NotFound) and not found.clear
    } == {
        "shipwreck": ["Ancient cargo ship found intact in Sound of Orrin"],
        "cyberattack": ["Hackers' mark *_~ on 41,000 hospital files puts cyber insurers on notice"],
        "a plane crash": [],
    }


@pytest.mark.parametrize(
    ("in_hand", "opened"),
    [
        ("corvane millbrook", ["Ancient cargo ship found intact in Sound of Orrin"]),
        ("ancient cargo ship", []),  # that story itself
    ],
)
def test_a_story_told_in_other_words_is_open_beside_the_one_in_hand(
    newsroom: Newsroom, in_hand: str, opened: list[str]
) -> None:
    here, found = newsroom.summary(in_hand), newsroom.summary("a shipwreck")
    assert isinstance(here, StorySummary)
    candidates = candidates_after(newsroom.store, Subject(story=here.story.id), found)
    assert [story.title for story in candidates] == opened


def test_headlines_beyond_the_newest_are_compared_once_a_thread_has_read_them(
    seeds_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paraphrase_search, "_AT_ONCE", 1)
    store, clock = open_store(seeds_index, SetClock()), SetClock()
    newsroom = Newsroom(store, Settings(index=seeds_index, entities=None), clock, open_encoder())
    found = []
    for _ in range(2):
        found.append(newsroom.summary("data breach"))
        for thread in threading.enumerate():
            if thread.name == "headlines":
                thread.join(30)
    store.close()
    assert [each.clear for each in found if isinstance(each, NotFound)] == [False, True]


def test_words_that_are_not_english_are_compared_with_no_headline(by_meaning: Newsroom) -> None:
    found = by_meaning.summary("cuántos muertos hubo en la inundación de tarnholt")
    assert isinstance(found, NotFound)
    assert found.otherwise == 0

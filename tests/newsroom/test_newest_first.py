"""Which sentence comes first where time tells, and which outlets mention nothing of what is asked; on the samples."""

from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store


@pytest.fixture(scope="module")
def newsroom(seeds_index: Path) -> Newsroom:
    clock = SystemClock()
    return Newsroom(open_store(seeds_index, clock), Settings(index=seeds_index), clock)


def answer(newsroom: Newsroom, title: str, asked: str) -> StoryAnswer:
    [story] = (story for story in newsroom.stories(50) if story.title.startswith(title))
    found = newsroom.ask_story(asked, story.id)
    assert isinstance(found, StoryAnswer)
    return found


@pytest.mark.parametrize(
    ("title", "asked", "told", "dated"),
    [
        (
            "Tarnholt flood",
            "what's the latest death toll?",
            [
                ("14", "Public Radio North"),
                ("14", "Uplands Courier"),  # without a date: its place is kept
                ("Eleven people", "Harbour Ledger"),
                ("At least 11 people", "The Evening Bell"),
            ],
            True,
        ),
        (
            "Tarnholt flood",
            "how many are missing?",
            [("nine", "Harbour Ledger"), ("seven", "Uplands Courier")],
            True,
        ),
        (
            "Truce in Karsovia",
            "how many died in the war?",
            [
                ("More than 2,100 people", "Public Radio North"),
                ("Around 2,000 people", "The Evening Bell"),
                ("more than 2,100 people", "Harbour Ledger"),
                ("about 2,000 people", "Metro Standard"),
            ],
            True,
        ),
        (
            "Tarnholt flood",
            "how many homes were flooded?",  # "about 1,200", "some 1,200"
            [("About 1,200 homes", "Harbour Ledger"), ("Some 1,200 homes", "Uplands Courier")],
            False,
        ),
    ],
)
def test_the_newest_comes_first_if_figures_differ_or_the_latest_is_asked_for(
    newsroom: Newsroom, title: str, asked: str, told: list[tuple[str, str]], *, dated: bool
) -> None:
    found = answer(newsroom, title, asked)
    assert [(side.value, side.passage.outlet) for side in found.told][: len(told)] == told
    assert found.dated == dated


@pytest.mark.parametrize(
    ("asked", "outlets"),
    [
        ("did the sirens go off?", ("Public Radio North", "Uplands Courier")),
        ("does PRN mention the sirens?", ("Public Radio North",)),
        ("how old was the youngest victim?", ()),  # they have victims
        ("how many were there?", ()),
        ("who warned them?", ()),  # said of many things
    ],
)
def test_outlets_that_have_none_of_the_words_are_known(
    newsroom: Newsroom, asked: str, outlets: tuple[str, ...]
) -> None:
    assert answer(newsroom, "Tarnholt flood", asked).unmentioning == outlets


def test_if_the_outlet_asked_has_nothing_the_others_are_shown(newsroom: Newsroom) -> None:
    found = answer(newsroom, "Tarnholt flood", "does PRN mention the sirens?")
    assert not found.told
    assert {side.passage.outlet for side in found.having} == {"The Evening Bell", "Harbour Ledger"}

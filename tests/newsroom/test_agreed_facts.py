"""What silent outlets report of a fact that was told."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, Side
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.story.agreed_facts import with_agreed
from bot.settings import Settings
from bot.store import open_store
from tests.journeys import stories


@pytest.mark.parametrize(
    ("sure", "score", "differs", "asked", "agreed"),
    [
        (True, 0.8, False, "is it shut?", True),
        (False, 0.8, False, "is it shut?", False),
        (True, 0.8, False, "how many were hurt?", False),  # no figure
        (True, 0.8, False, "who dined?", True),
        (True, 0.6, False, "who dined?", False),  # no word of the question
        (True, 0.8, True, "is it shut?", False),
    ],
)
def test_an_outlet_that_surely_reports_the_fact_is_not_called_silent(
    small: Newsroom,
    sure: bool,  # noqa: FBT001 - a case's value
    score: float,
    differs: bool,  # noqa: FBT001 - a case's value
    asked: str,
    agreed: bool,  # noqa: FBT001 - a case's value
) -> None:
    one, other = (report.passage(report.body[0]) for report in (stories.LEDGER, stories.BELL))
    comparison = small.store.comparison(stories.STORY.id)
    assert isinstance(comparison, Comparison)
    with small.store.writing() as writer:
        fact = Agreement((one, other), 2, score=score, sure=sure)
        differ = Difference(DifferenceKind.FACT, (Side(one, ""), Side(other, "")))
        changed = replace(comparison, agreed=(fact,), differ=(differ,) if differs else ())
        writer.put_prepared(stories.STORY, changed)
    found = StoryAnswer(stories.STORY, (), asked, (Side(one, ""),), silent=(other.outlet, "Uplands Courier"))
    told = with_agreed(small.store, found, [stories.LEDGER, stories.BELL])
    assert told.told == (Side(one, ""),)
    assert told.agreed == ((Side(other, ""),) if agreed else ())
    assert told.silent == (("Uplands Courier",) if agreed else (other.outlet, "Uplands Courier"))


@pytest.mark.parametrize(
    ("asked", "agreed"),
    [
        ("how many are missing?", ["Public Radio North"]),  # "unaccounted for"; not its toll, which is agreed too
        ("how much emergency aid?", ["The Evening Bell", "Uplands Courier"]),  # the same sum, in other words
    ],
)
def test_a_figure_of_the_same_fact_is_the_one_asked_for(seeds_index: Path, asked: str, agreed: list[str]) -> None:
    clock = SystemClock()
    newsroom = Newsroom(open_store(seeds_index, clock), Settings(index=seeds_index), clock)
    [flood] = (story for story in newsroom.stories(50) if story.title.startswith("Tarnholt flood"))
    answer = newsroom.ask_story(asked, flood.id)
    assert isinstance(answer, StoryAnswer)
    assert [side.passage.outlet for side in answer.agreed] == agreed


@pytest.mark.parametrize(
    ("title", "asked", "agreed"),
    [
        ("Truce in Karsovia", "who brokered the agreement?", []),  # the others have its tanks, not who brokered it
        ("Rovers coach", "who takes over?", ["The Evening Bell", "Uplands Courier"]),
    ],
)
def test_the_same_fact_says_who_if_that_is_asked(seeds_index: Path, title: str, asked: str, agreed: list[str]) -> None:
    clock = SystemClock()
    newsroom = Newsroom(open_store(seeds_index, clock), Settings(index=seeds_index), clock)
    [story] = (story for story in newsroom.stories(50) if story.title.startswith(title))
    answer = newsroom.ask_story(asked, story.id)
    assert isinstance(answer, StoryAnswer)
    assert [side.passage.outlet for side in answer.agreed] == agreed

"""What silent outlets report of a fact that was told."""

from dataclasses import replace

import pytest

from bot.model.comparison import Agreement, Comparison, Side
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.agreed_facts import with_agreed
from tests.journeys import stories


@pytest.mark.parametrize(
    ("sure", "asked", "agreed"),
    [(True, "is it shut?", True), (False, "is it shut?", False), (True, "how many were hurt?", False)],
)
def test_an_outlet_that_surely_reports_the_fact_is_not_called_silent(
    small: Newsroom,
    sure: bool,  # noqa: FBT001 - a case's value
    asked: str,
    agreed: bool,  # noqa: FBT001 - a case's value
) -> None:
    one, other = (report.passage(report.body[0]) for report in (stories.LEDGER, stories.BELL))
    comparison = small.store.comparison(stories.STORY.id)
    assert isinstance(comparison, Comparison)
    with small.store.writing() as writer:
        writer.put_prepared(stories.STORY, replace(comparison, agreed=(Agreement((one, other), 2, sure=sure),)))
    found = StoryAnswer(stories.STORY, (), asked, (Side(one, ""),), silent=(other.outlet, "Uplands Courier"))
    told = with_agreed(small.store, found)
    assert told.told == (Side(one, ""),)
    assert told.agreed == ((Side(other, ""),) if agreed else ())
    assert told.silent == (("Uplands Courier",) if agreed else (other.outlet, "Uplands Courier"))

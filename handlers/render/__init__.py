"""Render model values as whole messages: pure functions that apply Slack's limits and paginate."""

from typing import assert_never

from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.passage import Excerpts
from bot.model.quoted import Quoted
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.text.hashing import hashed
from handlers.render import (
    comparison,
    coverage,
    coverage_gap,
    developments,
    entity,
    evidence,
    offers,
    quoted,
    reported,
    story_answer,
    summary,
)
from handlers.render.frame import Frame
from handlers.render.message import Message

__all__ = ["Frame", "Message", "mark", "render"]


def mark(answer: Answer, request: Request) -> str:
    """A fingerprint of an answer as rendered, independent of the viewer."""
    blocks = render(answer, request, Frame(private=False)).blocks
    return hashed(repr(blocks), 8).hex()


def render(answer: Answer, request: Request, frame: Frame) -> Message:  # noqa: C901, PLR0911, PLR0912 - one line per kind of answer
    """The message that shows an answer to ``request``."""
    match answer:
        case Summary() | StorySummary() if request.part is Part.BYLINES:
            return story_answer.bylines(answer, request, frame)
        case Summary():
            return summary.article(answer, request, frame, alone=request.what is What.COMPARE)
        case StorySummary():
            return summary.story(answer, request, frame)
        case Comparison():
            return comparison.comparison(answer, request, frame)
        case Profile():
            return entity.profile(answer, request, frame)
        case SearchPage():
            return coverage.coverage(answer, request, frame)
        case Choice():
            return offers.choice(answer, request, frame)
        case NotFound():
            return offers.not_found(answer, request, frame)
        case Excerpts():
            return evidence.excerpts(answer, request)
        case StoryAnswer():
            return story_answer.in_story(answer, request, frame)
        case Reported():
            return reported.reported(answer, request, frame)
        case Quoted():
            return quoted.quoted(answer, request, frame)
        case Statements():
            return story_answer.statements(answer, request, frame)
        case Developments():
            return developments.developments(answer, request, frame)
        case CoverageGap():
            return coverage_gap.coverage_gap(answer, request, frame)
        case _:
            assert_never(answer)

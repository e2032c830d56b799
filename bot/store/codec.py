"""Values to stored bytes and back: JSON by pydantic's adapters for the model's dataclasses."""

from datetime import UTC, datetime

from pydantic import TypeAdapter

from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.model.comparison import Comparison
from bot.model.scores import Scores
from bot.model.story import Story

ARTICLE = TypeAdapter(Article)
ANALYSIS = TypeAdapter(Analysis)
STORY = TypeAdapter(Story)
COMPARISON = TypeAdapter(Comparison)
SCORES = TypeAdapter(Scores)


def stamp(moment: datetime) -> str:
    """A datetime as text that sorts chronologically."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def stamp_if(moment: datetime | None) -> str | None:
    """The same of a time that may be unknown."""
    return stamp(moment) if moment else None


def moment(text: str | None) -> datetime | None:
    """The datetime that ``stamp`` wrote; None if there is none."""
    return datetime.fromisoformat(text) if text else None

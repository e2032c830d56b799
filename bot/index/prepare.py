"""Prepare what answers about a story are read from."""

from bot.compare import compare
from bot.model.comparison import Comparison
from bot.model.story import Story
from bot.store import Store
from bot.stories import describe, origins


def prepare(store: Store, story_id: str) -> tuple[Story, Comparison | None] | None:
    """A story described, its articles compared where there are several; None where it has none left."""
    reports = store.reports(store.articles_of(story_id))
    if not reports:
        return None
    story = describe(story_id, reports, origins(reports))
    return story, compare(story, reports) if len(reports) > 1 else None

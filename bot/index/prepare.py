"""Prepare what answers about a story are read from."""

from bot.compare import compare
from bot.store import Store
from bot.stories import describe, origins


def prepare(store: Store, story_id: str) -> None:
    """Describe a story, compare its articles where there are several, and store both together."""
    reports = store.reports(store.articles_of(story_id))
    if not reports:
        with store.writing() as writer:
            writer.drop_story(story_id)
        return
    story = describe(story_id, reports, origins(reports))
    comparison = compare(story, reports) if len(reports) > 1 else None
    with store.writing() as writer:
        writer.put_prepared(story, comparison)

"""Prepare what answers about a story are read from."""

from dataclasses import dataclass, replace

from bot.compare import compare
from bot.entities.over_story import lend_names
from bot.index.vectors import KeptVectors
from bot.model.analysis import Analysis
from bot.model.comparison import Comparison
from bot.model.story import Report, Story
from bot.store import Store
from bot.stories import describe, origins


@dataclass(frozen=True, slots=True)
class Prepared:
    """A story described, its articles compared where there are several, and the analyses that it changes, by id."""

    story: Story
    comparison: Comparison | None
    changed: dict[str, Analysis]


def prepare(store: Store, story_id: str, vectors: KeptVectors | None = None) -> Prepared | None:
    """What answers about a story need; None where it has no articles left.

    ``vectors``, where there is a model of meaning, are asked for a story of several origins.
    """
    reports = store.reports(store.articles_of(story_id))
    if not reports:
        return None
    changed = dict(lend_names(reports, store))
    reports = [replace(each, analysis=changed.get(each.article.id, each.analysis)) for each in reports]
    story = describe(story_id, reports, origins(reports))
    if len(reports) == 1:
        return Prepared(story, None, changed)
    read = len(story.origins) > 1 and all(map(_is_read, reports))
    return Prepared(story, compare(story, reports, encode=vectors.encode if vectors and read else None), changed)


def _is_read(report: Report) -> bool:
    """Whether it is in the language that the model of meaning was made for, or of none that can be told."""
    return report.analysis.language in ("", "en")

"""What other outlets report of the same fact as a sentence that answers, in words that the question has not."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.answering.question import question
from bot.model.analysis import FigureKind
from bot.model.comparison import Side
from bot.model.passage import Passage
from bot.model.story_answer import StoryAnswer
from bot.newsroom.lookup import typed_words
from bot.store import Store


def with_agreed(store: Store, found: StoryAnswer) -> StoryAnswer:
    """The answer with a sentence of each silent outlet that surely reports the same fact as one that was told.

    If a figure or a date is asked for, it has one.
    """
    asked = found.story.id and found.told and found.silent
    comparison = store.comparison(found.story.id) if asked else None
    if comparison is None:
        return found
    told = {side.passage.place for side in found.told}
    facts = [fact for fact in comparison.facts if not told.isdisjoint(passage.place for passage in fact.sentences)]
    kinds = question(typed_words(found.asked)).kinds
    same: dict[str, Side] = {}
    for passage in (passage for fact in facts for passage in fact.sentences if passage.outlet in found.silent):
        if passage.outlet not in same and (not kinds or _has_figure(store, passage, kinds)):
            same[passage.outlet] = Side(passage, "")
    silent = tuple(outlet for outlet in found.silent if outlet not in same)
    return replace(found, agreed=tuple(same[outlet] for outlet in found.silent if outlet in same), silent=silent)


def _has_figure(store: Store, passage: Passage, kinds: AbstractSet[FigureKind]) -> bool:
    return any(
        each.kind in kinds and passage.start <= each.start < passage.end
        for report in store.reports([passage.article])
        for each in report.analysis.figures
    )

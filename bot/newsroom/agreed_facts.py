"""What other outlets report of the same fact as a sentence that answers, in words that the question has not."""

from dataclasses import replace

from bot.model.comparison import Side
from bot.model.story_answer import StoryAnswer
from bot.store import Store


def with_agreed(store: Store, found: StoryAnswer) -> StoryAnswer:
    """The answer with a sentence of each silent outlet that surely reports the same fact as one that was told."""
    asked = found.story.id and found.told and found.silent
    comparison = store.comparison(found.story.id) if asked else None
    if comparison is None:
        return found
    told = {side.passage.place for side in found.told}
    same = {
        passage.outlet: Side(passage, "")
        for fact in reversed(comparison.facts)
        if not told.isdisjoint(passage.place for passage in fact.sentences)
        for passage in reversed(fact.sentences)
    }
    heard = [same[outlet] for outlet in found.silent if outlet in same]
    silent = tuple(outlet for outlet in found.silent if outlet not in same)
    return replace(found, told=(*found.told, *heard), silent=silent)

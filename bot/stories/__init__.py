"""Articles to stories: which belong together, whose voices they are, and what a story is called."""

from bot.stories.cluster import CANDIDATES, assign
from bot.stories.describe import describe, described
from bot.stories.imprint import Imprint, Traced, imprint, traced
from bot.stories.origins import origins, voices
from bot.stories.settle import Settled
from bot.stories.state import StoryState, found_by, joined, probes, story_id, without
from bot.stories.ties import Laid, ties
from bot.stories.trace import Trace, trace

__all__ = [
    "CANDIDATES",
    "Imprint",
    "Laid",
    "Settled",
    "StoryState",
    "Trace",
    "Traced",
    "assign",
    "describe",
    "described",
    "found_by",
    "imprint",
    "joined",
    "origins",
    "probes",
    "story_id",
    "ties",
    "trace",
    "traced",
    "voices",
    "without",
]

"""Articles to stories: which belong together, whose voices they are, and what a story is called."""

from bot.stories.cluster import assign
from bot.stories.describe import describe
from bot.stories.origins import origins
from bot.stories.settle import Decision
from bot.stories.state import StoryState, found_by, joined, probes, started, story_id, without
from bot.stories.trace import Trace, trace

__all__ = [
    "Decision",
    "StoryState",
    "Trace",
    "assign",
    "describe",
    "found_by",
    "joined",
    "origins",
    "probes",
    "started",
    "story_id",
    "trace",
    "without",
]

"""A question to a story, and the sentences of its outlets that may answer."""

from dataclasses import dataclass

from bot.model.comparison import Side
from bot.model.passage import Head
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class StoryAnswer:
    """What a story's own sentences have on a question, each outlet's best first.

    The ``value`` of each is the figure that was asked for, empty where none was (``figures``). ``silent`` are the
    outlets of which no sentence fits.
    """

    story: Story
    heads: tuple[Head, ...]
    asked: str
    told: tuple[Side, ...] = ()
    figures: bool = False
    silent: tuple[str, ...] = ()

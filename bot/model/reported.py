"""Questions that a newsroom asks of the outlets of a story: who has something, who had it first, who confirms it."""

from dataclasses import dataclass

from bot.model.comparison import Difference, Side
from bot.model.passage import Head
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class Reported:
    """Which outlets of a story report what was ``asked`` about, or say of it whether it is confirmed.

    ``told`` has the sentences, those of the earliest article first; ``silent`` are the outlets without one. ``outlet``
    is the only one of which it is asked whether nobody else has it. ``differ`` are the differences in the matter. If it
    is asked whether something is confirmed, ``told`` are the sentences that say so or deny it, ``near`` if they stand
    beside what was asked about, and ``claims`` are the sentences that report it.
    """

    story: Story
    heads: tuple[Head, ...]
    asked: str
    told: tuple[Side, ...] = ()
    silent: tuple[str, ...] = ()
    outlet: str = ""
    differ: tuple[Difference, ...] = ()
    near: bool = False
    claims: tuple[Side, ...] = ()

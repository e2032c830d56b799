"""A quotation that was typed, and where the index has it."""

from dataclasses import dataclass

from bot.model.passage import Head
from bot.model.story import Story
from bot.model.summary import Voice


@dataclass(frozen=True, slots=True)
class Quoted:
    """The sentences that have a quotation, with who says it.

    ``told`` have it word for word, ``near`` almost so; if there are none, the ``nearest`` have some of it. ``stories``
    are those of the former two, in their order. ``corrected``: a figure of it is only in an earlier version.
    """

    typed: str
    heads: tuple[Head, ...] = ()
    told: tuple[Voice, ...] = ()
    near: tuple[Voice, ...] = ()
    nearest: tuple[Voice, ...] = ()
    stories: tuple[Story, ...] = ()
    corrected: bool = False

    @property
    def found(self) -> tuple[Voice, ...]:
        """The sentences that have it, word for word or almost."""
        return self.told or self.near

    @property
    def story(self) -> Story | None:
        """The story of the first, if it is in one."""
        return self.stories[0] if self.stories else None

"""Digests: when they come, what they hold, and what became of each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.comparison import Difference
from bot.model.passage import Passage
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story's two lines: the sentence that carries it, and a figure in dispute where there is one."""

    story: Story
    lead: Passage
    dispute: Difference | None = None
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DigestSection:
    """Stories of one section, the most important first; ``left_out`` more were not shown."""

    title: str
    stories: tuple[DigestStory, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest ready to be drawn. The window is half open: ``since <= time < until``."""

    name: str
    title: str
    since: datetime
    until: datetime
    sections: tuple[DigestSection, ...]
    set_up_by: str = ""
    zone: str = "UTC"
    note: str = ""  # "the window ends at the newest article", "two hours late"

    @property
    def empty(self) -> bool:
        """Whether there is nothing to report."""
        return not any(section.stories for section in self.sections)


class SlotState(StrEnum):
    """What became of a digest's slot."""

    CLAIMED = "claimed"
    SENDING = "sending"
    POSTED = "posted"
    UNKNOWN = "unknown"
    FAILED = "failed"
    SKIPPED = "skipped"

"""Digests: what they contain, and when the next is due."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.article import Genre
from bot.model.comparison import Agreement, Difference
from bot.model.edition import Edition
from bot.model.passage import Passage
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story with its leading sentence, and a disputed figure if there is one.

    ``agreed`` and ``only`` are the details for the thread: what at least two origins report, and what only one does.
    ``titled_by_lead``: the lead is its headline too, or the beginning of the lead stands in for one.
    """

    story: Story
    lead: Passage
    dispute: Difference | None = None
    why: tuple[str, ...] = ()
    agreed: tuple[Agreement, ...] = ()
    only: tuple[Passage, ...] = ()
    genre: Genre = Genre.NEWS  # of the lead's article
    titled_by_lead: bool = False


@dataclass(frozen=True, slots=True)
class DigestSection:
    """Stories of one section, the most important first; ``left_out`` more were not shown."""

    title: str
    stories: tuple[DigestStory, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest ready to be rendered. The window is half open: ``since <= time < until``."""

    name: str
    title: str
    since: datetime
    until: datetime
    sections: tuple[DigestSection, ...]
    set_up_by: str = ""
    zone: str = "UTC"
    note: str = ""  # "the window ends at the newest article", "two hours late"
    when: str = ""  # its schedule in words: "Mon to Fri at 08:00, Europe/Berlin"
    asked_by: str = ""  # Slack id of the person who asked for it now; empty if it was scheduled

    @property
    def empty(self) -> bool:
        """Whether there is nothing to report."""
        return not any(section.stories for section in self.sections)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A visible article, and the moment at which it counts for a window."""

    article: str
    story: str
    outlet: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Listing:
    """A configured digest, when it is next due, and its last edition."""

    id: str
    title: str
    channel: str
    when: str
    zone: str
    next: datetime
    last: Edition | None = None

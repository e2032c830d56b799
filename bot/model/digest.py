"""Digests: when they are due, what they contain, and the outcome of each edition."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.model.comparison import Agreement, Difference
from bot.model.passage import Passage
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story's two lines: its leading sentence, and a disputed figure if there is one.

    ``agreed`` and ``only`` are the details for the thread: what at least two origins report, and what only one does.
    """

    story: Story
    lead: Passage
    dispute: Difference | None = None
    why: tuple[str, ...] = ()
    agreed: tuple[Agreement, ...] = ()
    only: tuple[Passage, ...] = ()
    genre: str = "news"  # of the lead's article


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


class SlotState(StrEnum):
    """The outcome of a digest's slot."""

    CLAIMED = "claimed"
    SENDING = "sending"
    POSTED = "posted"
    UNKNOWN = "unknown"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Window:
    """The time a digest covers, half open: ``since <= time < until``."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Slot:
    """One time at which a digest is due in a channel.

    ``day`` and ``nominal`` (``"08:00"``) are the local date and wall-clock time in the plan's zone: they identify the
    slot, so that an hour repeated by daylight saving gives one slot. ``due`` is that moment in UTC.
    """

    digest: str
    channel: str
    day: date
    nominal: str
    due: datetime

    @property
    def key(self) -> str:
        """The slot's identifier, here and in the post's metadata."""
        return f"{self.digest}/{self.channel}/{self.day.isoformat()}/{self.nominal}"


@dataclass(frozen=True, slots=True)
class Edition:
    """The state of a slot: which process works on it until when, its window, and the reason for its outcome."""

    slot: Slot
    state: SlotState
    owner: str
    lease: datetime
    window: Window | None = None
    reason: str = ""
    attempts: int = 0
    asked_by: str = ""
    counted: tuple[str, ...] = ()  # articles at the window's end, which the next one must not count again


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an edition: the digest itself is number 1, its details in the thread follow.

    ``payload`` is the frozen JSON of the message; ``ts`` is Slack's name of the posted message, empty before.
    """

    number: int
    payload: bytes
    ts: str = ""


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

"""Digests: when they come, what they hold, and what became of each."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.model.comparison import Agreement, Difference
from bot.model.passage import Passage
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class DigestStory:
    """A story's two lines: the sentence that carries it, and a figure in dispute where there is one.

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
    """A digest ready to be drawn. The window is half open: ``since <= time < until``."""

    name: str
    title: str
    since: datetime
    until: datetime
    sections: tuple[DigestSection, ...]
    set_up_by: str = ""
    zone: str = "UTC"
    note: str = ""  # "the window ends at the newest article", "two hours late"
    when: str = ""  # when it comes, in words: "Mon to Fri at 08:00, Europe/Berlin"
    asked_by: str = ""  # Slack's id of the person who asked for it now; empty where it came by itself

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

    @property
    def told(self) -> str:
        """The state in words for a person."""
        if self in (SlotState.CLAIMED, SlotState.SENDING):
            return "is being posted"
        if self is SlotState.UNKNOWN:
            return "unknown: it may or may not have been posted"
        return "not posted" if self is SlotState.SKIPPED else self.value


@dataclass(frozen=True, slots=True)
class Window:
    """The time a digest covers, half open: ``since <= time < until``."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Slot:
    """One time at which a digest comes to a channel.

    ``day`` and ``nominal`` (``"08:00"``) are what the calendar and the clock on the wall say in the plan's zone: they
    name the slot, so that an hour that comes twice gives one slot. ``due`` is the moment it comes, in UTC.
    """

    digest: str
    channel: str
    day: date
    nominal: str
    due: datetime

    @property
    def key(self) -> str:
        """What the slot is known by, here and in the post's metadata."""
        return f"{self.digest}/{self.channel}/{self.day.isoformat()}/{self.nominal}"


@dataclass(frozen=True, slots=True)
class Edition:
    """What became of a slot: who works on it and until when, its window, and why it ended as it did."""

    slot: Slot
    state: SlotState
    owner: str
    lease: datetime
    window: Window | None = None
    reason: str = ""
    attempts: int = 0
    asked_by: str = ""
    counted: tuple[str, ...] = ()  # articles of the window's last stretch, which the next one must not count again


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
    """A visible article that counts in a window, and the moment by which it does."""

    article: str
    story: str
    outlet: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Listing:
    """A digest as it is set up, when it comes next, and what became of it last."""

    id: str
    title: str
    channel: str
    when: str
    zone: str
    next: datetime
    last: Edition | None = None

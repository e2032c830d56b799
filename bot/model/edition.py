"""Editions: what is posted once, at the time of its slot, and the outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class SlotState(StrEnum):
    """The outcome of a slot."""

    CLAIMED = "claimed"
    SENDING = "sending"
    POSTED = "posted"
    UNKNOWN = "unknown"
    FAILED = "failed"
    SKIPPED = "skipped"
    EMPTY = "empty"  # it had nothing to report


@dataclass(frozen=True, slots=True)
class Window:
    """The time an edition covers, half open: ``since <= time < until``."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Slot:
    """One time at which a digest, or a follow's news, is due in a channel.

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
    told: Mapping[str, str] = field(default_factory=dict)  # as in the follow, once this is posted


@dataclass(frozen=True, slots=True)
class EditionMessage:
    """One message of an edition: number 1 is the digest or the news itself, details in its thread follow.

    ``payload`` is the frozen JSON of the message; ``ts`` is Slack's name of the posted message, empty before.
    """

    number: int
    payload: bytes
    ts: str = ""

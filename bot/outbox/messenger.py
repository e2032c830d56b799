"""What the outbox needs from Slack, and the possible outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Posted:
    """The message is there; ``ts`` identifies it."""

    ts: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The message is not there and never will be; ``reason`` says why and what to do."""

    reason: str


@dataclass(frozen=True, slots=True)
class Later:
    """The message is not there; the same call may be retried after this many seconds."""

    seconds: float
    reason: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """Nobody knows whether the message is there."""

    reason: str


@dataclass(frozen=True, slots=True)
class Absent:
    """The channel was read and the message is not there."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """The channel could not be read; ``reason`` says why and what to do."""

    reason: str


class Messenger(Protocol):
    """Posts and looks for messages; no call takes longer than ``bot.outbox.deliver.CALL``."""

    @property
    def place(self) -> str:
        """Where the messages go: the host of Slack, or of a Desk."""
        ...

    def post(self, payload: Mapping[str, object]) -> Posted | Refused | Later | Unsure:
        """Send one message, once: if the outcome is uncertain, it is never sent again from here."""
        ...

    def look(self, channel: str, key: str, oldest: datetime, thread: str) -> Posted | Absent | Unseen:
        """Look for the message with a key, among a channel's messages or those of one of its threads."""
        ...

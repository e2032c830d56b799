"""The record of everything that passed between the app and the Desk, for tests to read."""

import threading
from dataclasses import dataclass
from enum import StrEnum

from bot.desk.messages import Json


class Kind(StrEnum):
    """What an entry records."""

    CALL = "call"  # the app called a Web API method
    ENVELOPE = "envelope"  # the Desk sent an envelope over the socket
    ACK = "ack"  # the app acknowledged one
    RESPONSE = "response"  # the app used a response_url


@dataclass(frozen=True, slots=True)
class Entry:
    """One exchange: a method's name with its arguments, or an envelope's kind with its payload."""

    kind: Kind
    name: str
    sent: Json
    answer: Json


class Transcript:
    """Entries in the order in which they were noted; the oldest of more than 10,000 are dropped."""

    _MOST = 10_000

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._lock = threading.Lock()

    def note(self, kind: Kind, name: str, sent: Json, answer: Json) -> None:
        """Add an entry."""
        with self._lock:
            self._entries.append(Entry(kind, name, sent, answer))
            del self._entries[: -self._MOST]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries."""
        with self._lock:
            return tuple(self._entries)

    def calls(self, method: str) -> tuple[Entry, ...]:
        """The calls of one Web API method."""
        return tuple(entry for entry in self.entries if entry.kind is Kind.CALL and entry.name == method)

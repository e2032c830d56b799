"""One turn of a conversation: who said what and where, and where the answer goes; pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Turn:
    """A person's message; ``thread`` is the key of its subject, '' for a direct message outside any thread."""

    event_id: str
    channel: str
    user: str
    text: str
    ts: str
    thread: str
    direct: bool

    @property
    def in_thread(self) -> bool:
        """Whether it was posted inside a thread."""
        return self.thread not in ("", self.ts)


def turn_of(body: Mapping[str, Any]) -> Turn | None:
    """A person's turn; None for bot messages, edits, and channel messages without a mention."""
    event = body.get("event") or {}
    direct = event.get("channel_type") == "im"
    if event.get("bot_id") or event.get("edited") or not event.get("user") or event.get("hidden"):
        return None
    if event.get("subtype") not in (None, "thread_broadcast", "file_share"):
        return None
    if event.get("type") == "message" and not direct:
        return None
    ts = str(event.get("ts", ""))
    return Turn(
        event_id=str(body.get("event_id", "")),
        channel=str(event.get("channel", "")),
        user=str(event["user"]),
        text=str(event.get("text") or ""),
        ts=ts,
        thread=str(event.get("thread_ts") or ("" if direct else ts)),
        direct=direct,
    )


def is_request(body: Mapping[str, Any]) -> bool:
    """Whether an event is a person's turn; others are dropped before they take up a place in the queue."""
    return turn_of(body) is not None

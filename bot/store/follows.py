"""The store's interface for follows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.model.follow import Follow


class Follows(Protocol):
    """The threads that follow a story, at most one story each."""

    def put(self, follow: Follow) -> None:
        """Store a follow in place of the thread's last one."""
        ...

    def advance(self, follow: Follow) -> bool:
        """Store a follow's next state; False if it is no longer the one that its thread has."""
        ...

    def drop(self, channel: str, thread: str) -> None:
        """Delete a thread's follow."""
        ...

    def of_thread(self, channel: str, thread: str) -> Follow | None:
        """A thread's follow."""
        ...

    def of_channel(self, channel: str) -> Sequence[Follow]:
        """The follows of a channel, the earliest first."""
        ...

    def all(self) -> Sequence[Follow]:
        """All follows, the earliest first."""
        ...

    def forget(self, before: datetime) -> None:
        """Delete follows that ended before that time."""
        ...

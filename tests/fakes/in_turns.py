"""A Slack connection that two threads of one program use in turns."""

from collections.abc import Mapping
from datetime import datetime
from threading import Event

from bot.outbox.messenger import Absent, Later, Posted, Refused, Unseen, Unsure
from handlers.delivery.sender import Sender


class InTurns:
    """A Slack connection whose first post sleeps until another thread is about to post, which waits for the first."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender
        self.asleep, self.overtaken, self.done = Event(), Event(), Event()

    @property
    def place(self) -> str:
        """See the protocol."""
        return self._sender.place

    def look(self, channel: str, key: str, oldest: datetime, thread: str) -> Posted | Absent | Unseen:
        """See the protocol."""
        return self._sender.look(channel, key, oldest, thread)

    def post(self, payload: Mapping[str, object]) -> Posted | Refused | Later | Unsure:
        """See the protocol."""
        if self.asleep.is_set() and not self.overtaken.is_set():
            self.overtaken.set()
            assert self.done.wait(10)
            return self._sender.post(payload)
        outcome = self._sender.post(payload)
        if not self.asleep.is_set():
            self.asleep.set()
            assert self.overtaken.wait(10)
        return outcome

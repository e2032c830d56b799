"""Conversations: subjects of threads, claimed events, and long button values.

These are small writes outside the indexer's transactions. They leave the index's generation alone, so that a question
does not invalidate any cache of it. Expired rows are never returned, and are deleted once a day.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from sqlite3 import Connection

from pydantic import TypeAdapter

from bot.model.conversation import Subject
from bot.ports import Clock
from bot.store.codec import stamp
from bot.store.connection import Connections

SUBJECT = TypeAdapter(Subject)

SUBJECT_KEPT = timedelta(days=90)
EVENT_KEPT = timedelta(hours=1)  # Slack's last retry comes five minutes after the first try
VALUE_KEPT = timedelta(days=90)
_PRUNED = timedelta(days=1)  # how often expired rows are deleted


class Conversations:
    """What is stored about conversations in Slack; never the messages themselves."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock
        self._pruned: datetime | None = None

    def remember(self, channel: str, thread: str, subject: Subject) -> None:
        """Store what a thread is about ('' for a direct message outside threads), for 90 days after its last turn."""
        now = self._clock.now()
        with self._writing(now) as connection:
            connection.execute(
                "INSERT INTO conversation (channel, thread, subject, at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (channel, thread) DO UPDATE SET subject=excluded.subject, at=excluded.at",
                (channel, thread, SUBJECT.dump_json(subject, by_alias=True), stamp(now)),
            )

    def recall(self, channel: str, thread: str, within: timedelta | None = None) -> Subject:
        """What a thread is about; an empty subject if none is stored, or none since ``within`` ago."""
        since = stamp(self._clock.now() - (within or SUBJECT_KEPT))
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT subject FROM conversation WHERE channel=? AND thread=? AND at >= ?", (channel, thread, since)
            )
            row = found.fetchone()
        return SUBJECT.validate_json(row["subject"]) if row else Subject()

    def take_event(self, event_id: str, kept: timedelta = EVENT_KEPT) -> bool:
        """Claim an event for as long as it is ``kept``; False if it is already claimed.

        If two threads try at once, one gets it.
        """
        now = self._clock.now()
        with self._writing(now) as connection:
            taken = connection.execute(
                "INSERT INTO event_taken (event, until) VALUES (?, ?)"
                " ON CONFLICT (event) DO UPDATE SET until=excluded.until WHERE until < ?",
                (event_id, stamp(now + kept), stamp(now)),
            )
            return taken.rowcount == 1

    def give_back(self, event_id: str) -> None:
        """Release an event that was not handled, so that it can be claimed again."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM event_taken WHERE event=?", (event_id,))

    def store_values(self, values: Mapping[str, str]) -> None:
        """Store values that are too long for a button under their keys; storing one again renews its 90 days."""
        now = self._clock.now()
        with self._writing(now) as connection:
            connection.executemany(
                "INSERT INTO filed (slip, value, at) VALUES (?, ?, ?) ON CONFLICT (slip) DO UPDATE SET at=excluded.at",
                [(key, value, stamp(now)) for key, value in values.items()],
            )

    def stored_value(self, key: str) -> str:
        """The value stored under a key, or '' if it has expired."""
        since = stamp(self._clock.now() - VALUE_KEPT)
        with self._connections.reading() as connection:
            row = connection.execute("SELECT value FROM filed WHERE slip=? AND at >= ?", (key, since)).fetchone()
        return str(row["value"]) if row else ""

    @contextmanager
    def _writing(self, now: datetime) -> Iterator[Connection]:
        """One write, which may wait for the indexer; once a day it also deletes expired rows."""
        with self._connections.writing() as connection:
            if self._pruned is None or now - self._pruned >= _PRUNED:
                self._pruned = now
                connection.execute("DELETE FROM conversation WHERE at < ?", (stamp(now - SUBJECT_KEPT),))
                connection.execute("DELETE FROM event_taken WHERE until < ?", (stamp(now),))
                connection.execute("DELETE FROM filed WHERE at < ?", (stamp(now - VALUE_KEPT),))
            yield connection

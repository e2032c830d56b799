"""Conversations: subjects of threads, events taken, and long button values.

These are small writes of their own, outside the indexer's transactions: they leave the index's generation alone, so
that no cache of it is thrown away because somebody asked something.
"""

from collections.abc import Mapping
from datetime import timedelta

from pydantic import TypeAdapter

from bot.model.conversation import Subject
from bot.ports import Clock
from bot.store.sqlite.codec import stamp
from bot.store.sqlite.connection import Connections

SUBJECT = TypeAdapter(Subject)

SUBJECT_KEPT = timedelta(days=90)
EVENT_KEPT = timedelta(hours=1)  # Slack's last retry comes five minutes after the first try
FILED_KEPT = timedelta(days=90)


class SqliteConversations:
    """What is kept of conversations in one index file."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock

    def remember(self, channel: str, thread: str, subject: Subject) -> None:
        """Keep what a thread is about, in place of what was kept before."""
        now = self._clock.now()
        with self._connections.explained():
            connection = self._connections.get()
            connection.execute("DELETE FROM conversation WHERE at < ?", (stamp(now - SUBJECT_KEPT),))
            connection.execute(
                "INSERT INTO conversation (channel, thread, subject, at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (channel, thread) DO UPDATE SET subject=excluded.subject, at=excluded.at",
                (channel, thread, SUBJECT.dump_json(subject), stamp(now)),
            )

    def recall(self, channel: str, thread: str, within: timedelta | None = None) -> Subject:
        """What a thread is about; an empty subject where nothing is kept, or was said of it ``within`` that time."""
        since = stamp(self._clock.now() - (within or SUBJECT_KEPT))
        with self._connections.explained():
            found = self._connections.get().execute(
                "SELECT subject FROM conversation WHERE channel=? AND thread=? AND at >= ?", (channel, thread, since)
            )
            row = found.fetchone()
        return SUBJECT.validate_json(row["subject"]) if row else Subject()

    def take_event(self, event_id: str) -> bool:
        """Take an event; False where it was taken before. Of two threads that try at once, one gets it."""
        now = self._clock.now()
        with self._connections.explained():
            connection = self._connections.get()
            connection.execute("DELETE FROM event_taken WHERE at < ?", (stamp(now - EVENT_KEPT),))
            taken = connection.execute(
                "INSERT INTO event_taken (event, at) VALUES (?, ?) ON CONFLICT DO NOTHING", (event_id, stamp(now))
            )
            return taken.rowcount == 1

    def give_back(self, event_id: str) -> None:
        """Let an event be taken again."""
        with self._connections.explained():
            self._connections.get().execute("DELETE FROM event_taken WHERE event=?", (event_id,))

    def file_values(self, values: Mapping[str, str]) -> None:
        """Keep values under their slips; a value that is filed again is kept for longer."""
        now = self._clock.now()
        with self._connections.explained():
            connection = self._connections.get()
            connection.execute("DELETE FROM filed WHERE at < ?", (stamp(now - FILED_KEPT),))
            connection.executemany(
                "INSERT INTO filed (slip, value, at) VALUES (?, ?, ?) ON CONFLICT (slip) DO UPDATE SET at=excluded.at",
                [(slip, value, stamp(now)) for slip, value in values.items()],
            )

    def filed_value(self, slip: str) -> str:
        """The value under a slip, or '' where there is none any more."""
        with self._connections.explained():
            row = self._connections.get().execute("SELECT value FROM filed WHERE slip=?", (slip,)).fetchone()
        return str(row["value"]) if row else ""

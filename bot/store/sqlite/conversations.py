"""Conversations: subjects of threads, events taken, and long button values.

These are small writes of their own, outside the indexer's transactions: they leave the index's generation alone, so
that no cache of it is thrown away because somebody asked something.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from sqlite3 import Connection

from pydantic import TypeAdapter

from bot.model.conversation import Subject
from bot.store.sqlite.codec import stamp

SUBJECT = TypeAdapter(Subject)

SUBJECT_KEPT = timedelta(days=90)
EVENT_KEPT = timedelta(hours=1)  # Slack's last retry comes five minutes after the first try
FILED_KEPT = timedelta(days=90)


def remember(connection: Connection, channel: str, thread: str, subject: Subject, now: datetime) -> None:
    """Keep what a thread is about, in place of what was kept before."""
    connection.execute("DELETE FROM conversation WHERE at < ?", (stamp(now - SUBJECT_KEPT),))
    connection.execute(
        "INSERT INTO conversation (channel, thread, subject, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (channel, thread) DO UPDATE SET subject=excluded.subject, at=excluded.at",
        (channel, thread, SUBJECT.dump_json(subject), stamp(now)),
    )


def recall(connection: Connection, channel: str, thread: str) -> Subject:
    """What a thread is about; an empty subject where nothing is kept."""
    row = connection.execute(
        "SELECT subject FROM conversation WHERE channel=? AND thread=?", (channel, thread)
    ).fetchone()
    return SUBJECT.validate_json(row["subject"]) if row else Subject()


def take_event(connection: Connection, event_id: str, now: datetime) -> bool:
    """Take an event; False where it was taken before. Of two threads that try at once, one gets it."""
    connection.execute("DELETE FROM event_taken WHERE at < ?", (stamp(now - EVENT_KEPT),))
    taken = connection.execute(
        "INSERT INTO event_taken (event, at) VALUES (?, ?) ON CONFLICT DO NOTHING", (event_id, stamp(now))
    )
    return taken.rowcount == 1


def file_values(connection: Connection, values: Mapping[str, str], now: datetime) -> None:
    """Keep values under their slips; a value that is filed again is kept for longer."""
    connection.execute("DELETE FROM filed WHERE at < ?", (stamp(now - FILED_KEPT),))
    connection.executemany(
        "INSERT INTO filed (slip, value, at) VALUES (?, ?, ?) ON CONFLICT (slip) DO UPDATE SET at=excluded.at",
        [(slip, value, stamp(now)) for slip, value in values.items()],
    )


def filed_value(connection: Connection, slip: str) -> str:
    """The value under a slip, or '' where there is none any more."""
    row = connection.execute("SELECT value FROM filed WHERE slip=?", (slip,)).fetchone()
    return str(row["value"]) if row else ""

"""The threads that follow a story, at most one story each."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.model.follow import Follow
from bot.store.codec import moment, stamp, stamp_if
from bot.store.connection import Connections


class Follows:
    """The follows in one index file; usable from any thread."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, follow: Follow) -> None:
        """Store a follow in place of the thread's last one."""
        self._connections.changed(
            "INSERT OR REPLACE INTO follow"
            " (channel, thread, asked_by, since, told, number, posted, ended, reason, begun)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (follow.channel, follow.thread, follow.asked_by, stamp(follow.since), *_state(follow), follow.begun),
        )

    def begun(self, follow: Follow) -> None:
        """Store the message that a follow began with, if it is still the one that its thread has."""
        self._connections.changed(
            "UPDATE follow SET begun=? WHERE channel=? AND thread=? AND since=?", (follow.begun, *_key(follow))
        )

    def advance(self, follow: Follow) -> bool:
        """Store a follow's next state; False if it is no longer the one that its thread has."""
        return self._connections.changed(
            "UPDATE follow SET told=?, number=?, posted=?, ended=?, reason=?"
            " WHERE channel=? AND thread=? AND since=? AND number<=?",
            (*_state(follow), *_key(follow), follow.number),
        )

    def drop(self, follow: Follow) -> bool:
        """Delete a follow; False if it is no longer the one that its thread has."""
        return self._connections.changed("DELETE FROM follow WHERE channel=? AND thread=? AND since=?", _key(follow))

    def of_thread(self, channel: str, thread: str) -> Follow | None:
        """A thread's follow."""
        return next(iter(self._read("WHERE channel=? AND thread=?", (channel, thread))), None)

    def of_channel(self, channel: str) -> Sequence[Follow]:
        """The follows of a channel, the earliest first."""
        return self._read("WHERE channel=? ORDER BY since, thread", (channel,))

    def of_person(self, user: str) -> Sequence[Follow]:
        """The follows that a person asked for, the latest first."""
        return self._read("WHERE asked_by=? ORDER BY since DESC, channel, thread", (user,))

    def all(self) -> Sequence[Follow]:
        """All follows, the earliest first."""
        return self._read("ORDER BY since, channel, thread", ())

    def forget(self, before: datetime) -> None:
        """Delete follows that ended before that time."""
        self._connections.changed("DELETE FROM follow WHERE ended<?", (stamp(before),))

    def _read(self, where: str, values: tuple[str, ...]) -> list[Follow]:
        with self._connections.reading() as connection:
            return [_follow(row) for row in connection.execute(f"SELECT * FROM follow {where}", values)]


def _key(follow: Follow) -> tuple[str, ...]:
    """What tells a follow from all others, also from later ones of its thread."""
    return follow.channel, follow.thread, stamp(follow.since)


def _state(follow: Follow) -> tuple[object, ...]:
    """What changes in a follow over time."""
    told = json.dumps(dict(follow.told), ensure_ascii=False)
    return told, follow.number, stamp_if(follow.posted), stamp_if(follow.ended), follow.reason


def _follow(row: sqlite3.Row) -> Follow:
    return Follow(
        row["channel"],
        row["thread"],
        row["asked_by"],
        datetime.fromisoformat(row["since"]),
        json.loads(row["told"]),
        row["number"],
        moment(row["posted"]),
        moment(row["ended"]),
        row["reason"],
        row["begun"],
    )

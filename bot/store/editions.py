"""Editions in SQLite, those of digests and those of follows.

Each change is one transaction that is on disk before it returns: if a power cut undid a claim, a message could be
sent twice.
"""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime

from bot.model.edition import Edition, EditionMessage, Slot, SlotState, Window
from bot.store.codec import moment, stamp, stamp_if
from bot.store.connection import Connections

_OPEN = "('claimed', 'sending', 'unknown')"


class Editions:
    """The editions of one kind in one index file; usable from any thread."""

    def __init__(self, connections: Connections, kind: str) -> None:
        self._connections = connections
        self._kind = kind

    def claim(self, slot: Slot, owner: str, lease: datetime, asked_by: str = "") -> bool:
        """Claim a slot; False if it is already claimed."""
        return self._connections.changed(
            "INSERT INTO digest_slot (key, digest, channel, day, nominal, due, state, owner, lease, asked_by, kind)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (slot.key, slot.digest, slot.channel, slot.day.isoformat(), slot.nominal, stamp(slot.due),
             SlotState.CLAIMED, owner, stamp(lease), asked_by, self._kind),
        )  # fmt: skip

    def take_over(self, edition: Edition, owner: str, lease: datetime) -> bool:
        """Take over an edition as it was read; False if another process has changed it since."""
        return self._connections.changed(
            "UPDATE digest_slot SET owner=?, lease=?, attempts=attempts+1"
            f" WHERE key=? AND owner=? AND lease=? AND attempts=? AND state IN {_OPEN}",
            (owner, stamp(lease), edition.slot.key, edition.owner, stamp(edition.lease), edition.attempts),
        )

    def freeze(self, edition: Edition, payloads: Sequence[bytes], now: datetime) -> bool:
        """Store an edition's window, articles and messages; False if the lease has expired."""
        if edition.window is None:
            return False
        key = edition.slot.key
        with self._connections.writing(durable=True) as connection:
            held = connection.execute(
                "UPDATE digest_slot SET since=?, until=?, counted=?, told=? WHERE key=? AND owner=? AND lease>?"
                f" AND state IN {_OPEN}",
                (stamp(edition.window.since), stamp(edition.window.until), json.dumps(edition.counted),
                 json.dumps(edition.told), key, edition.owner, stamp(now)),
            )  # fmt: skip
            if held.rowcount != 1:
                return False
            connection.executemany(
                "INSERT INTO digest_part (slot, number, payload) VALUES (?, ?, ?)",
                [(key, number, payload) for number, payload in enumerate(payloads, 1)],
            )
            return True

    def start_sending(self, key: str, owner: str, lease: datetime, now: datetime) -> bool:
        """Record that a message is about to be sent and hold the edition until ``lease``; False if it was lost."""
        return self._connections.changed(
            f"UPDATE digest_slot SET state='sending', lease=? WHERE key=? AND owner=? AND lease>? AND state IN {_OPEN}",
            (stamp(lease), key, owner, stamp(now)),
        )

    def sent(self, key: str, number: int, ts: str) -> None:
        """Record the ``ts`` of a posted message, whichever process posted it."""
        self._connections.changed("UPDATE digest_part SET ts=? WHERE slot=? AND number=? AND ts=''", (ts, key, number))

    def settle(self, key: str, owner: str, state: SlotState, reason: str = "", lease: datetime | None = None) -> bool:
        """Record the outcome of an edition and when to check it again; False if another process owns it."""
        return self._connections.changed(
            f"UPDATE digest_slot SET state=?, reason=?, lease=COALESCE(?, lease)"
            f" WHERE key=? AND owner=? AND state IN {_OPEN}",
            (state, reason, stamp_if(lease), key, owner),
        )

    def edition(self, key: str) -> Edition | None:
        """One edition."""
        return next(iter(self._read("key=?", (key,))), None)

    def since(self, due: datetime) -> Sequence[Edition]:
        """Editions due at ``due`` or later, the earliest first."""
        return self._read("due>=? ORDER BY due, key", (stamp(due),))

    def last(self, digest: str, channel: str) -> Edition | None:
        """The latest edition of a digest."""
        where = "digest=? AND channel=? ORDER BY due DESC, key DESC LIMIT 1"
        return next(iter(self._read(where, (digest, channel))), None)

    def left_open(self, now: datetime, since: datetime) -> Sequence[Edition]:
        """Unfinished editions due at ``since`` or later whose lease has expired by ``now``; the earliest first."""
        where = f"due>=? AND lease<=? AND state IN {_OPEN} ORDER BY due, key"
        return self._read(where, (stamp(since), stamp(now)))

    def parts(self, key: str) -> Sequence[EditionMessage]:
        """An edition's messages in order; empty until they are frozen."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT number, payload, ts FROM digest_part WHERE slot=? ORDER BY number", (key,)
            )
            return [EditionMessage(row["number"], row["payload"], row["ts"]) for row in rows]

    def forget(self, before: datetime) -> None:
        """Delete editions due before that time."""
        self._connections.changed("DELETE FROM digest_slot WHERE kind=? AND due<?", (self._kind, stamp(before)))

    def _read(self, where: str, values: tuple[str, ...]) -> list[Edition]:
        with self._connections.reading() as connection:
            rows = connection.execute(f"SELECT * FROM digest_slot WHERE kind=? AND {where}", (self._kind, *values))
            return [_edition(row) for row in rows]


def _edition(row: sqlite3.Row) -> Edition:
    since, until = moment(row["since"]), moment(row["until"])
    return Edition(
        slot=Slot(
            row["digest"],
            row["channel"],
            date.fromisoformat(row["day"]),
            row["nominal"],
            datetime.fromisoformat(row["due"]),
        ),
        state=SlotState(row["state"]),
        owner=row["owner"],
        lease=datetime.fromisoformat(row["lease"]),
        window=Window(since, until) if since and until else None,
        reason=row["reason"],
        attempts=row["attempts"],
        asked_by=row["asked_by"],
        counted=tuple(json.loads(row["counted"])),
        told=json.loads(row["told"]),
    )

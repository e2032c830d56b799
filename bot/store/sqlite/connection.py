"""One connection a thread, opened with what concurrent readers and a writer need; SQLite's errors explained."""

import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Final

from bot.errors import DiskFullError, IndexDamagedError, IndexTooNewError, UnusableIndexError
from bot.ports import Clock
from bot.store.sqlite.codec import stamp
from bot.text.addresses import canonical

APPLICATION_ID = 0x436F7079  # "Copy"

_FULL = (
    DiskFullError,
    "The disk is full: {path} could not be written. Free some room and run it again; nothing was lost.",
)
_DAMAGED = (
    IndexDamagedError,
    "{path} is damaged or is no Copydesk index. Move it away and index your articles again.",
)
_CLOSED = UnusableIndexError, "{path} cannot be opened for writing. Check its folder and permissions."
_BUSY = UnusableIndexError, "{path} is in use by another program that did not let go for 30 seconds. Try again."
_OTHER = UnusableIndexError, "{path} cannot be used: {error}. If this continues, move it away and index again."
_EXPLAINED: Final = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: _FULL,
        sqlite3.SQLITE_NOTADB: _DAMAGED,
        sqlite3.SQLITE_CORRUPT: _DAMAGED,
        sqlite3.SQLITE_CANTOPEN: _CLOSED,
        sqlite3.SQLITE_READONLY: _CLOSED,
        sqlite3.SQLITE_BUSY: _BUSY,
        sqlite3.SQLITE_LOCKED: _BUSY,
    }
)
_PRIMARY = 0xFF  # the bits of an error's code that say its kind; the others say more of it


class Connections:
    """Hands each thread its own connection to one index file; all are closed with the last use of this object."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock
        self._local = threading.local()
        self._connected: list[sqlite3.Connection] = []
        weakref.finalize(self, _close_all, self._connected)
        with self.reading() as connection:
            _migrate(connection, path)

    def get(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = _opened(self.path, self._clock)
            self._connected.append(found)
        return found

    def close(self) -> None:
        """Close this thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is not None:
            found.close()
            self._connected.remove(found)
            self._local.connection = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection; SQLite's errors become ones that a person can act on."""
        try:
            yield self.get()
        except sqlite3.Error as error:
            raise _explained(error, self.path) from error

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """The same in one write transaction; what is ``durable`` outlives a power cut from the end of the block on."""
        with self.reading() as connection:
            if durable:
                connection.execute("PRAGMA synchronous=FULL")
            try:
                with _transaction(connection):
                    yield connection
            finally:
                if durable:
                    connection.execute("PRAGMA synchronous=NORMAL")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction, rolled back if the block raises or the commit fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # some errors, such as that of a full disk, have it rolled back already
            connection.execute("ROLLBACK")
        raise


def _opened(path: Path, clock: Clock) -> sqlite3.Connection:
    """A connection that reads while another writes; it keeps alive no more than the clock."""
    connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        connection.row_factory = sqlite3.Row
        connection.create_function("copydesk_now", 0, lambda: stamp(clock.now()))
        connection.create_function("copydesk_address", 1, canonical, deterministic=True)
        # The file is not mapped into memory: each thread's mapping would count against the process's limit anew.
        connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _close_all(connected: list[sqlite3.Connection]) -> None:
    for connection in connected:
        connection.close()


def _explained(error: sqlite3.Error, path: Path) -> UnusableIndexError:
    kind, words = _EXPLAINED.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY, _OTHER)
    return kind(words.format(path=path, error=error))


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to the newest schema in one transaction, so that of two programs starting at once one waits."""
    scripts = sorted(
        (entry for entry in files("bot.store").joinpath("migrations").iterdir() if entry.name.endswith(".sql")),
        key=lambda entry: entry.name,
    )
    if _version(connection, path, len(scripts)) == len(scripts):
        return
    with _transaction(connection):
        for script in scripts[_version(connection, path, len(scripts)) :]:
            for statement in _statements(script.read_text(encoding="utf-8")):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={len(scripts)}")


def _version(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """The file's schema version, if the file is ours and not of a newer program."""
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if owner != APPLICATION_ID and connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]:
        msg = f"{path} is a database of another program. Name another file with --index."
        raise IndexDamagedError(msg)
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > newest:
        msg = f"{path} was written by a newer Copydesk (schema {version}, this one knows {newest}). Update Copydesk."
        raise IndexTooNewError(msg)
    return version


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""

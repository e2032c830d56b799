"""One connection per thread, configured for concurrent readers and one writer; turns SQLite's errors into ours."""

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Final

from bot.errors import DiskFullError, IndexDamagedError, IndexTooNewError, UnusableIndexError
from bot.ports import Clock
from bot.store.codec import stamp
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.publication.addresses import canonical
from bot.text.publication.one_article import may_be_one_article
from bot.text.typed.typed_quotations import has_quotation

APPLICATION_ID = 0x436F7079  # "Copy"

_FULL = (
    DiskFullError,
    "The disk is full: {path} could not be written. Free some room and run it again; nothing was lost.",
)
_DAMAGED = (
    IndexDamagedError,
    "{path} is damaged or is no Copydesk index. Restore a backup, or move it away and index your articles again.",
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
_UNDECODED = "Could not decode to UTF-8"
_PRIMARY = 0xFF  # the bits of an error code that hold its primary code; the others hold details


class Connections:
    """Gives each thread its own connection to one index file; all are closed when this object is no longer used."""

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
        """This thread's connection; SQLite's errors are raised as ones that people can act on."""
        try:
            yield self.get()
        except sqlite3.Error as error:
            raise _explained(error, self.path) from error

    def read_whole(self) -> None:
        """See ``Store.read_whole``."""
        with self.reading() as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                kind, words = _DAMAGED
                raise kind(words.format(path=self.path))

    @contextmanager
    def writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """The same in one write transaction; if ``durable``, it survives a power cut once the block has ended."""
        with self.reading() as connection:
            if durable:
                connection.execute("PRAGMA synchronous=FULL")
            try:
                with _transaction(connection):
                    yield connection
            finally:
                if durable:
                    connection.execute("PRAGMA synchronous=NORMAL")

    def changed(self, statement: str, values: Sequence[object]) -> bool:
        """Run a statement, on disk before this returns; whether it changed exactly one row."""
        with self.writing(durable=True) as connection:
            return connection.execute(statement, values).rowcount == 1


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction, rolled back if the block raises or the commit fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # some errors, such as a full disk, have already rolled it back
            connection.execute("ROLLBACK")
        raise


def _opened(path: Path, clock: Clock) -> sqlite3.Connection:
    """A connection that can read while another writes; of our objects, it keeps only the clock alive."""
    is_closed = path.exists() and not os.access(path, os.W_OK)
    connection = sqlite3.connect(
        _to_read(path) if is_closed else path,
        uri=is_closed,
        timeout=30,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.create_function("copydesk_now", 0, lambda: stamp(clock.now()))
        connection.create_function("copydesk_address", 1, canonical, deterministic=True)
        connection.create_function("copydesk_own_text", 1, without_related_headlines, deterministic=True)
        connection.create_function("copydesk_alike", 2, may_be_one_article, deterministic=True)
        connection.create_function("copydesk_has", 2, has_quotation, deterministic=True)
        # The file is not mapped into memory: each thread's mapping would count against the process's limit again.
        how = "" if is_closed else "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
        connection.executescript(f"{how} PRAGMA foreign_keys=ON;")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _to_read(path: Path) -> str:
    """The address of a file that cannot be written; without a log beside it, nothing can be, as on a disc."""
    log = path.with_name(f"{path.name}-wal")
    return f"{path.absolute().as_uri()}?mode=ro{'' if log.exists() else '&immutable=1'}"


def _close_all(connected: list[sqlite3.Connection]) -> None:
    for connection in connected:
        connection.close()


def _explained(error: sqlite3.Error, path: Path) -> UnusableIndexError:
    """An error in words for people; those of Python's module have no code, and may hold any bytes of the file."""
    code = getattr(error, "sqlite_errorcode", None)
    other = _DAMAGED if code is None and str(error).startswith(_UNDECODED) else _OTHER
    kind, words = _EXPLAINED.get((code or 0) & _PRIMARY, other)
    return kind(words.format(path=path, error=type(error).__name__ if code is None else error))


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Migrate the file to the newest schema in one transaction, so that a second program starting meanwhile waits."""
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
    """The file's schema version; an error if the file is not ours or was written by a newer program."""
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

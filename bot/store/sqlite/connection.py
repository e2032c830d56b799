"""One connection a thread, opened with what concurrent readers and a writer need; SQLite's errors explained."""

import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from bot.errors import DiskFullError, IndexDamagedError, IndexTooNewError, UnusableIndexError
from bot.ports import Clock
from bot.store.sqlite.codec import stamp
from bot.text.addresses import canonical

APPLICATION_ID = 0x436F7079  # "Copy"


class Connections:
    """Hands each thread its own connection to one index file; all are closed with the last use of this object."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        weakref.finalize(self, _close_all, self._opened)
        with self.explained():
            _migrate(self.get(), path)

    def get(self) -> sqlite3.Connection:
        """This thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            clock = self._clock  # not self, which the connection would keep alive
            found = sqlite3.connect(
                self.path, timeout=30, isolation_level=None, check_same_thread=False, cached_statements=256
            )
            self._opened.append(found)
            found.row_factory = sqlite3.Row
            found.create_function("copydesk_now", 0, lambda: stamp(clock.now()))
            found.create_function("copydesk_address", 1, canonical, deterministic=True)
            # The file is not mapped into memory: each thread's mapping would count against the process's limit anew.
            found.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;")
            self._local.connection = found
        return found

    def close(self) -> None:
        """Close this thread's connection."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is not None:
            found.close()
            self._opened.remove(found)
            self._local.connection = None

    @contextmanager
    def explained(self) -> Iterator[None]:
        """Turn SQLite's errors into ones a person can act on."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise _explained(error, self.path) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """One write transaction, rolled back when the block raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _close_all(opened: list[sqlite3.Connection]) -> None:
    for connection in opened:
        connection.close()


def _explained(error: sqlite3.DatabaseError, path: Path) -> UnusableIndexError:
    text = str(error)
    if "full" in text:
        return DiskFullError(
            f"The disk is full: {path} could not be written. Free some room and run it again; nothing was lost."
        )
    if "not a database" in text or "malformed" in text:
        return IndexDamagedError(
            f"{path} is damaged or is no Copydesk index. Move it away and index your articles again."
        )
    if "unable to open" in text or "readonly" in text or "read-only" in text:
        return UnusableIndexError(f"{path} cannot be opened for writing. Check its folder and permissions.")
    if "locked" in text:
        return UnusableIndexError(f"{path} is in use by another program that did not let go for 30 seconds. Try again.")
    return UnusableIndexError(f"{path} cannot be used: {text}. If this continues, move it away and index again.")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to the newest schema in one transaction, so that of two programs starting at once one waits."""
    scripts = sorted(
        (entry for entry in files("bot.store").joinpath("migrations").iterdir() if entry.name.endswith(".sql")),
        key=lambda entry: entry.name,
    )
    if _version(connection, path, len(scripts)) == len(scripts):
        return
    with transaction(connection):
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

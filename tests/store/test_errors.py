"""SQLite's errors: what is said of them, and that the index goes on."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.errors import DiskFullError, IndexDamagedError, UnusableIndexError
from bot.model.edition import Slot
from bot.store import Store, open_store
from bot.store.connection import Connections
from tests.fakes.clock import SetClock

DUE = datetime.fromisoformat("2024-11-20T08:00:00+00:00")
LATER = datetime.fromisoformat("2024-11-20T13:00:00+00:00")
DEFERRED = """
    CREATE TABLE parent (id INTEGER PRIMARY KEY);
    CREATE TABLE child (parent REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
"""


@pytest.fixture
def connections(tmp_path: Path, clock: SetClock) -> Iterator[Connections]:
    """Connections to an empty index."""
    opened = Connections(tmp_path / "index.sqlite", clock)
    yield opened
    opened.close()


def claim(store: Store, key: str) -> bool:
    return store.editions.claim(Slot("morning", "C1", DUE.date(), key, DUE), "me", LATER)


@pytest.mark.parametrize("durable", [False, True])
def test_a_full_disk_is_said_and_the_next_write_is_made(connections: Connections, *, durable: bool) -> None:
    connection = connections.get()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count={pages}")
    file = "INSERT INTO filed (slip, value, at) VALUES (?, ?, '2024')"
    full = pytest.raises(DiskFullError, match=r"^The disk is full: .*index\.sqlite could not be written\.")
    with full, connections.writing(durable=durable):
        connection.executemany(file, [(str(number), "x" * 5_000) for number in range(500)])
    connection.execute("PRAGMA max_page_count=1000000")
    with connections.writing(durable=durable):
        connection.execute(file, ("one", "kept"))
    assert [row["slip"] for row in connection.execute("SELECT slip FROM filed")] == ["one"]


@pytest.mark.parametrize("durable", [False, True])
def test_a_commit_that_fails_is_rolled_back(connections: Connections, *, durable: bool) -> None:
    connection = connections.get()
    connection.executescript(DEFERRED)
    with pytest.raises(UnusableIndexError, match="FOREIGN KEY constraint failed"), connections.writing(durable=durable):
        connection.execute("INSERT INTO child VALUES (5)")
    with connections.writing(durable=durable):
        connection.execute("INSERT INTO parent VALUES (5)")
    assert connection.execute("SELECT COUNT(*) FROM child").fetchone()[0] == 0
    assert connection.execute("PRAGMA synchronous").fetchone()[0] == 1  # NORMAL again


@pytest.mark.parametrize("column", ["fullname", "locked_at", "malformed", "readonly"])
def test_an_error_is_not_taken_for_another_by_a_word_in_it(connections: Connections, column: str) -> None:
    with pytest.raises(UnusableIndexError) as caught, connections.reading() as connection:
        connection.execute(f"SELECT {column} FROM article")  # noqa: S608 - fixed names
    assert type(caught.value) is UnusableIndexError
    assert str(caught.value) == (
        f"{connections.path} cannot be used: no such column: {column}. If this continues, move it away and index again."
    )


def test_bytes_of_a_damaged_index_are_not_shown(connections: Connections) -> None:
    with pytest.raises(IndexDamagedError) as caught, connections.reading() as connection:
        connection.execute("SELECT CAST(x'62726964676520ff6e6577' AS TEXT)").fetchone()
    assert str(caught.value) == (
        f"{connections.path} is damaged or is no Copydesk index. Restore a backup, or move it away and index your"
        " articles again."
    )
    with pytest.raises(UnusableIndexError) as other, connections.reading() as connection:
        connection.execute("SELECT ?", ({},))
    assert str(other.value) == (
        f"{connections.path} cannot be used: ProgrammingError. If this continues, move it away and index again."
    )


def test_an_index_that_is_held_is_said_to_be_in_use(connections: Connections, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "index.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    connections.get().execute("PRAGMA busy_timeout=1")
    with pytest.raises(UnusableIndexError, match="in use by another program"), connections.writing():
        pass
    other.close()


def test_a_thread_whose_connection_cannot_be_opened_is_told_why(tmp_path: Path, clock: SetClock) -> None:
    store = open_store(tmp_path / "index.sqlite", clock, create=True)
    store.close()
    for path in tmp_path.glob("index.sqlite*"):
        path.unlink()
    (tmp_path / "index.sqlite").write_bytes(b"not a database" * 100)
    for use in (lambda: store.writing().__enter__(), store.generation, lambda: claim(store, "08:00")):
        with pytest.raises(IndexDamagedError, match="is damaged or is no Copydesk index"):
            use()
    assert store._connections._connected == []

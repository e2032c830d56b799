"""Who can read an index: its owner alone."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import index_lock, open_store
from tests.fakes.clock import SetClock


@pytest.fixture
def everybody() -> Iterator[None]:
    """New files are everybody's, if nobody says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("everybody")
def test_a_new_index_its_log_and_its_folder_are_its_owners(tmp_path: Path, clock: SetClock) -> None:
    index = tmp_path / "var" / "index.sqlite"
    store = open_store(index, clock, create=True)
    with store.writing() as writer:
        writer.note("a", "b")
    with index_lock(index):
        rights = {path.name: path.stat().st_mode & 0o777 for path in (index.parent, *index.parent.iterdir())}
    store.close()
    files = dict.fromkeys(("index.sqlite", "index.sqlite-wal", "index.sqlite-shm", "index.sqlite.lock"), 0o600)
    assert rights == {"var": 0o700, **files}


@pytest.mark.usefixtures("everybody")
def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path, clock: SetClock) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    open_store(tmp_path / "shared" / "index.sqlite", clock, create=True).close()
    assert (tmp_path / "shared").stat().st_mode & 0o777 == 0o755

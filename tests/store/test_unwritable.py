"""An index that nothing can be written to."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from bot.errors import IndexBusyError, UnusableIndexError
from bot.store import index_lock, open_store
from tests.fakes.clock import SetClock


def test_below_a_plain_file_there_is_no_index(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("No folder.")
    path = tmp_path / "notes.txt" / "index.sqlite"
    told = f"{path} cannot be written: its folder is a file. Check its folder, or name another with --index."
    for attempt in (lambda: open_store(path, SetClock(), create=True), lambda: index_lock(path).__enter__()):
        with pytest.raises(UnusableIndexError) as caught:
            attempt()
        assert str(caught.value) == told


def test_where_the_lock_is_a_folder_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "index.sqlite.lock").mkdir()
    with pytest.raises(UnusableIndexError, match=r"index\.sqlite cannot be written: .+\. Check its folder"):
        index_lock(tmp_path / "index.sqlite").__enter__()


def test_who_would_wait_for_another_is_told_and_has_its_turn(tmp_path: Path) -> None:
    other = ExitStack()
    other.enter_context(index_lock(tmp_path / "index.sqlite"))
    with pytest.raises(IndexBusyError):
        index_lock(tmp_path / "index.sqlite").__enter__()
    told = []

    def wait() -> None:
        told.append("waiting")
        other.close()

    with index_lock(tmp_path / "index.sqlite", wait):
        assert told == ["waiting"]

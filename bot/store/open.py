"""Open an index by its path, and lock it for writing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from bot.errors import IndexBusyError, IndexMissingError, UnusableIndexError
from bot.ports import Clock
from bot.store.store import Store

_OWNERS: Final = 0o600  # rights: their owner's alone to read
_PATIENCE: Final = 0.5  # seconds: whoever asks whether the index is being written holds the lock for a moment


def open_store(path: Path, clock: Clock, *, create: bool = False) -> Store:
    """The index at ``path``, migrated to this program's schema; a new one is its owner's alone to read.

    Raises:
        IndexMissingError: there is no index and ``create`` is false.
        UnusableIndexError: it is damaged or was written by a newer program, or the disk is full.
    """
    if not path.exists():
        if not create:
            msg = f"There is no index at {path} yet. Make one with: copydesk index FOLDER --index {path}"
            raise IndexMissingError(msg)
        _make_folder(path)
        try:
            path.touch(mode=_OWNERS)  # SQLite gives the files that it puts beside it the same rights
        except OSError as error:
            raise _not_writable(path, error) from error
    return Store(path, clock)


@contextmanager
def index_lock(path: Path, wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Lock an index for writing; a second indexer is refused, and a killed one leaves no lock behind.

    With ``wait``, that is called if another process holds it, and then waited for.

    Raises:
        IndexBusyError: another process holds it.
        UnusableIndexError: nothing can be written there.
    """
    _make_folder(path)
    lock = FileLock(_lock_file(path), timeout=_PATIENCE, mode=_OWNERS)
    try:
        lock.acquire()
    except Timeout as error:
        if wait is None:
            msg = f"Another copydesk is indexing into {path}. Wait until it is done, or name another file with --index."
            raise IndexBusyError(msg) from error
        wait()
        lock.acquire(timeout=-1)
    except OSError as error:
        raise _not_writable(path, error) from error
    try:
        yield
    finally:
        lock.release()


def is_being_indexed(path: Path) -> bool:
    """Whether a process holds an index for writing; true also if that cannot be known."""
    if not _lock_file(path).exists():
        return False
    try:
        with FileLock(_lock_file(path), timeout=0):
            return False
    except (Timeout, OSError):
        return True


def _lock_file(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _not_writable(path, error) from error


def _not_writable(path: Path, error: OSError) -> UnusableIndexError:
    wrong = "its folder is a file" if isinstance(error, FileExistsError) else error.strerror or error
    return UnusableIndexError(f"{path} cannot be written: {wrong}. Check its folder, or name another with --index.")

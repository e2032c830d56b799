"""Split long lists of ids: SQLite limits the number of values in a statement."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

T = TypeVar("T", str, bytes)

CHUNK: Final = 500  # values per statement; every SQLite takes 999


def chunks(ids: Sequence[T]) -> Iterator[tuple[Sequence[T], str]]:
    """Consecutive parts of the ids, each with its placeholders (``?,?,?``)."""
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        yield part, ",".join("?" * len(part))

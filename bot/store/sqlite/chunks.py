"""Long lists of ids in parts, for a statement takes only so many values."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

T = TypeVar("T", str, bytes)

CHUNK: Final = 500  # values of one statement; every SQLite takes 999


def chunks(ids: Sequence[T]) -> Iterator[tuple[Sequence[T], str]]:
    """Parts of the ids in order, each with as many question marks, parted by commas."""
    for start in range(0, len(ids), CHUNK):
        part = ids[start : start + CHUNK]
        yield part, ",".join("?" * len(part))

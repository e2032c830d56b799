"""How much is read, and how much stored, at a time."""

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

BATCH = 50
WINDOW = 1_000


def windows(things: Iterator[T], size: int) -> Iterator[list[T]]:
    """Things in lists of this size, the last one shorter."""
    while window := list(islice(things, size)):
        yield window

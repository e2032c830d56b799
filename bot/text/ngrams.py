"""Runs of adjacent words."""

from collections.abc import Sequence
from typing import TypeVar

_Word = TypeVar("_Word")


def ngrams(words: Sequence[_Word], length: int) -> list[tuple[_Word, ...]]:
    """All runs of ``length`` adjacent words in order, with repeats; empty if there are fewer words."""
    return list(zip(*(words[start:] for start in range(length)), strict=False))

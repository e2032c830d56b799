"""Runs of words that stand side by side."""

from collections.abc import Sequence
from typing import TypeVar

_Word = TypeVar("_Word")


def runs(words: Sequence[_Word], length: int) -> list[tuple[_Word, ...]]:
    """All runs of ``length`` neighbouring words in order, repeats kept; none of fewer words than that."""
    return list(zip(*(words[start:] for start in range(length)), strict=False))

"""Compounds, written as one word or as two: "airstrike" and "air strike"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.text.words import STOP_WORDS, is_known

_PART: Final = 3  # fewest letters of a part


def parts_of(word: str) -> tuple[str, str] | None:
    """The two words that a compound in lower case is made of, or None."""
    cuts = ((word[:cut], word[cut:]) for cut in range(_PART, len(word) - _PART + 1))
    return next((cut for cut in cuts if all(is_known(part) and part not in STOP_WORDS for part in cut)), None)


def joined(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each of some words, the compounds that it may make with the word before it and with the one behind it."""
    pairs = ["".join(pair) if all(map(_may_join, pair)) else "" for pair in pairwise(words)]
    return [tuple(filter(None, beside)) for beside in zip(["", *pairs], [*pairs, ""], strict=True)] if words else []


def _may_join(word: str) -> bool:
    return len(word) >= _PART and word.isalpha() and word.lower() not in STOP_WORDS

"""Shingles: runs of words that identify a copy even if it was cut, re-headlined or retouched.

An article's signature is the bottom-k sketch of its shingles (Broder 1997; Cohen and Kaplan 2007): the smallest k of
their hashes. Two texts that share much share many of these, and a table of (hash, article) finds the few articles
worth a look. Whether one is a copy is then measured on the words themselves.
"""

import re
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.text.furniture.posts import without_posts
from bot.text.hashing import hashed
from bot.text.words import words

SIZE: Final = 4  # words per shingle
KEPT: Final = 24  # hashes per signature
SHARED: Final = 4  # hashes in common that make a pair worth measuring

_QUOTED: Final = re.compile(r"“[^“”]{1,2000}”|«[^«»]{1,2000}»|\"[^\"\n]{1,2000}\"")
_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)


def signature(text: str) -> tuple[int, ...]:
    """The smallest ``KEPT`` hashes of the text's shingles, ascending, each below 2**63; fewer for a short text."""
    return tuple(shingles(text)[:KEPT].tolist())


def shingles(text: str, *, own: bool = False) -> NDArray[np.uint64]:
    """Hashes of the distinct shingles, in ascending order; ``own`` excludes embedded posts and quotations."""
    if own:
        text = _QUOTED.sub(" | ", without_posts(text))
    numbers = np.fromiter(map(_number, words(text)), dtype=np.uint64)
    if len(numbers) < SIZE:
        return np.empty(0, dtype=np.uint64)
    rolled = numbers[: len(numbers) - SIZE + 1].copy()
    for place in range(1, SIZE):
        rolled *= _FACTOR
        rolled += numbers[place : len(numbers) - SIZE + 1 + place]
    return np.unique(_mixed(rolled) >> np.uint64(1))


def copied_share(shorter: NDArray[np.uint64], longer: NDArray[np.uint64]) -> float:
    """Containment: the share (0 to 1) of the smaller shingle set that also occurs in the larger. Symmetric."""
    fewest = min(len(shorter), len(longer))
    if not fewest:
        return 0.0
    return len(np.intersect1d(shorter, longer, assume_unique=True)) / fewest


def shared(left: tuple[int, ...], right: tuple[int, ...]) -> int:
    """How many hashes two signatures have in common."""
    return len(set(left) & set(right))


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    """A word's hash, the same on every machine and in every run."""
    return int.from_bytes(hashed(word, 8), "little")


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The hashes spread evenly over all bits (the finaliser of MurmurHash3), so that the smallest are a fair sample."""
    for factor in (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53)):
        hashes = (hashes ^ (hashes >> np.uint64(33))) * factor
    return hashes ^ (hashes >> np.uint64(33))

"""Likeness of written text by edit distance; the only module that uses rapidfuzz on text."""

from collections.abc import Collection, Sequence
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

Way = Literal["set", "sort", "part"]
_SCORERS: Final = {"set": fuzz.token_set_ratio, "sort": fuzz.token_sort_ratio, "part": fuzz.partial_ratio}
SAME: Final = 0.75  # likeness from which a sentence repeats another
_LETTERS: Final = {"set": 2_000, "sort": 2_000, "part": 400}  # of each text; the time taken grows with their square


def text_likeness(left: Sequence[str], right: Sequence[str], how: Way) -> NDArray[np.float64]:
    """Likeness from 0 to 1 of each text on the left to its counterpart on the right.

    ``how`` is "set" (words as sets), "sort" (words in sorted order) or "part" (the shorter within the longer). Of long
    texts only the beginning is read.
    """
    if not left:
        return np.zeros(0)
    ours, theirs = ([text[: _LETTERS[how]] for text in side] for side in (left, right))
    return np.asarray(process.cpdist(ours, theirs, scorer=_SCORERS[how]), dtype=np.float64) / 100.0


def nearest(word: str, among: Sequence[str], least: float) -> str:
    """The word most like another, of several the first; '' if none is at least so much like it."""
    return next(iter(most_alike(word, among, least, 1)), "")


def most_alike(word: str, among: Sequence[str], least: float, count: int) -> list[str]:
    """Up to ``count`` words that are at least so much like another, the most like it first."""
    found = process.extract(word, among, scorer=_SCORERS["sort"], limit=count, score_cutoff=100 * least)
    return [alike for alike, _, _ in found]


def repeats(text: str, others: Sequence[str]) -> bool:
    """Whether a sentence has much the same words as one of the others, as in copies of one report."""
    alike = text_likeness([text] * len(others), others, "set")
    return bool(len(alike)) and float(alike.max(axis=0)) >= SAME


def likeness_within(words: Sequence[str], longer: Sequence[str]) -> float:
    """How much a run of words within a longer one is like another, from 0 to 1: 0.75 if one word of four is another."""
    return (fuzz.partial_ratio if len(longer) >= len(words) else fuzz.ratio)(words, longer) / 100.0


def has_spelling(word: str, among: Collection[str]) -> bool:
    """Whether a word is among others, or differs from one of them as ``is_one_slip`` says."""
    return process.extractOne(word, among, scorer=OSA.distance, score_cutoff=1) is not None


def is_one_slip(one: str, other: str) -> bool:
    """Whether two words differ in one letter that is wrong, missing or added, or in two neighbours that are swapped."""
    return OSA.distance(one, other, score_cutoff=1) == 1

"""Likeness of written text by edit distance; the only place that asks rapidfuzz about text."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

_SCORERS = {"set": fuzz.token_set_ratio, "sort": fuzz.token_sort_ratio, "part": fuzz.partial_ratio}


def text_likeness(left: Sequence[str], right: Sequence[str], how: str) -> NDArray[np.float64]:
    """Likeness from 0 to 1 of each text on the left with its fellow on the right.

    ``how`` is "set" (words as sets), "sort" (words in sorted order) or "part" (the shorter within the longer).
    """
    if not left:
        return np.zeros(0)
    return np.asarray(process.cpdist(left, right, scorer=_SCORERS[how]), dtype=np.float64) / 100.0

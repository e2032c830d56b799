"""How near sentences are in meaning, by vectors that an outside model makes of them; columns that are optional."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.compare.around import neighbours, standing
from bot.compare.features import Pairs
from bot.compare.likeness import Floats, Ints
from bot.compare.lines import Line
from bot.compare.model import shipped

WORTH: Final = 0.1  # what words alone give a pair of a sentence that is worth a vector: making one takes time
Vectors = NDArray[np.int8]
Encode = Callable[[Sequence[str]], Vectors]  # a row a sentence, see bot.ports.Encoder


def put_nearness(pairs: Pairs, lines: Sequence[Line], report: Ints, encode: Encode, worth: float = WORTH) -> None:
    """Add the nearness of each pair, how it stands among the other pairs, and what the pairs around it have.

    Vectors are asked for sentences with a pair that words alone give at least ``worth``; all others are near to none.
    """
    asked = _worth_asking(pairs, worth)
    near = np.zeros((len(lines), len(lines)))
    if len(asked):
        vectors = encode([lines[place].text for place in asked])
        near[np.ix_(asked, asked)] = nearness(vectors, report[asked])
    pairs.put("sem", near)
    pairs.put_all("sem", standing(near, report))
    pairs.put_all("semnear", neighbours(near, report))


def nearness(vectors: Vectors, report: Ints) -> Floats:
    """Cosines of all pairs of lines, 0 where they are negative and inside one article."""
    whole = vectors.astype(np.float64)  # products of whole numbers add up exactly, in whatever order
    length = np.sqrt((whole * whole).sum(axis=1))
    cosine = (whole @ whole.T) / np.maximum(1.0, np.outer(length, length))
    return np.where(report[:, None] == report[None, :], 0.0, np.clip(cosine, 0.0, 1.0))


def _worth_asking(pairs: Pairs, worth: float) -> Ints:
    first = shipped("first")
    likely = first.probability(pairs.table(first.features)) >= worth
    return np.union1d(pairs.left[likely], pairs.right[likely])

"""What sentences share, computed for all pairs of a story at once.

Terms are weighted by their rarity in news times their rarity within the story (Sparck Jones 1972, twice): a word that
every sentence of the story uses says little about which fact a sentence reports.
"""

import math
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.text.lexicon.synonyms import synonyms

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Term = TypeVar("Term", bound=Hashable)
Weigh = Callable[[Term, float], float]  # a term and its rarity in the story to its weight

SYNONYM_WEIGHT: Final = 0.6  # weight of a synonym; the word itself counts 1
BLOCK: Final = 4096  # pairs processed at once


@dataclass(frozen=True, slots=True)
class Shared(Generic[Term]):
    """For n sentences: ``overlap[i, j]`` is the weight of what i and j share, ``weight[i]`` that of all terms of i.

    ``present`` has one row per sentence and one column per term (its index is in ``column``), ``weights`` one value per
    term.
    """

    column: dict[Term, int]
    present: Floats
    weights: Floats
    overlap: Floats
    weight: Floats

    def dice(self) -> Floats:
        """Twice the shared weight over the sum of both, from 0 to 1."""
        return ratio(2 * self.overlap, self.weight[:, None] + self.weight[None, :])

    def of_lighter(self) -> Floats:
        """The shared weight over that of the lighter sentence, from 0 to 1."""
        return ratio(self.overlap, np.minimum(self.weight[:, None], self.weight[None, :]))

    def of_heavier(self) -> Floats:
        """The shared weight over that of the heavier sentence, from 0 to 1."""
        return ratio(self.overlap, np.maximum(self.weight[:, None], self.weight[None, :]))

    def rarest(self, left: Ints, right: Ints) -> Floats:
        """Weight of the rarest term each pair shares, 0 if it shares none."""
        found = np.zeros(len(left))
        for start in range(0, len(left), BLOCK):
            block = slice(start, start + BLOCK)
            both = self.present[left[block]] * self.present[right[block]] * self.weights
            found[block] = both.max(axis=1)
        return found

    def held_by(self, present: Floats) -> Floats:
        """``[i, j]``: the share of i's weight that row j of another table with the same columns has."""
        return ratio((self.present * self.weights) @ present.T, np.broadcast_to(self.weight[:, None], self._shape))

    @property
    def _shape(self) -> tuple[int, int]:
        return len(self.present), len(self.present)


def shared(rows: Sequence[Iterable[Term]], weigh: Weigh[Term]) -> Shared[Term]:
    """Compare rows of terms; ``weigh`` gets a term and its rarity among them."""
    column: dict[Term, int] = {}
    places = [[column.setdefault(term, len(column)) for term in dict.fromkeys(row)] for row in rows]
    columns = np.fromiter(chain.from_iterable(places), dtype=np.int64)
    present = np.zeros((len(rows), max(1, len(column))))
    present[np.repeat(np.arange(len(rows)), [len(row) for row in places]), columns] = 1.0
    counts = np.bincount(columns, minlength=len(column)).tolist()
    rarity = {count: _rarity(count, len(rows)) for count in set(counts)}
    weights = np.array([weigh(term, rarity[count]) for term, count in zip(column, counts, strict=True)] or [0.0])
    return Shared(column, present, weights, (present * weights) @ present.T, present @ weights)


def with_synonyms(likeness: Shared[str]) -> Floats:
    """The sentences' terms, and with the value ``SYNONYM_WEIGHT`` each term of which they have a synonym."""
    near = likeness.present.copy()
    column = likeness.column
    for term, place in column.items():
        others = [column[other] for other in synonyms(term) if other in column]
        if others:
            near[:, place] = np.maximum(near[:, place], SYNONYM_WEIGHT * likeness.present[:, others].max(axis=1))
    return near


def _rarity(count: int, of: int) -> float:
    """Inverse document frequency of a term in ``count`` of a story's sentences."""
    return math.log((of + 1) / (count + 0.5))


def ratio(part: Floats, whole: Floats) -> Floats:
    """``part / whole``, 0 where there is nothing to divide by."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)

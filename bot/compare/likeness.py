"""What sentences share, counted for all pairs of a story at once.

Terms are weighed by their rarity in news times their rarity within the story (Sparck Jones 1972, twice): a word that
every sentence of the story uses says little about which fact a sentence reports.
"""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Term = TypeVar("Term", bound=Hashable)
Weigh = Callable[[Term, int], float]


@dataclass(frozen=True, slots=True)
class Shared:
    """For n sentences: ``overlap[i, j]`` is the weight of what i and j share, ``weight[i]`` that of all i holds.

    ``heaviest[i, j]`` is not kept: ask ``rarest`` for chosen pairs.
    """

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
        """Weight of the rarest term each pair shares, 0 where it shares none."""
        found = np.zeros(len(left))
        for start in range(0, len(left), 4096):
            block = slice(start, start + 4096)
            both = self.present[left[block]] * self.present[right[block]] * self.weights
            found[block] = both.max(axis=1)
        return found


def shared(rows: Sequence[Iterable[Term]], weigh: Weigh[Term]) -> Shared:
    """Likeness of rows of terms; ``weigh`` gets a term and the number of rows that hold it."""
    sets = [dict.fromkeys(row) for row in rows]
    counts = Counter(term for row in sets for term in row)
    column = {term: number for number, term in enumerate(counts)}
    present = np.zeros((len(rows), max(1, len(column))))
    for number, row in enumerate(sets):
        present[number, [column[term] for term in row]] = 1.0
    weights = np.array([weigh(term, count) for term, count in counts.items()] or [0.0])
    return Shared(present, weights, (present * weights) @ present.T, present @ weights)


def story_rarity(count: int, of: int) -> float:
    """Inverse document frequency of a term in ``count`` of a story's sentences."""
    return math.log((of + 1) / (count + 0.5))


def ratio(part: Floats, whole: Floats) -> Floats:
    """``part / whole``, 0 where there is nothing to divide by."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)

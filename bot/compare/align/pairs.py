"""Candidate pairs as a table: one pair of sentences per row, one feature per column."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.compare.align.shared_terms import Floats, Ints, Shared

DIGITS: Final = 5  # features are rounded, so that the last bits of a sum decide nothing


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs: ``left[k]`` and ``right[k]`` are indexes of lines, ``columns[name][k]`` is a feature."""

    left: Ints
    right: Ints
    columns: dict[str, Floats]

    def table(self, names: Sequence[str]) -> Floats:
        """The named features, one row per pair."""
        if not len(self.left):
            return np.zeros((0, len(names)))
        return np.stack([self.columns[name] for name in names], axis=1)

    def put(self, name: str, matrix: Floats) -> None:
        """Add a feature given for all pairs of lines."""
        self.columns[name] = np.asarray(np.round(matrix[self.left, self.right], DIGITS), dtype=np.float64)

    def put_all(self, prefix: str, matrices: dict[str, Floats]) -> None:
        """Add several features, their names prefixed."""
        for name, matrix in matrices.items():
            self.put(f"{prefix}_{name}", matrix)

    def put_both(self, name: str, values: Sequence[float] | Floats) -> None:
        """Add the lower and the higher of a value that each line has."""
        one = np.asarray(values, dtype=np.float64)
        self._put_ends(name, one[self.left], one[self.right])

    def put_ways(self, name: str, matrix: Floats) -> None:
        """Add the lower and the higher of the two directions of a matrix."""
        self._put_ends(name, matrix[self.left, self.right], matrix[self.right, self.left])

    def _put_ends(self, name: str, one: Floats, other: Floats) -> None:
        for end, each in (("low", np.minimum(one, other)), ("high", np.maximum(one, other))):
            self.columns[f"{name}_{end}"] = np.asarray(np.round(each, DIGITS), dtype=np.float64)

    def put_likeness(self, name: str, likeness: Shared[str] | Shared[tuple[str, ...]]) -> None:
        """Add the shared weight, and its share of both sentences, of the lighter and of the heavier one."""
        self.put(f"{name}_weight", likeness.overlap)
        self.put(f"{name}_dice", likeness.dice())
        self.put(f"{name}_lighter", likeness.of_lighter())
        self.put(f"{name}_heavier", likeness.of_heavier())


def spread(pairs: Pairs, values: Floats, count: int) -> Floats:
    """The values of the pairs as a symmetric matrix over all lines."""
    matrix = np.zeros((count, count))
    matrix[pairs.left, pairs.right] = values
    matrix[pairs.right, pairs.left] = values
    return matrix

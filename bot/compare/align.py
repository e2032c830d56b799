"""Which sentences report the same fact: a score from 0 to 1 for every likely pair of a story."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.compare.features import DIGITS, Pairs, neighbours, pair_features, standing
from bot.compare.likeness import Floats, Ints
from bot.compare.lines import Line
from bot.compare.trees import trees
from bot.model.story import Report


@dataclass(frozen=True, slots=True)
class Alignment:
    """``score[i, j]`` is how probably lines i and j report one fact; 0 inside one article."""

    pairs: Pairs
    score: Floats


def align(lines: Sequence[Line], reports: Sequence[Report]) -> Alignment:
    """Score the pairs alone, then once more in the light of the scores around them."""
    report = np.array([line.report for line in lines], dtype=np.int64)
    pairs = pair_features(lines, reports)
    first = trees("first")
    score = spread(pairs, first.probability(pairs.table(first.features)), len(lines))
    second = trees("second")
    again = second_look(pairs, score, report)
    return Alignment(again, spread(again, second.probability(again.table(second.features)), len(lines)))


def second_look(pairs: Pairs, score: Floats, report: Ints) -> Pairs:
    """The pairs with what the first scores say of them and of the pairs around them."""
    columns = dict(pairs.columns)
    found = {"first": score, **neighbours(score, report), **standing(score, report)}
    for name, matrix in found.items():
        columns[f"second_{name}"] = np.round(matrix[pairs.left, pairs.right], DIGITS)
    return Pairs(pairs.left, pairs.right, pairs.base, columns)


def spread(pairs: Pairs, values: Floats, count: int) -> Floats:
    """A value for each pair as a symmetric matrix over all lines."""
    matrix = np.zeros((count, count))
    matrix[pairs.left, pairs.right] = values
    matrix[pairs.right, pairs.left] = values
    return matrix

"""Features of a pair from the pairs around it: adjacent sentences, rivals for its two sentences, and third articles.

Reports of one event tell it in much the same order, and a fact has few counterparts in another article: how a pair
compares with the others says as much as its own words. All functions take scores as a symmetric matrix over the lines
and the report number of each line.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.compare.align.shared_terms import Floats, Ints

FAR: Final = 20.0  # lines away, if there is no neighbour
REACH: Final = (1, 2, 3)


def neighbours(score: Floats, report: Ints) -> dict[str, Floats]:
    """Scores of the pairs around each pair: both sentences moved by one, either moved by one, the sum of all nine."""
    beside = {step: _beside(report, step) for step in (-1, 0, 1)}

    def shifted(rows: int, columns: int) -> Floats:
        """``score[i + rows, j + columns]`` if both are still in their articles, else 0."""
        (down, inside), (across, inside_too) = beside[rows], beside[columns]
        return np.asarray(score[down[:, None], across] * (inside[:, None] & inside_too))

    on, back = shifted(1, 1), shifted(-1, -1)
    left, right = shifted(0, 1), shifted(0, -1)
    either = np.maximum(left, right)
    around = score + on + back + left + right
    for rows, columns in ((1, 0), (-1, 0), (1, -1), (-1, 1)):
        around = around + shifted(rows, columns)
    return {
        "diagonal": np.maximum(on, back),
        "either_low": np.minimum(either, either.T),
        "either_high": np.maximum(either, either.T),
        "around": around,
    }


def ranks(score: Floats, report: Ints) -> dict[str, Floats]:
    """How a pair ranks among the other pairs of its two sentences in the two articles.

    ``rank`` counts from 0, ``margin`` is the lead over the best other, ``above`` standard deviations above the mean;
    each as the lower and the higher of the two directions. ``third`` is the support of third articles: how similar
    their sentences are to both.
    """
    rank, margin, above = np.zeros_like(score), np.zeros_like(score), np.zeros_like(score)
    for columns in _articles(report):
        part = score[:, columns]
        order = (-part).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")
        ranked = -np.sort(-part, axis=1)
        best = ranked[:, :1]
        second = ranked[:, 1:2] if part.shape[1] > 1 else np.zeros_like(best)
        rank[:, columns] = order
        margin[:, columns] = part - np.where(order == 0, second, best)
        above[:, columns] = (part - part.mean(axis=1, keepdims=True)) / (part.std(axis=1, keepdims=True) + 1e-3)
    across = np.where(report[:, None] == report[None, :], 0.0, score)
    found = {"third": across @ across}
    for name, matrix in (("rank", rank), ("margin", margin), ("above", above)):
        found[f"{name}_low"] = np.minimum(matrix, matrix.T)
        found[f"{name}_high"] = np.maximum(matrix, matrix.T)
    return found


def relative_positions(score: Floats, report: Ints) -> dict[str, Floats]:
    """Whether the sentences next to i have their best matches next to j, and vice versa.

    For the sentences 1, 2 and 3 away: how many lines from j the nearer best match is (``off``), and the best score
    among matches in reach (``held``). ``drift`` is how far j is from where i's neighbours would place it, ``known`` the
    weight of their scores. Each as the lower and the higher of the two directions.
    """
    count = len(score)
    found: dict[str, Floats] = {}
    drift = np.full((count, count), FAR)
    known = np.zeros((count, count))
    parts: dict[str, Floats] = {}
    beside = {way: _beside(report, way) for step in REACH for way in (-step, step)}
    for columns in _articles(report):
        part = score[:, columns]
        best, value = columns[part.argmax(axis=1)], part.max(axis=1)
        pull, weight = np.zeros(count), np.zeros(count)
        for step in REACH:
            off = np.full((count, len(columns)), FAR)
            held = np.zeros((count, len(columns)))
            for way in (-step, step):
                adjacent, inside = beside[way]
                distance = np.abs(best[adjacent][:, None] - columns[None, :]).astype(np.float64)
                off = np.minimum(off, np.where(inside[:, None], distance, FAR))
                held = np.maximum(
                    held, np.where(inside[:, None] & (distance <= step + 1), value[adjacent][:, None], 0.0)
                )
                pull += np.where(inside, value[adjacent] * best[adjacent] / step, 0.0)
                weight += np.where(inside, value[adjacent] / step, 0.0)
            parts.setdefault(f"off{step}", np.full((count, count), FAR))[:, columns] = off
            parts.setdefault(f"held{step}", np.zeros((count, count)))[:, columns] = held
        sure = weight > 0
        place = np.divide(pull, weight, out=np.zeros(count), where=sure)
        drift[:, columns] = np.where(sure[:, None], np.abs(place[:, None] - columns[None, :]), FAR)
        known[:, columns] = weight[:, None]
    for name, matrix in {**parts, "drift": drift, "known": known}.items():
        found[f"{name}_low"] = np.minimum(matrix, matrix.T)
        found[f"{name}_high"] = np.maximum(matrix, matrix.T)
    return found


def _articles(report: Ints) -> list[Ints]:
    return [np.flatnonzero(report == number) for number in np.unique(report)]


def _beside(report: Ints, step: int) -> tuple[Ints, NDArray[np.bool_]]:
    """The line ``step`` lines from each, or the nearest that there is, and whether it is in the same article."""
    place = np.arange(len(report)) + step
    adjacent = place.clip(0, len(report) - 1)
    return adjacent, (place == adjacent) & (report[adjacent] == report)

"""Pairs of sentences of different articles, and the numbers that tell whether they report one fact.

Every feature is the same when left and right change places.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from bot.compare.likeness import Floats, Ints, Shared, ratio, shared, story_rarity
from bot.compare.lines import Line
from bot.model.story import Report
from bot.text.similar import text_likeness
from bot.text.words import STOP_WORDS, rarity, stem, terms

NEAREST: Final = 8  # candidates a sentence keeps in each other article
DIGITS: Final = 5  # features are rounded, so that the last bits of a sum decide nothing


@dataclass(frozen=True, slots=True)
class Pairs:
    """Candidate pairs: ``left[k]`` and ``right[k]`` are places in the story's lines, ``columns[name][k]`` a feature."""

    left: Ints
    right: Ints
    base: Floats
    columns: dict[str, Floats]

    def table(self, names: Sequence[str]) -> Floats:
        """The named features as rows of pairs."""
        if not len(self.left):
            return np.zeros((0, len(names)))
        return np.stack([self.columns[name] for name in names], axis=1)


def pair_features(lines: Sequence[Line], reports: Sequence[Report]) -> Pairs:
    """The likely pairs among a story's lines, each with its features."""
    count = len(lines)
    report = np.array([line.report for line in lines], dtype=np.int64)

    def rare(term: str, used: int) -> float:
        return rarity(term) * story_rarity(used, count)

    def plain(_: object, used: int) -> float:
        return story_rarity(used, count)

    def two(term: tuple[str, ...], used: int) -> float:
        return (rarity(term[0]) + rarity(term[1])) / 2 * story_rarity(used, count)

    every = shared([line.stems for line in lines], rare)
    runs = shared([_runs(line.words, 3) for line in lines], plain)
    base = every.dice()
    left, right = _candidates(base, runs, report)
    columns: dict[str, Floats] = {}

    def put(name: str, matrix: Floats) -> None:
        columns[name] = matrix[left, right]

    def put_ratios(name: str, likeness: Shared) -> None:
        columns[f"{name}_weight"] = likeness.overlap[left, right]
        put(f"{name}_dice", likeness.dice())
        put(f"{name}_lighter", likeness.of_lighter())
        put(f"{name}_heavier", likeness.of_heavier())

    put_ratios("every", every)
    columns["every_rarest"] = every.rarest(left, right)
    put_ratios("run", runs)
    put_ratios("news", shared([line.stems for line in lines], lambda term, _: rarity(term)))
    put_ratios("core", shared([line.core for line in lines], rare))
    put_ratios("event", shared([line.event for line in lines], rare))
    put_ratios("two", shared([_runs(line.stems, 2) for line in lines], two))
    put_ratios("prefix", shared([[term[:4] for term in line.stems] for line in lines], plain))
    names = shared([line.names for line in lines], plain)
    put_ratios("name", names)
    put("person_weight", shared([line.people | line.context for line in lines], plain).overlap)
    _put_quotes(columns, lines, runs, left, right)
    _put_figures(columns, lines, plain, left, right)
    _put_each(columns, "length", [len(line.words) for line in lines], left, right)
    length = np.array([float(len(line.words)) for line in lines])
    columns["length_ratio"] = ratio(columns["length_low"], np.maximum(length[left], length[right]))
    _put_places(columns, lines, report, left, right)
    for name in ("negative", "possible"):
        flag = np.array([float(getattr(line, name) > 0) for line in lines])
        columns[f"{name}_differs"] = np.abs(flag[left] - flag[right])
    _put_each(columns, "headline", headline_share(lines, reports), left, right)
    for name, matrix in neighbours(base, report).items():
        put(f"near_{name}", matrix)
    for name, matrix in standing(base, report).items():
        put(f"base_{name}", matrix)
    texts = [" ".join(line.words) for line in lines]
    for how in ("set", "sort", "part"):
        columns[f"text_{how}"] = text_likeness([texts[i] for i in left], [texts[j] for j in right], how)
    return Pairs(left, right, base, {name: np.round(column, DIGITS) for name, column in columns.items()})


def standing(score: Floats, report: Ints) -> dict[str, Floats]:
    """How a pair stands among the other pairs of its two sentences in the two articles.

    ``rank`` counts from 0, ``margin`` is the lead over the best other, ``above`` standard deviations above the mean;
    each as the lower and the higher of the two directions. ``third`` is what a third article adds: how far sentences
    of other articles are like both.
    """
    rank, margin, above = np.zeros_like(score), np.zeros_like(score), np.zeros_like(score)
    for number in np.unique(report):
        columns = np.flatnonzero(report == number)
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


def neighbours(score: Floats, report: Ints) -> dict[str, Floats]:
    """Scores of the pairs around each pair: both one on, one on in either, the sum of all nine."""
    on, back = _shifted(score, report, 1, 1), _shifted(score, report, -1, -1)
    either = np.maximum(_shifted(score, report, 0, 1), _shifted(score, report, 0, -1))
    around = score + on + back
    for rows, columns in ((0, 1), (0, -1), (1, 0), (-1, 0), (1, -1), (-1, 1)):
        around = around + _shifted(score, report, rows, columns)
    return {
        "diagonal": np.maximum(on, back),
        "either_low": np.minimum(either, either.T),
        "either_high": np.maximum(either, either.T),
        "around": around,
    }


def _shifted(score: Floats, report: Ints, rows: int, columns: int) -> Floats:
    """``score[i + rows, j + columns]`` where both are still in their articles, else 0."""
    place = np.arange(len(score))
    down, across = np.clip(place + rows, 0, len(score) - 1), np.clip(place + columns, 0, len(score) - 1)
    inside = (place + rows == down) & (report[down] == report)
    inside_too = (place + columns == across) & (report[across] == report)
    return np.asarray(score[np.ix_(down, across)] * np.outer(inside, inside_too))


def _candidates(base: Floats, runs: Shared, report: Ints) -> tuple[Ints, Ints]:
    """Pairs i < j of different articles: each sentence's nearest in every other article, and shared runs of words."""
    near = np.zeros(base.shape, dtype=bool)
    for number in np.unique(report):
        columns = np.flatnonzero(report == number)
        part = base[:, columns]
        order = (-part).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")
        near[:, columns] = (order < NEAREST) & (part > 0)
    near |= near.T | (runs.overlap > 0)
    near &= report[:, None] < report[None, :]
    left, right = np.nonzero(near)
    return left.astype(np.int64), right.astype(np.int64)


def _runs(words: Sequence[str], length: int) -> list[tuple[str, ...]]:
    return list(zip(*(words[start:] for start in range(length)), strict=False))


def _put_each(columns: dict[str, Floats], name: str, values: Sequence[float], left: Ints, right: Ints) -> None:
    one = np.array(values, dtype=np.float64)
    columns[f"{name}_low"] = np.minimum(one[left], one[right])
    columns[f"{name}_high"] = np.maximum(one[left], one[right])


def _put_quotes(columns: dict[str, Floats], lines: Sequence[Line], runs: Shared, left: Ints, right: Ints) -> None:
    """The same words between quotation marks on both sides, or on one and anywhere on the other."""
    quoted = shared([_runs(line.quoted, 3) for line in lines], lambda _, __: 1.0)
    words = shared(
        [[word for word in line.quoted if word not in STOP_WORDS] for line in lines], lambda word, _: rarity(stem(word))
    )
    columns["quote_runs"] = quoted.overlap[left, right]
    columns["quote_runs_lighter"] = quoted.of_lighter()[left, right]
    columns["quote_words"] = words.overlap[left, right]
    columns["quote_words_lighter"] = words.of_lighter()[left, right]
    _put_each(columns, "quote_length", [float(len(line.quoted)) for line in lines], left, right)
    where: dict[Any, int] = {}
    every = [set(_runs(line.words, 3)) for line in lines]
    held = [dict.fromkeys(_runs(line.quoted, 3)) for line in lines]
    del where, runs
    found = np.array([float(len(held[i].keys() & every[j])) for i, j in zip(left, right, strict=True)])
    back = np.array([float(len(held[j].keys() & every[i])) for i, j in zip(left, right, strict=True)])
    size = np.array([float(len(row)) for row in held])
    columns["quote_anywhere"] = np.maximum(found, back)
    columns["quote_anywhere_share"] = np.maximum(ratio(found, size[left]), ratio(back, size[right]))
    speaker = np.array([line.speaker for line in lines])
    one, other = speaker[left], speaker[right]
    columns["speaker_same"] = ((one == other) & (one != "")).astype(np.float64)
    columns["speakers"] = (one != "").astype(np.float64) + (other != "")


def _put_figures(
    columns: dict[str, Floats], lines: Sequence[Line], plain: Callable[[object, int], float], left: Ints, right: Ints
) -> None:
    figures = shared([[(f.kind, f.low, f.high) for f in line.figures] for line in lines], plain)
    dates = shared([[f.low for f in line.dates] for line in lines], plain)
    for name, likeness in (("figure", figures), ("date", dates)):
        number = (likeness.weight > 0).astype(np.float64)
        overlap = likeness.overlap[left, right]
        columns[f"{name}_weight"] = overlap
        columns[f"{name}_conflict"] = number[left] * number[right] * (overlap == 0)
        columns[f"{name}_alone"] = np.abs(number[left] - number[right])


def _put_places(columns: dict[str, Floats], lines: Sequence[Line], report: Ints, left: Ints, right: Ints) -> None:
    last = np.bincount(report)[report] - 1.0
    place = np.array([float(line.place) for line in lines])
    part = place / np.maximum(1.0, last)
    _put_each(columns, "place", list(place), left, right)
    _put_each(columns, "part", list(part), left, right)
    columns["part_apart"] = np.abs(part[left] - part[right])


def headline_share(lines: Sequence[Line], reports: Sequence[Report]) -> list[float]:
    """How much of the story's headlines each line holds, from 0 to 1; a term counts as often as headlines use it."""
    used = Counter(term for report in reports for term in set(terms(report.article.title)))
    whole = math.fsum(rarity(term) * count for term, count in used.items())
    if not whole:
        return [0.0] * len(lines)
    return [math.fsum(rarity(term) * used[term] for term in set(line.stems) if term in used) / whole for line in lines]

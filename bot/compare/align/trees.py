"""A small trained model, read from data: the average of a linear model and boosted regression trees.

It is trained by ``benchmarks/train_aligner.py`` with scikit-learn and stored as JSON, one list per property over all
nodes of all trees. A leaf points to itself, so that a fixed number of steps takes every row to its leaves.
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np

from bot.compare.align.shared_terms import Floats, Ints

_AT_ONCE: Final = 256  # rows processed at once: few enough for the processor's cache


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees whose leaf values add up to log-odds."""

    start: float
    depth: int
    roots: Ints
    feature: Ints
    threshold: Floats
    children: Ints  # of each node the right one, then the left
    value: Floats

    def log_odds(self, rows: Floats) -> Floats:
        """The log-odds of each row."""
        return np.concatenate([self._walked(rows[at : at + _AT_ONCE]) for at in range(0, len(rows), _AT_ONCE)])

    def _walked(self, rows: Floats) -> Floats:
        values, first = rows.ravel(), np.arange(0, rows.size, rows.shape[1])[:, None]
        node = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            goes_left = values.take(first + self.feature.take(node)) <= self.threshold.take(node)
            node = self.children.take(2 * node + goes_left)
        return np.asarray(self.start + self.value.take(node).sum(axis=1))


@dataclass(frozen=True, slots=True)
class Model:
    """``features`` names the columns it reads, in order; its log-odds are the mean of linear model and trees."""

    features: tuple[str, ...]
    weights: Floats
    bias: float
    trees: Trees

    def probability(self, rows: Floats) -> Floats:
        """The probability of each row, whose columns are ``features``."""
        if not len(rows):
            return np.zeros(0)
        odds = (rows @ self.weights + self.bias + self.trees.log_odds(rows)) / 2
        return np.asarray(1.0 / (1.0 + np.exp(-odds)))


@cache
def shipped(name: str) -> Model:
    """The shipped model of this name."""
    return from_data(json.loads(files("bot.compare").joinpath(f"data/{name}.json").read_text(encoding="utf-8")))


def from_data(data: dict[str, Any]) -> Model:
    """A model from its JSON form."""
    return Model(
        features=tuple(data["features"]),
        weights=np.array(data["weights"]),
        bias=data["bias"],
        trees=Trees(
            start=data["start"],
            depth=data["depth"],
            roots=np.array(data["roots"], dtype=np.int64),
            feature=np.array(data["feature"], dtype=np.int64),
            threshold=np.array(data["threshold"]),
            children=np.array([data["right"], data["left"]], dtype=np.int64).T.ravel(),
            value=np.array(data["value"]),
        ),
    )

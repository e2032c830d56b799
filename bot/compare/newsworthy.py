"""How newsworthy a sentence or a fact is within its story, from 0 to 1."""

import math
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np

from bot.compare.agreements.groups import Group
from bot.compare.align.features import headline_share
from bot.compare.align.shared_terms import Floats
from bot.compare.lines import ComparedSentence
from bot.model.story import Report

FRESH: Final = 40  # facts that are ranked with regard to repetition
REPEATS: Final = 0.7  # share of its weight that a fact loses if all its words were already shown


def line_weights(lines: Sequence[ComparedSentence], reports: Sequence[Report]) -> Floats:
    """Each line's weight: how early it comes, its share of the headlines, its length, and its figures and names."""
    headline = headline_share(lines, reports)
    return np.array(
        [
            0.5 / (1.0 + 0.35 * line.place)
            + 0.3 * min(1.0, 2.0 * share)
            + 0.1 * min(1.0, len(line.words) / 25)
            + 0.05 * bool(line.figures)
            + 0.05 * bool(line.names)
            for line, share in zip(lines, headline, strict=True)
        ]
    )


def group_weight(group: Group, weights: Floats, origins: int, of: int) -> float:
    """A fact's weight: its best and mean sentence, the share of the story's origins that report it, and its score."""
    own = [float(weights[place]) for place in group.lines]
    news = 0.35 * max(own) + 0.35 * math.fsum(own) / len(own) + 0.3 * origins / max(1, of)
    return round(news * math.sqrt(group.score), 4)


def news_first(weights: Sequence[float], terms: Sequence[AbstractSet[str]]) -> list[int]:
    """Indexes in the order to show them: the most newsworthy first, those that repeat earlier ones further down.

    Each step takes the highest weight, of which a fact loses up to ``REPEATS`` by the share of its terms that one fact
    already taken has: maximal marginal relevance, Carbonell and Goldstein 1998. Ties keep their order. After the first
    ``FRESH`` the rest follow by weight alone, so that a large story costs little more than a small one.
    """
    fresh = [1.0] * len(weights)
    left = sorted(range(len(weights)), key=lambda place: (-weights[place], place))
    order: list[int] = []
    while left and len(order) < FRESH:
        best = max(left, key=lambda place: (weights[place] * fresh[place], -place))
        left.remove(best)
        order.append(best)
        for place in left:
            fewer = min(len(terms[best]), len(terms[place])) or 1
            fresh[place] = min(fresh[place], 1.0 - REPEATS * len(terms[best] & terms[place]) / fewer)
    return order + left

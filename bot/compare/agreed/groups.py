"""Facts from pairs: sentences that all report the same, never chains of likeness."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.compare.agreed.reasons import share_anchor
from bot.compare.align.align import Alignment
from bot.compare.lines import Line

HOLDS: Final = 0.35  # what every other pair of a group must reach for the group to be one fact
SURE: Final = 0.6  # mean score from which a fact is surely one, whatever its sentences share


@dataclass(frozen=True, slots=True)
class Group:
    """Places of lines that report one fact, in order, and the mean score of their pairs.

    ``again`` tells a pair of which each sentence stands in another fact already: it tells a reader nothing new.
    ``sure`` is one by its score, by a figure, day or quotation that its sentences share, or by a third report.
    """

    lines: tuple[int, ...]
    score: float
    again: bool = False
    sure: bool = True


def groups(alignment: Alignment, lines: Sequence[Line]) -> list[Group]:
    """All facts that several articles report, the surest first.

    Pairs are taken from the surest down; two groups become one where every pair of sentences of different articles
    holds. A sure pair that no group took in is a fact of its own: a sentence may report two.
    """
    score = alignment.score
    pairs = alignment.pairs
    strength = score[pairs.left, pairs.right]
    order = [int(k) for k in np.argsort(-strength, kind="stable") if strength[k] >= alignment.same]
    member: dict[int, set[int]] = {}
    left_over: list[tuple[int, int]] = []
    for number in order:
        one, other = int(pairs.left[number]), int(pairs.right[number])
        first, second = member.get(one, {one}), member.get(other, {other})
        if first is second:
            continue
        if _holds(first, second, score, lines):
            joined = first | second
            for place in joined:
                member[place] = joined
        else:
            left_over.append((one, other))
    found = {tuple(sorted(places)): False for places in member.values()}
    told = set(member)
    for one, other in left_over:
        if one not in member or member[one] is not member.get(other):
            found[one, other] = told.issuperset((one, other))
            told.update((one, other))
    made = (_group(places, again, score, lines) for places, again in found.items())
    return sorted(made, key=lambda group: (-group.score, group.lines))


def _holds(first: set[int], second: set[int], score: np.ndarray, lines: Sequence[Line]) -> bool:
    return all(
        score[one, other] >= HOLDS for one in first for other in second if lines[one].report != lines[other].report
    )


def _group(places: tuple[int, ...], again: bool, score: np.ndarray, lines: Sequence[Line]) -> Group:  # noqa: FBT001 - a row
    pairs = [
        score[one, other]
        for number, one in enumerate(places)
        for other in places[number + 1 :]
        if lines[one].report != lines[other].report
    ]
    score_of_all = float(np.mean(pairs))
    return Group(places, score_of_all, again, _is_sure([lines[place] for place in places], score_of_all))


def _is_sure(lines: Sequence[Line], score: float) -> bool:
    return score >= SURE or len({line.report for line in lines}) > 2 or share_anchor(lines)  # noqa: PLR2004 - a pair

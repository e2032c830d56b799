"""Average-link clustering of a few articles, with must-link and cannot-link constraints."""

import math
from collections.abc import Sequence
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

JOIN: Final = -0.2  # mean log odds above which two groups merge
SURER: Final = 1.5  # added to that if a group has e times as many articles: a wrong join is wrong with each of them
GROWN: Final = 3  # the demand does not grow beyond groups of this size

_NEVER = -1e9


def groups(scores: NDArray[np.float64], units: Sequence[int], apart: Sequence[tuple[int, int]] = ()) -> list[list[int]]:
    """Join the likeliest groups until none is likely enough; each group lists its articles in order.

    ``scores`` is the symmetric matrix of log odds between articles, ``units`` gives for each article the unit that it
    cannot leave, ``apart`` names units that never merge.
    """
    members = [[place for place, unit in enumerate(units) if unit == number] for number in range(max(units) + 1)]
    forbidden = {frozenset(pair) for pair in apart}
    live = list(range(len(members)))
    links = np.full((len(members), len(members)), _NEVER)
    for one, other in combinations(live, 2):
        if frozenset((one, other)) not in forbidden:
            links[one, other] = links[other, one] = _mean(scores, members[one], members[other])
    while len(live) > 1:
        surplus, one, other = max(
            (links[one, other] - _required(len(members[one]), len(members[other])), -one, -other)
            for place, one in enumerate(live)
            for other in live[:place]
        )
        if surplus < 0:
            break
        kept, gone = min(-one, -other), max(-one, -other)
        share = len(members[kept]) / (len(members[kept]) + len(members[gone]))
        never = (links[kept] <= _NEVER / 2) | (links[gone] <= _NEVER / 2)
        links[kept] = np.where(never, _NEVER, share * links[kept] + (1 - share) * links[gone])
        links[:, kept] = links[kept]
        members[kept] += members[gone]
        live.remove(gone)
    return [sorted(members[number]) for number in live]


def _mean(scores: NDArray[np.float64], one: Sequence[int], other: Sequence[int]) -> float:
    if len(one) == len(other) == 1:
        return float(scores[one[0], other[0]])
    return float(scores[np.ix_(one, other)].mean())


def _required(one: int, other: int) -> float:
    """The mean log odds that groups of these sizes need in order to merge."""
    return JOIN + SURER * math.log(min(max(one, other), GROWN))

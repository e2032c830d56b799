"""Which story an article belongs to, decided as it arrives.

An article that comes also shows how those before it belong together: the few stories that compete for it are grouped
anew with it, so that an early mistake is mended and the order of arrival hardly matters. The cost of an article is
bounded: it is compared with the articles of ``SCORED`` stories, and at most ``POOL_TRACES`` articles are grouped anew.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.stories.cluster_features import ClusterFeatures
from bot.stories.likeness import WEIGHTS, Weights, context, near, score
from bot.stories.regroup import groups
from bot.stories.settle import Settled, free_id, settled
from bot.stories.state import StoryState, joined, story_id

CANDIDATES: Final = 30  # stories that make the context
SCORED: Final = 8  # stories, of these, that are measured
POOL_STORIES, POOL_TRACES = 5, 16  # stories and articles grouped anew
POOL: Final = -3.0  # log odds with its likeliest member above which a story competes
LOOSE: Final = 8  # articles up to which a story may be taken apart again


def assign(
    article: ClusterFeatures, candidates: Sequence[StoryState], pin: str = "", weights: Weights = WEIGHTS
) -> Settled:
    """The story of an article; ``pin`` is the one that its source names, if any.

    ``candidates`` are stories found by its probes, of the same weeks where it is dated; those that have nothing to do
    with it are passed over. The story that bears ``story_id(article)``, or the pin's, must be among them if it exists.
    """
    if pin:
        return _pinned(article, candidates, pin)
    close = _close(article, candidates)
    measured = [member for state in close[:SCORED] for member in state.members]
    around = context([state.members for state in close], [article, *measured])
    scores = {member.article: score(article, member, around, weights) for member in measured}
    pool = _pool(close[:SCORED], scores)
    if not pool:
        own = free_id(article.article, candidates)
        return Settled(own, (StoryState(own, (article,)),))
    articles = [article, *(member for state in pool for member in state.members)]
    units, apart = _units(pool)
    matrix = _matrix(articles, units, scores, partial(score, around=around, weights=weights))
    return settled(articles, pool, groups(matrix, units, apart), candidates)


def _pinned(article: ClusterFeatures, candidates: Sequence[StoryState], pin: str) -> Settled:
    own = story_id(pin, pinned=True)
    known = next((state for state in candidates if state.id == own), None)
    state = joined(known, article) if known else StoryState(own, (article,), pinned=True)
    return Settled(own, (state,))


def _close(article: ClusterFeatures, candidates: Sequence[StoryState]) -> list[StoryState]:
    """The candidates that have something to do with the article, the nearest first."""
    best = [(max(near(article, member) for member in state.members), state) for state in candidates]
    ranked = sorted(((value, state) for value, state in best if value), key=lambda pair: (-pair[0], pair[1].id))
    return [state for _, state in ranked[:CANDIDATES]]


def _pool(close: Sequence[StoryState], scores: Mapping[str, float]) -> list[StoryState]:
    """The stories that compete for the article, the likeliest first, within the bounds."""
    means = [(sum(scores[member.article] for member in state.members) / len(state.members), state) for state in close]
    pool: list[StoryState] = []
    room = POOL_TRACES
    for _, state in sorted(means, key=lambda pair: (-pair[0], pair[1].id)):
        competes = max(scores[member.article] for member in state.members) >= POOL
        if competes and len(state.members) <= room and len(pool) < POOL_STORIES:
            pool.append(state)
            room -= len(state.members)
    return pool


def _units(pool: Sequence[StoryState]) -> tuple[list[int], list[tuple[int, int]]]:
    """The unit of each article (the article is unit 0), and the units that never meet: those of anchored stories."""
    units, anchored = [0], []
    for state in pool:
        first = units[-1] + 1
        whole = _is_whole(state)
        units += [first] * len(state.members) if whole else range(first, first + len(state.members))
        if state.anchored:
            anchored.append(first)
    return units, list(combinations(anchored, 2))


def _is_whole(state: StoryState) -> bool:
    """Whether a story is never taken apart."""
    return state.anchored or state.articles > LOOSE


def _matrix(
    articles: Sequence[ClusterFeatures],
    units: Sequence[int],
    scores: Mapping[str, float],
    measure: Callable[[ClusterFeatures, ClusterFeatures], float],
) -> NDArray[np.float64]:
    """Log odds between all of them; inside a unit, which stays together anyway, nothing is measured."""
    matrix = np.zeros((len(articles), len(articles)))
    for one in range(1, len(articles)):
        matrix[one, 0] = matrix[0, one] = scores[articles[one].article]
        for other in range(1, one):
            if units[one] != units[other]:
                matrix[one, other] = matrix[other, one] = measure(articles[one], articles[other])
    return matrix

"""Online clustering: assign each article to a story as it arrives.

A new article also shows how earlier ones belong together: the few stories that compete for it are re-clustered with
it, so that early mistakes are corrected and the order of arrival hardly matters. The cost per article is bounded: it
is compared with the articles of ``SCORED`` stories, and at most ``POOL_ARTICLES`` articles are re-clustered.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.stories.cluster_features import ClusterFeatures
from bot.stories.event_likeness import WEIGHTS, Weights, context, near, score
from bot.stories.regroup import groups
from bot.stories.settle import Assignment, assignment, free_id
from bot.stories.state import StoryState, story_id, with_article

CANDIDATES: Final = 30  # stories that form the context
SCORED: Final = 8  # of these, stories whose articles are scored
POOL_STORIES, POOL_ARTICLES = 5, 16  # stories and articles that are re-clustered
POOL: Final = -3.0  # a story competes if its likeliest member has at least these log odds
LOOSE: Final = 8  # a story of at most this many articles may be split again


def assign(
    article: ClusterFeatures, candidates: Sequence[StoryState], pin: str = "", weights: Weights = WEIGHTS
) -> Assignment:
    """The story of an article; ``pin`` is the one that its source names, if any.

    ``candidates`` are the stories found by its search terms, from the same weeks if it is dated; unrelated ones are
    ignored. The story with the id ``story_id(article)``, or the pinned one, must be among them if it exists.
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
        return Assignment(own, (StoryState(own, (article,)),))
    articles = [article, *(member for state in pool for member in state.members)]
    units, apart = _units(pool)
    matrix = _matrix(articles, units, scores, partial(score, around=around, weights=weights))
    return assignment(articles, pool, groups(matrix, units, apart), candidates)


def _pinned(article: ClusterFeatures, candidates: Sequence[StoryState], pin: str) -> Assignment:
    own = story_id(pin, pinned=True)
    known = next((state for state in candidates if state.id == own), None)
    state = with_article(known, article) if known else StoryState(own, (article,), pinned=True)
    return Assignment(own, (state,))


def _close(article: ClusterFeatures, candidates: Sequence[StoryState]) -> list[StoryState]:
    """The candidates related to the article, the nearest first."""
    best = [(max(near(article, member) for member in state.members), state) for state in candidates]
    ranked = sorted(((value, state) for value, state in best if value), key=lambda pair: (-pair[0], pair[1].id))
    return [state for _, state in ranked[:CANDIDATES]]


def _pool(close: Sequence[StoryState], scores: Mapping[str, float]) -> list[StoryState]:
    """The stories that compete for the article, the likeliest first, within the bounds."""
    means = [(sum(scores[member.article] for member in state.members) / len(state.members), state) for state in close]
    pool: list[StoryState] = []
    room = POOL_ARTICLES
    for _, state in sorted(means, key=lambda pair: (-pair[0], pair[1].id)):
        competes = max(scores[member.article] for member in state.members) >= POOL
        if competes and len(state.members) <= room and len(pool) < POOL_STORIES:
            pool.append(state)
            room -= len(state.members)
    return pool


def _units(pool: Sequence[StoryState]) -> tuple[list[int], list[tuple[int, int]]]:
    """The unit of each article (the new one is unit 0), and the pairs of units that never merge: anchored stories."""
    units, anchored = [0], []
    for state in pool:
        first = units[-1] + 1
        whole = _is_whole(state)
        units += [first] * len(state.members) if whole else range(first, first + len(state.members))
        if state.anchored:
            anchored.append(first)
    return units, list(combinations(anchored, 2))


def _is_whole(state: StoryState) -> bool:
    """Whether a story is never split."""
    return state.anchored or state.articles > LOOSE


def _matrix(
    articles: Sequence[ClusterFeatures],
    units: Sequence[int],
    scores: Mapping[str, float],
    measure: Callable[[ClusterFeatures, ClusterFeatures], float],
) -> NDArray[np.float64]:
    """The symmetric matrix of log odds between articles; pairs within a unit, which stays together anyway, are 0."""
    matrix = np.zeros((len(articles), len(articles)))
    for one in range(1, len(articles)):
        matrix[one, 0] = matrix[0, one] = scores[articles[one].article]
        for other in range(1, one):
            if units[one] != units[other]:
                matrix[one, other] = matrix[other, one] = measure(articles[one], articles[other])
    return matrix

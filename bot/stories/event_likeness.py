"""How likely two articles report one event: a logistic model of a few features.

Words that several stories of the same days use say little about which of them an article belongs to: "impeachment" is
rare in news and common in the week of an impeachment. So each comparison is made in context, the stories that
compete for the article: a term counts less the more of them use it.
Sums are taken in a fixed order, so that stored and recomputed values are equal.
The weights come from logistic regression on stories grouped by people (benchmarks/train_stories.py).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.stories.cluster_features import ClusterFeatures, damped_rarity
from bot.text.lexicon.calendar_words import CALENDAR
from bot.text.words import stem

WINDOW: Final = 12.0  # days between two articles of one story
FLOOR: Final = 0.1  # cosine below which two articles are unrelated
SHARED: Final = 3  # words and numbers, besides days and months, below which they are: a town's name is no event
UNRELATED: Final = -4.0  # their log odds are at most these, so that they never compete
SHARED_BY_OTHERS: Final = 0.3  # how fast a term loses weight with each further story that uses it
_CALENDAR: Final = frozenset(map(stem, CALENDAR))

FEATURES: Final = (
    "cosine",
    "cosine in context, root",
    "title covered, better way",
    "title covered, worse way",
    "one is undated",
    "days between, log",
    "two days or more",
    "same day named",
    "other day named",
    "same weekday named, one undated",
    "other weekday named, one undated",
)


@dataclass(frozen=True, slots=True)
class Weights:
    """One weight per feature, and the constant of the log odds."""

    features: tuple[float, ...]
    constant: float


WEIGHTS: Final = Weights((0.6, 14.6, 2.3, 1.9, -3.9, -2.2, -1.0, -0.8, -1.1, 1.6, 0.2), -4.8)


@dataclass(frozen=True, slots=True)
class Competition:
    """The effect of competing stories: the factor that each term is reduced by, and the length of each vector then."""

    cut: Mapping[str, float]
    lengths: Mapping[str, float]


def near(one: ClusterFeatures, other: ClusterFeatures) -> float:
    """Cosine of two articles; 0 if they are too far apart in time or in words."""
    days = between(one, other)
    if days is not None and days > WINDOW:
        return 0.0
    ours, theirs = one.terms, other.terms
    cosine = math.fsum(ours[term] * theirs[term] for term in ours.keys() & theirs.keys())  # in whatever order
    return cosine if cosine >= FLOOR and _share_enough(one, other) else 0.0


def between(one: ClusterFeatures, other: ClusterFeatures) -> float | None:
    """Days between two articles, whole ones unless both give the time of day; None if one is undated."""
    if one.published is None or other.published is None or one.day is None or other.day is None:
        return None
    return abs(one.published - other.published) if one.timed and other.timed else float(abs(one.day - other.day))


def context(competing: Sequence[Sequence[ClusterFeatures]], compared: Sequence[ClusterFeatures]) -> Competition:
    """The context of competing stories, for the articles that will be compared in it."""
    users: Counter[str] = Counter()
    for members in competing:
        users.update(members[0].terms.keys() if len(members) == 1 else set().union(*(one.terms for one in members)))
    used = {term for one in compared for term in (*one.terms, *one.title)}
    cut = {term: 1 / (1 + SHARED_BY_OTHERS * (count - 1)) for term in used if (count := users[term]) > 1}
    return Competition(cut, {one.article: _length(one.terms, cut) for one in compared})


def score(one: ClusterFeatures, other: ClusterFeatures, around: Competition, weights: Weights = WEIGHTS) -> float:
    """Log odds that two articles report the same event."""
    values = features(one, other, around)
    found = weights.constant + sum(weight * value for weight, value in zip(weights.features, values, strict=True))
    return found if _share_enough(one, other) else min(found, UNRELATED)


def _share_enough(one: ClusterFeatures, other: ClusterFeatures) -> bool:
    return sum(" " not in term and term not in _CALENDAR for term in one.terms.keys() & other.terms.keys()) >= SHARED


def features(one: ClusterFeatures, other: ClusterFeatures, around: Competition) -> tuple[float, ...]:
    """The values of ``FEATURES``."""
    cosine, inside = _cosines(one, other, around)
    forth, back = _covered(one, other, around.cut), _covered(other, one, around.cut)
    days = between(one, other)
    named = one.weekday >= 0 and other.weekday >= 0
    if days is None:
        same = named and one.weekday == other.weekday
        event = (same, named and not same)
    else:
        same = named and one.event_day == other.event_day
        event = (False, False)
    return (
        cosine,
        math.sqrt(inside),
        max(forth, back),
        min(forth, back),
        float(days is None),
        math.log1p(days or 0.0),
        float((days or 0.0) >= 2),  # noqa: PLR2004 - the feature's name says it
        float(same),
        float(named and not same),
        *map(float, event),
    )


def _cosines(one: ClusterFeatures, other: ClusterFeatures, around: Competition) -> tuple[float, float]:
    """The cosine, and the cosine after the context has reduced the terms."""
    plain = inside = 0.0
    for term in sorted(one.terms.keys() & other.terms.keys()):
        product = one.terms[term] * other.terms[term]
        plain += product
        inside += product * around.cut.get(term, 1.0) ** 2
    return plain, inside / (around.lengths[one.article] * around.lengths[other.article])


def _covered(one: ClusterFeatures, other: ClusterFeatures, cut: Mapping[str, float]) -> float:
    """The share of one title, by rarity, that occurs in the other's title or opening."""
    weights = {term: damped_rarity(term) * cut.get(term, 1.0) for term in one.title}
    shared = sum(weights[term] for term in sorted(weights.keys() & other.opening))
    return shared / (sum(weights.values()) or 1.0)


def _length(terms: Mapping[str, float], cut: Mapping[str, float]) -> float:
    """The length of a unit vector after its terms were reduced."""
    lost = sum(terms[term] ** 2 * (1 - cut[term] ** 2) for term in sorted(terms.keys() & cut.keys()))
    return math.sqrt(max(1 - lost, 1e-9))

"""How likely an article belongs to a story, as a sum of few weighted features.

Words that several stories of the same days use say little about which of them an article belongs to: "impeachment" is
rare in news and common in the week of an impeachment. So each comparison is made in its context, the stories that
compete for the article, and a term counts the less the more of them use it.
The weights come from logistic regression on stories grouped by people (benchmarks/train_stories.py).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.stories.trace import Trace
from bot.text.words import rarity

WINDOW: Final = 12.0  # days between two articles of one story
FLOOR: Final = 0.1  # cosine below which two articles have nothing to do with each other
SHARED_BY_OTHERS: Final = 0.3  # how fast a term loses weight with each further story that uses it

FEATURES: Final = (
    "cosine",
    "cosine in context",
    "title covered, better way",
    "title covered, worse way",
    "undated",
    "days between, log",
    "two days or more",
    "same day named",
    "other day named",
    "same weekday named, undated",
    "other weekday named, undated",
    "articles in the story, log",
)
WEIGHTS: Final = (5.2, 9.3, 3.1, 2.5, -4.0, -2.0, -1.1, -1.3, -2.1, 2.1, 0.6, -1.5)
CONSTANT: Final = -3.6


@dataclass(frozen=True, slots=True)
class Context:
    """What competes for an article: by how much each term's weight is cut, and the article's length after that."""

    cut: Mapping[str, float]
    length: float


def near(one: Trace, other: Trace) -> float:
    """Cosine of two traces; 0 where they lie too far apart in time or in words."""
    days = between(one, other)
    if days is not None and days > WINDOW:
        return 0.0
    cosine = sum(one.terms[term] * other.terms[term] for term in one.terms.keys() & other.terms.keys())
    return cosine if cosine >= FLOOR else 0.0


def between(one: Trace, other: Trace) -> float | None:
    """Days between two articles, whole ones unless both give the time of day; None where one is undated."""
    if one.published is None or other.published is None:
        return None
    if one.timed and other.timed:
        return abs(one.published - other.published)
    return float(abs(int(one.published) - int(other.published)))


def context(article: Trace, stories: Sequence[Sequence[Trace]]) -> Context:
    """The context that the competing stories make."""
    users: Counter[str] = Counter()
    for members in stories:
        users.update(set().union(*(member.terms for member in members)))
    cut = {term: 1 / (1 + SHARED_BY_OTHERS * (count - 1)) for term, count in users.items() if count > 1}
    return Context(cut, _length(article.terms, cut))


def score(article: Trace, members: Sequence[Trace], around: Context) -> float:
    """Log odds that an article belongs to the story of these members."""
    return CONSTANT + sum(
        weight * value for weight, value in zip(WEIGHTS, features(article, members, around), strict=True)
    )


def features(article: Trace, members: Sequence[Trace], around: Context) -> tuple[float, ...]:
    """The values of ``FEATURES``: means over the members, so that no single one draws others in."""
    rows = [_pair(article, member, around) for member in members]
    return (*(sum(column) / len(rows) for column in zip(*rows, strict=True)), math.log(len(rows)))


def _pair(article: Trace, member: Trace, around: Context) -> tuple[float, ...]:
    cosine = inside = 0.0
    cut = around.cut
    for term in article.terms.keys() & member.terms.keys():
        product = article.terms[term] * member.terms[term]
        cosine += product
        inside += product * cut.get(term, 1.0) ** 2
    inside /= around.length * _length(member.terms, cut)
    one, other = _covered(article, member, cut), _covered(member, article, cut)
    days = between(article, member)
    if days is None:
        named = article.weekday >= 0 and member.weekday >= 0
        same = named and article.weekday == member.weekday
        event = (same, named and not same, same, named and not same)
    else:
        named = article.weekday >= 0 and member.weekday >= 0
        same = named and article.event_day == member.event_day
        event = (same, named and not same, False, False)
    return (
        cosine,
        math.sqrt(inside),
        max(one, other),
        min(one, other),
        float(days is None),
        math.log1p(days or 0.0),
        float((days or 0.0) >= 2),  # noqa: PLR2004 - the feature's name says it
        *map(float, event),
    )


def _covered(one: Trace, other: Trace, cut: Mapping[str, float]) -> float:
    """How much of one's title stands in the other's title or opening."""
    whole = shared = 0.0
    for term in one.title:
        weight = rarity(term) ** 0.8 * cut.get(term, 1.0)
        whole += weight
        if term in other.opening:
            shared += weight
    return shared / whole if whole else 0.0


def _length(terms: Mapping[str, float], cut: Mapping[str, float]) -> float:
    """The length of a unit vector after its terms were cut."""
    lost = sum(terms[term] ** 2 * (1 - cut[term] ** 2) for term in terms.keys() & cut.keys())
    return math.sqrt(max(1 - lost, 1e-9))

"""The features of an article that clustering needs, as plain values that can be stored as JSON."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import Final

from bot.model.analysis import SentenceKind
from bot.model.story import Report
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.lexicon.calendar_words import WEEKDAYS, WRITTEN_WEEKDAYS, YEAR
from bot.text.words import idf, terms

TERMS: Final = 80  # the strongest terms of an article
OPENING: Final = 100  # first terms of the text, which hold the news
LONGEST: Final = 40_000  # characters read: text beyond page ten does not change the story

RARITY: Final = 0.8  # exponent of the inverse document frequency: below 1, so that a misspelling does not dominate

# How many mentions in the text one in the title counts for: of a word, a bigram, a number.
_TITLE, _TITLE_PAIR, _TITLE_NUMBER = 10, 3, 5
_PAIR = 0.7  # weight of a bigram relative to a word
_NUMBER = 5.0  # weight of a number of two digits or more
_NUMBERS = re.compile(r"[$\d](?<![\d.,].)(?:(?<=\d)\d*+|\d++)(?:[.,]\d++)*+")
_WEEKDAY = re.compile(rf"\b(?:{WRITTEN_WEEKDAYS})\b")
_NEWS = 1_500  # characters searched for the weekday of the event


@dataclass(frozen=True, slots=True)
class ClusterFeatures:
    """An article as clustering sees it.

    ``published`` counts days from 0001-01-01 in UTC, with the time of day as a fraction if it is known; ``terms`` is
    a vector of length 1; ``weekday`` (0 is Monday) is the first that the text names, or -1; ``ahead`` is by how many
    days the newsroom's local date was ahead of UTC.
    """

    article: str
    published: float | None
    timed: bool
    terms: Mapping[str, float]
    title: tuple[str, ...]
    opening: tuple[str, ...]
    weekday: int = -1
    ahead: int = 0

    @property
    def day(self) -> int | None:
        """The local day of publication."""
        return None if self.published is None else int(self.published) + self.ahead

    @property
    def event_day(self) -> int | None:
        """The day of the named weekday on or before publication."""
        day = self.day
        if day is None or self.weekday < 0:
            return None
        return day - (date.fromordinal(day).weekday() - self.weekday) % 7


def cluster_features(report: Report) -> ClusterFeatures:
    """The features of an article, from its title and its sentences without page furniture."""
    article, local = report.article, report.article.local
    body = "\n".join(
        without_related_headlines(article.text[part.start : part.end])
        for part in report.analysis.sentences
        if part.kind is not SentenceKind.FURNITURE and part.start < LONGEST
    )[:LONGEST]
    found, headline = [term for part in body.split("\n") for term in terms(part)], terms(article.title)
    weekday = _WEEKDAY.search(article.text[:_NEWS])
    return ClusterFeatures(
        article=article.id,
        published=_days(article.published) if article.published else None,
        timed=article.published is not None and not article.published_is_date,
        terms=_vector(found, headline, _numbers(body), _numbers(article.title)),
        title=tuple(dict.fromkeys(headline)),
        opening=tuple(dict.fromkeys([*headline, *found[:OPENING]])),
        weekday=WEEKDAYS.index(weekday.group().lower()) if weekday else -1,
        ahead=local.toordinal() - article.published.toordinal() if local and article.published else 0,
    )


@lru_cache(maxsize=50_000)
def damped_rarity(term: str) -> float:
    """The inverse document frequency of a stem, damped by the exponent ``RARITY``."""
    return float(idf(term) ** RARITY)


def _vector(
    body: Sequence[str], title: Sequence[str], numbers: Sequence[str], title_numbers: Sequence[str]
) -> dict[str, float]:
    """Tf-idf weights (log frequency times damped rarity) of words, recurring bigrams, and numbers other than years."""
    words = Counter(body)
    for term in title:
        words[term] += _TITLE
    weights = {term: _often(count) * damped_rarity(term) for term, count in words.items()}
    for (first, second), count in _recurring(body, title):
        weights[f"{first} {second}"] = _PAIR * _often(count) * ((idf(first) + idf(second)) / 2) ** RARITY
    figures = Counter(numbers)
    for number in title_numbers:
        figures[number] += _TITLE_NUMBER
    weights |= {
        f"#{number}": _NUMBER * _often(count) for number, count in figures.items() if not YEAR.fullmatch(number)
    }
    strongest = sorted(sorted(weights.items()), key=itemgetter(1), reverse=True)[:TERMS]
    length = math.sqrt(sum(weight * weight for _, weight in strongest)) or 1.0
    return {term: round(weight / length, 5) for term, weight in strongest}


def _numbers(text: str) -> list[str]:
    """Numbers as written, except single digits."""
    return [number for number in _NUMBERS.findall(text) if len(number) > 1]


def _recurring(body: Sequence[str], title: Sequence[str]) -> Iterable[tuple[tuple[str, str], int]]:
    pairs = Counter(pairwise(body))
    for pair in pairwise(title):
        pairs[pair] += _TITLE_PAIR
    return ((pair, count) for pair, count in pairs.items() if count > 1)


def _often(count: int) -> float:
    return 1 + math.log(count)


def _days(moment: datetime) -> float:
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440

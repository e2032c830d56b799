"""The features of an article that its story needs, so that it is not read again when the story grows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.model.passage import Head
from bot.model.story import Report
from bot.stories.cluster_features import ClusterFeatures, cluster_features
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.hashing import hashed
from bot.text.shingles import shingles
from bot.text.words import WORD, stem, terms, without_possessive

_OPENING: Final = 600  # characters of the text that headlines are compared with
_READ: Final = 20_000  # characters searched for the spelling of a word


@dataclass(frozen=True, slots=True)
class OriginFeatures:
    """What is needed to decide an article's origin, and how well its headline fits the story.

    ``pin`` is the story that its source names. ``mark`` is a hash of the article, its text and its date, ``words`` one
    of the words in their order. ``own`` are the shingles outside quotation marks and posts, so that sharing quotations
    does not make two articles copies; ``signature`` is that of the whole text. ``headline`` and ``opening`` are terms.
    """

    head: Head
    pin: str
    mark: str
    words: str
    signature: tuple[int, ...]
    own: NDArray[np.uint64]
    headline: tuple[str, ...]
    opening: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeltFeatures:
    """The cluster features of an article, and the spelling of its stems."""

    features: ClusterFeatures
    spelt: Mapping[str, str]


def origin_features(report: Report) -> OriginFeatures:
    """The origin features of an article."""
    article, analysis = report.article, report.analysis
    parts = [(part.start, part.end, str(part.kind)) for part in analysis.sentences]
    dated = (str(article.local), article.published_is_date)
    read = (article.id, *dated, article.title, article.text, article.story_pin, analysis.wire, analysis.shingles, parts)
    return OriginFeatures(
        head=report.head,
        pin=article.story_pin,
        mark=_digest(repr(read)),
        words=_digest(" ".join(article.text.split())),
        signature=analysis.shingles,
        own=shingles(without_related_headlines(article.text), own=True),
        headline=tuple(dict.fromkeys(terms(article.title))),
        opening=tuple(dict.fromkeys(terms(f"{article.title} {without_related_headlines(article.text)[:_OPENING]}"))),
    )


def spelt_features(report: Report) -> SpeltFeatures:
    """The cluster features of an article with the spelling of its stems."""
    found = cluster_features(report)
    return SpeltFeatures(found, _spelt(report, {term for term in found.terms if term[0].isalpha() and " " not in term}))


def _spelt(report: Report, stems: set[str]) -> dict[str, str]:
    """Each stem as the article first spells it, in capitals only if it always is."""
    spelt: dict[str, str] = {}
    for match in WORD.finditer(f"{report.article.title}\n{without_related_headlines(report.article.text)[:_READ]}"):
        word = without_possessive(match.group())
        found = stem(word.lower())
        if found in stems and (found not in spelt or (spelt[found].isupper() and not word.isupper())):
            spelt[found] = word
    return spelt


def _digest(text: str) -> str:
    return hashed(text, 12).hex()

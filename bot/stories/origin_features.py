"""What of an article its story is told from, so that the article need not be read again when the story grows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.model.passage import Head
from bot.model.story import Report
from bot.stories.cluster_features import ClusterFeatures, cluster_features
from bot.text.glued import without_glued
from bot.text.hashing import hashed
from bot.text.shingles import shingles
from bot.text.words import WORD, stem, terms

_OPENING: Final = 600  # characters of the text that a headline is laid beside
_READ: Final = 20_000  # characters in which a word is looked for as it is spelt


@dataclass(frozen=True, slots=True)
class OriginFeatures:
    """What tells whose voice an article is, and how its headline fits the story.

    ``pin`` is the story that its source names. ``mark`` is another one for any other article, text or date, ``words``
    for any other words of the text in their order. ``own`` are the shingles outside quotation marks and posts, so that
    what is quoted twice makes no copy; ``signature`` is that of the whole text. ``headline`` and ``opening`` are terms.
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
    """An article's features, and how it spells the words in it."""

    features: ClusterFeatures
    spelt: Mapping[str, str]


def origin_features(report: Report) -> OriginFeatures:
    """Read the features of an article."""
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
        own=shingles(without_glued(article.text), own=True),
        headline=tuple(dict.fromkeys(terms(article.title))),
        opening=tuple(dict.fromkeys(terms(f"{article.title} {without_glued(article.text)[:_OPENING]}"))),
    )


def spelt_features(report: Report) -> SpeltFeatures:
    """Read the features of an article with the spelling of its words."""
    found = cluster_features(report)
    return SpeltFeatures(found, _spelt(report, {term for term in found.terms if term[0].isalpha() and " " not in term}))


def _spelt(report: Report, stems: set[str]) -> dict[str, str]:
    """Stems as the article spells them first, in capitals only where it does so always."""
    spelt: dict[str, str] = {}
    for match in WORD.finditer(f"{report.article.title}\n{without_glued(report.article.text)[:_READ]}"):
        word = match.group().removesuffix("'s").removesuffix("’s")
        found = stem(word.lower())
        if found in stems and (found not in spelt or (spelt[found].isupper() and not word.isupper())):
            spelt[found] = word
    return spelt


def _digest(text: str) -> str:
    return hashed(text, 12).hex()

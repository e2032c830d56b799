"""Cards: the features of each article in a large story, converted to the store's bytes and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from pydantic import TypeAdapter

from bot.compare.article_outlines import digests, named_in
from bot.model.analysis import Sentence
from bot.model.passage import Head
from bot.model.story import Report
from bot.model.uses import Use, uses
from bot.store import Card
from bot.stories import Linking, OriginFeatures, SpeltFeatures, origin_features, spelt_features

MADE: Final = 5  # version; raise it when the same article would get a different card, so that stored ones are rebuilt


@dataclass(frozen=True, slots=True)
class ArticleFeatures:
    """What is needed of every article of a story whenever the story changes."""

    features: OriginFeatures
    uses: tuple[Use, ...]
    capitals: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Written:
    """``ArticleFeatures`` as JSON, except for the shingles, which are numbers."""

    head: Head
    pin: str
    mark: str
    words: str
    signature: tuple[int, ...]
    headline: str
    opening: str
    uses: tuple[Use, ...]
    capitals: str


@dataclass(frozen=True, slots=True)
class _Origins:
    made: int
    origins: tuple[tuple[str, ...], ...]


_WRITTEN = TypeAdapter(_Written)
_SPELLING = TypeAdapter(SpeltFeatures)
_SENTENCES = TypeAdapter(tuple[Sentence, ...])
_LINKING = TypeAdapter(Linking)
_ORIGINS = TypeAdapter(_Origins)
_NUMBERS: Final = "<u8"


def article_features(report: Report) -> ArticleFeatures:
    """What is needed of an article, from its report."""
    return ArticleFeatures(origin_features(report), uses(report.analysis), named_in(report))


def card(report: Report, made: ArticleFeatures) -> Card:
    """The card of one article, before it is compared with others."""
    one = made.features
    return Card(
        features=_WRITTEN.dump_json(
            _Written(
                one.head, one.pin, one.mark, one.words, one.signature, " ".join(one.headline), " ".join(one.opening),
                made.uses, " ".join(sorted(made.capitals)),
            ),
            exclude_defaults=True,
        ),
        shingles=one.own.astype(_NUMBERS).tobytes(),
        spelling=_SPELLING.dump_json(spelt_features(report), exclude_defaults=True),
        digests=np.array(digests(report), dtype=_NUMBERS).tobytes(),
        sentences=_SENTENCES.dump_json(tuple(report.body), exclude_defaults=True),
    )  # fmt: skip


def features_of(kept: Card) -> ArticleFeatures:
    """What is needed of an article, from its card."""
    one = _WRITTEN.validate_json(kept.features)
    own = np.frombuffer(kept.shingles, dtype=_NUMBERS)
    terms = tuple(one.headline.split()), tuple(one.opening.split())
    headed = OriginFeatures(one.head, one.pin, one.mark, one.words, one.signature, own, *terms)
    return ArticleFeatures(headed, one.uses, frozenset(one.capitals.split()))


def spelling_of(kept: Card) -> SpeltFeatures:
    """The article's features with the spelling of its words."""
    return _SPELLING.validate_json(kept.spelling)


def digests_of(kept: Card) -> list[int]:
    """The digests of the article's sentences."""
    return [int(number) for number in np.frombuffer(kept.digests, dtype=_NUMBERS)]


def sentences_of(kept: Card) -> tuple[Sentence, ...]:
    """The article's sentences."""
    return _SENTENCES.validate_json(kept.sentences)


def linking_of(kept: Card) -> Linking | None:
    """The result of comparing the article with those before it, if any is stored."""
    return _LINKING.validate_json(kept.linking) if kept.linking else None


def with_linking(kept: Card, linking: Linking) -> Card:
    """The card with the result of comparing the article with those before it."""
    return replace(kept, linking=_LINKING.dump_json(linking))


def written_origins(origins: Sequence[Sequence[str]]) -> bytes:
    """A story's origins as bytes, each as the marks of its articles."""
    return _ORIGINS.dump_json(_Origins(MADE, tuple(map(tuple, origins))))


def read_origins(kept: bytes) -> tuple[tuple[str, ...], ...]:
    """A story's stored origins; empty if another version (``MADE``) found them."""
    found = _ORIGINS.validate_json(kept) if kept else _Origins(MADE, ())
    return found.origins if found.made == MADE else ()

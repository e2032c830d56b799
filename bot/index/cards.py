"""Cards: the features of each article in a large story, converted to the store's bytes and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from pydantic import TypeAdapter

from bot.compare.clipping import digests, named_in
from bot.model.analysis import Sentence
from bot.model.passage import Head
from bot.model.story import Report
from bot.model.uses import Use, uses
from bot.store import Card
from bot.stories import Laid, OriginFeatures, SpeltFeatures, origin_features, spelt_features

MADE: Final = 5  # version; raise it when the same article would get a different card, so that stored ones are rebuilt


@dataclass(frozen=True, slots=True)
class Told:
    """What is needed of every article of a story whenever the story changes."""

    features: OriginFeatures
    uses: tuple[Use, ...]
    capitals: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Written:
    """``Told`` as JSON, except for the shingles, which are numbers."""

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
class _Voices:
    made: int
    voices: tuple[tuple[str, ...], ...]


_WRITTEN = TypeAdapter(_Written)
_TRACED = TypeAdapter(SpeltFeatures)
_SENTENCES = TypeAdapter(tuple[Sentence, ...])
_LAID = TypeAdapter(Laid)
_VOICES = TypeAdapter(_Voices)
_NUMBERS: Final = "<u8"


def tell(report: Report) -> Told:
    """What is needed of an article, from its report."""
    return Told(origin_features(report), uses(report.analysis), named_in(report))


def card(report: Report, told: Told) -> Card:
    """The card of one article, before it is compared with others."""
    one = told.features
    return Card(
        told=_WRITTEN.dump_json(
            _Written(
                one.head, one.pin, one.mark, one.words, one.signature, " ".join(one.headline), " ".join(one.opening),
                told.uses, " ".join(sorted(told.capitals)),
            ),
            exclude_defaults=True,
        ),
        shingles=one.own.astype(_NUMBERS).tobytes(),
        traced=_TRACED.dump_json(spelt_features(report), exclude_defaults=True),
        digests=np.array(digests(report), dtype=_NUMBERS).tobytes(),
        sentences=_SENTENCES.dump_json(tuple(report.body), exclude_defaults=True),
    )  # fmt: skip


def told_by(kept: Card) -> Told:
    """What is needed of an article, from its card."""
    one = _WRITTEN.validate_json(kept.told)
    own = np.frombuffer(kept.shingles, dtype=_NUMBERS)
    terms = tuple(one.headline.split()), tuple(one.opening.split())
    headed = OriginFeatures(one.head, one.pin, one.mark, one.words, one.signature, own, *terms)
    return Told(headed, one.uses, frozenset(one.capitals.split()))


def spelt_by(kept: Card) -> SpeltFeatures:
    """The article's features with the spelling of its words."""
    return _TRACED.validate_json(kept.traced)


def digests_by(kept: Card) -> list[int]:
    """The digests of the article's sentences."""
    return [int(number) for number in np.frombuffer(kept.digests, dtype=_NUMBERS)]


def sentences_by(kept: Card) -> tuple[Sentence, ...]:
    """The article's sentences."""
    return _SENTENCES.validate_json(kept.sentences)


def laid_by(kept: Card) -> Laid | None:
    """The result of comparing the article with those before it, if any is stored."""
    return _LAID.validate_json(kept.laid) if kept.laid else None


def with_laid(kept: Card, laid: Laid) -> Card:
    """The card with the result of comparing the article with those before it."""
    return replace(kept, laid=_LAID.dump_json(laid))


def written_voices(voices: Sequence[Sequence[str]]) -> bytes:
    """A story's voices as bytes, each as the marks of its articles."""
    return _VOICES.dump_json(_Voices(MADE, tuple(map(tuple, voices))))


def read_voices(kept: bytes) -> tuple[tuple[str, ...], ...]:
    """A story's stored voices; empty if another version (``MADE``) found them."""
    found = _VOICES.validate_json(kept) if kept else _Voices(MADE, ())
    return found.voices if found.made == MADE else ()

"""Entities of an article's names carried over to who speaks and who is described."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.analysis import Analysis, Mention, Quote


def with_entities(analysis: Analysis, mentions: Sequence[Mention]) -> Analysis:
    """The analysis with these linked names, and with their entities on its quotes and descriptions."""
    of = {mention.start: mention.entity for mention in mentions}
    return replace(
        analysis,
        mentions=tuple(mentions),
        quotes=tuple(replace(quote, entity=_speaker(quote, mentions)) for quote in analysis.quotes),
        descriptions=tuple(replace(words, entity=of.get(words.name, "")) for words in analysis.descriptions),
    )


def _speaker(quote: Quote, mentions: Sequence[Mention]) -> str:
    """The entity named in the words that the speaker is named by."""
    inside = [m for m in mentions if m.start < quote.speaker_end and quote.speaker_start < m.end]
    return inside[-1].entity if inside else ""

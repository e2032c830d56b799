"""Carry the entities of an article's names over to speakers and descriptions."""

from collections.abc import Sequence
from dataclasses import replace

from bot.entities.name_in_phrase import named_in_phrase
from bot.model.analysis import Analysis, Mention, Quote


def with_entities(analysis: Analysis, mentions: Sequence[Mention]) -> Analysis:
    """The analysis with these linked names, in text order, and their entities on quotes and descriptions."""
    of = {mention.start: mention.entity for mention in mentions}
    return replace(
        analysis,
        mentions=tuple(mentions),
        quotes=tuple(replace(quote, entity=_speaker(quote, mentions)) for quote in analysis.quotes),
        descriptions=tuple(replace(words, entity=of.get(words.name, "")) for words in analysis.descriptions),
    )


def _speaker(quote: Quote, mentions: Sequence[Mention]) -> str:
    """The entity of the name in the speaker phrase, or ''."""
    named = named_in_phrase(quote.speaker, quote.speaker_start, mentions)
    return named.entity if named else ""

"""Entities of an article's names carried over to who speaks and who is described."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from bot.model.analysis import Analysis, Mention, Quote


def with_entities(analysis: Analysis, mentions: Sequence[Mention]) -> Analysis:
    """The analysis with these linked names, in order of place, and with their entities on quotes and descriptions."""
    of = {mention.start: mention.entity for mention in mentions}
    return replace(
        analysis,
        mentions=tuple(mentions),
        quotes=tuple(replace(quote, entity=_speaker(quote, mentions)) for quote in analysis.quotes),
        descriptions=tuple(replace(words, entity=of.get(words.name, "")) for words in analysis.descriptions),
    )


def _speaker(quote: Quote, mentions: Sequence[Mention]) -> str:
    """The entity named in the words that the speaker is named by."""
    last = bisect_left(mentions, quote.speaker_end, key=lambda mention: mention.start) - 1
    return mentions[last].entity if last >= 0 and quote.speaker_start < mentions[last].end else ""

"""Spans found in an article without the headlines glued into it, mapped back to its full text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from bot.model.analysis import Analysis, Description, Figure, Mention, Quote, Sentence
from bot.text.furniture.related_headlines import Span

_Found = TypeVar("_Found", Mention, Figure, Quote, Description)


def restored(found: Analysis, text: str, own: Sequence[Span]) -> Analysis:
    """The analysis of the spans ``own`` of a text, joined end to end, as one of the text itself.

    The names of sources and speakers stay as they were read.
    """
    places = _Places(own)
    return replace(
        found,
        sentences=tuple(_sentence(one, places) for one in found.sentences),
        mentions=tuple(_moved(one, places, text) for one in found.mentions),
        figures=tuple(_moved(one, places, text) for one in found.figures),
        quotes=tuple(
            replace(
                _moved(one, places, text),
                speaker_start=places.start(one.speaker_start),
                speaker_end=places.end(one.speaker_end),
            )
            for one in found.quotes
        ),
        descriptions=tuple(
            replace(_moved(one, places, text), name=places.start(one.name)) for one in found.descriptions
        ),
    )


class _Places:
    """Maps positions in the joined spans to positions in the text."""

    def __init__(self, own: Sequence[Span]) -> None:
        self._starts = list(accumulate((end - start for start, end in own[:-1]), initial=0))
        self._behind = [start - before for (start, _), before in zip(own, self._starts, strict=True)]

    def start(self, place: int) -> int:
        """Position of something that begins there, after any headlines that were cut out."""
        return place + self._behind[bisect_right(self._starts, place) - 1]

    def end(self, place: int) -> int:
        """Position of something that ends there, before them."""
        return place + self._behind[max(0, bisect_left(self._starts, place) - 1)]


def _moved(one: _Found, places: _Places, text: str) -> _Found:
    start, end = places.start(one.start), places.end(one.end)
    return replace(one, start=start, end=end, text=text[start:end])


def _sentence(one: Sentence, places: _Places) -> Sentence:
    said = one.attribution
    said = replace(said, start=places.start(said.start), end=places.end(said.end)) if said.source else said
    return replace(one, start=places.start(one.start), end=places.end(one.end), attribution=said)

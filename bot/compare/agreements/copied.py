"""Sentences that two outlets print in the same words: one or both took them from elsewhere."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import AttributionKind
from bot.model.passage import Passage
from bot.text.words import ngrams

_RUN: Final = 12  # words in a row
_SHARE: Final = 0.75  # of the shorter sentence


def copies(told: Sequence[tuple[Passage, ComparedSentence]]) -> list[tuple[Passage, Passage]]:
    """Pairs of a fact's sentences that two outlets print in the same words: together they are one origin.

    Empty if any of the sentences is quoted or has a source: both outlets may print what somebody said.
    """
    if any(line.quoted or line.sentence.attribution.kind is not AttributionKind.NONE for _, line in told):
        return []
    found = [(passage, len(line.words), set(ngrams(line.words, _RUN))) for passage, line in told]
    return [
        (one, other)
        for (one, length, mine), (other, length_there, theirs) in combinations(found, 2)
        if one.outlet != other.outlet
        and (shared := len(mine & theirs))
        and shared + _RUN - 1 >= _SHARE * min(length, length_there)
    ]

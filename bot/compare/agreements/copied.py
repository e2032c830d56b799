"""Sentences that two outlets print in the same words: one or both took them from elsewhere."""

from collections.abc import Sequence
from difflib import Match, SequenceMatcher
from itertools import combinations, pairwise
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import AttributionKind
from bot.model.passage import Passage
from bot.text.words import ngrams

_RUN: Final = 12  # words in a row
_HALF: Final = _RUN // 2  # of them without a change
_SHARE: Final = 0.75  # of the shorter sentence


def copies(told: Sequence[tuple[Passage, ComparedSentence]]) -> list[tuple[Passage, Passage]]:
    """Pairs of a fact's sentences that two outlets print in the same words but one: together they are one origin.

    Empty if any of the sentences is quoted or has a source: both outlets may print what somebody said.
    """
    if any(line.quoted or line.sentence.attribution.kind is not AttributionKind.NONE for _, line in told):
        return []
    return [
        (one, other)
        for (one, mine), (other, theirs) in combinations(told, 2)
        if one.outlet != other.outlet and _is_copy(mine, theirs)
    ]


def _is_copy(one: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether most of the shorter one is in a row in the other; or most of both, but for one word."""
    if set(ngrams(one.words, _HALF)).isdisjoint(ngrams(other.words, _HALF)):
        return False
    short, long = sorted((len(one.words), len(other.words)))
    runs = SequenceMatcher(None, one.words, other.words, autojunk=False).get_matching_blocks()
    return any(run.size >= max(_RUN, _SHARE * short) for run in runs) or any(
        first.size + second.size >= max(_RUN, _SHARE * long) and _is_one_plain_word(one, other, first, second)
        for first, second in pairwise(runs)
    )


def _is_one_plain_word(one: ComparedSentence, other: ComparedSentence, first: Match, second: Match) -> bool:
    """Whether at most one word stands between two runs, and it is no name and no figure."""
    gaps = (one, first.a + first.size, second.a), (other, first.b + first.size, second.b)
    return all(
        end - start <= 1
        and not any(
            f" {word.capitalize()}" in line.text
            or any(word in each.text.lower() for each in (*line.figures, *line.dates))
            for word in line.words[start:end]
        )
        for line, start, end in gaps
    )

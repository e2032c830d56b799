"""Runs of words that two quotations share, and whether they share enough to be one.

The words are aligned by longest common runs (Ratcliff and Obershelp, 1988).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from bot.text.quoted.spoken import SpokenWord

FEWEST: Final = 3  # words of a quotation that can be recognised
EDGE: Final = 3  # words at its beginning or end that may differ between two wordings of one sentence

_LONG: Final = 12  # shared words by which a quotation is recognised, whatever is around them
_CHANCE: Final = 3  # words between a lone shared word and the rest; beyond that it is shared by chance
_SHARE: Final = 0.6  # of the shorter of two stretches that both must have
_SHARE_OF_LONGER: Final = 0.5
_SHARE_OF_LONG: Final = 0.8

Words = Sequence[SpokenWord]


@dataclass(frozen=True, slots=True)
class SharedRun:
    """``size`` shared words, from word ``a`` of one and ``b`` of the other."""

    a: int
    b: int
    size: int

    @property
    def ends(self) -> tuple[int, int]:
        """Where it ends in each."""
        return self.a + self.size, self.b + self.size


def shared_runs(one: Words, other: Words) -> list[SharedRun]:
    """The runs of shared words, in order, without words at either end that may be shared by chance."""
    matcher = SequenceMatcher(None, [word.key for word in one], [word.key for word in other], autojunk=False)
    runs = [SharedRun(*block) for block in matcher.get_matching_blocks() if block.size]
    while len(runs) > 1 and _weak(runs[0], one) and not _same_beginning(runs):
        if not _has_wide_gap(runs[0], runs[1]) or (not runs[0].a and not runs[0].b and not _far(runs[0], runs[1])):
            break
        runs.pop(0)
    while len(runs) > 1 and _weak(runs[-1], one):
        if not _has_wide_gap(runs[-2], runs[-1]) or (_at_ends(runs[-1], one, other) and not _far(runs[-2], runs[-1])):
            break
        runs.pop()
    return runs


def are_one_quotation(runs: Sequence[SharedRun], one: Words, other: Words) -> bool:
    """Whether enough is shared for two quotations to be one, and not two sentences with a phrase in common.

    It is only a phrase if both continue in their own words before or after it, or one before and the other after it.
    """
    kept = sum(run.size for run in runs)
    if kept < FEWEST:
        return False
    first, last = runs[0], runs[-1]
    ours, theirs = last.ends[0] - first.a, last.ends[1] - first.b
    if kept < _SHARE * min(ours, theirs) or kept < _SHARE_OF_LONGER * max(ours, theirs):
        return False
    if kept >= _LONG and kept >= _SHARE_OF_LONG * min(ours, theirs):
        return True
    before = since_sentence_start(one, first.a), since_sentence_start(other, first.b)
    after = to_sentence_end(one, last.ends[0]), to_sentence_end(other, last.ends[1])
    crossed = (before[0] > before[1]) != (after[0] > after[1]) and max(before) > EDGE and max(after) > EDGE
    return not crossed and all(not min(both) or max(both) <= EDGE for both in (before, after))


def since_sentence_start(words: Words, end: int) -> int:
    """Number of words from the start of the sentence to ``end``."""
    number = end
    while number and not words[number - 1].last:
        number -= 1
    return end - number


def to_sentence_end(words: Words, start: int) -> int:
    """Number of words from ``start`` to the end of the sentence; 0 if it has ended or the outlet puts in its own."""
    if (start and words[start - 1].last) or (start < len(words) and words[start].added == "["):
        return 0
    return next((number + 1 - start for number in range(start, len(words)) if words[number].last), len(words) - start)


def _at_ends(run: SharedRun, one: Words, other: Words) -> bool:
    """Whether a run ends a sentence in both."""
    a, b = run.ends
    return (a == len(one) or one[a - 1].last) and (b == len(other) or other[b - 1].last)


def _weak(run: SharedRun, one: Words) -> bool:
    return run.size == 1 or not any(word.is_content_word for word in one[run.a : run.ends[0]])


def _has_wide_gap(before: SharedRun, after: SharedRun) -> bool:
    """Whether the gap between two runs is too wide for the weaker run to count as evidence."""
    return _far(before, after) or min(after.a - before.ends[0], after.b - before.ends[1]) > 0


def _far(before: SharedRun, after: SharedRun) -> bool:
    return max(after.a - before.ends[0], after.b - before.ends[1]) > _CHANCE


def _same_beginning(runs: Sequence[SharedRun]) -> bool:
    """Whether both begin with the same word, and one of them leaves out what follows it."""
    first, second = runs[:2]
    return not first.a and not first.b and not min(second.a - first.ends[0], second.b - first.ends[1])

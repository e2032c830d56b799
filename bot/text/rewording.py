"""One quotation in two wordings: which words of it are not the same.

A quotation that starts later or ends sooner is only cut, and a whole sentence left out is too, but not one that is made
to begin or end as a sentence where the speaker's goes on. What one side puts in brackets is not the speaker's. The
words are laid side by side by longest common runs (Ratcliff and Obershelp, 1988).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from bot.text.similar import text_likeness
from bot.text.spoken import Spoken

FEWEST: Final = 3  # words of a quotation that can be known again

_REPLACED: Final = 8  # words that may stand for each other
_LEFT_OUT: Final = 20  # words that one side may leave out
_BESIDE: Final = 3  # words shared on both sides of a change
_FEW: Final = 8  # words shared, below which twice as many must be shared as changed
_LONG: Final = 12  # words shared by which a quotation is known again, whatever stands around them
_EDGE: Final = 3  # words at its begin or end that two wordings of one sentence may have for each other
_CHANCE: Final = 3  # words between a lone word that both have and the rest, from which it is there by chance
_SHARE: Final = 0.6  # of the shorter of two stretches that both must have
_SHARE_OF_LONGER: Final = 0.5
_SHARE_OF_LONG: Final = 0.8
_SPELT: Final = 0.6  # likeness from which two names are one name spelt in two ways
_PARTICLE: Final = 2  # letters of "al" and "de"
_QUALIFYING: Final = frozenset(("but", "if", "unless", "except", "although", "though"))

_Words = Sequence[Spoken]


@dataclass(frozen=True, slots=True)
class Change:
    """Where two wordings part: from word ``one[0]`` to before ``one[1]`` on the one side, ``other`` on the other.

    One of them is empty where words are left out.
    """

    one: tuple[int, int]
    other: tuple[int, int]

    @property
    def size(self) -> int:
        """Words of the longer side."""
        return max(self.one[1] - self.one[0], self.other[1] - self.other[0])


@dataclass(frozen=True, slots=True)
class Rewording:
    """How many words two quotations share, how many of them carry meaning, and where they part."""

    kept: int
    telling: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """``size`` words that both have, from word ``a`` of the one and ``b`` of the other."""

    a: int
    b: int
    size: int

    @property
    def ends(self) -> tuple[int, int]:
        return self.a + self.size, self.b + self.size


def rewording(one: _Words, other: _Words) -> Rewording | None:
    """Where two quotations that are one part in their words; ``None`` where they are not one."""
    runs = _runs(one, other)
    kept = sum(run.size for run in runs)
    if kept < FEWEST or not _one_quotation(kept, runs, one, other):
        return None
    changes = tuple(change for change in _parted(runs, one, other) if _other_words(change, one, other))
    if kept < _FEW and kept < 2 * sum(change.size for change in changes):
        return None
    telling = sum(word.telling for run in runs for word in one[run.a : run.ends[0]])
    return Rewording(kept, telling, changes)


def _runs(one: _Words, other: _Words) -> list[_Run]:
    """Runs of words that both have, in order, without words at either end that may be there by chance."""
    matcher = SequenceMatcher(None, [word.key for word in one], [word.key for word in other], autojunk=False)
    runs = [_Run(*block) for block in matcher.get_matching_blocks() if block.size]
    while len(runs) > 1 and _weak(runs[0], one) and _far(runs[0], runs[1]) and not _same_beginning(runs):
        runs.pop(0)
    while len(runs) > 1 and _weak(runs[-1], one) and _far(runs[-2], runs[-1]):
        runs.pop()
    return runs


def _weak(run: _Run, one: _Words) -> bool:
    return run.size == 1 or not any(word.telling for word in one[run.a : run.ends[0]])


def _far(before: _Run, after: _Run) -> bool:
    return max(after.a - before.ends[0], after.b - before.ends[1]) > _CHANCE


def _same_beginning(runs: Sequence[_Run]) -> bool:
    """Whether both begin with one word, and one of them leaves out what follows it."""
    first, second = runs[:2]
    return not first.a and not first.b and not min(second.a - first.ends[0], second.b - first.ends[1])


def _one_quotation(kept: int, runs: Sequence[_Run], one: _Words, other: _Words) -> bool:
    """Whether so much is shared that two quotations are one, and not two sentences with a phrase in common.

    Where both go on in their own words before or after the phrase, it is no more than that.
    """
    first, last = runs[0], runs[-1]
    ours, theirs = last.ends[0] - first.a, last.ends[1] - first.b
    if kept < _SHARE * min(ours, theirs) or kept < _SHARE_OF_LONGER * max(ours, theirs):
        return False
    if kept >= _LONG and kept >= _SHARE_OF_LONG * min(ours, theirs):
        return True
    before = _since_sentence_start(one, first.a), _since_sentence_start(other, first.b)
    after = _to_sentence_end(one, last.ends[0]), _to_sentence_end(other, last.ends[1])
    return all(not min(both) or max(both) <= _EDGE for both in (before, after))


def _parted(runs: Sequence[_Run], one: _Words, other: _Words) -> Iterator[Change]:
    first, last = runs[0], runs[-1]
    if first.a and first.b and max(first.a, first.b) < _EDGE:
        yield Change((0, first.a), (0, first.b))
    yield from _begun_later(first, one, other)
    for before, after in pairwise(runs):
        if before.size + after.size >= min(_BESIDE, len(one), len(other)):
            yield Change((before.ends[0], after.a), (before.ends[1], after.b))
    a, b = last.ends
    ours, theirs = _to_sentence_end(one, a), _to_sentence_end(other, b)
    if 0 < ours <= _EDGE and 0 < theirs <= _EDGE:
        yield Change((a, a + ours), (b, b + theirs))
    if one[a - 1].last and theirs and other[b].key in _QUALIFYING:
        yield Change((a, a), (b, b + 1))
    if other[b - 1].last and ours and one[a].key in _QUALIFYING:
        yield Change((a, a + 1), (b, b))


def _begun_later(run: _Run, one: _Words, other: _Words) -> Iterator[Change]:
    """A sentence given as whole that begins in the middle of the speaker's: "I will" of "I never said I will"."""
    ours, theirs = _since_sentence_start(one, run.a), _since_sentence_start(other, run.b)
    if min(ours, theirs) or not 0 < max(ours, theirs) <= _LEFT_OUT:
        return
    begun = other[run.b] if ours else one[run.a]
    if one[run.a - ours].key == other[run.b - theirs].key and begun.text[0].isupper():
        yield Change((run.a - ours, run.a), (run.b - theirs, run.b))


def _since_sentence_start(words: _Words, end: int) -> int:
    """Words from the start of the sentence to there."""
    number = end
    while number and not words[number - 1].last:
        number -= 1
    return end - number


def _to_sentence_end(words: _Words, start: int) -> int:
    """Words from there to the end of the sentence; 0 where the word before ends it, or the outlet puts in its own."""
    if (start and words[start - 1].last) or (start < len(words) and words[start].added):
        return 0
    return next((number + 1 - start for number in range(start, len(words)) if words[number].last), len(words) - start)


def _other_words(change: Change, one: _Words, other: _Words) -> bool:
    """Whether what stands between two shared runs is another wording by the speaker's own words."""
    ours, theirs = one[slice(*change.one)], other[slice(*change.other)]
    if any(all(word.added for word in side) and _has_added(ours, theirs) for side in (ours, theirs)):
        return False
    if "".join(word.key for word in ours) == "".join(word.key for word in theirs):
        return False
    if not ours or not theirs:
        more, words, start = (ours, one, change.one[0]) if ours else (theirs, other, change.other[0])
        whole = more[-1].last and (not start or words[start - 1].last)
        return len(more) <= _LEFT_OUT and not whole
    return change.size <= _REPLACED and not (
        _one_name(ours, theirs) or _initials(ours, theirs) or _initials(theirs, ours)
    )


def _has_added(ours: _Words, theirs: _Words) -> bool:
    return any(word.added for word in (*ours, *theirs))


def _one_name(ours: _Words, theirs: _Words) -> bool:
    """Whether both are one name, spelt as each outlet does: its last words are alike."""
    if not all(word.text[0].isupper() or len(word.text) == _PARTICLE for word in (*ours, *theirs)):
        return False
    return float(text_likeness([ours[-1].key], [theirs[-1].key], "sort")[0]) >= _SPELT


def _initials(short: _Words, full: _Words) -> bool:
    """Whether one is the initials of the other: U.S. and United States."""
    if len(short) > 1 or len(full) == 1 or not short[0].text.isupper():
        return False
    return short[0].key == "".join(word.key[0] for word in full if word.text[0].isupper())

"""One quotation in two wordings: which of its words differ.

A quotation that starts later or ends sooner is only cut, and so is one that leaves out a whole sentence, unless it is
made to begin or end as a sentence where the speaker's continues. Words that one side puts in brackets are not the
speaker's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.compare.differences.shared_runs import (
    EDGE,
    SharedRun,
    Words,
    are_one_quotation,
    shared_runs,
    since_sentence_start,
    to_sentence_end,
)
from bot.text.lexicon.negation import NOT
from bot.text.similar import text_likeness

_REPLACED: Final = 8  # words that may replace each other
_LEFT_OUT: Final = 20  # words that one side may leave out
_BESIDE: Final = 3  # words shared on both sides of a change
_FEW: Final = 8  # words shared; if fewer, twice as many must be shared as changed
_STAMMER: Final = 4  # words of a stammer, and those on each side that repeat them
_MOVED: Final = 4  # words that a word may be moved over
_SPELT: Final = 0.6  # likeness from which two names are two spellings of one
_PARTICLE: Final = 2  # letters of "al" and "de"
_QUALIFYING: Final = frozenset(("but", "if", "unless", "except", "although", "though"))

_DECIDING: Final = NOT | {"no", "only"}  # words whose place decides what is said
_JOINING: Final = frozenset(("and", "but", "so", "well"))


@dataclass(frozen=True, slots=True)
class WordChange:
    """Where two wordings differ: words ``one[0]`` to before ``one[1]`` on one side, ``other`` on the other.

    One of them is empty if words are left out.
    """

    one: tuple[int, int]
    other: tuple[int, int]

    @property
    def size(self) -> int:
        """Words of the longer side."""
        return max(self.one[1] - self.one[0], self.other[1] - self.other[0])


@dataclass(frozen=True, slots=True)
class Rewording:
    """How many words two quotations share, how many of them are content words and not names, and where they differ."""

    kept: int
    content_words: int
    changes: tuple[WordChange, ...]


def rewording(one: Words, other: Words) -> Rewording | None:
    """Where the wordings of one quotation differ; ``None`` if they are two quotations."""
    runs = shared_runs(one, other)
    if not are_one_quotation(runs, one, other):
        return None
    kept = sum(run.size for run in runs)
    changed = _without_moved(list(_within(runs, one, other)), one, other)
    within = [change for change in changed if _other_words(change, one, other)]
    if kept < _FEW and kept < 2 * sum(change.size for change in within):
        return None
    changes = (*within, *(change for change in _at_edges(runs, one, other) if _other_words(change, one, other)))
    content_words = sum(_is_content_word(one, place) for run in runs for place in range(run.a, run.ends[0]))
    return Rewording(kept, content_words, tuple(sorted(changes, key=lambda change: change.one)))


def _is_content_word(words: Words, place: int) -> bool:
    """Whether a word is a content word and not a name."""
    word = words[place]
    begins = not place or words[place - 1].last
    return word.is_content_word and (begins or not word.text[0].isupper())


def _within(runs: Sequence[SharedRun], one: Words, other: Words) -> Iterator[WordChange]:
    for before, after in pairwise(runs):
        if before.size + after.size >= min(_BESIDE, len(one), len(other)):
            yield WordChange((before.ends[0], after.a), (before.ends[1], after.b))


def _without_moved(changes: Sequence[WordChange], one: Words, other: Words) -> list[WordChange]:
    """The changes without words that only stand a few words further on: "once again to pay", "to once again pay"."""
    moved = {
        change
        for before, after in pairwise(changes)
        if after.one[0] - before.one[1] <= _MOVED and _changed_places(before, after, one, other)
        for change in (before, after)
    }
    return [change for change in changes if change not in moved]


def _changed_places(before: WordChange, after: WordChange, one: Words, other: Words) -> bool:
    """Whether one side has after the words between what the other has before them, and neither anything else."""
    first, last = ([word.key for word in one[slice(*each.one)]] for each in (before, after))
    others = ([word.key for word in other[slice(*each.other)]] for each in (after, before))
    return [first, last] == list(others) and not (first and last) and _DECIDING.isdisjoint([*first, *last])


def _at_edges(runs: Sequence[SharedRun], one: Words, other: Words) -> Iterator[WordChange]:
    first, last = runs[0], runs[-1]
    if first.a and first.b and max(first.a, first.b) < EDGE:
        yield WordChange((0, first.a), (0, first.b))
    yield from _begun_later(first, one, other)
    a, b = last.ends
    ours, theirs = to_sentence_end(one, a), to_sentence_end(other, b)
    if 0 < ours <= EDGE and 0 < theirs <= EDGE:
        yield WordChange((a, a + ours), (b, b + theirs))
    if theirs and other[b].key in _QUALIFYING and _closed(one, a, other, b):
        yield WordChange((a - 1, a), (b - 1, b + 1))
    if ours and one[a].key in _QUALIFYING and _closed(other, b, one, a):
        yield WordChange((a - 1, a + 1), (b - 1, b))


def _closed(short: Words, end: int, full: Words, stop: int) -> bool:
    """Whether a quotation ends there as a full sentence; a fragment with a full stop inside its marks does not."""
    if not short[end - 1].last:
        return False
    ours, theirs = since_sentence_start(short, end - 1), since_sentence_start(full, stop - 1)
    begins, same = short[end - 1 - ours], full[max(0, stop - 1 - ours)]
    return ours >= theirs or (begins.text[0].isupper() and not same.text[0].isupper())


def _begun_later(run: SharedRun, one: Words, other: Words) -> Iterator[WordChange]:
    """A sentence given as whole that begins inside the speaker's: "I will" of "I never said I will"."""
    ours, theirs = since_sentence_start(one, run.a), since_sentence_start(other, run.b)
    if min(ours, theirs) or not 0 < max(ours, theirs) <= _LEFT_OUT:
        return
    begun = other[run.b] if ours else one[run.a]
    if one[run.a - ours].key == other[run.b - theirs].key and begun.text[0].isupper():
        yield WordChange((run.a - ours, run.a), (run.b - theirs, run.b))


def _other_words(change: WordChange, one: Words, other: Words) -> bool:
    """Whether the words between two shared runs are a different wording in the speaker's own words."""
    ours, theirs = one[slice(*change.one)], other[slice(*change.other)]
    if any(all(word.added for word in side) and _has_added(ours, theirs) for side in (ours, theirs)):
        return False
    if "".join(word.key for word in ours) == "".join(word.key for word in theirs):
        return False
    if not ours or not theirs:
        beside = _beside_added(one, change.one) and _beside_added(other, change.other)  # "the KSV [Karst Sea Village]"
        return not beside and (
            _left_out(one, change.one, other, change.other[0])
            if ours
            else _left_out(other, change.other, one, change.one[0])
        )
    if any(a.masked and b.key.startswith(a.key) for a, b in ((ours[0], theirs[0]), (theirs[0], ours[0]))):
        return False
    named = _one_name(ours, theirs) and not (_opens(one, change.one) and _opens(other, change.other))
    return change.size <= _REPLACED and not (named or _initials(ours, theirs) or _initials(theirs, ours))


def _opens(words: Words, span: tuple[int, int]) -> bool:
    """Whether it is one word that begins a sentence, which has a capital without being a name."""
    start, end = span
    return end - start == 1 and (not start or words[start - 1].last)


def _left_out(words: Words, span: tuple[int, int], others: Words, place: int) -> bool:
    """Whether words missing from the other side at ``place`` are more than a sentence, its conjunction or a stammer."""
    start, end = span
    left = words[start:end]
    if len(left) > _LEFT_OUT or (left[-1].last and (not start or words[start - 1].last)):
        return False
    keys = [word.key for word in left]
    near = [word.key for word in (*words[max(0, start - len(left)) : start], *words[end : end + len(left)])]
    if keys in (near[: len(keys)], near[-len(keys) :]) or _is_stammer(words, start, end):
        return False
    return not (place and others[place - 1].last and len(left) == 1 and left[0].key in _JOINING)


def _is_stammer(words: Words, start: int, end: int) -> bool:
    """Whether words beside a dash are all said again nearby: "that we — that — that we owe"."""
    beside = (*words[max(0, start - _STAMMER) : start], *words[end : end + _STAMMER])
    again = {word.key for word in words[start:end]} <= {word.key for word in beside}
    return end - start <= _STAMMER and again and any(word.broken for word in words[max(0, start - 1) : end])


def _beside_added(words: Words, span: tuple[int, int]) -> bool:
    return any(word.added for word in (*words[max(0, span[0] - 1) : span[0]], *words[span[1] : span[1] + 1]))


def _has_added(ours: Words, theirs: Words) -> bool:
    return any(word.added for word in (*ours, *theirs))


def _one_name(ours: Words, theirs: Words) -> bool:
    """Whether both are one name, as each outlet spells it: the last words are alike."""
    if not all(word.text[0].isupper() or len(word.text) == _PARTICLE for word in (*ours, *theirs)):
        return False
    return float(text_likeness([ours[-1].key], [theirs[-1].key], "sort")[0]) >= _SPELT


def _initials(short: Words, full: Words) -> bool:
    """Whether one is the initials of the other: U.S. and United States."""
    if len(short) > 1 or len(full) == 1 or not short[0].text.isupper():
        return False
    return short[0].key == "".join(word.key[0] for word in full if word.text[0].isupper())

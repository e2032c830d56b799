"""Changes in the words of a quotation that are slight: of length, article, number or contraction, not of content."""

from collections import Counter
from typing import Final

from bot.compare.differences.cuts import DOTS, gap, reverses
from bot.compare.differences.quotations import Quoted
from bot.compare.differences.rewording import WordChange
from bot.text.normalise import with_contractions_expanded
from bot.text.quantities.numerals import FRACTIONS, MAGNITUDES, NUMBER_WORDS

_SLIGHT: Final = frozenset(("a", "an", "the", "that", "and", "well"))
_LINKS: Final = _SLIGHT | {"in", "of", "on", "at", "to", "for"}  # slight if left out: "all this", "all of this"
_PLURAL: Final = 4  # letters of the shortest plural in s
_FIGURES: Final = NUMBER_WORDS.keys() | MAGNITUDES.keys() | FRACTIONS.keys()


def is_slight(change: WordChange, wordings: tuple[str, str], left: Quoted, right: Quoted) -> bool:
    """Whether a change leaves the content as it is; ``wordings`` are its words as the two sentences have them."""
    return _is_one_wording(*wordings) or _is_shortened(change, left, right)


def run_of(quoted: Quoted) -> str:
    """The words of a quotation between spaces, to be looked for in others."""
    return f" {' '.join(word.key for word in quoted.words)} "


def _is_one_wording(one: str, other: str) -> bool:
    """Whether only articles, a preposition on one side or a plural s differ, or one is a contraction of the other."""
    if not one and not other:
        return False
    words, others = (Counter(map(_singular, with_contractions_expanded(side).split())) for side in (one, other))
    more, less = words - others, others - words
    return all(word in (_SLIGHT if more and less else _LINKS) for word in more + less)


def _singular(word: str) -> str:
    """A word without its plural s; "millions" is another figure than "million", "1990s" than "1990"."""
    short = word[:-1]
    plural = word.endswith("s") and len(word) >= _PLURAL and not (short in _FIGURES or short[-1].isdigit())
    return short if plural else word


def _is_shortened(change: WordChange, left: Quoted, right: Quoted) -> bool:
    """Whether words that reverse nothing are left out for dots, at an end, or as all in which the two differ."""
    one, other = left.words[slice(*change.one)], right.words[slice(*change.other)]
    if (one and other) or reverses(one or other):
        return False
    (start, end), whole = (change.one, left) if one else (change.other, right)
    short, place = (right, change.other[0]) if one else (left, change.one[0])
    cut = start == 0 or end == len(whole.words) or _has_dots(short, place)
    return cut or run_of(left) in run_of(right) or run_of(right) in run_of(left)


def _has_dots(short: Quoted, place: int) -> bool:
    """Whether dots stand at a place of a quotation, or a word away: a lone word there may be shared by chance."""
    near = range(max(0, place - 1), min(len(short.words), place + 1) + 1)
    return any(DOTS.search(gap(short, at)) for at in near)

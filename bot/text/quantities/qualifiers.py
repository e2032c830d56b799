"""Words around a number that open one end of it or blur it.

Only a bound opens an end: "at least 50" is 50 and more. "Nearly 50" stays 50 and keeps its word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.negation import CONTRACTED


class Bound(Enum):
    """What a qualifier does to the value."""

    AT_LEAST = "at least"  # high is open
    AT_MOST = "at most"  # low is open
    BLURRED = "about"  # the value stays


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A qualifier in the source's own words."""

    words: str
    bound: Bound


_BEFORE: Final = MappingProxyType(
    {
        Bound.AT_LEAST: (
            "at least, at the least, at the very least, more than, greater than, larger than, higher than, longer "
            "than, over, above, upwards of, upward of, north of, no fewer than, not fewer than, no less than, not "
            "less than, in excess of, exceeding, exceeds, exceed, a minimum of, minimum of, minimum, well over, well "
            "above, far more than, much more than, many more than, beyond, topped, topping, passed, exceeded, "
            "surpassed, surpassing, heavier than, older than, as few as, as little as, as low as, a floor of, "
            "not just, taller than, faster than, wider than, deeper than, thicker than, hotter than, warmer than, "
            "stronger than, bigger than"
        ),
        Bound.AT_MOST: (
            "up to, at most, at the most, at the very most, no more than, not more than, as many as, as much as, "
            "as high as, as long as, as far as, as fast as, as large as, less than, fewer than, lower than, "
            "smaller than, under, below, a maximum of, maximum of, maximum, no longer than, not exceeding, "
            "well under, well below, shorter than, younger than, south of, no higher than, a ceiling of, capped at, "
            "far fewer than, far less than, much less than, far below, lighter than, slower than, "
            "thinner than, narrower than, colder than, cooler than, cheaper than, upto, could reach, "
            "can reach, may reach, might reach"
        ),
        Bound.BLURRED: (
            "about, around, roughly, approximately, approx, approx., some, nearly, almost, just under, just below, "
            "a little under, a little less than, slightly less than, slightly under, just over, just above, a little "
            "over, a little above, a little more than, slightly more than, slightly over, slightly above, close to, an "
            "estimated, estimated, circa, in the region of, in the neighborhood of, in the neighbourhood of, in "
            "the order of, on the order of, an average of, on average, somewhere around, just about, just shy of, "
            "shy of, virtually, practically, a reported, reportedly, exactly, precisely, ~, ≈, c., ca., nearer, "
            "perhaps, maybe, possibly, more or less, broadly, an average, not quite, barely"
        ),
    },
)
_EXCEED: Final = ("exceed", "exceeded", "pass", "passed", "top", "topped", "surpass", "surpassed")
# Before a small number they are prepositions: "under two mayors", "over three rounds".
_PREPOSITIONS: Final = frozenset({"under", "below", "above", "over", "beyond"})
_FEW: Final = 9
_SIGNS: Final = MappingProxyType(
    {">": Bound.AT_LEAST, "≥": Bound.AT_LEAST, "<": Bound.AT_MOST, "≤": Bound.AT_MOST, "~": Bound.BLURRED,
     "≈": Bound.BLURRED},
)  # fmt: skip
_BETWEEN: Final = frozenset({"another", "a", "an", "just", "only", "further", "additional", "some", "new"})
_AFTER: Final = MappingProxyType(
    {
        Bound.AT_LEAST: (
            "or more, or over, or older, or above, or greater, or higher, or longer, or better, and over, and "
            "above, and older, and up, and more, at least, upwards, and counting"
        ),
        Bound.AT_MOST: (
            "or less, or fewer, or under, or younger, or below, or lower, or shorter, and under, and younger, at most"
        ),
        Bound.BLURRED: ("or so, or thereabouts, give or take, on average, approximately"),
    },
)


def _by_words(listed: MappingProxyType[Bound, str]) -> MappingProxyType[str, Bound]:
    return MappingProxyType({words: bound for bound, names in listed.items() for words in names.split(", ")})


# "Would not exceed 25" is 25 at most.
_NO: Final = ("not", "not to", "never", "cannot", *CONTRACTED, *(word.replace("'", "’") for word in CONTRACTED))
_NOT_BEYOND: Final = {f"{no} {verb}": Bound.AT_MOST for no in _NO for verb in _EXCEED}
_BOUNDS: Final = MappingProxyType({**_by_words(_BEFORE), **_NOT_BEYOND})
_AFTER_BOUNDS: Final = _by_words(_AFTER)
_LONGEST: Final = max(words.count(" ") + 1 for words in _BOUNDS)
_LAST_WORDS: Final = frozenset(words.split()[-1] for words in _BOUNDS)
_REACH: Final = 40
_AFTER_RE: Final = re.compile(
    r"\s({})(?![\w-]|\s(?:of|than)\b)".format("|".join(sorted(_AFTER_BOUNDS, key=len, reverse=True))), re.IGNORECASE
)


def qualifier_before(text: str, start: int) -> Qualifier | None:
    """The qualifier that ends where a number starts, in the source's words; a bound wins over a blur beside it."""
    if start == 0:
        return None
    sign = text[start - 1]
    if sign in _SIGNS:
        return Qualifier(sign, _SIGNS[sign])
    if not sign.isspace():
        return None
    reach = max(0, start - _REACH)
    words = text[reach:start].replace("(", " ").split()
    last: Qualifier | None = None
    end = len(words)
    while end:
        known = words[end - 1].lower().lstrip("\"“‘'—–-") in _LAST_WORDS
        for length in range(min(_LONGEST, end) if known else 0, 0, -1):
            written = " ".join(words[end - length : end])
            bound = _BOUNDS.get(written.lower().lstrip("\"“‘'—–-"))
            if bound is not None:
                handed = written.lower() == "over"  # "handed over about 300"
                if last is None or (bound is not Bound.BLURRED and not handed):
                    last = Qualifier(written.lstrip("\"“‘'—–-"), bound)
                end -= length
                break
        else:
            if words[end - 1].lower() not in _BETWEEN or (last and last.bound is not Bound.BLURRED):
                break
            end -= 1
        if last and last.bound is not Bound.BLURRED:
            break
    return None if last and _is_beside(words, last) else last


def _is_beside(words: Sequence[str], found: Qualifier) -> bool:
    """Whether the text only compares something with the number: "more than the 300 asked for" is not 300 or more.

    Nor is "a row over a $3 million contract", in which the number describes the contract.
    """
    last = words[-1].lower()
    return last == "the" if found.words.endswith("than") else last == "a" and found.words.lower() in _PREPOSITIONS


def is_preposition(found: Qualifier, counted: float) -> bool:
    """Whether a word before a count says where or when, not how many at least or at most."""
    return found.words.lower() in _PREPOSITIONS and counted <= _FEW


def qualifier_after(text: str, end: int) -> Qualifier | None:
    """The qualifier that follows a number and its unit: "18 and over", "50 or more"."""
    match = _AFTER_RE.match(text, end)
    return Qualifier(match.group(1), _AFTER_BOUNDS[match.group(1).lower()]) if match else None

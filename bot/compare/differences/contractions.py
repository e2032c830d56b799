"""Quotations with their contractions written out: one outlet has "he's", another "he is"."""

import re
from dataclasses import replace
from typing import Final

from bot.compare.differences.rewording import WordChange
from bot.compare.differences.shared_runs import Words
from bot.text.normalise import OF_IS, with_contractions_expanded
from bot.text.quoted.spoken import SpokenWord

_CONTRACTED: Final = re.compile(
    rf"(?:can(?=not$)|\w+(?=n['’]t$|['’](?:re|ve|ll|m|d)$)|{OF_IS}(?=['’]s$))",
    re.IGNORECASE,
)


def written_out(words: Words) -> Words:
    """The words, each contraction as two: "he" and "'s" for "he's", compared as "he is"."""
    return [part for word in words for part in _in_two(word)]


def in_whole_words(change: WordChange, one: Words, other: Words) -> WordChange:
    """The change in numbers of the words before they were written out, with no contraction cut: "don't", not "n't"."""
    (start, end), (begin, stop) = change.one, change.other
    if _cuts(one, start) or _cuts(other, begin):
        start, begin = max(0, start - 1), max(0, begin - 1)
    if _cuts(one, end) or _cuts(other, stop):
        end, stop = min(len(one), end + 1), min(len(other), stop + 1)
    return WordChange((_before(one, start), _before(one, end)), (_before(other, begin), _before(other, stop)))


def _in_two(word: SpokenWord) -> tuple[SpokenWord, ...]:
    found = _CONTRACTED.match(word.text)
    if found is None:
        return (word,)
    one, other = with_contractions_expanded(word.text).split()
    at = found.end()
    first = replace(word, key=one, text=word.text[:at], end=word.start + at, last=False, broken=False)
    return first, replace(word, key=other, text=word.text[at:], start=word.start + at)


def _cuts(words: Words, place: int) -> bool:
    """Whether a contraction lies on both sides of a place."""
    return 0 < place < len(words) and words[place - 1].end == words[place].start


def _before(words: Words, place: int) -> int:
    """How many words were before a place; a contraction counts once, wherever it is cut."""
    return place - sum(_cuts(words, number) for number in range(1, place))

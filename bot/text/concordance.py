"""The words of a text with their places, read once for every step that looks for certain words.

A pattern that begins with a word is tried at each letter of a text. Asking first where that word stands at all leaves
few places, and mostly none, at which the pattern itself is worth trying.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, filterfalse
from typing import Final

_WORDS: Final = re.compile(r"([^\W_]+)")


@dataclass(frozen=True, slots=True)
class Concordance:
    """All words (runs of letters and digits) in order, where each begins, and those that are not letters alone.

    ``at`` gives the numbers of each word among all.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    at: Mapping[str, Sequence[int]]
    distinct: frozenset[str]
    numbered: frozenset[str]

    def numbers(self, words: AbstractSet[str]) -> list[int]:
        """The numbers of any of ``words`` among all, in order."""
        return sorted(chain.from_iterable(map(self.at.__getitem__, self.distinct & words)))

    def places(self, words: AbstractSet[str]) -> list[int]:
        """Where any of ``words`` begins, in order."""
        return list(map(self.starts.__getitem__, self.numbers(words)))


@lru_cache(maxsize=1)  # the steps of an analysis ask for the same text one after another
def concordance(text: str) -> Concordance:
    """The words of a text."""
    pieces = _WORDS.split(text)  # what lies between words, and words, by turns
    starts = tuple(accumulate(map(len, pieces)))
    words = tuple(pieces[1::2])
    at: defaultdict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        at[word].append(number)
    return Concordance(words, starts[:-1:2], at, frozenset(at), frozenset(filterfalse(str.isalpha, at)))

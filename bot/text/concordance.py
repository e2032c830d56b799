"""The words of a text with their positions, read once for every step that looks for certain words.

A pattern that begins with a word is tried at each letter of a text. Looking up that word first leaves few positions,
and mostly none, at which the pattern itself is worth trying.
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
    """All words (runs of letters and digits) in order, the start of each, and those that are not letters alone.

    ``at`` gives the indexes of each word.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    at: Mapping[str, Sequence[int]]
    distinct: frozenset[str]
    numbered: frozenset[str]

    def numbers(self, words: AbstractSet[str]) -> list[int]:
        """The indexes of all occurrences of ``words``, in order."""
        return sorted(chain.from_iterable(map(self.at.__getitem__, self.distinct & words)))

    def places(self, words: AbstractSet[str]) -> list[int]:
        """The start of each occurrence of ``words``, in order."""
        return list(map(self.starts.__getitem__, self.numbers(words)))


@lru_cache(maxsize=1)  # the steps that analyse one article all call this with the same text
def concordance(text: str) -> Concordance:
    """The words of a text."""
    pieces = _WORDS.split(text)  # alternately the text between words, and a word
    starts = tuple(accumulate(map(len, pieces)))
    words = tuple(pieces[1::2])
    at: defaultdict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        at[word].append(number)
    return Concordance(words, starts[:-1:2], at, frozenset(at), frozenset(filterfalse(str.isalpha, at)))

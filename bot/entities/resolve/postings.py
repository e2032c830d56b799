"""Postings in numpy of the letters and words of names: select a few hundred candidates out of a million for a query.

Names are compared by sound (``bot.entities.name_forms.sound``); its 37 symbols make 50,653 trigrams, each with its own
list. The rarest trigrams of the query are read first, within a budget.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.entities.resolve.packed import Ids

LETTERS: Final = 37
BUDGET: Final = 100_000  # postings read per query: about 1 ms
WORD_BUDGET: Final = 4_000

_CODE = np.zeros(128, dtype=np.uint16)  # 0 is the space between words
_CODE[ord("a") : ord("z") + 1] = np.arange(1, 27)
_CODE[ord("0") : ord("9") + 1] = np.arange(27, 37)


class Trigrams:
    """Postings of the trigrams of many strings over a-z, 0-9 and space."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Index the texts, numbered by their positions."""
        self.sizes = np.zeros(len(texts), dtype=np.int16)
        parts: list[npt.NDArray[np.uint16]] = []
        owners: list[Ids] = []
        for start in range(0, len(texts), _CHUNK):
            codes, owner = _trigrams(texts[start : start + _CHUNK])
            counts = np.bincount(owner, minlength=min(_CHUNK, len(texts) - start))
            self.sizes[start : start + _CHUNK] = counts
            parts.append(codes)
            owners.append((owner + start).astype(np.int32))
        every = np.concatenate([np.zeros(0, dtype=np.uint16), *parts])
        order = np.argsort(every, kind="stable")  # radix sort: the codes are 16 bits wide
        self._ids: Ids = np.concatenate([np.zeros(0, dtype=np.int32), *owners])[order]
        self._starts = np.zeros(LETTERS**3 + 1, dtype=np.int64)
        np.cumsum(np.bincount(every, minlength=LETTERS**3), out=self._starts[1:])

    def nearest(self, text: str, limit: int) -> list[int]:
        """Numbers of the texts most similar to ``text`` (Dice over the trigrams read), best first."""
        codes, _ = _trigrams([text])
        lists = sorted((self._list(int(code)) for code in np.unique(codes)), key=len)
        read: list[Ids] = []
        budget = BUDGET
        for ids in lists:
            if len(ids) > budget and read:
                break
            read.append(ids)
            budget -= len(ids)
        if not read:
            return []
        ids, shared = _most_shared(np.concatenate(read), len(self.sizes), limit)
        dice = 2.0 * shared / (len(codes) + self.sizes[ids])
        return [int(number) for number in ids[np.lexsort((ids, -dice))][:limit]]

    def _list(self, code: int) -> Ids:
        return self._ids[self._starts[code] : self._starts[code + 1]]


class WordPostings:
    """Postings of words, and the number of entities with each word."""

    def __init__(self, texts: Sequence[str], owners: Ids) -> None:
        """Index the words of the texts; ``owners`` has the entity that each text names."""
        self._numbers: dict[str, int] = {}
        number = self._numbers
        words: list[int] = []
        counts: list[int] = []
        for text in texts:
            found = text.split()
            counts.append(len(found))
            words.extend([number.setdefault(word, len(number)) for word in found])
        word = np.array(words, dtype=np.int32)
        text_of = np.repeat(np.arange(len(texts), dtype=np.int32), counts)
        order = np.argsort(word, kind="stable")
        self._ids: Ids = text_of[order]
        self._starts = np.zeros(len(number) + 1, dtype=np.int64)
        np.cumsum(np.bincount(word, minlength=len(number)), out=self._starts[1:])
        pairs = np.unique(word.astype(np.int64) << 32 | owners[text_of]) >> 32
        self._entities = np.bincount(pairs, minlength=len(number))

    def entities(self, word: str) -> int:
        """The number of entities with the word in one of their names."""
        number = self._numbers.get(word)
        return 0 if number is None else int(self._entities[number])

    def holding(self, words: Sequence[str], limit: int) -> list[int]:
        """Numbers of texts that contain the rarer of the words, those with most of them first."""
        numbers = {self._numbers[word] for word in words if word in self._numbers}
        lists = sorted((self._ids[self._starts[n] : self._starts[n + 1]] for n in numbers), key=len)
        read = [ids[:WORD_BUDGET] for place, ids in enumerate(lists) if place == 0 or len(ids) <= WORD_BUDGET]
        if not read:
            return []
        ids, shared = np.unique(np.concatenate(read), return_counts=True)
        return [int(number) for number in ids[np.lexsort((ids, -shared))][:limit]]


_CHUNK = 100_000


def _most_shared(read: Ids, texts: int, enough: int) -> tuple[Ids, npt.NDArray[np.int64]]:
    """The numbers read most often, at least ``enough`` if there are that many, and how often each was read."""
    shared = np.bincount(read, minlength=texts)
    counts = shared[read]
    by_count = np.bincount(counts)
    distinct = by_count // np.maximum(np.arange(len(by_count)), 1)  # a number read n times is counted n times
    above = np.flatnonzero(np.cumsum(distinct[::-1]) >= enough)
    least = len(by_count) - 1 - int(above[0]) if len(above) else 1
    ids = np.unique(read[counts >= least])
    return ids, shared[ids]


def _trigrams(texts: Sequence[str]) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.int64]]:
    """Trigram codes of all texts, and the position of each one's text; texts are padded by a space on each side."""
    padded = [f" {text} " for text in texts]
    letters = _CODE[np.frombuffer("".join(padded).encode("ascii"), dtype=np.uint8)]
    lengths = np.fromiter(map(len, padded), dtype=np.int64, count=len(padded))
    owner = np.repeat(np.arange(len(padded)), lengths)
    codes = (letters[:-2] * LETTERS + letters[1:-1]) * LETTERS + letters[2:]
    inside = owner[:-2] == owner[2:]
    return codes[inside], owner[:-2][inside]

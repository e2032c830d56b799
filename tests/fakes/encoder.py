"""A model of meaning that a test can see through: sentences are near that share words or what a table calls alike."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from bot.compare.attention import shipped_attention
from bot.compare.nearness import Vectors
from bot.ports import Cut, Meant
from bot.text.words import terms

WIDTH = 64
STATES = 384


class WordEncoder:
    """Adds up a direction a word; ``alike`` gives words the direction of another. ``asked`` is its transcript."""

    def __init__(self, name: str = "words 1", alike: Mapping[str, str] | None = None) -> None:
        self.name = name
        self.asked: list[str] = []
        self._alike = alike or {}

    def encode(self, sentences: Sequence[Cut]) -> list[Meant]:
        self.asked += [sentence.text for sentence in sentences]
        return [Meant(self._rows(sentence), self._pieces(sentence.text)) for sentence in sentences]

    def vectors(self, sentences: Sequence[Cut]) -> list[Vectors]:
        """The same as comparing takes it."""
        return [Vectors.of(meant, shipped_attention()) for meant in self.encode(sentences)]

    def _rows(self, sentence: Cut) -> NDArray[np.int8]:
        text, parts = sentence
        return np.array([self._vector(part) for part in (text, *(text[start:end] for start, end in parts))])

    def _pieces(self, text: str) -> NDArray[np.float32]:
        """A state for each term: its vector, then zeros up to the width of the real model's."""
        found = np.zeros((len(terms(text)), STATES), dtype=np.float32)
        for row, term in zip(found, terms(text), strict=True):
            row[:WIDTH] = self._vector(term) / 127
        return found

    def _vector(self, sentence: str) -> NDArray[np.int8]:
        whole = np.zeros(WIDTH)
        for term in terms(sentence):
            digest = blake2b(self._alike.get(term, term).encode(), digest_size=WIDTH).digest()
            whole += np.where(np.frombuffer(digest, dtype=np.uint8) % 2, 1, -1)
        return (127 * whole / max(1.0, np.abs(whole).max())).astype(np.int8)

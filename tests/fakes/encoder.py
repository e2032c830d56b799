"""A model of meaning that a test can see through: sentences are near that share words or what a table calls alike."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from bot.compare.align.attention import TokenVectors, shipped_attention
from bot.text.words import terms

WIDTH = 64
STATES = 384


class WordEncoder:
    """A direction a word; ``alike`` gives words the direction of another. ``asked`` is its transcript."""

    def __init__(self, name: str = "words 1", alike: Mapping[str, str] | None = None) -> None:
        self.name = name
        self.asked: list[str] = []
        self._alike = alike or {}

    def encode(self, sentences: Sequence[str]) -> list[NDArray[np.float32]]:
        self.asked += sentences
        return [self._states(sentence) for sentence in sentences]

    def token_vectors(self, sentences: Sequence[str]) -> list[TokenVectors]:
        """The same as comparing takes it."""
        return [shipped_attention().narrow(states) for states in self.encode(sentences)]

    def _states(self, sentence: str) -> NDArray[np.float32]:
        """A state for each term: its direction, then zeros up to the width of the real model's."""
        found = np.zeros((len(terms(sentence)), STATES), dtype=np.float32)
        for row, term in zip(found, terms(sentence), strict=True):
            digest = blake2b(self._alike.get(term, term).encode(), digest_size=WIDTH).digest()
            row[:WIDTH] = np.where(np.frombuffer(digest, dtype=np.uint8) % 2, 1, -1)
        return found

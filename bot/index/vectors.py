"""Vectors of sentences: read from the index where they were made before, else made, and kept until they are stored."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from bot.ports import Encoder
from bot.store import IndexReader

_DIGEST = 16  # bytes: two sentences of one digest are not to be met with


class KeptVectors:
    """An encoder that makes no vector twice."""

    def __init__(self, encoder: Encoder, store: IndexReader) -> None:
        self._encoder = encoder
        self._store = store
        self._made: dict[bytes, bytes] = {}

    def encode(self, sentences: Sequence[str]) -> NDArray[np.int8]:
        """A row a sentence."""
        keys = [self._key(sentence) for sentence in sentences]
        known = self._store.vectors(set(keys) - self._made.keys()) | self._made
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            rows = self._encoder.encode(list(new.values()))
            made = {key: row.tobytes() for key, row in zip(new, rows, strict=True)}
            self._made |= made
            known |= made
        return np.array([np.frombuffer(known[key], dtype=np.int8) for key in keys])

    def take_made(self) -> dict[bytes, bytes]:
        """What was made and is to be stored; forgotten here."""
        made, self._made = self._made, {}
        return made

    def _key(self, sentence: str) -> bytes:
        return blake2b(f"{self._encoder.name}\n{sentence}".encode(errors="surrogatepass"), digest_size=_DIGEST).digest()

"""Vectors of sentences: read from the index where they were made before, else made, and kept until they are stored."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from bot.ports import Cut, Encoder
from bot.store import IndexReader

_DIGEST = 16  # bytes: two sentences of one digest are not to be met with


class KeptVectors:
    """An encoder that makes no vector twice."""

    def __init__(self, encoder: Encoder, store: IndexReader) -> None:
        self._encoder = encoder
        self._store = store
        self._made: dict[bytes, bytes] = {}

    def encode(self, sentences: Sequence[Cut]) -> list[NDArray[np.int8]]:
        """For each sentence a row for all of it and one for each part."""
        keys = [self._key(sentence) for sentence in sentences]
        known = self._store.vectors(set(keys) - self._made.keys()) | self._made
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            rows = self._encoder.encode(list(new.values()))
            made = {key: row.tobytes() for key, row in zip(new, rows, strict=True)}
            self._made |= made
            known |= made
        return [
            np.frombuffer(known[key], dtype=np.int8).reshape(1 + len(sentence.parts), -1)
            for key, sentence in zip(keys, sentences, strict=True)
        ]

    def take_made(self) -> dict[bytes, bytes]:
        """What was made and is to be stored; forgotten here."""
        made, self._made = self._made, {}
        return made

    def _key(self, sentence: Cut) -> bytes:
        asked = f"{self._encoder.name}\n{sentence.parts}\n{sentence.text}"
        return blake2b(asked.encode(errors="surrogatepass"), digest_size=_DIGEST).digest()

"""Vectors of sentences: read from the index where they were made before, else made, and kept until they are stored."""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np

from bot.compare.attention import Attention, shipped_attention
from bot.compare.nearness import Vectors
from bot.ports import Cut, Encoder
from bot.store import IndexReader

_DIGEST = 16  # bytes: two sentences of one digest are not to be met with
_COUNT = 4  # bytes that tell how many pieces there are


class KeptVectors:
    """An encoder that makes no vector twice."""

    def __init__(self, encoder: Encoder, store: IndexReader, attention: Attention | None = None) -> None:
        self._encoder = encoder
        self._store = store
        self._attention = attention or shipped_attention()
        self._made: dict[bytes, bytes] = {}

    def encode(self, sentences: Sequence[Cut]) -> list[Vectors]:
        """For each sentence a row for all of it and one for each part, and its pieces."""
        keys = [self._key(sentence) for sentence in sentences]
        known = self._store.vectors(set(keys) - self._made.keys()) | self._made
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            meant = self._encoder.encode(list(new.values()))
            made = {key: _packed(Vectors.of(each, self._attention)) for key, each in zip(new, meant, strict=True)}
            self._made |= made
            known |= made
        return [self._unpacked(known[key], sentence) for key, sentence in zip(keys, sentences, strict=True)]

    def take_made(self) -> dict[bytes, bytes]:
        """What was made and is to be stored; forgotten here."""
        made, self._made = self._made, {}
        return made

    def _unpacked(self, held: bytes, sentence: Cut) -> Vectors:
        numbers = np.frombuffer(held, dtype=np.int8, offset=_COUNT)
        end = int.from_bytes(held[:_COUNT], "big") * self._attention.width
        rows, pieces = numbers[end:].reshape(1 + len(sentence.parts), -1), numbers[:end]
        return Vectors(rows, pieces.reshape(-1, self._attention.width))

    def _key(self, sentence: Cut) -> bytes:
        asked = f"{self._encoder.name}\n{self._attention.name}\n{sentence.parts}\n{sentence.text}"
        return blake2b(asked.encode(errors="surrogatepass"), digest_size=_DIGEST).digest()


def _packed(vectors: Vectors) -> bytes:
    return len(vectors.pieces).to_bytes(_COUNT, "big") + vectors.pieces.tobytes() + vectors.rows.tobytes()

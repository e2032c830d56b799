"""Word pieces of sentences: read from the index where they were made before, else made, and kept till stored."""

from collections.abc import Sequence

import numpy as np

from bot.compare.align.attention import Attention, Pieces, shipped_attention
from bot.ports import Encoder
from bot.store import IndexReader
from bot.text.hashing import hashed

_DIGEST = 16  # bytes: two sentences of one digest are not to be met with


class KeptPieces:
    """An encoder whose states are narrowed to what is kept, and that reads no sentence twice.

    ``made`` are the pieces that it made and that are yet to be stored, by digest.
    """

    def __init__(self, encoder: Encoder, store: IndexReader, attention: Attention | None = None) -> None:
        self._encoder = encoder
        self._store = store
        self._attention = attention or shipped_attention()
        self._asked: set[bytes] = set()
        self.made: dict[bytes, bytes] = {}

    def encode(self, sentences: Sequence[str]) -> list[Pieces]:
        """The narrowed pieces of each sentence."""
        keys = [self._key(sentence) for sentence in sentences]
        self._asked.update(keys)
        known = self._store.pieces(set(keys) - self.made.keys()) | self.made
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            states = self._encoder.encode(list(new.values()))
            made = {key: self._attention.narrow(each).tobytes() for key, each in zip(new, states, strict=True)}
            self.made |= made
            known |= made
        return [np.frombuffer(known[key], dtype=np.int8).reshape(-1, self._attention.width) for key in keys]

    def take_asked(self) -> set[bytes]:
        """The digests that were asked for since this was last called."""
        asked, self._asked = self._asked, set()
        return asked

    def _key(self, sentence: str) -> bytes:
        asked = f"{self._encoder.name}\n{self._attention.name}\n{sentence}"
        return hashed(asked, _DIGEST)

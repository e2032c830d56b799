"""Token vectors of sentences: read from the index, or computed and kept until they are stored."""

from collections.abc import Sequence

import numpy as np

from bot.compare.align.attention import Attention, TokenVectors, shipped_attention
from bot.ports import Encoder
from bot.store import Store
from bot.text.hashing import hashed

_DIGEST = 16  # bytes: collisions are negligible


class TokenEncoder:
    """An encoder that narrows token vectors to the stored form and encodes no sentence twice.

    ``made`` holds the vectors that it computed and that are not stored yet, by digest.
    """

    def __init__(self, encoder: Encoder, store: Store, attention: Attention | None = None) -> None:
        self._encoder = encoder
        self._store = store
        self._attention = attention or shipped_attention()
        self._requested: set[bytes] = set()
        self.made: dict[bytes, bytes] = {}

    def encode(self, sentences: Sequence[str]) -> list[TokenVectors]:
        """The narrowed token vectors of each sentence."""
        keys = [self._key(sentence) for sentence in sentences]
        self._requested.update(keys)
        known = self._store.token_vectors(set(keys) - self.made.keys()) | self.made
        new = {key: sentence for key, sentence in zip(keys, sentences, strict=True) if key not in known}
        if new:
            states = self._encoder.encode(list(new.values()))
            made = {key: self._attention.narrow(each).tobytes() for key, each in zip(new, states, strict=True)}
            self.made |= made
            known |= made
        return [np.frombuffer(known[key], dtype=np.int8).reshape(-1, self._attention.width) for key in keys]

    def take_asked(self) -> set[bytes]:
        """The digests that were requested since the last call."""
        asked, self._requested = self._requested, set()
        return asked

    def _key(self, sentence: str) -> bytes:
        asked = f"{self._encoder.name}\n{self._attention.name}\n{sentence}"
        return hashed(asked, _DIGEST)

"""How near in meaning a question is to sentences: the cosine of the means of their pieces' embeddings."""

import logging
from collections.abc import Sequence
from threading import Lock
from typing import Final

import numpy as np
from cachetools import LRUCache
from numpy.typing import NDArray

from bot.errors import ModelError
from bot.logs import LogEvent, event
from bot.ports import Encoder

_log = logging.getLogger(__name__)

KEPT: Final = 6_000  # sentences, of eight stories at the least; 12 MB with their vectors
BATCH: Final = 32  # sentences encoded before another question has its turn

Vector = NDArray[np.float32]


class Meaning:
    """Compares questions with sentences; thread-safe.

    A sentence is encoded when it is first asked, and its vector kept until ``KEPT`` others were used since: a corrected
    story costs its new sentences alone. One batch is encoded at a time, on all cores, so that questions take turns.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._kept: LRUCache[str, Vector] = LRUCache(KEPT)
        self._lock = Lock()
        self._told = ""

    def likeness(self, asked: str, sentences: Sequence[str]) -> NDArray[np.float32] | None:
        """The likeness of a question to each sentence, from -1 to 1; None if the model fails: the log says so once."""
        known: dict[str, Vector] = {}
        texts = list(dict.fromkeys((asked, *sentences)))
        try:
            for first in range(0, len(texts), BATCH):
                known |= self._vectors(texts[first : first + BATCH])
        except ModelError as error:
            if str(error) != self._told:
                self._told = str(error)
                event(_log, LogEvent.NO_MEANING, level=logging.WARNING, reason=self._told)
            return None
        found: NDArray[np.float32] = np.array([known[text] @ known[asked] for text in sentences])
        return found

    def _vectors(self, texts: Sequence[str]) -> dict[str, Vector]:
        with self._lock:
            known = {text: vector for text in texts if (vector := self._kept.get(text)) is not None}
            new = [text for text in texts if text not in known]
            known |= {text: _mean(states) for text, states in zip(new, self._encoder.encode(new), strict=True)}
            self._kept.update(known)
            return known


def _mean(states: Vector) -> Vector:
    """The direction of the mean of a sentence's states; zeros if it has none."""
    mean = states.mean(axis=0) if len(states) else np.zeros(states.shape[-1], dtype=np.float32)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-6), dtype=np.float32)

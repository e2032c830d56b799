"""Parts of indexing that fail at whatever has a certain word, as our code might at a text that nobody thought of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from bot.analyse.models.ner import RawSpan
from tests.fakes.encoder import WordEncoder


@dataclass(frozen=True)
class FailingNames:
    """A name model that finds nothing, and fails at texts with a word: at once, or when its names are read."""

    word: str
    error: BaseException
    at_once: bool = False
    name: str = "failing"

    def spans(self, texts: Sequence[str], languages: Sequence[str] = ()) -> Iterator[Iterable[RawSpan]]:
        del languages
        for text in texts:
            if self.word in text and self.at_once:
                raise self.error
            yield self._broken() if self.word in text else ()

    def _broken(self) -> Iterator[RawSpan]:
        yield RawSpan(4, 10, "ORG")
        raise self.error


class FailingEncoder:
    """A model of meaning that fails at sentences with a word, or never ends if there is no error."""

    def __init__(self, word: str, error: BaseException | None) -> None:
        self._words = WordEncoder()
        self.name = self._words.name
        self.word, self._error = word, error

    def encode(self, sentences: Sequence[str]) -> list[NDArray[np.float32]]:
        if any(self.word in sentence for sentence in sentences):
            if self._error is not None:
                raise self._error
            for _ in count():
                pass
        return self._words.encode(sentences)

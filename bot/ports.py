"""What the core needs from outside, as small protocols: the wiring happens in bot.cli."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray


class Clock(Protocol):
    """Tells the time, so that tests can set it."""

    def now(self) -> datetime:
        """The present moment, timezone-aware, in UTC."""
        ...


class Progress(Protocol):
    """Shows how far long work has come."""

    def start(self, what: str, total: int | None) -> None:
        """A stage begins; ``total`` steps where the number is known."""
        ...

    def step(self, count: int = 1) -> None:
        """So many more steps are done."""
        ...

    def stop(self) -> None:
        """All stages are done."""
        ...


class Cut(NamedTuple):
    """A sentence with the places where parts of it start and end, as characters of its text; it may have none."""

    text: str
    parts: tuple[tuple[int, int], ...] = ()


class Meant(NamedTuple):
    """What a model of meaning makes of a sentence.

    ``rows`` has one vector for all of it and then one for each part, whose direction alone counts; ``pieces`` the state
    of each word piece, in order: (pieces, width).
    """

    rows: NDArray[np.int8]
    pieces: NDArray[np.float32]


class Encoder(Protocol):
    """Turns sentences into vectors that point the same way where the sentences mean much the same."""

    @property
    def name(self) -> str:
        """What it is, with its version, in words for a person; another name means other vectors."""
        ...

    def encode(self, sentences: Sequence[Cut]) -> Sequence[Meant]:
        """What each sentence means; it depends on that sentence and nothing else."""
        ...

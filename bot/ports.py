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


class Encoder(Protocol):
    """Turns sentences into vectors that point the same way where the sentences mean much the same."""

    @property
    def name(self) -> str:
        """What it is, with its version, in words for a person; another name means other vectors."""
        ...

    def encode(self, sentences: Sequence[Cut]) -> Sequence[NDArray[np.int8]]:
        """For each sentence a row for all of it and then one for each part, whose direction alone counts.

        Rows of a sentence depend on that sentence and nothing else.
        """
        ...

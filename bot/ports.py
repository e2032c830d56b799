"""What the core needs from outside, as small protocols: the wiring happens in bot.cli."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

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


class Encoder(Protocol):
    """Reads sentences word piece by word piece; pieces that mean much the same get states that lie close."""

    @property
    def name(self) -> str:
        """What it is, with its version, in words for a person; another name means other states."""
        ...

    def encode(self, sentences: Sequence[str]) -> Sequence[NDArray[np.float32]]:
        """The states of each sentence's pieces in order, (pieces, width); they depend on that sentence alone."""
        ...

"""What the core needs from outside, as small protocols; bot.cli wires them up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Clock(Protocol):
    """A source of the current time, which tests can set."""

    def now(self) -> datetime:
        """The current time, timezone-aware, in UTC."""
        ...


class Progress(Protocol):
    """Shows the progress of long work."""

    def start(self, what: str, total: int | None) -> None:
        """Begin a stage of ``total`` steps; None if the number is not known."""
        ...

    def step(self, count: int = 1) -> None:
        """Report ``count`` more steps as done."""
        ...

    def stop(self) -> None:
        """Finish: all stages are done."""
        ...


class Encoder(Protocol):
    """Computes one embedding per word piece of a sentence; pieces of similar meaning get embeddings that are close."""

    @property
    def name(self) -> str:
        """The model and its version, readable by people; models with different embeddings have different names."""
        ...

    def encode(self, sentences: Sequence[str]) -> Sequence[NDArray[np.float32]]:
        """Per sentence, the embeddings of its pieces in order, (pieces, width); they depend on that sentence alone."""
        ...

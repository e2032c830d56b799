"""What the core needs from outside, as small protocols: the wiring happens in bot.cli."""

from datetime import datetime
from typing import Protocol


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

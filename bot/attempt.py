"""Work on one text or story whose failure must keep no other from being done."""

import sqlite3
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Final, TypeVar

from bot.clock import TooSlowError, limited_to
from bot.errors import CopydeskError
from bot.logs import trace

T = TypeVar("T")

# What is no fault of one text: the index, a model, the disk, the memory. These end the run.
_OF_ALL: Final = (CopydeskError, sqlite3.Error, OSError, MemoryError)


@dataclass(frozen=True, slots=True)
class Failed:
    """Work that came to nothing: ``trace`` is that of its error, empty if it took too long."""

    trace: str = ""


def attempt(work: Callable[[], T], seconds: float | None = None) -> T | Failed:
    """The result of work on one text or story, or how it failed; ``seconds`` of the processor's time are its limit."""
    try:
        with limited_to(seconds) if seconds else nullcontext():
            return work()
    except TooSlowError:
        return Failed()
    except _OF_ALL:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a text makes our code raise is about this text alone
        return Failed(trace(error))

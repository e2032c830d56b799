"""Work that a service manager, or whoever types ``kill``, ends as Ctrl-C does."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

TERMINATED: Final = 128 + signal.SIGTERM  # the exit code of a program that SIGTERM ended


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Work that SIGTERM ends: what it has open is closed, and its processes end, before the program does."""
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(_signal: int, _frame: object) -> NoReturn:
    sys.exit(TERMINATED)

"""The system's clock, and a limit on the processor time of one piece of work."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import FrameType
from typing import Final

EARLIEST: Final = datetime.min.replace(tzinfo=UTC)  # before any moment that is known


class SystemClock:
    """The time of the machine's clock."""

    def now(self) -> datetime:
        """The current time in UTC."""
        return datetime.now(UTC)


class TooSlowError(BaseException):
    """Work took more than its limit; it is no ``Exception``, so that nothing within the work takes it for its own."""


@contextmanager
def limited_to(seconds: float) -> Iterator[None]:
    """Stop the work inside after so many seconds of the processor's time, however busy the machine is.

    Only the main thread can be stopped; in any other, work goes on to its end.

    Raises:
        TooSlowError: the time is over. Python's own code and patterns stop at once, a library's at its next return.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    over = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        over.set()
        raise TooSlowError

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    except Exception as error:
        if over.is_set():  # a library, such as SQLite in a function of ours, made another error of it
            raise TooSlowError from error
        raise
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)

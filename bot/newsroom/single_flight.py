"""Work in the background, one piece at a time."""

import logging
from collections.abc import Callable
from threading import Lock, Thread

from bot.logs import LogEvent, failure

_log = logging.getLogger(__name__)


class SingleFlight:
    """Starts work in a thread unless the last is still at it; whatever goes wrong is logged, and a later call retries.

    ``name`` is that of the thread, and of the work in the log.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._busy = Lock()

    def start(self, work: Callable[[], object]) -> None:
        """Start work, or leave it to a later call."""
        if not self._busy.acquire(blocking=False):
            return
        try:
            Thread(target=self._run, args=(work,), name=self._name, daemon=True).start()
        except RuntimeError as error:  # there can be no more threads
            self._fail(error)
            self._busy.release()

    def _run(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - whatever it is, what there was before stays in use
            self._fail(error)
        finally:
            self._busy.release()

    def _fail(self, error: Exception) -> None:
        failure(_log, LogEvent.BACKGROUND_BROKE, error, work=self._name)

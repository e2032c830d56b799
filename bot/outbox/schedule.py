"""The timer for digests and follows: the one place that uses APScheduler.

The scheduler stores nothing and decides nothing. It calls one function every few seconds; what is due is decided from
the clock, the settings and the rows of the index.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

SECONDS = 20


class Ticker:
    """Calls ``tick`` at once and then every ``seconds``, one call at a time."""

    def __init__(self, tick: Callable[[], None], seconds: float = SECONDS) -> None:
        self._scheduler = BackgroundScheduler(timezone=UTC, executors={"default": ThreadPoolExecutor(1)})
        self._scheduler.add_job(
            tick,
            "interval",
            seconds=seconds,
            next_run_time=datetime.now(UTC),
            coalesce=True,  # after a pause, one call makes up for all that were missed
            misfire_grace_time=None,  # a call is never dropped for being late
            max_instances=1,
        )

    def start(self) -> None:
        """Start ticking, in a thread of its own."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking, if it was started; returns when the current call is done."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

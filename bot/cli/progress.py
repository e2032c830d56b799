"""A progress bar on a terminal, plain lines or events of the log elsewhere."""

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from bot.logs import LogEvent, event
from bot.ports import Progress

_SECONDS_BETWEEN_LINES = 10

_log = logging.getLogger(__name__)


@contextmanager
def progress(*, in_log: bool = False) -> Iterator[Progress]:
    """Progress on standard error: bars on a terminal, elsewhere occasional lines, of the log if ``in_log``."""
    if not sys.stderr.isatty():
        yield Lines(in_log=in_log)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True)) as bar:
        yield Drawn(bar)


class Drawn:
    """One progress bar per stage."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._task: TaskID | None = None

    def start(self, what: str, total: int | None) -> None:
        """Start a bar; the previous one is filled."""
        self.stop()
        self._task = self._bar.add_task(what, total=total)

    def step(self, count: int = 1) -> None:
        """Move the bar."""
        if self._task is not None:
            self._bar.advance(self._task, count)

    def stop(self) -> None:
        """Fill the bar."""
        if self._task is not None:
            task = next(task for task in self._bar.tasks if task.id == self._task)
            self._bar.update(self._task, total=task.completed)
            self._task = None


class Lines:
    """One line every ten seconds while a stage runs."""

    def __init__(self, *, in_log: bool) -> None:
        self._in_log = in_log
        self._what, self._total, self._done, self._printed = "", 0, 0, time.monotonic()

    def start(self, what: str, total: int | None) -> None:
        """Start a stage; nothing is printed yet."""
        self._what, self._total, self._done = what, total or 0, 0

    def step(self, count: int = 1) -> None:
        """Print how many steps are done, at most every ten seconds."""
        self._done += count
        if time.monotonic() - self._printed >= _SECONDS_BETWEEN_LINES:
            self._printed = time.monotonic()
            of = f" of {self._total}" if self._total else ""
            if self._in_log:
                event(_log, LogEvent.INDEXING, at=self._what, done=f"{self._done}{of}")
            else:
                print(f"{self._what}: {self._done}{of}", file=sys.stderr, flush=True)  # noqa: T201 - this is its output

    def stop(self) -> None:
        """Do nothing: there is no bar to finish."""

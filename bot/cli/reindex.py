"""Index beside a running bot, in a child process every few minutes, so that the bot holds no model in memory."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from bot.logs import LogEvent, event, failure
from bot.settings import Settings

_log = logging.getLogger(__name__)
_LONGEST = 12 * 3600.0  # seconds for one run: one that hangs is killed; what it stored is kept
_STOP_SECONDS = 20.0  # between asking a run to stop and killing it
_JOIN_SECONDS = 5.0  # for the thread to end after a run was killed
_REST = 10  # seconds without a change after which a file counts as fully copied


class Reindexer:
    """Runs ``copydesk index`` over the configured folders and feeds.

    It reads by itself which they are: other users of the machine can see what a program is started with, and the
    address of a feed may hold a key.
    """

    def __init__(self, settings: Settings) -> None:
        self._command = [
            sys.executable,
            "-m",
            "bot.cli",
            "index",
            "--beside",
            "--index",
            str(settings.index),
            *(["--config", str(settings.config)] if settings.config else []),
        ]
        self._stopping = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None

    def run(self, *, rest: int = 0) -> None:
        """Index once, printing to our own output. If the process cannot be started, the next run tries again.

        Files changed within the last ``rest`` seconds are also left to the next run.
        """
        if self._stopping.is_set():
            return
        started = time.monotonic()
        try:
            child = subprocess.Popen([*self._command, "--rest", str(rest)], stdin=subprocess.PIPE)  # noqa: S603 - our own command and configured paths, no shell
        except OSError as error:
            event(_log, LogEvent.INDEX_HELD_UP, level=logging.ERROR, reason=str(error))
            return
        self._child = child
        limit = _killed_after(child, _LONGEST)
        if self._stopping.is_set():  # since the check above
            self.stop()
        with child:  # its input stays open for as long as we live, by which it knows that we do
            code = child.wait()
        limit.cancel()
        self._child = None
        failed = code != 0 and not self._stopping.is_set()
        level = logging.WARNING if failed else logging.INFO
        event(_log, LogEvent.INDEXED, level=level, exit=code, seconds=round(time.monotonic() - started, 1))

    def stop(self) -> None:
        """Start no more runs; ask a running child to stop, and kill it if it does not. Safe in a signal handler."""
        self._stopping.set()
        child = self._child
        if child is not None:
            child.terminate()
            _killed_after(child, _STOP_SECONDS)

    @contextmanager
    def every(self, minutes: int, after_first: Callable[[], None] | None = None) -> Iterator[None]:
        """Index every ``minutes`` until the block ends; a running child is then asked to stop.

        With ``after_first``, also at once, and that is called when it is done.
        """
        thread = threading.Thread(target=self._repeat, args=(minutes * 60, after_first), name="reindex", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.stop()
            thread.join(_STOP_SECONDS + _JOIN_SECONDS)

    def _repeat(self, seconds: float, after_first: Callable[[], None] | None) -> None:
        if after_first:
            self._try(partial(self.run, rest=_REST))
            if not self._stopping.is_set():
                self._try(after_first)
        while not self._stopping.wait(seconds):
            self._try(partial(self.run, rest=_REST))

    def _try(self, job: Callable[[], None]) -> None:
        try:
            job()
        except Exception as error:  # noqa: BLE001 - whatever breaks one run, the next one is tried
            failure(_log, LogEvent.INDEX_BROKE, error)


def _killed_after(child: subprocess.Popen[bytes], seconds: float) -> threading.Timer:
    """A started timer that kills the child after this many seconds, unless cancelled."""
    timer = threading.Timer(seconds, child.kill)
    timer.daemon = True
    timer.start()
    return timer

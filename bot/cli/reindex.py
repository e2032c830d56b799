"""Indexing beside a running bot: a child process now and every few minutes, so that no model is held in memory."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bot.logs import event
from bot.settings import Settings

_log = logging.getLogger(__name__)
_STOP_SECONDS = 20
_REST = 10  # seconds without a change, after which a file counts as wholly copied


class Reindexer:
    """Runs ``copydesk index`` over the configured folders."""

    def __init__(self, settings: Settings) -> None:
        self._command = [
            sys.executable,
            "-m",
            "bot.cli",
            "index",
            *[str(source.path) for source in settings.sources],
            "--index",
            str(settings.index),
            *(["--config", str(settings.config)] if settings.config else []),
        ]
        self._stopping = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None

    def run(self, *, rest: int = 0) -> None:
        """Index once; what it prints goes where ours goes. A run that cannot be started is left to the next time.

        Files that were changed within the last ``rest`` seconds are left to the next time too.
        """
        if self._stopping.is_set():
            return
        started = time.monotonic()
        try:
            child = subprocess.Popen([*self._command, "--rest", str(rest)])  # noqa: S603 - our own command and configured paths, no shell
        except OSError as error:
            event(_log, "index_held_up", level=logging.ERROR, reason=str(error))
            return
        self._child = child
        if self._stopping.is_set():  # since we looked
            child.terminate()
        code = child.wait()
        self._child = None
        event(_log, "indexed", exit=code, seconds=round(time.monotonic() - started, 1))

    def stop(self) -> None:
        """Start no more; a child at work is asked to stop. Safe to call from a signal's handler."""
        self._stopping.set()
        child = self._child
        if child is not None:
            child.terminate()

    @contextmanager
    def every(self, minutes: int) -> Iterator[None]:
        """Index again and again until the block ends; a child at work is then asked to stop."""
        thread = threading.Thread(target=self._repeat, args=(minutes * 60,), name="reindex", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.stop()
            thread.join(_STOP_SECONDS)

    def _repeat(self, seconds: float) -> None:
        while not self._stopping.wait(seconds):
            self.run(rest=_REST)

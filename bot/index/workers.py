"""Analyses of articles: made in this process, or, if there are many, ahead of their turn in several."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import Final

from bot.analyse.analyst import Analyst
from bot.attempt import Failed
from bot.model.analysis import Analysis
from bot.model.article import Article

FEW: Final = 200  # articles for which processes are not worth starting: each loads the models, which takes seconds
_CHUNK: Final = 10  # articles given to a process at a time


@dataclass(frozen=True, slots=True)
class Workers:
    """Processes to be started if there are ``few`` articles or more.

    Each of ``count`` processes analyses with what ``open_analyst`` loads there.
    """

    count: int
    open_analyst: Callable[[], Analyst]
    few: int = FEW


@dataclass(slots=True)
class Analyses:
    """Analyses, some of them begun in other processes before they are asked for.

    What a process that was killed has not delivered is analysed here.
    """

    analyst: Analyst
    workers: Workers | None
    _pool: ProcessPoolExecutor | None = None
    _begun: dict[Article, tuple[Future[list[Analysis | Failed]], int]] = field(default_factory=dict)

    def begin(self, articles: Sequence[Article]) -> None:
        """Begin with articles that will be asked for; what was begun before and not asked for is forgotten."""
        self._begun.clear()
        if self.workers is None or (self._pool is None and len(articles) < self.workers.few):
            return
        self._pool = self._pool or _pool(self.workers)
        try:
            with _without_interrupts():  # Ctrl-C goes to all processes of a terminal: the first one ends the others
                for first in range(0, len(articles), _CHUNK):
                    chunk = articles[first : first + _CHUNK]
                    future = self._pool.submit(_analyses, chunk)
                    self._begun |= {article: (future, place) for place, article in enumerate(chunk)}
        except BrokenProcessPool:
            self._do_without_workers()

    def of(self, articles: Sequence[Article]) -> list[Analysis | Failed]:
        """The analysis of each article, in order, or how it failed."""
        try:
            done = {article: self._delivered(article) for article in articles if article in self._begun}
        except BrokenProcessPool:
            self._do_without_workers()
            done = {}
        here = [article for article in articles if article not in done]
        done |= zip(here, self.analyst.analyses(here), strict=True)
        return [done[article] for article in articles]

    def close(self) -> None:
        """End the processes, each after what it is at."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def _do_without_workers(self) -> None:
        self.workers = None
        self._begun.clear()

    def _delivered(self, article: Article) -> Analysis | Failed:
        future, place = self._begun.pop(article)
        return future.result()[place]


_here: list[Analyst] = []  # the analyst of this process, if it was started to analyse


def _pool(workers: Workers) -> ProcessPoolExecutor:
    """Processes that begin from nothing: a copy of this one would share its open index and its threads' locks."""
    return ProcessPoolExecutor(workers.count, get_context("spawn"), _begin, (workers.open_analyst,))


def _begin(open_analyst: Callable[[], Analyst]) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _here.append(open_analyst())


def _end_with_parent() -> None:
    """End this process when the one that started it has ended, even if it was killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _analyses(articles: Sequence[Article]) -> list[Analysis | Failed]:
    return _here[0].analyses(articles)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes started within ignore Ctrl-C; this one hears of it afterwards."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

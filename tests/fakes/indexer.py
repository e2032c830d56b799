"""An indexer that says after each batch how many articles it has acknowledged; to be killed by tests.

usage: python -m tests.fakes.indexer SOURCE INDEX
"""

import sys
from pathlib import Path

from bot.clock import SystemClock
from bot.index.build import build
from bot.store import index_lock, open_store
from tests.fakes.plain_tools import plain_tools

LIMIT = 4_000_000


class Acknowledging:
    """Progress that prints the number of articles known to be stored."""

    def __init__(self) -> None:
        self._done = 0
        self._counts = True

    def start(self, what: str, total: int | None) -> None:
        self._counts = total is None
        print(what, flush=True)

    def step(self, count: int = 1) -> None:
        if self._counts:
            self._done += count
            print(self._done, flush=True)

    def stop(self) -> None:
        print("done", flush=True)


def main(source: str, index: str) -> None:
    clock = SystemClock()
    with index_lock(Path(index)):
        store = open_store(Path(index), clock, create=True)
        build(
            [Path(source)],
            store,
            plain_tools(),
            clock,
            Acknowledging(),
            LIMIT,
        )
        store.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

"""A program that starts a process to analyse an article, prints its id and waits; to be ended by tests.

usage: python -m tests.fakes.analysing
"""

import signal
import time
from contextlib import closing
from functools import partial
from multiprocessing import active_children

from bot.cli.ended_in_order import ended_in_order
from bot.cli.tools import open_analyst
from bot.index.workers import Analyses, Workers
from bot.model.article import Article
from bot.settings import Settings


def main() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in programs started in the background
    analyst = partial(open_analyst, Settings(), with_model=False)
    article = Article(
        "1", "The harbour bridge will close on Monday, the council said.", "Bridge to close", "Harbour Ledger"
    )
    with ended_in_order(), closing(Analyses(analyst(), Workers(2, analyst, few=1))) as analyses:
        analyses.begin([article])
        analyses.of([article])
        [process] = active_children()
        print(process.pid, flush=True)
        time.sleep(600)


if __name__ == "__main__":
    main()

"""A program that posts digests, to be run and killed: ``python -m tests.fakes.digest_program INDEX URL``.

It says ``ready``, reads a time from standard input, looks once what is due at that time, and says ``done``.
"""

import sys
from pathlib import Path

from slack_sdk import WebClient

from bot.digest.run import Dispatch
from bot.store import open_store
from handlers.delivery.sender import Sender, drawing
from tests.fakes.clock import SetClock
from tests.fakes.digest_room import PACE, plan
from tests.fakes.slack_api import MADE_UP


def main(index: str, url: str) -> None:
    clock = SetClock()
    store = open_store(Path(index), clock)
    client = WebClient(token=MADE_UP, base_url=url)
    program = Dispatch(store, (plan(),), drawing(store), Sender(client), clock, PACE)
    print("ready", flush=True)
    for line in sys.stdin:
        clock.set(line.strip())
        program.tick()
        print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

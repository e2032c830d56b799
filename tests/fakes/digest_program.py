"""A program that posts digests, to be run and killed: ``python -m tests.fakes.digest_program INDEX URL``.

It says ``ready``, reads a time from standard input, looks once what is due at that time, and says ``done``.
"""

import sys
from pathlib import Path

from tests.fakes.clock import SetClock
from tests.fakes.digest_room import Room
from tests.fakes.slack_api import SlackApi


def main(index: str, url: str) -> None:
    clock = SetClock()
    program = Room(Path(index), clock, SlackApi(url)).program()
    print("ready", flush=True)
    for line in sys.stdin:
        clock.set(line.strip())
        program.tick()
        print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

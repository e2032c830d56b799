"""A program that tells threads what is new, to be run and killed: ``python -m tests.fakes.follow_program INDEX URL``.

It says ``ready``, reads a time from standard input, looks once what is new at that time, and says ``done``.
"""

import sys
from pathlib import Path

from tests.fakes.clock import SetClock
from tests.fakes.follow_room import FollowRoom
from tests.fakes.slack_api import SlackApi


def main(index: str, url: str) -> None:
    clock = SetClock()
    poster = FollowRoom(Path(index), clock, SlackApi(url)).poster()
    print("ready", flush=True)
    for line in sys.stdin:
        clock.set(line.strip())
        poster.tick()
        print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

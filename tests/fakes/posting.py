"""A program that posts, to be run and killed: ``python -m tests.fakes.posting digests|follows INDEX URL``.

It says ``ready``, reads a time from standard input, looks once what is due at that time, and says ``done``.
"""

import sys
from pathlib import Path

from tests.fakes.clock import SetClock
from tests.fakes.follow_room import FollowRoom
from tests.fakes.slack_api import SlackApi


def main(what: str, index: str, url: str) -> None:
    room = FollowRoom(Path(index), SetClock(), SlackApi(url))
    poster = room.poster() if what == "follows" else room.program()
    print("ready", flush=True)
    for line in sys.stdin:
        room.clock.set(line.strip())
        poster.tick()
        print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

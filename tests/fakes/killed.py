"""Programs that are started to be killed: each looks once for each time that it is given."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.digest_room import Room

ROOT = Path(__file__).parents[2]


class Program:
    """A running program."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def look(self, room: Room) -> None:
        """Let it look at what is due now."""
        self._write(room.clock.now().isoformat())

    def done(self) -> str:
        """Wait until it says something, or is gone."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def look_and_be_killed(self, room: Room, moment: str, part: int = 1) -> None:
        """Let it look, and kill it ``before`` or ``after`` Slack takes its message of that number in."""
        seen: list[str] = []

        def watch(now: str, _payload: object) -> None:
            seen.append(now)
            if seen.count(moment) == part and now == moment:
                self.kill()
                self.done()  # it is gone before Slack goes on

        room.api.watch = watch
        self.look(room)
        assert self.done() == ""
        room.api.wait_until_idle()
        room.api.watch = lambda _moment, _payload: None

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._process.send_signal(signal.SIGKILL)

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()


@contextmanager
def started(what: str, room: Room) -> Iterator[Program]:
    """A program that posts ``digests`` or ``follows`` and is about to be ready to look."""
    command = [sys.executable, "-m", "tests.fakes.posting", what, str(room.index_file), room.api.url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        running = Program(process)
        try:
            yield running
        finally:
            running.kill()

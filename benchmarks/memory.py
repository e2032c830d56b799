"""How much memory ``copydesk serve`` uses: after its start, and after questions of all kinds.

usage: python benchmarks/memory.py INDEX [QUESTIONS]

The program runs as a child process and is questioned through the Desk's page, as by a browser.
"""

import itertools
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.indexes import ROOT, settings_for
from benchmarks.questions import Questions
from benchmarks.resident import megabytes
from benchmarks.table import show
from bot.newsroom import open_newsroom

QUESTIONS = 200
PATIENCE = 120.0  # seconds
_ADDRESS = re.compile(r"Copydesk is at (http://127\.0\.0\.1:\d+/)")
_TOKEN = re.compile(r'name="desk-token" content="([^"]+)"')


def measure(index: Path, questions: int) -> tuple[float, float, int]:
    """Megabytes in use after the start and after the questions, and how many of these were answered."""
    command = [sys.executable, "-m", "bot.cli", "serve", "--no-index", "--index", str(index)]
    command += ["--config", str(ROOT / "config")]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SLACK_")}
    child = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert child.stdout is not None  # noqa: S101 - it is a pipe
        address = next(match[1] for line in child.stdout if (match := _ADDRESS.search(line)))
        page = Page(address)
        started = megabytes(child.pid)
        already = page.answers()
        for asked in itertools.islice(_questions(index), questions):
            page.ask(*asked)
        ends = time.monotonic() + PATIENCE
        while page.answers() - already < questions and time.monotonic() < ends:
            time.sleep(0.5)
        return started, megabytes(child.pid), page.answers() - already
    finally:
        child.send_signal(signal.SIGTERM)
        child.wait()


class Page:
    """The Desk's page, used without a browser."""

    def __init__(self, address: str) -> None:
        self._address = address
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - on this machine
            self._token = _TOKEN.findall(answer.read().decode())[0]
        self._room = next(room["id"] for room in self._state()["rooms"] if not room["partner"])

    def ask(self, command: str, text: str) -> None:
        """Run a command, and wait until it is acknowledged."""
        body = json.dumps({"channel": self._room, "command": command, "text": text}).encode()
        headers = {"Content-Type": "application/json", "X-Desk-Token": self._token}
        request = urllib.request.Request(f"{self._address}page/command", body, headers)  # noqa: S310 - the same
        urllib.request.urlopen(request).close()  # noqa: S310 - the same

    def answers(self) -> int:
        """How many messages the app has posted."""
        state = self._state()
        return sum(message["user"] == state["app"] for message in state["messages"])

    def _state(self) -> dict[str, Any]:
        with urllib.request.urlopen(f"{self._address}page/stream") as stream:  # noqa: S310 - the same
            line = next(line for line in stream if line.startswith(b"data: "))
            found: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
            return found


def _questions(index: Path) -> Iterator[tuple[str, str]]:
    draw = Questions(open_newsroom(settings_for(index)))
    while True:
        yield "/summary", draw.words()
        yield "/compare", draw.title()
        yield "/entity", draw.misspelt()
        yield "/coverage", draw.words(1)
        yield "/compare", f"{draw.article()} vs {draw.article()}"


def main(index: Path, questions: int) -> None:
    """Measure and print the table."""
    started, later, answered = measure(index, questions)
    rows = [("after its start", started), (f"after {answered} answers to {questions} questions", later)]
    articles = open_newsroom(settings_for(index)).freshness().articles
    show(f"Memory of `copydesk serve` on {articles} articles (MB resident)", ("when", "MB"), rows)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else QUESTIONS)

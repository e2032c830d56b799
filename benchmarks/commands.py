"""How long a person waits in Slack: from the command to the message posted on the Desk, over Slack's own protocols.

usage: python benchmarks/commands.py INDEX [ROUNDS]

The real app, Socket Mode and Web API run in this one process with the Desk, so that the Desk's own work counts too.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from slack_bolt.adapter.socket_mode import SocketModeHandler

from benchmarks.indexes import settings_for
from benchmarks.questions import Questions
from benchmarks.table import busy, percentile, show
from bot.cli.desk_settings import desk_settings
from bot.clock import SystemClock
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import Store, open_store
from handlers.app import make_bot
from handlers.digests import open_digests
from tests.fakes.desk_driver import DrivenDesk, driven_desk

ROUNDS = 100
PATIENCE = 30.0  # seconds


def measure(newsroom: Newsroom, desk: DrivenDesk, rounds: int) -> list[tuple[object, ...]]:
    """Rows of command, p50, p99 and maximum in milliseconds."""
    draw = Questions(newsroom)
    room = next(room.id for room in desk.workspace.cast.rooms if not room.direct)
    asks: list[tuple[str, Callable[[], str]]] = [
        ("/summary", draw.words),
        ("/compare", draw.title),
        ("/entity", draw.name),
        ("/coverage", draw.words),
        ("/digest", lambda: "list"),
        ("@Copydesk who is …", lambda: f"@Copydesk who is {draw.name()}?"),
        ("@Copydesk what do they say about …", lambda: f"@Copydesk what do they say about {draw.words()}?"),
    ]
    return [(name, *_timed(desk, room, name, question, rounds)) for name, question in asks]


def _timed(
    desk: DrivenDesk, room: str, command: str, question: Callable[[], str], rounds: int
) -> tuple[float, float, float]:
    times = []
    for number in range(rounds + 1):
        asked = question()
        before = max((message.ts for message in desk.workspace.messages), default="")
        started = time.perf_counter()
        if command.startswith("/"):
            desk.command(room, command, asked)
        else:
            desk.say(room, asked)
        desk.wait_for_message(lambda message: message.from_app, PATIENCE, after=before)
        if number:  # the first opens connections and fills caches
            times.append((time.perf_counter() - started) * 1000)
    return percentile(times, 0.5), percentile(times, 0.99), max(times)


@contextmanager
def connected(newsroom: Newsroom, store: Store, settings: Settings) -> Iterator[DrivenDesk]:
    """A Desk with the app connected to it until the block ends."""
    with driven_desk(desk_settings(settings)) as desk:
        bot = make_bot(newsroom, store, token=desk.bot_token, base_url=desk.api_url)
        digests = open_digests(store, settings.digests, newsroom.clock, bot.app.client)
        digests.listen(bot.app, bot.delivery, bot.work)
        handler = SocketModeHandler(bot.app, desk.app_token, web_client=bot.app.client)
        handler.connect()  # type: ignore[no-untyped-call] # slack_bolt leaves it untyped
        try:
            desk.wait_for(lambda _: desk.online, timeout=PATIENCE)
            yield desk
        finally:
            handler.close()  # type: ignore[no-untyped-call] # the same
            bot.work.close()


def main(index: Path, rounds: int) -> None:
    """Measure and print the table."""
    settings = settings_for(index)
    store = open_store(settings.index, SystemClock())
    newsroom = Newsroom(store, settings, SystemClock())
    newsroom.warm_up()  # prepares the names, once after each change of the index: answers.py shows how long it takes
    with connected(newsroom, store, settings) as desk:
        gc.collect()
        gc.freeze()  # as the program does when it has started
        rows = measure(newsroom, desk, rounds)
    articles = newsroom.freshness().articles
    title = f"From the request to the message, on {articles} articles (ms, {rounds} rounds, {busy()})"
    show(title, ("request", "p50", "p99", "max"), rows)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS)

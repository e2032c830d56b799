"""``copydesk serve``: the Slack app, or the Desk if there are no tokens."""

import gc
import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from bot.analyse.models.meaning import open_encoder
from bot.cli.desk_settings import desk_settings
from bot.cli.options import settings_for, where
from bot.cli.reindex import Reindexer
from bot.clock import SystemClock
from bot.desk import running_desk
from bot.follow.run import FollowPoster
from bot.logs import LogEvent, event, log_to_stderr
from bot.newsroom import Newsroom
from bot.outbox.schedule import Ticker
from bot.settings import Settings
from bot.store import Store, open_store
from bot.wording.counts import count
from handlers.app import make_bot
from handlers.digests import Digests, open_digests
from handlers.follows import open_follows
from handlers.socket_connection import SLACK, SocketConnection

_log = logging.getLogger(__name__)


@click.command()
@click.option("--no-index", is_flag=True, help="Do not read the folders and feeds in sources.yaml, now or later.")
@where
def serve(index: Path | None, config: Path | None, *, no_index: bool) -> int:
    """Run the Slack app, or without tokens the Desk on this machine.

    Reads the folders and feeds in config/sources.yaml meanwhile, and again
    every few minutes. Ctrl-C stops it, once any post in progress is finished.

    \b
    Example:
      SLACK_BOT_TOKEN=xoxb-... SLACK_APP_TOKEN=xapp-... copydesk serve
    """
    settings = settings_for(index, config)
    log_to_stderr(settings.log_level)
    reindexer = Reindexer(settings) if settings.sources and not no_index else None
    stopped = _stopped_by_signals(reindexer)
    with closing(open_store(settings.index, SystemClock(), create=True)) as store:
        fills = reindexer is not None and not settings.on_slack and not store.freshness().articles
    if reindexer and fills:  # nobody waits at the Desk, and the terminal shows how far it is
        reindexer.run()
    if not stopped.is_set():
        _run(settings, reindexer, stopped, filled=fills)
    return 0


def _run(settings: Settings, reindexer: Reindexer | None, stopped: threading.Event, *, filled: bool) -> None:
    """Answer, post and index until it is stopped; what has just been ``filled`` is not read again at once."""
    with ExitStack() as running:
        store = open_store(settings.index, SystemClock())
        newsroom = Newsroom(store, settings, SystemClock(), open_encoder(settings.semantic))
        newsroom.warm_up()
        place = running.enter_context(_slack_or_desk(settings))
        digests, follows, line = running.enter_context(_bot(newsroom, store, place))
        gc.collect()
        gc.freeze()  # all of this stays: a collection that scanned it would hold up an answer for 80 ms
        _say_started(newsroom, place)
        # last: its log follows the address
        post_digests = running.enter_context(_ticking(digests, follows, newsroom, settings))
        if reindexer and not filled:
            running.enter_context(reindexer.every(settings.reindex_minutes, after_first=post_digests))
        else:
            post_digests()
        if reindexer and filled:
            running.enter_context(reindexer.every(settings.reindex_minutes))
        while not stopped.wait(1):
            line.watch()
        click.echo("Stopping: finishing what is being sent ...")


@dataclass(frozen=True, slots=True)
class SlackEndpoint:
    """The API that the bot connects to, its tokens, and the address shown to people."""

    api: str
    bot_token: str
    app_token: str
    shown: str


def _say_started(newsroom: Newsroom, place: SlackEndpoint) -> None:
    """Say what is indexed and where to ask."""
    fresh, settings = newsroom.freshness(), newsroom.settings
    stories = count(fresh.stories, "story", "stories")
    click.echo(f"{count(fresh.articles, 'article')} in {stories} in {settings.index}.")
    if settings.config is None:
        click.echo(f"There is no config/ in {Path.cwd()}: these are the default settings.")
    click.echo(f"Copydesk is at {place.shown}  (Ctrl-C stops it)")
    event(_log, LogEvent.STARTED, on="slack" if settings.on_slack else "desk")


@contextmanager
def _slack_or_desk(settings: Settings) -> Iterator[SlackEndpoint]:
    if settings.on_slack:
        yield SlackEndpoint(SLACK, settings.bot_token.reveal(), settings.app_token.reveal(), "work in Slack")
        return
    with running_desk(desk_settings(settings)) as desk:
        yield SlackEndpoint(desk.api_url, desk.bot_token, desk.app_token, desk.url)


@contextmanager
def _bot(
    newsroom: Newsroom, store: Store, place: SlackEndpoint
) -> Iterator[tuple[Digests, FollowPoster, SocketConnection]]:
    """Connect the app; yields its digests, what posts to those who follow a story, and the line to Slack."""
    settings, clock = newsroom.settings, newsroom.clock
    bot = make_bot(newsroom, store, token=place.bot_token, base_url=place.api)
    digests = open_digests(store, settings.digests, clock, bot.app.client)
    digests.listen(bot.app, bot.delivery, bot.work)
    line = SocketConnection(bot.app, place.app_token)
    line.open()
    try:
        yield digests, open_follows(store, settings, clock, bot.app.client, bot.delivery), line
    finally:
        line.close()
        bot.work.close()  # requests already acknowledged are still answered
        event(_log, LogEvent.STOPPED)


@contextmanager
def _ticking(
    digests: Digests, follows: FollowPoster, newsroom: Newsroom, settings: Settings
) -> Iterator[Callable[[], None]]:
    """Post what is new in followed stories until the block ends, and the digests when they are due.

    Digests are posted from when the yielded function is called: one that was due while the bot was away is to be made
    from what has come since, and would have nothing new before.
    """
    posting, telling = Ticker(digests.poster.tick), Ticker(follows.tick)  # neither waits for the other

    def post_digests() -> None:
        if not settings.on_slack:  # the Desk forgets its messages when it stops
            digests.poster.open_with(str(newsroom.clock.now().timestamp()), "the Desk")
        posting.start()

    telling.start()
    try:
        yield post_digests
    finally:
        digests.poster.stop()
        follows.stop()
        for ticker in (posting, telling):
            ticker.stop()


def _stopped_by_signals(reindexer: Reindexer | None) -> threading.Event:
    """An event set by the first signal, which also stops a running indexer; a second signal ends the process."""
    stopped = threading.Event()

    def stop(_signal: int, _frame: object) -> None:
        if stopped.is_set():
            os._exit(130)  # second signal: exit immediately
        stopped.set()
        if reindexer:
            reindexer.stop()

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stop)
    return stopped

"""``copydesk follows``."""

from pathlib import Path

import click

from bot.cli.json_rows import write_row
from bot.cli.options import as_json, index_for, where
from bot.cli.terminal_page import TerminalPage
from bot.clock import SystemClock
from bot.follow.board import FollowBoard
from bot.model.follow import Followed
from bot.wording.follows import GONE


@click.command()
@as_json
@where
def follows(index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """List which threads in Slack follow a story, and since when.

    One that ended by itself is listed for 30 days, with the reason.

    \b
    Examples:
      copydesk follows
      copydesk follows --json
    """
    settings, store = index_for(index, config)
    found = FollowBoard(store, SystemClock()).listings()
    if as_json:
        for one in found:
            write_row(one)
        return 0
    page = TerminalPage(settings.zone)
    for one in found:
        page.title(one.title or GONE)
        page.note(" · ".join(_told(page, one)), 2)
    if not found:
        page.line("No thread follows a story.")
    return 0


def _told(page: TerminalPage, one: Followed) -> list[str]:
    """Where a follow is, since when, when it last posted, and why it ended if it did."""
    follow = one.follow
    told = [f"channel {follow.channel}, thread {follow.thread}", f"asked for by {follow.asked_by}"]
    told.append(f"since {page.dated(follow.since)}")
    if follow.posted:
        told.append(f"last post {page.dated(follow.posted)}")
    if follow.ended:
        told.append(f"ended {page.dated(follow.ended)}: {follow.reason}")
    return told

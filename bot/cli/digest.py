"""``copydesk digest``: list the digests, preview one, or post one off schedule."""

from pathlib import Path

import click

from bot.cli.json_rows import write_row
from bot.cli.options import as_json, index_for, where
from bot.cli.show.digest import show_digest, show_listings
from bot.cli.terminal_page import TerminalPage
from bot.clock import SystemClock
from bot.digest.board import DigestBoard
from bot.errors import CopydeskError, SettingsError
from bot.model.edition import SlotState
from bot.wording.digests import because, outcome


@click.group()
def digest() -> None:
    """List, preview and post the digests of config/digests.yaml.

    \b
    Examples:
      copydesk digest list
      copydesk digest preview 2024-11-18
      copydesk digest now morning
    """


@digest.command("list")
@as_json
@where
def list_digests(index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """Each digest: when it is next due, and how the last one went."""
    settings, store = index_for(index, config)
    listed = DigestBoard(store, settings.digests, SystemClock()).listings()
    if as_json:
        for one in listed:
            write_row(one)
        return 0
    show_listings(TerminalPage(settings.zone), listed)
    return 0


@digest.command()
@click.argument("asked", nargs=-1, metavar="[NAME] [DAY]")
@as_json
@where
def preview(asked: tuple[str, ...], index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """What a digest would contain now, or contained on a given day.

    \b
    Examples:
      copydesk digest preview
      copydesk digest preview morning yesterday
    """
    settings, store = index_for(index, config)
    board = DigestBoard(store, settings.digests, SystemClock())
    shown = board.preview(*board.asked(" ".join(asked)))
    if as_json:
        write_row(shown)
    else:
        show_digest(TerminalPage(shown.zone), shown)
    return 0


@digest.command()
@click.argument("name", default="")
@click.option("--yes", is_flag=True, help="Post without asking first.")
@where
def now(name: str, index: Path | None, config: Path | None, *, yes: bool) -> int:
    """Post a digest to its channel in Slack now.

    Needs the Slack tokens. On the Desk, type /digest now instead.

    \b
    Example:
      copydesk digest now morning
    """
    settings, store = index_for(index, config)
    clock = SystemClock()
    plan = DigestBoard(store, settings.digests, clock).plan(name)
    token = settings.bot_token.reveal()
    if not token:
        msg = (
            "Posting to Slack needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN, in the environment or in .env."
            " Without Slack, run copydesk serve and type /digest now on the Desk."
        )
        raise SettingsError(msg)
    if not yes:
        click.confirm(f"Post {plan.title!r} to channel {plan.channel} now?", abort=True)
    from handlers.digests import posting_with  # noqa: PLC0415 - load Slack's client only to post

    poster = posting_with(token, store, settings.digests, clock)
    edition = poster.give_up(poster.now(plan.id, plan.channel, str(clock.now().timestamp()), "the terminal"))
    if edition.state is not SlotState.POSTED:
        msg = f"The digest: {outcome(edition)}"
        raise CopydeskError(msg)
    click.echo(f"Posted to {plan.channel}{because(edition, str)}.")
    return 0

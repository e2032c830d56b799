"""``copydesk index``."""

import gc
import json
import os
import sys
from pathlib import Path

import click

from bot.cli import report as told
from bot.cli.ended_in_order import ended_in_order
from bot.cli.options import settings_for, where
from bot.cli.parent_watchdog import end_with_parent
from bot.cli.progress import progress
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.errors import UsageError
from bot.index.build import build
from bot.ingest.entries import Address
from bot.ingest.reach import is_web
from bot.logs import log_to_stderr
from bot.settings import Settings
from bot.store import index_lock, open_store

MEGABYTE = 1_000_000
_MOST_PROCESSES = 4  # by default: each holds the models, some 250 MB

processes = click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=min(os.cpu_count() or 1, _MOST_PROCESSES),
    metavar="NUMBER",
    help="Analyse in so many processes if there are many articles. By default one per core, four at most.",
)


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=str), metavar="SOURCE...")
@click.option("--no-model", is_flag=True, help="Find names without the language model: faster, but finds fewer.")
@click.option(
    "--rest",
    type=click.FloatRange(min=0),
    default=0,
    metavar="SECONDS",
    help="Skip files changed in the last so many seconds: they may be half copied. Not .jsonl, which is read by line.",
)
@processes
@click.option("--json", "form", flag_value="json", help="Write JSON instead of text.")
# A running bot, whose log and end are ours. It names no sources, since the address of one may hold a key: we read them.
@click.option("--beside", "form", flag_value="log", hidden=True)
@where
def index(
    sources: tuple[str, ...],
    index: Path | None,
    config: Path | None,
    *,
    no_model: bool,
    rest: float,
    processes: int,
    form: str | None,
) -> int:
    """Read articles from files, folders and feeds into the index.

    Reads .md, .txt, .html and .jsonl, in folders and everything below them,
    and the RSS or Atom feeds and the single pages at web addresses.
    Unchanged articles cost nothing. What cannot be read is listed with the
    reason, and the rest is indexed (the exit code is then 1, as it is if there
    is nothing to read).

    \b
    Examples:
      copydesk index seeds
      copydesk index wire/ own/ --index newsroom.sqlite
      copydesk index https://ledger.example/feed.xml
    """
    if not (sources or form == "log"):
        msg = "Missing argument 'SOURCE...'."
        raise click.UsageError(msg)
    settings = settings_for(index, config)
    in_log = form == "log" and not sys.stderr.isatty()
    if form == "log":
        end_with_parent()
        log_to_stderr(settings.log_level)
    asked = [_source(typed, settings) for typed in sources or [source.place for source in settings.sources]]
    clock = SystemClock()
    found = any(isinstance(one, Address) or os.path.lexists(one) for one in asked)
    if form != "log" and not found and not settings.index.exists():
        msg = f"There is no such file or folder: {', '.join(sources)}. No index was made."
        raise UsageError(msg)
    with ended_in_order(), index_lock(settings.index):
        store = open_store(settings.index, clock, create=True)
        tools = open_tools(settings, with_model=not no_model, processes=processes)
        gc.collect()
        gc.freeze()  # models and tables stay: scanning them in every collection costs more than a story's articles
        with progress(in_log=in_log) as shown:
            report = build(asked, store, tools, clock, shown, settings.article_megabytes * MEGABYTE, rest)
        store.close()
    if in_log:
        told.log(report)
    else:
        click.echo(json.dumps(told.row(report)) if form == "json" else told.text(report))
        told.show(report)
    return 0 if report.complete and (form == "log" or not report.found_nothing) else 1


def _source(typed: str, settings: Settings) -> Path | Address:
    """A path, or an address with what sources.yaml says of it.

    Raises:
        UsageError: it is an address of another kind.
    """
    if "://" in typed and not is_web(typed):
        msg = f"{typed} cannot be read: only addresses that begin with http:// or https:// can."
        raise UsageError(msg)
    if not is_web(typed):
        return Path(typed)
    row = next((source for source in settings.sources if source.feed == typed), None)
    return Address(typed, row.outlet, row.pages, is_feed=True) if row else Address(typed)

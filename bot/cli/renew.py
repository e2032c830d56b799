"""``copydesk renew``."""

from pathlib import Path

import click

from bot.cli import report as told
from bot.cli.ended_in_order import ended_in_order
from bot.cli.index import MEGABYTE, processes
from bot.cli.json_rows import write_row
from bot.cli.options import as_json, settings_for, where
from bot.cli.progress import progress
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.index.build import build
from bot.index.renew import renew as analyse_again
from bot.store import index_lock, open_store
from bot.wording.counts import count


@click.command()
@processes
@as_json
@where
def renew(index: Path | None, config: Path | None, *, processes: int, as_json: bool) -> int:
    """Analyse every indexed article and compare its story again.

    For use after an upgrade, or when another language model is installed:
    articles whose text does not change keep the analysis that they got when
    they came in. Articles stay in their stories; nothing is read from files
    or feeds.

    \b
    Example:
      copydesk renew
    """
    settings, clock = settings_for(index, config), SystemClock()
    with ended_in_order(), index_lock(settings.index, _say_so):
        store = open_store(settings.index, clock)
        tools = open_tools(settings, with_model=True, processes=processes)
        with progress() as shown:
            renewed, kept = analyse_again(store, tools, clock, shown)
            report = build([], store, tools, clock, shown, settings.article_megabytes * MEGABYTE)
        store.close()
    report.refusals += kept
    if as_json:
        write_row({"renewed": renewed, "stories_prepared": report.prepared})
    else:
        stories = count(report.prepared, "story", "stories")
        click.echo(f"{count(renewed, 'article')} analysed again. {stories} prepared.")
    told.show(report)
    return 0 if report.complete else 1


def _say_so() -> None:
    click.echo("Another copydesk is indexing: waiting until it is done ...", err=True)

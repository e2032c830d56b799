"""``copydesk index``."""

import gc
import json
import os
from collections.abc import Sequence
from pathlib import Path

import click

from bot.blockkit.escape import harmless
from bot.cli.options import as_json, settings_for, where
from bot.cli.progress import progress
from bot.cli.rows import plain
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.index.build import build
from bot.index.report import IndexReport
from bot.ingest.decide import Decision
from bot.ingest.entries import Address
from bot.ingest.reach import is_web
from bot.model.article import Remark
from bot.settings import Settings
from bot.store import index_lock, open_store
from bot.wording.counts import count

MEGABYTE = 1_000_000
_SHOWN = 50
_MOST_PROCESSES = 4  # by default: each holds the models, some 250 MB

processes = click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=min(os.cpu_count() or 1, _MOST_PROCESSES),
    metavar="NUMBER",
    help="Analyse in so many processes if there are many articles. By default one per core, four at most.",
)


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=str), metavar="SOURCE...")
@click.option("--no-model", is_flag=True, help="Find names without the language model: faster, but finds fewer.")
@click.option(
    "--rest",
    type=click.FloatRange(min=0),
    default=0,
    metavar="SECONDS",
    help="Skip files changed in the last so many seconds: they may be half copied. Not .jsonl, which is read by line.",
)
@processes
@as_json
@where
def index(
    sources: tuple[str, ...],
    index: Path | None,
    config: Path | None,
    *,
    no_model: bool,
    rest: float,
    processes: int,
    as_json: bool,
) -> int:
    """Read articles from files, folders and feeds into the index.

    Reads .md, .txt, .html and .jsonl, in folders and everything below them,
    and the RSS or Atom feeds and the single pages at web addresses.
    Unchanged articles cost nothing. What cannot be read is listed with the
    reason, and the rest is indexed (the exit code is then 1).

    \b
    Examples:
      copydesk index seeds
      copydesk index wire/ own/ --index newsroom.sqlite
      copydesk index https://ledger.example/feed.xml
    """
    settings = settings_for(index, config)
    asked = [_source(typed, settings) for typed in sources]
    clock = SystemClock()
    with index_lock(settings.index):
        store = open_store(settings.index, clock, create=True)
        tools = open_tools(settings, with_model=not no_model, processes=processes)
        gc.collect()
        gc.freeze()  # models and tables stay: scanning them in every collection costs more than a story's articles
        with progress() as shown:
            report = build(asked, store, tools, clock, shown, settings.article_megabytes * MEGABYTE, rest)
        store.close()
    click.echo(json.dumps(_row(report)) if as_json else _text(report))
    _list("refused", report.refusals)
    _list("doubtful", report.doubts)
    return 1 if report.refusals else 0


def _source(typed: str, settings: Settings) -> Path | Address:
    """A path, or an address with what sources.yaml says of it."""
    if not is_web(typed):
        return Path(typed)
    row = next((source for source in settings.sources if source.feed == typed), None)
    return Address(typed, row.outlet, row.pages, is_feed=True) if row else Address(typed)


def _list(label: str, remarks: Sequence[Remark]) -> None:
    for remark in remarks[:_SHOWN]:
        click.echo(f"{label}: {harmless(str(remark))}", err=True)
    if len(remarks) > _SHOWN:
        click.echo(f"{label}: and {len(remarks) - _SHOWN} more", err=True)


def _row(report: IndexReport) -> dict[str, object]:
    return {
        "asked": report.asked,
        "read": report.read,
        "counts": {decision.value: number for decision, number in report.counts.items()},
        "released": report.released,
        "stories_prepared": report.prepared,
        "seconds": round(report.seconds, 2),
        "passed_over": report.passed_over,
        "refused": [plain(one) for one in report.refusals],
        "doubtful": [plain(one) for one in report.doubts],
    }


def _text(report: IndexReport) -> str:
    parts = [f"{number:,} {decision.value}" for decision, number in report.counts.items() if number]
    line = f"{count(report.read, 'article')} read" + (f": {', '.join(parts)}" if parts else "") + "."
    if not (report.read or report.refusals or report.passed_over or report.asked):
        line = "No articles found: .md, .txt, .html and .jsonl files, feeds and pages are read."
    if report.counts[Decision.NEW] or report.prepared:
        line += f" {count(report.prepared, 'story', 'stories')} prepared."
    if report.released:
        line += f" {report.released} came out of embargo."
    if report.passed_over:
        line += f" {count(len(report.passed_over), 'file')} skipped, changed a moment ago."
    if report.refusals:
        line += f" {len(report.refusals)} refused."
    return f"{line} {report.seconds:.1f} s."

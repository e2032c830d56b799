"""``copydesk export``."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from bot.cli.json_rows import (
    Row,
    comparison_row,
    entities_row,
    figures_row,
    quotes_row,
    story_row,
    summary_row,
    write_row,
)
from bot.cli.options import index_for, where
from bot.clock import SystemClock
from bot.errors import NotFoundError
from bot.newsroom import Newsroom
from bot.store import Store

TABLES = ("summaries", "stories", "comparisons", "entities", "figures", "quotes")


@click.command()
@click.argument("table", type=click.Choice(TABLES))
@click.option("--sentences", "-n", type=click.IntRange(1, 10), default=3, help="Sentences per summary (default: 3).")
@where
def export(table: str, sentences: int, index: Path | None, config: Path | None) -> int:
    """Write what indexing prepared as JSON Lines, one article or story per line.

    \b
    Examples:
      copydesk export comparisons > comparisons.jsonl
      copydesk export summaries --sentences 3
    """
    settings, store = index_for(index, config)
    for row in _rows(store, Newsroom(store, settings, SystemClock()), table, sentences):
        write_row(row)
    return 0


def _rows(store: Store, newsroom: Newsroom, table: str, sentences: int) -> Iterator[Row]:
    match table:
        case "stories":
            yield from map(story_row, store.all_stories())
        case "comparisons":
            found = (store.comparison(story.id) for story in store.all_stories())
            yield from (comparison_row(comparison) for comparison in found if comparison)
        case "summaries":
            for report in store.all_reports():
                with suppress(NotFoundError):  # withdrawn in the meantime
                    yield summary_row(newsroom.article_summary(report.article.id, sentences))
        case _:
            row = {"entities": entities_row, "figures": figures_row, "quotes": quotes_row}[table]
            yield from (row(report) for report in store.all_reports())

"""``copydesk export``."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import click

from bot.cli.options import newsroom_for, where
from bot.cli.rows import Row, comparison_row, entities_row, figures_row, quotes_row, story_row, summary_row
from bot.errors import NotFoundError
from bot.newsroom import Newsroom

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
    newsroom = newsroom_for(index, config)
    for row in _rows(newsroom, table, sentences):
        click.echo(json.dumps(row, ensure_ascii=False))
    return 0


def _rows(newsroom: Newsroom, table: str, sentences: int) -> Iterator[Row]:
    match table:
        case "stories":
            yield from map(story_row, newsroom.store.all_stories())
        case "comparisons":
            found = (newsroom.store.comparison(story.id) for story in newsroom.store.all_stories())
            yield from (comparison_row(comparison) for comparison in found if comparison)
        case "summaries":
            for report in newsroom.store.all_reports():
                with suppress(NotFoundError):  # withdrawn in the meantime
                    yield summary_row(newsroom.article_summary(report.article.id, sentences))
        case _:
            row = {"entities": entities_row, "figures": figures_row, "quotes": quotes_row}[table]
            yield from (row(report) for report in newsroom.store.all_reports())

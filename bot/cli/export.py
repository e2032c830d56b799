"""``copydesk export``."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from bot.cli.options import newsroom_for, where
from bot.cli.rows import Row, comparison_row, entities_row, figures_row, quotes_row, story_row, summary_row
from bot.model.comparison import Comparison
from bot.model.story import Story
from bot.newsroom import Newsroom

TABLES = ("summaries", "stories", "comparisons", "entities", "figures", "quotes")
_PAGE = 200


@click.command()
@click.argument("table", type=click.Choice(TABLES))
@click.option("--sentences", "-n", type=click.IntRange(1, 10), default=3, help="Sentences a summary (default: 3).")
@where
def export(table: str, sentences: int, index: Path | None, config: Path | None) -> int:
    """Write what was prepared as JSON Lines, one article or story a line.

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
            yield from (story_row(story) for page in _story_pages(newsroom) for story in page)
        case "comparisons":
            for page in _story_pages(newsroom):
                for story in page:
                    found = newsroom.store.comparison(story.id)
                    if isinstance(found, Comparison):
                        yield comparison_row(found)
        case "summaries":
            for report in newsroom.store.all_reports():
                yield summary_row(newsroom.article_summary(report.article.id, sentences))
        case _:
            row = {"entities": entities_row, "figures": figures_row, "quotes": quotes_row}[table]
            yield from (row(report) for report in newsroom.store.all_reports())


def _story_pages(newsroom: Newsroom) -> Iterator[list[Story]]:
    offset = 0
    while page := list(newsroom.stories(_PAGE, offset)):
        yield page
        offset += len(page)

"""``copydesk stories``."""

import json
from pathlib import Path

import click

from bot.cli.options import as_json, newsroom_for, where
from bot.cli.page import Page
from bot.cli.rows import story_row
from bot.cli.show.summary import voices_counted


@click.command()
@click.option("--limit", type=click.IntRange(1, 1000), default=20, help="How many (default: 20).")
@as_json
@where
def stories(limit: int, index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """List the latest stories.

    \b
    Example:
      copydesk stories --limit 5
    """
    newsroom = newsroom_for(index, config)
    found = newsroom.stories(limit)
    if as_json:
        for story in found:
            click.echo(json.dumps(story_row(story), ensure_ascii=False))
        return 0
    page = Page(newsroom.settings.zone)
    for story in found:
        page.title(story.title)
        page.note(voices_counted(story) + (f" · {page.time(story.last)}" if story.last else "") + f" · {story.id}", 2)
    if not found:
        page.line("There are no stories in the index yet.")
    return 0

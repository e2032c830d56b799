"""``copydesk stories``."""

from pathlib import Path

import click

from bot.cli.json_rows import story_row, write_row
from bot.cli.options import as_json, explain, index_for, where
from bot.cli.show.summary import link_reasons, voices_counted
from bot.cli.terminal_page import TerminalPage


@click.command()
@click.option("--limit", type=click.IntRange(1, 1000), default=20, help="How many (default: 20).")
@explain
@as_json
@where
def stories(limit: int, index: Path | None, config: Path | None, *, as_json: bool, explain: bool) -> int:
    """List the latest stories.

    --explain adds what ties each article to its story; --json always does.

    \b
    Examples:
      copydesk stories --limit 5
      copydesk stories --limit 5 --explain
    """
    settings, store = index_for(index, config)
    found = store.stories(limit)
    if as_json:
        for story in found:
            write_row(story_row(story))
        return 0
    page = TerminalPage(settings.zone)
    for story in found:
        page.title(story.title)
        page.note(voices_counted(story) + (f" · {page.dated(story.last)}" if story.last else "") + f" · {story.id}", 2)
        if explain:
            heads = store.heads(story.articles)
            for head in heads:
                page.line(f"{head.outlet}: {head.title}", 4)
                page.why(link_reasons(head.id, story.ties, heads), 6)
    if not found:
        page.line("There are no stories in the index yet.")
    return 0

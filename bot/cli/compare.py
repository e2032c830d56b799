"""``copydesk compare``."""

from pathlib import Path

import click

from bot.cli.answer import answer
from bot.cli.options import as_json, newsroom_for, where


@click.command()
@click.argument("query", nargs=-1, required=True)
@as_json
@where
def compare(query: tuple[str, ...], index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """What outlets agree on, where they differ, and what only one reports.

    QUERY names a story by words or id, or two articles as "A vs B".

    \b
    Examples:
      copydesk compare saltmere strike
      copydesk compare "https://one.example/a vs https://two.example/b"
    """
    newsroom = newsroom_for(index, config)
    return answer(newsroom, lambda: newsroom.compare(" ".join(query)), as_json=as_json)

"""``copydesk compare``."""

from pathlib import Path

import click

from bot.cli.answer import answer
from bot.cli.options import as_json, explain, newsroom_for, where


@click.command()
@click.argument("query", nargs=-1, required=True)
@explain
@as_json
@where
def compare(query: tuple[str, ...], index: Path | None, config: Path | None, *, as_json: bool, explain: bool) -> int:
    """What outlets agree on, where they differ, and what only one reports.

    QUERY names a story by words or id, or two articles as "A vs B".
    --explain adds why sentences were taken to report the same fact, and
    articles to cover the same story; --json always does.

    \b
    Examples:
      copydesk compare saltmere strike
      copydesk compare saltmere strike --explain
      copydesk compare "https://one.example/a vs https://two.example/b"
    """
    newsroom = newsroom_for(index, config)
    return answer(newsroom, newsroom.compare(" ".join(query)), as_json=as_json, explain=explain)

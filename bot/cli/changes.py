"""``copydesk changes``."""

from pathlib import Path

import click

from bot.cli.answer import answer
from bot.cli.options import as_json, newsroom_for, where
from bot.newsroom.followups import changes_of


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--since", metavar="DAY", default="", help="A day (default: the one before the story's latest article).")
@as_json
@where
def changes(query: tuple[str, ...], since: str, index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """What changed in a story since a day.

    The new articles with their leads, figures and dates that they give
    differently, what only they report, and corrections.

    QUERY names a story by words or id. DAY is a day of the settings' zone,
    such as 2024-11-17, yesterday or monday, and is included.

    \b
    Examples:
      copydesk changes tarnholt flood
      copydesk changes saltmere strike --since 2024-11-18
    """
    newsroom = newsroom_for(index, config)
    return answer(newsroom, changes_of(newsroom, " ".join(query), since), as_json=as_json)

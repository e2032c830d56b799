"""``copydesk summary``."""

from pathlib import Path

import click

from bot.cli.answer import answer
from bot.cli.options import as_json, explain, newsroom_for, where
from bot.text.typed.day_filters import DAYS


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--sentences", "-n", type=click.IntRange(1, 10), help="How many sentences (default: as configured, 3).")
@explain
@as_json
@where
def summary(
    query: tuple[str, ...],
    sentences: int | None,
    index: Path | None,
    config: Path | None,
    *,
    as_json: bool,
    explain: bool,
) -> int:
    """What an article or a story says, in its own sentences.

    QUERY is a few words, a headline, an address, a file or an id.
    --explain adds why articles are in one story; --json always does.

    \b
    Examples:
      copydesk summary saltmere strike
      copydesk summary -n 5 https://tallyandtrade.example/companies/corvane-buys-millbrook
    """
    newsroom = newsroom_for(index, config)
    typed = " ".join(query)
    if days := DAYS.get(typed.lower()):
        return answer(newsroom, newsroom.search(days), as_json=as_json)
    return answer(newsroom, newsroom.summary(typed, sentences), as_json=as_json, explain=explain)

"""``copydesk search``."""

from pathlib import Path

import click

from bot.cli.answer import answer
from bot.cli.options import as_json, newsroom_for, where
from bot.model.search import SearchPage
from bot.text.typed.day_filters import DAYS


@click.command()
@click.argument("query", nargs=-1)
@click.option("--page", type=click.IntRange(1), default=1, help="Which page (default: 1).")
@as_json
@where
def search(query: tuple[str, ...], page: int, index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """Find articles by words and filters; without any, the newest.

    \b
    Filters: outlet:NAME  by:NAME  about:NAME  from:DATE  to:DATE   (quote values with spaces)

    \b
    Examples:
      copydesk search flood outlet:ledger
      copydesk search from:2024-11-10 to:yesterday 'about:"Adrian Pell"'
    """
    newsroom = newsroom_for(index, config)
    typed = " ".join(query)
    found = newsroom.search(DAYS.get(typed.lower(), typed), page)
    if isinstance(found, SearchPage) and found.page < page:
        click.echo(f"copydesk: there is no page {page:,}; this is the last one.", err=True)
    return answer(newsroom, found, as_json=as_json)

"""``copydesk missing``."""

from pathlib import Path

import click

from bot.cli.answer import answer
from bot.cli.options import as_json, newsroom_for, where
from bot.errors import UsageError
from bot.newsroom.followups import missing_in


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--outlet", metavar="NAME", default="", help="Whose (default: our_outlet of config/copydesk.yaml).")
@as_json
@where
def missing(query: tuple[str, ...], outlet: str, index: Path | None, config: Path | None, *, as_json: bool) -> int:
    """What other outlets of a story report and yours does not.

    Facts that several of them agree on come first. Headlines, captions and
    opinion pieces are not compared.

    QUERY names a story by words or id.

    \b
    Examples:
      copydesk missing tarnholt flood --outlet "Harbour Ledger"
      copydesk missing saltmere strike --outlet "Tally & Trade" --json
    """
    newsroom = newsroom_for(index, config)
    if not outlet and not newsroom.settings.our_outlet:
        msg = "No outlet is named: use --outlet, or set our_outlet in config/copydesk.yaml."
        raise UsageError(msg)
    return answer(newsroom, missing_in(newsroom, newsroom.compare(" ".join(query)), outlet), as_json=as_json)

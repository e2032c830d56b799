"""Write an answer as text or JSON; the exit code says whether there was one."""

from bot.cli.json_rows import Row, comparison_row, plain, summary_row, write_row
from bot.cli.show import show
from bot.cli.terminal_page import TerminalPage
from bot.model.answer import CommandAnswer
from bot.model.comparison import Comparison
from bot.model.search import NotFound
from bot.model.summary import Summary
from bot.newsroom import Newsroom


def answer(newsroom: Newsroom, found: CommandAnswer, *, as_json: bool, explain: bool = False) -> int:
    """Write the answer and return the exit code, 1 if nothing was found; ``explain`` adds the reasons to the text."""
    missing = isinstance(found, NotFound)
    if as_json:
        write_row(_row(found))
    if missing or not as_json:
        show(TerminalPage(newsroom.settings.zone, to_stderr=missing), found, explain=explain)
    return int(missing)


def _row(found: CommandAnswer) -> Row:
    match found:
        case Summary():
            row = summary_row(found)
        case Comparison():
            row = comparison_row(found)
        case _:
            row = plain(found)
    return {"answer": type(found).__name__} | row

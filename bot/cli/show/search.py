"""Search results in the terminal."""

from bot.cli.terminal_page import TerminalPage
from bot.model.search import Hit, SearchPage
from bot.wording.no_results import EMPTY_PAGE
from bot.wording.searches import read_as, total
from bot.wording.times import between


def show_search(page: TerminalPage, found: SearchPage) -> None:
    """Write one page of hits, with matched words in [brackets]."""
    days = between(found.query.since, found.query.until)
    fresh = f"last indexed {page.time(found.indexed)}" if found.indexed else ""
    page.note(", ".join(filter(None, [total(found), days, fresh, f"page {found.page:,} of {found.pages:,}"])))
    if found.taken:
        page.note(read_as(found.taken))
    for hit in found.hits:
        page.title(hit.head.title)
        page.head(hit.head)
        page.line(_snippet(hit), 2)
    if not found.hits:
        page.note(EMPTY_PAGE)
    elif found.page < found.pages:
        page.note(f"More with --page {found.page + 1}")


def _snippet(hit: Hit) -> str:
    """A snippet verbatim but for the brackets around matches and the dots where a sentence is cut."""
    shown, last = "… " if hit.cut_before else "", 0
    for start, end in hit.marks:
        shown += f"{hit.snippet[last:start]}[{hit.snippet[start:end]}]"
        last = end
    return shown + hit.snippet[last:] + (" …" if hit.cut_after else "")

"""Search results in the terminal."""

from bot.cli.page import Page, between, counted
from bot.model.search import SearchPage


def show_search(page: Page, found: SearchPage) -> None:
    """One page of hits; matched words stand between [brackets]."""
    total = counted(found.total, "article") if found.total_is_exact else f"more than {found.total - 1:,} articles"
    days = between(found.query.since, found.query.until)
    page.note(", ".join([total, *([days] if days else []), f"page {found.page:,} of {found.pages:,}"]))
    if found.taken:
        page.note(found.taken.told)
    for hit in found.hits:
        page.title(hit.head.title)
        page.head(hit.head)
        page.line(_marked(hit.snippet, hit.marks), 2)
    if not found.hits:
        page.note("There is nothing on this page.")
    elif found.page < found.pages:
        page.note(f"More with --page {found.page + 1}")


def _marked(snippet: str, marks: tuple[tuple[int, int], ...]) -> str:
    shown, last = "", 0
    for start, end in marks:
        shown += f"{snippet[last:start]}[{snippet[start:end]}]"
        last = end
    return shown + snippet[last:]

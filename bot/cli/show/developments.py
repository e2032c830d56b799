"""What changed in a story, in the terminal."""

from bot.cli.terminal_page import TerminalPage
from bot.model.comparison import Side
from bot.model.developments import Developments
from bot.model.passage import Head
from bot.wording.articles import NO_DATE, UNCHANGED
from bot.wording.developments import DevelopmentsHeading, counted, newer, unchanged

ONLY, CHANGES = 12, 12


def show_developments(page: TerminalPage, found: Developments) -> None:
    """The new articles with their leads, newer figures, what only they report besides, and corrections."""
    page.title(found.story.title)
    if found.unchanged:
        _unchanged(page, found)
        return
    page.note(" · ".join(counted(found)))
    _new(page, found)
    heads = {head.id: head for head in found.heads}
    if found.newer:
        page.heading(DevelopmentsHeading.NEWER)
    for one in found.newer:
        page.line(newer(one), 2)
        for side in (one.earlier, one.latest):
            _side(page, side, heads[side.passage.article])
    only = found.only_besides_leads
    if only:
        page.heading(f"{DevelopmentsHeading.ONLY} ({len(only)})")
    for first, *others in only[:ONLY]:
        page.quote(first)
        for part in others:
            page.quote(part, indent=4)
    page.rest(len(only) - ONLY)
    _corrected(page, found)


def _new(page: TerminalPage, found: Developments) -> None:
    leads = {lead.article: lead for lead in found.leads}
    if found.new:
        page.heading(DevelopmentsHeading.NEW)
    for head in found.new:
        page.line(f"{head.outlet}: {head.title}", 2)
        page.note(_where(page, head), 4)
        if lead := leads.get(head.id):
            page.quote(lead, label="Lead", indent=4)


def _corrected(page: TerminalPage, found: Developments) -> None:
    if found.corrected:
        page.heading(DevelopmentsHeading.CORRECTED)
    for one in found.corrected:
        page.line(f"{one.head.outlet}: {one.head.title}", 2)
        page.note(page.time(one.when), 4)
        for change in one.changes[:CHANGES] or [UNCHANGED]:
            page.note(change, 4)
        page.rest(len(one.changes) - CHANGES)


def _unchanged(page: TerminalPage, found: Developments) -> None:
    page.line(unchanged(found))
    if found.last:
        page.line(f"Last article: {found.last.outlet}, {_when(page, found.last)}.")
    if found.indexed:
        page.note(f"Last indexed {page.time(found.indexed)}.")


def _side(page: TerminalPage, side: Side, head: Head) -> None:
    page.quote(side.passage, label=f"{head.outlet}, {_when(page, head)} — “{side.value}”", indent=5)


def _where(page: TerminalPage, head: Head) -> str:
    return f"{_when(page, head)} · {head.url or f'file {head.file}'}"


def _when(page: TerminalPage, head: Head) -> str:
    return page.time(head.published, only_day=head.only_day) if head.published else NO_DATE

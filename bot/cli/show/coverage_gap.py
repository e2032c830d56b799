"""What an outlet does not have of a story, in the terminal."""

from bot.cli.terminal_page import TerminalPage
from bot.model.coverage_gap import CoverageGap
from bot.wording.comparisons import reported_by
from bot.wording.coverage_gap import NOT_COMPARED, nothing_found, unsure

ONLY = 12


def show_coverage_gap(page: TerminalPage, gap: CoverageGap) -> None:
    """What several others report, each fact with its sentences, then what one other reports."""
    page.title(gap.story.title)
    if gap.why_not:
        page.line(gap.why_not)
        return
    for remark in gap.remarks:
        page.note(remark)
    _facts(page, gap, " and ".join(gap.outlets))
    for note in filter(None, (unsure(gap), NOT_COMPARED)):
        page.note(note)


def _facts(page: TerminalPage, gap: CoverageGap, outlets: str) -> None:
    if not gap.agreed and not gap.only:
        page.line(nothing_found(gap))
    if gap.agreed:
        page.heading(f"Not in {outlets}, reported by several ({len(gap.agreed)})")
    for number, fact in enumerate(gap.agreed, 1):
        page.line(f"{number}. {reported_by(fact, gap.heads, gap.outlets)}", 2)
        for part in fact.sentences:
            page.quote(part, indent=5)
    if gap.only:
        page.heading(f"Not in {outlets}, reported by one ({len(gap.only)})")
    page.quotes(gap.only, ONLY)

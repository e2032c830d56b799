"""What other outlets of a story report and one does not."""

from dataclasses import replace

from bot.model.coverage_gap import CoverageGap
from bot.model.request import Request
from bot.wording.comparisons import reported_by
from bot.wording.counts import count
from bot.wording.coverage_gap import NOT_COMPARED, nothing_found, unsure
from handlers.render import safe
from handlers.render.blocks import buttons, header, line, small
from handlers.render.frame import Frame
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import page_of, turning
from handlers.render.passages import SENTENCE, labels, listed_in_parts, rows
from handlers.render.story_buttons import to_comparison

ROOM, SINGLES, ON_A_PAGE = 3_300, 6, 4
LINE = 400  # characters


def coverage_gap(gap: CoverageGap, request: Request, frame: Frame) -> Message:
    """A page of it: what several others report, each fact with its sentences, then what one other reports."""
    request = replace(request, story=gap.story.id or request.story, story_named="")
    top = [frame.top(), header(gap.story.title)]
    if gap.why_not:
        compare = to_comparison(request.story, gap.story.title)
        return compose([*top, line(safe.marked(gap.why_not, LINE)), buttons(*compare, *frame.share(request))])
    outlets = safe.marked(" and ".join(gap.outlets))
    page = page_of(_facts(gap), request.page, most=ON_A_PAGE)
    shown = page.pieces or (line(nothing_found(gap, safe.marked)),)
    return compose(
        [
            *top,
            small(f"*Not in {outlets}*{_counts(gap)}{page.where}"),
            *(small(safe.marked(remark, LINE)) for remark in gap.remarks),
            *shown,
            small(unsure(gap), NOT_COMPARED),
            buttons(*turning(request, page), *frame.share(request)),
        ]
    )


def _counts(gap: CoverageGap) -> str:
    several, number = len(gap.agreed), len(gap.agreed) + len(gap.only)
    told = f" · {count(number, 'fact')}" if number else ""
    return f"{told}, {several:,} of them in several independent reports" if several else told


def _facts(gap: CoverageGap) -> list[Piece]:
    known = labels(gap.heads, gap.story.origins, sources=True)
    pieces: list[Piece] = []
    for fact in gap.agreed:
        title = reported_by(fact, gap.heads, gap.outlets, safe.name)
        pieces += listed_in_parts(title, rows(fact.sentences, known, SENTENCE), ROOM, SINGLES)
    return pieces + listed_in_parts("Reported by one", rows(gap.only, known, SENTENCE), ROOM, SINGLES)

"""Search results."""

from bot.model.request import Request, What
from bot.model.search import Hit, SearchPage
from bot.text.visible_text import with_hidden_shown
from bot.wording.no_results import EMPTY_PAGE
from bot.wording.searches import read_as, total
from bot.wording.times import between
from handlers.render import dates, safe
from handlers.render.blocks import Button, buttons, header, small
from handlers.render.frame import Frame
from handlers.render.heads import headline
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import Page, turning
from handlers.render.runs import Run, bullets, cut, own_words, paragraph, read_aloud, rich_text

SNIPPET = 400
HITS = 8
TAKEN = 300  # characters of the note on whom "about:" was taken to mean


def coverage(found: SearchPage, request: Request, frame: Frame) -> Message:
    """The articles that contain the words, in snippets with the words in bold, and a button to each summary."""
    typed = found.query.typed or request.words
    request = Request(What.COVERAGE, words=typed, outlet=found.query.given, page=found.page)
    hits = list(enumerate(found.hits[:HITS], found.first))
    page = Page((), found.page, found.pages)
    taken = [safe.marked(read_as(found.taken), TAKEN)] if found.taken else []
    days = between(found.query.since, found.query.until)
    fresh = f"last indexed {dates.token(found.indexed)}" if found.indexed else ""
    nearest = page if hits else Page((), found.pages + 1, found.pages)
    return compose(
        [
            frame.top(),
            header(f"Coverage: {found.query.shown or 'the newest articles'}"),
            small(" · ".join(filter(None, (total(found), days, fresh))) + page.where, *taken),
            *(_hit(hit, number) for number, hit in hits),
            small("" if hits else EMPTY_PAGE),
            buttons(*(_summary(hit, number) for number, hit in hits), first=found.first),
            buttons(*turning(request, nearest), *frame.share(request)),
        ]
    )


def _hit(hit: Hit, number: int) -> Piece:
    top = [own_words(f"{number}. ", bold=True), *headline(hit.head).runs]
    snippet = _snippet(hit)
    shown = rich_text(paragraph(*top), *([bullets([snippet])] if snippet else []))
    return Piece((shown,), (read_aloud(top), f"   {read_aloud(snippet)}" if snippet else ""))


def _snippet(hit: Hit) -> list[Run]:
    """An excerpt of the article; the bold type and the dots at cut sentences are ours."""
    if not hit.snippet:
        return []
    text = hit.snippet[: cut(hit.snippet, SNIPPET)]
    before = "… " if hit.cut_before else ""
    after = " …" if hit.cut_after or len(text) < len(hit.snippet) else ""
    runs: list[Run] = [own_words(before)] if before else []
    at = 0
    for start, end in sorted(hit.marks):
        if at <= start < end <= len(text):
            runs += _literal(text[at:start]) + _literal(text[start:end], bold=True)
            at = end
    return runs + _literal(text[at:]) + ([own_words(after)] if after else [])


def _literal(text: str, *, bold: bool = False) -> list[Run]:
    return [own_words(with_hidden_shown(text), bold=bold)] if text else []


def _summary(hit: Hit, number: int) -> Button:
    return Button(f"Summary of {number}", "item", Request(What.SUMMARY, article=hit.head.id), of=hit.head.title)

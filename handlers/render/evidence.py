"""Evidence: the sentence in its paragraph, with the article it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.blockkit import harmless, is_web_address, link
from bot.model.passage import Evidence
from handlers.render import words
from handlers.render.blocks import buttons, small
from handlers.render.heads import headline
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import page_of, turning
from handlers.render.runs import WHOLE_ADDRESS, Run, cut, linked, ours, paragraph, read_aloud, rich_text, said
from handlers.request import Request

SENTENCE = 3_000
AROUND = 700
CUTTINGS = 5
ROOM = 7_000


@dataclass(frozen=True, slots=True)
class Cuttings:
    """The passages asked for in their paragraphs; ``gone`` more are not in the index any longer."""

    evidence: tuple[Evidence, ...]
    gone: int = 0


def cuttings(found: Cuttings, ask: Request) -> Message:
    """Each passage in its paragraph, set in bold, under its article's headline and address."""
    page = page_of([_cutting(one) for one in found.evidence], ask.page, most=CUTTINGS, room=ROOM)
    where = f" · page {page.number} of {page.total}" if page.total > 1 else ""
    gone = f"{words.count(found.gone, 'more passage')} no longer in the index (changed, withdrawn or removed)."
    return compose(
        [
            small(f"*In the articles' own paragraphs*{where}"),
            *page.pieces,
            small(gone if found.gone else ""),
            buttons(*turning(ask, page)),
        ]
    )


def _cutting(one: Evidence) -> Piece:
    title = headline(one.head)
    before, sentence, after = _sides(one)
    runs = [*_tail(before), *said(sentence, SENTENCE, bold=True, whole=True), *_start(after)]
    quoted = {"type": "rich_text_quote", "elements": runs or [ours("(no words)", italic=True)]}
    source, plain = _source(one)
    reading = (title.reading, read_aloud(sentence, SENTENCE, whole=True), *plain)
    return Piece((rich_text(paragraph(*title.runs), quoted, *source),), reading)


def _sides(one: Evidence) -> tuple[str, str, str]:
    """The paragraph before, at and after the passage; the passage alone where the paragraph does not hold it."""
    start = one.passage.start - one.paragraph_start
    end = start + len(one.passage.text)
    if start < 0 or one.paragraph_text[start:end] != one.passage.text:
        return "", one.passage.text, ""
    return one.paragraph_text[:start], one.passage.text, one.paragraph_text[end:]


def _start(text: str) -> list[Run]:
    return said(text, AROUND, whole=True)


def _tail(text: str) -> list[Run]:
    """The last words before the passage."""
    if len(harmless(text)) <= AROUND:
        return said(text, AROUND, whole=True)
    end = cut(text[::-1], AROUND)
    shown = text[len(text) - end :]
    return [ours("[…] ", italic=True), *([ours(harmless(shown))] if shown else [])]


def _source(one: Evidence) -> tuple[Sequence[dict[str, object]], Sequence[str]]:
    """The article's address where the headline is no link to it, else its file; never a dead link."""
    head = one.head
    if is_web_address(head.url) and len(head.url) <= WHOLE_ADDRESS:
        return (paragraph(linked("Open the article", head.url, longest=WHOLE_ADDRESS)),), (
            link(head.url, "Open the article"),
        )
    if head.file:
        runs = paragraph(ours("File: "), ours(words.name(head.file, 300), code=True))
        return (runs,), (f"File: {words.marked(head.file, 300)}",)
    return (paragraph(ours("No address or file is known.", italic=True)),), ()

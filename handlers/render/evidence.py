"""Evidence: sentences in their paragraphs, with the articles they come from."""

from collections.abc import Sequence

from bot.blockkit import link
from bot.model.passage import Evidence, Excerpts, Head
from bot.model.request import Request
from bot.text.visible_text import with_hidden_shown
from bot.wording.counts import count
from handlers.render import safe
from handlers.render.blocks import buttons, small
from handlers.render.heads import headline
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import page_of, turning
from handlers.render.runs import (
    NO_WORDS,
    WHOLE_ADDRESS,
    Run,
    cut,
    linked,
    own_words,
    paragraph,
    read_aloud,
    rich_text,
    source_words,
)

SENTENCE = 3_000
AROUND = 700
EXCERPTS = 5
TOGETHER = 4  # passages shown in one paragraph
ROOM = 7_000


def excerpts(found: Excerpts, request: Request) -> Message:
    """Each paragraph with its passages in bold, and its article's headline and address."""
    paragraphs: dict[tuple[str, int, str], list[Evidence]] = {}
    for one in found.evidence:
        key = (one.head.id, one.paragraph_start, one.paragraph_text) if _in_paragraph(one) else _alone(one)
        together = paragraphs.get(key, [])
        fits = len(together) < TOGETHER and sum(len(each.passage.text) for each in (*together, one)) <= SENTENCE
        paragraphs.setdefault(key if fits else _alone(one), []).append(one)
    page = page_of([_excerpt(same) for same in paragraphs.values()], request.page, most=EXCERPTS, room=ROOM)
    verb = "is" if found.gone == 1 else "are"
    gone = f"{count(found.gone, 'more passage')} {verb} no longer available (changed, withdrawn or removed)."
    return compose(
        [
            small(f"*In the articles' own paragraphs*{page.where}"),
            *page.pieces,
            small(gone if found.gone else ""),
            buttons(*turning(request, page)),
        ]
    )


def _excerpt(same: Sequence[Evidence]) -> Piece:
    """The passages in one paragraph; a passage alone if its paragraph does not contain it."""
    one = same[0]
    text, begins = (
        (one.paragraph_text, one.paragraph_start) if _in_paragraph(one) else (one.passage.text, one.passage.start)
    )
    starts = sorted({each.passage.start - begins: len(each.passage.text) for each in same}.items())
    places = [(start, start + length) for start, length in starts]
    title = headline(one.head)
    quoted = {"type": "rich_text_quote", "elements": _runs(text, places) or [NO_WORDS]}
    source = _source(one.head)
    address = link(source[0]["url"], source[0]["text"]) if "url" in source[0] else read_aloud(source)
    told = (read_aloud(source_words(text[start:end], SENTENCE, whole=True)) for start, end in places)
    return Piece((rich_text(paragraph(*title.runs), quoted, paragraph(*source)),), (title.reading, *told, address))


def _alone(one: Evidence) -> tuple[str, int, str]:
    return one.head.id, one.passage.start, ""


def _in_paragraph(one: Evidence) -> bool:
    """Whether a passage is in its paragraph."""
    start = one.passage.start - one.paragraph_start
    return start >= 0 and one.paragraph_text.startswith(one.passage.text, start)


def _runs(text: str, places: Sequence[tuple[int, int]]) -> list[Run]:
    """The paragraph with the passages at these places in bold."""
    runs: list[Run] = []
    at = 0
    for start, end in places:
        runs += source_words(text[at:start], AROUND, whole=True) if at else _tail(text[:start])
        runs += source_words(text[max(at, start) : end], SENTENCE, bold=True, whole=True)
        at = max(at, end)
    return runs + source_words(text[at:], AROUND, whole=True)


def _tail(text: str) -> list[Run]:
    """The last words before the passage."""
    if len(with_hidden_shown(text)) <= AROUND:
        return source_words(text, AROUND, whole=True)
    end = cut(text[::-1], AROUND)
    shown = text[len(text) - end :]
    return [own_words("[…] ", italic=True), *([own_words(with_hidden_shown(shown))] if shown else [])]


def _source(head: Head) -> list[Run]:
    """A link to the article, else its file name, else a note that there is neither."""
    opened = linked("Open the article", head.url, longest=WHOLE_ADDRESS)
    if "url" in opened:
        return [opened]
    if head.file:
        return [own_words("File: "), own_words(safe.name(head.file, 300), code=True)]
    return [own_words("No link or file name is available.", italic=True)]

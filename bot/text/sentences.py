"""Paragraphs and sentences with their places, and what is news among them.

A line break ends a paragraph. A short line without an end mark is a heading and never runs into the next sentence.
Sentence boundaries come from nupunkt, run inside each paragraph; splits after titles of rank are mended.
"""

import re
from collections.abc import Iterator

import nupunkt

from bot.model.analysis import Sentence, SentenceKind

HEADING_WORDS = 14

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARK = re.compile(r"\s*(?:#{1,6}\s+|[-*+•]\s+|>\s*)")
_END = re.compile(r"[.!?…:;,][\"'”’»)\]*_]*$")
_RANK = re.compile(
    r"\b(?:Lt|Col|Gen|Maj|Capt|Sgt|Cpl|Brig|Adm|Cmdr|Sen|Rep|Gov|Pres|Rev|Hon|Prof|Dr|Mr|Mrs|Ms|Messrs|St|Mt|Ft|No|vs)\.$",
)
_FURNITURE = re.compile(
    r"""^(?:
      by\s+(?:\S+\s+){0,8}\S+$
    | by\s\.
    | (?:published|updated|posted|last\ (?:updated|modified)|first\ published|created)\b[\s:.]
    | (?:\d{1,2}:\d{2}|[|•·])[\s\S]{0,40}$
    | (?:read|see|watch|listen|click|tap|sign\ up|subscribe|follow\ us|share\ this|related|advertisement|newsletter)\b
      (?:\s+(?:more|also|here|now|below|for|to|on|article|stories|story|content|this))*\s*[:|.]?(?:\s.{0,90})?$
    | (?:file\ )?(?:photo|image|picture|video|graphic|map|credit|caption)s?\s*(?:by|credit)?\s*[:/|]
    | \(?(?:reporting|additional\ reporting|editing|writing|compiled|edited)\s+by\b
    | (?:©|\(c\)|copyright\b)
    | all\ rights\ reserved
    | (?:this\ (?:material|article|story)\ may\ not\ be)
    | (?:getty\ images|reuters\s*/|ap\ photo|afp/)
    | scroll\ down
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE_LINE_ONLY = re.compile(
    r"^(?:by|read|see|watch|listen|click|tap|share|related|subscribe|follow)\b", re.IGNORECASE
)


def sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences in order, paragraphs counted from 0 over the lines that hold text."""
    found: list[Sentence] = []
    for paragraph, (first_char, end) in enumerate(paragraphs(text)):
        mark = _MARK.match(text[first_char:end])
        is_marked_heading = bool(mark and "#" in mark.group())
        start = first_char + (mark.end() if mark else 0)
        line = text[start:end]
        if not line:
            continue
        if is_marked_heading or _is_heading(line):
            kind = SentenceKind.FURNITURE if _FURNITURE.match(line) else SentenceKind.HEADING
            found.append(Sentence(start, end, paragraph, kind))
            continue
        for first, last in _split(line):
            piece = line[first:last]
            found.append(Sentence(start + first, start + last, paragraph, _kind(piece, alone=len(piece) == len(line))))
    return tuple(found)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that holds more than space, without the space around it."""
    for match in _LINE.finditer(text):
        line = match.group()
        body = line.strip()
        if body:
            start = match.start() + line.index(body[0])
            yield start, start + len(body)


def _is_heading(line: str) -> bool:
    return not _END.search(line) and line.count(" ") < HEADING_WORDS


def _kind(piece: str, *, alone: bool) -> SentenceKind:
    if not _FURNITURE.match(piece):
        return SentenceKind.BODY
    if _WHOLE_LINE_ONLY.match(piece) and not alone:
        return SentenceKind.BODY
    return SentenceKind.FURNITURE


def _split(line: str) -> list[tuple[int, int]]:
    """Sentence spans inside one paragraph, without the space between them."""
    spans: list[tuple[int, int]] = []
    for piece_start, piece_end in nupunkt.sent_spans(line):
        piece = line[piece_start:piece_end]
        body = piece.strip()
        if not body:
            continue
        first = piece_start + piece.index(body[0])
        last = first + len(body)
        if spans and _RANK.search(line[max(0, spans[-1][1] - 12) : spans[-1][1]]):
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans

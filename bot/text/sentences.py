"""Paragraphs and sentences with their positions, and which of them are news.

A line break ends a paragraph. A short line without an end mark is a heading and never runs into the next sentence.
Boundaries come from nupunkt, run inside each paragraph; splits after titles of rank and within brackets are repaired.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

import nupunkt

from bot.model.analysis import Sentence, SentenceKind
from bot.text.alternation import alternation
from bot.text.furniture import furniture_in, lines_below, with_credits_apart
from bot.text.lexicon.shortenings import RANKS, TITLES, ends_sentence
from bot.text.words import STOP_WORDS

HEADING_WORDS = 14

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARK = re.compile(r"\s*(?:#{1,6}\s+|[-*+•]\s+|>\s*)")
_END = re.compile(r"[.!?…:;,][\"'”’»)\]*_]*$")
_RANK = re.compile(rf"\b(?:{alternation(RANKS)}s?|{alternation(TITLES)}|vs)\.$")
_RUPEES = re.compile(r"\bRs\.$")
_LONE_STOP = re.compile(r"\s[.!?]$")  # a stop that opens a word: "files that end in .*_~locked"
_NEVER_FIRST = re.compile(r"[),;\]]")
_INITIALS = re.compile(r"(?:\b[A-Z]|\b[DRI]-[A-Z][a-z]+)\.$")  # N.Y., D-Calif.
# A country, body or town in initials: what it owns may follow, and no sentence starts there ("U.S. Senator Ada Quill").
_LETTERS = re.compile(r"(?<![^\W_])([Tt]he\s+)?(?:U\.S|U\.K|U\.N|E\.U|D\.(C))\.$")
# Three or more initials before a family name. Those of a body usually follow "the": "told the F.B.I."
_GIVEN = re.compile(r"(?<![^\W_])(?P<the>[Tt]he\s)?(?:[A-Z]\.\s?){2,3}[A-Z]\.$")
_OPENING_WORD = re.compile(r"[A-Z][\w’'-]*")
_OPENERS: Final = STOP_WORDS | frozenset(
    "among last next despite still later earlier today yesterday meanwhile every two three".split()
)
# After "the U.S." and "D.C." a sentence may also open with a name, so only offices and bodies continue the sentence.
_OFFICES: Final = frozenset(
    """ambassador ambassadors army assistant attorney chairman chief circuit coast commissioner congress congressman
    congresswoman consulate court defense department deputy district embassy envoy general high human judge justice
    marine marshal marshals mission navy police president representative representatives secretary security senate
    senator senators special supreme treasury trade undersecretary vice""".split()
)
_LOOK_BACK: Final = 12
_STOP = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]*[A-Z])")
_STOP_INSIDE = re.compile(r"[.!?…](?!\Z)")  # nupunkt splits a line only at these signs


def sentences(text: str, published: date | None = None) -> tuple[Sentence, ...]:
    """All sentences in order; paragraphs are numbered from 0 over the lines that are not blank."""
    lines = list(paragraphs(text))
    below = lines_below([text[first:end] for first, end in lines])
    found: list[Sentence] = []
    for paragraph, (first_char, end) in enumerate(lines):
        mark = _MARK.match(text[first_char:end])
        start = first_char + (mark.end() if mark else 0)
        line = text[start:end]
        if not line:
            continue
        is_heading = bool(mark and "#" in mark.group()) or _is_heading(line)
        spans = [(0, len(line))] if is_heading else with_credits_apart(line, _split(line))
        page = furniture_in(line, spans, is_all=len(lines) == 1, published=published)
        news = SentenceKind.HEADING if is_heading else SentenceKind.BODY
        for place, (first, last) in enumerate(spans):
            kind = SentenceKind.FURNITURE if paragraph in below or place in page else news
            found.append(Sentence(start + first, start + last, paragraph, kind))
    return tuple(found)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line that is not blank, without the space around it."""
    for match in _LINE.finditer(text):
        line = match.group()
        body = line.strip()
        if body:
            start = match.start() + line.index(body[0])
            yield start, start + len(body)


def _is_heading(line: str) -> bool:
    return not _END.search(line) and line.count(" ") < HEADING_WORDS


def _split(line: str) -> list[tuple[int, int]]:
    """Sentence spans inside one paragraph, without the spaces between them."""
    spans: list[tuple[int, int]] = []
    for piece_start, piece_end in _pieces(line):
        piece = line[piece_start:piece_end]
        body = piece.strip()
        if not body:
            continue
        first = piece_start + piece.index(body[0])
        last = first + len(body)
        before = line[max(0, spans[-1][1] - _LOOK_BACK) : spans[-1][1]] if spans else ""
        opens_word = spans and spans[-1][1] == first and _LONE_STOP.search(before)
        if spans and (opens_word or _goes_on(before, body)):
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


def _goes_on(before: str, body: str) -> bool:
    """Whether a piece continues the sentence before it: after a title of rank, or because no sentence begins so."""
    if _RANK.search(before) or _NEVER_FIRST.match(body) or (body[0].isdigit() and _RUPEES.search(before)):
        return True
    if body[0].islower():
        return _INITIALS.search(before) is not None
    return _is_owned(before, body) or _is_family_name(before, body)


def _is_family_name(before: str, body: str) -> bool:
    """Whether a piece begins with the family name of the initials before it: "A.B.C. Quill"."""
    given, word = _GIVEN.search(before), _OPENING_WORD.match(body)
    return bool(given and word and not given["the"] and word.group().lower() not in _OPENERS)


def _is_owned(before: str, body: str) -> bool:
    """Whether a piece begins with what the country, body or town in initials before it owns."""
    letters, word = _LETTERS.search(before), _OPENING_WORD.match(body)
    if not letters or not word:
        return False
    follows = word.group().lower()
    return follows in _OFFICES if any(letters.groups()) else follows not in _OPENERS


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    if not _STOP_INSIDE.search(line):
        yield 0, len(line)
        return
    for start, end in nupunkt.sent_spans(line):
        first = start
        for stop in _STOP.finditer(line, start, end):
            if ends_sentence(line, first, stop.start(), stop.end()):
                yield first, stop.end()
                first = stop.end()
        yield first, end

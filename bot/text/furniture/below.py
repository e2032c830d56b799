"""Lines that are page furniture because of a line above them: what a label opens, what ends a press release."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from bot.text.furniture.credit_lines import is_signature
from bot.text.furniture.notes import opens_correction

_LONGEST_LABEL: Final = 80
_RELEASE: Final = re.compile(r"for\simmediate\srelease\b|(?:media|press)\s(?:contact|enquir|inquir)", re.IGNORECASE)
_WIRE: Final = re.compile(r"[^\n]{0,80}[/(](?:PRNewswire|PRWire|BUSINESS\sWIRE|GLOBE\sNEWSWIRE)\b", re.IGNORECASE)
_END: Final = re.compile(
    r"(?:(?-i:ENDS)|[-–—]{1,2}\s?(?:ends|30)\s?[-–—]{1,2}|notes?\s(?:to|for)\seditors?)[\s:.]{0,3}\Z", re.IGNORECASE
)
_ABOUT: Final = re.compile(r"(?:About\s[^.!?:]{2,60}|Forward[- ][Ll]ooking\s[Ss]tatements?)\Z")
_CONTACT: Final = re.compile(r"(?:media|press)\s(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))\W{0,3}\Z", re.IGNORECASE)
_DETAIL: Final = re.compile(r"\w@\w|\d[\d ()-]{5,}\d|\bwww\.")
_FEW_WORDS: Final = 4
_STOPS: Final = (".", "!", "?")
_QUOTATION: Final = re.compile(r"[“\"‘'][^“”\"]*[”\"’']?\Z")


class _Opened(Enum):
    """The kind of block that the lines below are in."""

    NEWS = auto()
    ONE_LINE = auto()  # of a note, under "CORRECTION:"
    DETAILS = auto()  # names, addresses and numbers, under "Media contact:"
    BLOCK = auto()  # whole sentences, under "About Quill Cranes" in a press release
    REST = auto()  # everything else, under "ENDS" or "Notes to editors"


def lines_below(lines: Sequence[str]) -> frozenset[int]:
    """The indexes of the lines that are furniture because of a line above them."""
    found: set[int] = set()
    opened, in_release = _Opened.NEWS, False
    for place, line in enumerate(lines):
        if opened is not _Opened.NEWS and _is_of(line, opened):
            found.add(place)
            opened = _Opened.NEWS if opened is _Opened.ONE_LINE else opened
            continue
        if place and is_signature(line) and _may_be_signed(lines[place - 1 : place + 2]):
            found.add(place)
        in_release = in_release or bool(_RELEASE.match(line) or _WIRE.match(line))
        opened = _opened(line, in_release=in_release, half_read=2 * place + 1 >= len(lines))
        if opened is _Opened.BLOCK:
            found.add(place)
    return frozenset(found)


def _is_of(line: str, opened: _Opened) -> bool:
    """Whether a line still belongs to the block opened above it."""
    match opened:
        case _Opened.DETAILS:
            return bool(_DETAIL.search(line)) or (line.count(" ") < _FEW_WORDS and not _ABOUT.match(line))
        case _Opened.BLOCK:
            return line.endswith(_STOPS)
        case _:
            return True


def _may_be_signed(lines: Sequence[str]) -> bool:
    """Whether the first of some lines ends a report that the next may sign: it is no quotation, and no list begins."""
    above, name, *more = lines
    return (
        above.rstrip('”"').endswith(_STOPS)
        and not _QUOTATION.match(above)
        and not any(line[0] == name[0] for line in more)
    )


def _opened(line: str, *, in_release: bool, half_read: bool) -> _Opened:
    """The block that a line opens below it; the rest of a text only from its second half on."""
    if len(line) > _LONGEST_LABEL:
        return _Opened.NEWS
    if line.rstrip("*_").endswith(":") and opens_correction(line):
        return _Opened.ONE_LINE
    if _CONTACT.match(line):
        return _Opened.DETAILS
    if in_release and _ABOUT.match(line):
        return _Opened.BLOCK
    return _Opened.REST if half_read and _END.match(line) else _Opened.NEWS

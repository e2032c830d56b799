"""Wire copy: which agency's text an article says it is.

An agency is shown by its dateline ("PARIS (AFP) — "), the byline, a copyright or editing line, or the title's suffix on
its own pages. A text is not its copy merely because the agency "contributed", took the picture or is quoted.
"""

import re

from bot.text.publication.agencies import known_agency, may_be_agency
from bot.text.publication.dateline import dateline

HEAD_LINES = 8
TAIL_LINES = 12
BYLINE_LENGTH = 80

_BY = re.compile(r"(?:by|from|von|por|par|di|source|byline)\b\s*[:.]?\s*", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:(?:copyright|©|\(c\))[\s,.:]*){1,3}(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:]*(?:by\s+)?", re.IGNORECASE
)
_REPORTING = re.compile(r"\(?(?:additional )?(?:reporting|writing) by [^\n]{2,300}editing by ", re.IGNORECASE)
_STAFF = re.compile(r"\s+(?:staff|writers?|reporters?|correspondents?|newsroom|desk)\b[^\n]{0,30}\Z", re.IGNORECASE)
_MIXED = re.compile(r"(?:\b(?:and|with|und|et|y|plus|via)|[&+])\s*(?:the\s*)?\Z", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def wire(text: str, byline: str, title: str) -> str:
    """The agency whose copy this is ("AP"), empty if the article does not say.

    An agency that is not in the table is taken from a dateline alone, under the name given there.
    """
    lines = [line.strip() for line in text[:6000].split("\n")]
    head = [line for line in lines if line][:HEAD_LINES]
    tail = [line.strip() for line in text[-3000:].split("\n") if line.strip()][-TAIL_LINES:]
    return (
        _from_byline(byline)
        or next(filter(None, map(_from_dateline, head)), "")
        or next(filter(None, map(_from_byline_in_text, head)), "")
        or next((known for line in head[:1] if (known := known_agency(line))), "")
        or next(filter(None, map(_from_rights, reversed(tail))), "")
        or ("Reuters" if "Reuters" in text and any(map(_REPORTING.match, tail)) else "")
        or _from_title(title)
    )


def _from_dateline(line: str) -> str:
    """The agency of the dateline that opens a line, an unknown one under the name given there."""
    found = dateline(line)
    if found is None or found.agency is None:
        return ""
    name = _SPACES.sub(" ", line[slice(*found.agency)]).strip()
    in_slashes, place = line[found.agency[0] - 1] == "/", line[slice(*found.place)]
    unknown = "" if in_slashes or not may_be_agency(name, behind_capitals=place.isupper()) else name
    return known_agency(name) or unknown


def _from_byline(byline: str) -> str:
    """The agency a byline names as author or as the author's employer; "with AFP" and "and AP" name a contributor."""
    line = _SPACES.sub(" ", byline[:300]).strip(" .|")
    line = _BY.sub("", line, count=1) if _BY.match(line) else line
    line = _STAFF.sub("", line).strip(" .,")
    if known := known_agency(line):
        return known
    for divider in (", ", " | ", " / ", " - ", " – ", " — ", " of ", " for ", " (", "/"):
        before, found, last = line.rpartition(divider)
        if found and before and not _MIXED.search(before) and (known := known_agency(last.rstrip(")"))):
            return known
    return ""


def _from_byline_in_text(line: str) -> str:
    """The agency in a line "By …"; also in "By . Reuters . Published: . 14:02", a page that lost its line breaks.

    Lines without the word are mostly picture credits ("A. Name/AP").
    """
    if not line[:3].casefold().startswith("by "):
        return ""
    if line[3:5] == ". ":
        return known_agency(line[5:80].partition(" . ")[0])
    return _from_byline(line) if len(line) <= BYLINE_LENGTH and "/" not in line else ""


def _from_rights(line: str) -> str:
    """The agency named in a copyright line."""
    match = _RIGHTS.match(line)
    if not match:
        return ""
    words = re.split(r"[\s,.;:|]+", line[match.end() : match.end() + 60])
    return next(filter(None, (known_agency(" ".join(words[:count])) for count in range(min(len(words), 4), 0, -1))), "")


def _from_title(title: str) -> str:
    for divider in (" | ", " - ", " – ", " — "):
        before, found, last = title.rpartition(divider)
        if found and before and (known := known_agency(last)):
            return known
    return ""

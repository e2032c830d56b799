"""Wire copy: which agency's text an article says it is.

An agency speaks through its dateline ("PARIS (AFP) — "), the byline, a copyright or editing line, or the title's
suffix on its own pages. That an agency "contributed", took the picture or is quoted makes no copy of a text.
"""

import re
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

HEAD_LINES = 8
TAIL_LINES = 12
BYLINE_LENGTH = 80

_DATELINE = re.compile(r"[(/]([^()/\n]{2,40})(?:/[^()/\n]{2,20})?[)/]\s{0,2}(?:[-–—―]|\.-|\.\s|:\s)")
_PLACE_CHARS = re.compile(r"[^\W\d_][\w.,'’/ –—-]{0,60}\Z")
_NAME = re.compile(r"[^\W\d_][\w.&'’-]*(?: [\w.&'’-]+){0,4}\Z")
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:[- ]?(?:TV|FM|AM|DT|\d+))?\Z")
_OWN_DATELINES = frozenset(
    {"abc", "abc news", "bbc", "cbs", "cbs news", "cnbc", "cnn", "fox", "fox news", "nbc", "npr"}
)
_AGENCY_WORD = re.compile(
    r"\b(?:agency|news|newswire|press|service|wires?|agentur|agencia|agence|agenzia)\b", re.IGNORECASE
)
_BY = re.compile(r"(?:by|from|von|por|par|di|source|byline)\b\s*[:.]?\s*", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:(?:copyright|©|\(c\))[\s,.:]*){1,3}(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.:]*(?:by\s+)?", re.IGNORECASE
)
_REPORTING = re.compile(r"\(?(?:additional )?(?:reporting|writing) by [^\n]{2,300}editing by ", re.IGNORECASE)
_STAFF = re.compile(r"\s+(?:staff|writers?|reporters?|correspondents?|newsroom|desk)\b[^\n]{0,30}\Z", re.IGNORECASE)
_MIXED = re.compile(r"(?:\b(?:and|with|und|et|y|plus|via)|[&+])\s*(?:the\s*)?\Z", re.IGNORECASE)
_LINKS = frozenset("- -- – — am an and de del den der di du el la of on sur the upon".split())  # noqa: SIM905 - words
_AFTER_NUMBER = re.compile(r"(?<=\d )[^\W\d]{3,10}\b")  # "5 nov": most languages write their months small
_SPACES = re.compile(r"\s+")


def wire(text: str, byline: str, title: str) -> str:
    """The agency whose copy this is ("AP"), empty where the article does not say.

    An agency that the table does not know is taken from a dateline alone, under the name that stands there.
    """
    lines = [line.strip() for line in text[:6000].split("\n")]
    head = [line for line in lines if line][:HEAD_LINES]
    tail = [line.strip() for line in text[-3000:].split("\n") if line.strip()][-TAIL_LINES:]
    return (
        _from_byline(byline)
        or next(filter(None, map(_from_dateline, head)), "")
        or next(filter(None, map(_from_byline_in_text, head)), "")
        or next((known for line in head[:1] if (known := _known(line))), "")
        or next(filter(None, map(_from_rights, reversed(tail))), "")
        or ("Reuters" if "Reuters" in text and any(map(_REPORTING.match, tail)) else "")
        or _from_title(title)
    )


def copied_from(outlet: str, wire: str) -> str:
    """The agency whose copy an outlet prints; empty where the outlet is the agency itself."""
    return "" if wire and wire in (outlet.strip(), _known(outlet)) else wire


def _from_dateline(line: str) -> str:
    """The agency between the place and the dash that open a report; the place may be missing."""
    match = _DATELINE.search(line[:120])
    if not match:
        return ""
    place, name = line[: match.start()].strip(" ,.-–—"), _SPACES.sub(" ", match.group(1)).strip()
    if not _is_place(place):
        return ""
    in_slashes = line[match.start()] == "/"
    return _known(name) or ("" if in_slashes or not _may_be_agency(name, place) else name)


def _is_place(place: str) -> bool:
    """Whether these words are written as a name or a date throughout, as in "Lyon, 3 May"; nothing at all will do."""
    if not place:
        return True
    if not (place[0].isupper() and _PLACE_CHARS.match(place)):
        return False
    words = _AFTER_NUMBER.sub("", place).split()
    return all(word[0].isupper() or word[0].isdigit() or word in _LINKS for word in words)


def _may_be_agency(name: str, place: str) -> bool:
    """Whether an unknown name calls itself an agency, or is a bare abbreviation after a place in capitals."""
    if not (_NAME.match(name) and name[0].isupper()) or _STATION.match(name) or name.casefold() in _OWN_DATELINES:
        return False
    return bool(_AGENCY_WORD.search(name)) or (place.partition(",")[0].isupper() and name.isalpha() and name.isupper())


def _from_byline(byline: str) -> str:
    """The agency a byline names as author or as the author's house; "with AFP" and "and AP" name a helper."""
    line = _SPACES.sub(" ", byline[:300]).strip(" .|")
    line = _BY.sub("", line, count=1) if _BY.match(line) else line
    line = _STAFF.sub("", line).strip(" .,")
    if known := _known(line):
        return known
    for divider in (", ", " | ", " / ", " - ", " – ", " — ", " of ", " for ", " (", "/"):
        before, found, last = line.rpartition(divider)
        if found and before and not _MIXED.search(before) and (known := _known(last.rstrip(")"))):
            return known
    return ""


def _from_byline_in_text(line: str) -> str:
    """The agency in a line "By …"; also in "By . Reuters . Published: . 14:02", a page that lost its line breaks.

    Lines without the word are mostly credits of pictures ("A. Name/AP").
    """
    if not line[:3].casefold().startswith("by "):
        return ""
    if line[3:5] == ". ":
        return _known(line[5:80].partition(" . ")[0])
    return _from_byline(line) if len(line) <= BYLINE_LENGTH and "/" not in line else ""


def _from_rights(line: str) -> str:
    """The agency that holds the rights in a copyright line."""
    match = _RIGHTS.match(line)
    if not match:
        return ""
    words = re.split(r"[\s,.;:|]+", line[match.end() : match.end() + 60])
    return next(filter(None, (_known(" ".join(words[:count])) for count in range(min(len(words), 4), 0, -1))), "")


def _from_title(title: str) -> str:
    for divider in (" | ", " - ", " – ", " — "):
        before, found, last = title.rpartition(divider)
        if found and before and (known := _known(last)):
            return known
    return ""


def _known(name: str) -> str:
    key = _SPACES.sub(" ", name).strip(" .,'’")
    table = _agencies()
    # An abbreviation counts in its own spelling alone: "Apa" and "mena" are words of other languages.
    return table.get(key) or (table.get(key.casefold(), "") if len(key) > 4 else "")  # noqa: PLR2004 - abbreviations


@lru_cache(maxsize=1)
def _agencies() -> MappingProxyType[str, str]:
    """Each agency's label by each of its names, as written and in lower case."""
    table: dict[str, str] = {}
    for line in files("bot.analyse").joinpath("data/agencies.tsv").read_text(encoding="utf-8").splitlines():
        label, names = line.split("\t")
        for name in (label, *names.split("|")):
            table[name] = label
            table.setdefault(name.casefold(), label)
    return MappingProxyType(table)

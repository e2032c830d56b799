"""An article's genre: from its source, else from its labels, its section, or the "I" of whoever writes it."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit

from bot.ingest.first_person import speaks_of_itself
from bot.model.article import Genre
from bot.text.quantities.numerals import number_words
from bot.text.sentences import paragraphs

_OPINION: Final = frozenset({"opinion", "editorial", "op-ed", "comment", "column", "commentary"})
_ROUNDUP: Final = frozenset({"roundup", "newsletter", "briefing"})
_GENRES: Final = _OPINION | _ROUNDUP | {"analysis", "news"}
_SECTIONS: Final = {  # of news sites, as folders in their addresses; blogs are not among them, since many carry news
    **dict.fromkeys(_OPINION, Genre.OPINION),
    **dict.fromkeys(("opinions", "editorials", "op-eds", "oped", "columns", "columnists"), Genre.OPINION),
    **dict.fromkeys(("commentisfree", "letters", "letters-to-the-editor"), Genre.OPINION),
    **dict.fromkeys(("first-person", "viewpoint", "viewpoints"), Genre.OPINION),
    "analysis": Genre.ANALYSIS,
}
_LABEL: Final = r"(?:guest\s)?(opinion|editorial|op-ed|comment|column|commentary|analysis)"
# "OPINION: ...", "Analysis | ..."; but "Ledger editorial: ..." reports what an editorial says.
_FIRST: Final = re.compile(rf"{_LABEL}(?::|\s?\|)\s", re.IGNORECASE)
# "... | Opinion", "... (opinion)"; but "...: analysis" says who found it.
_LAST: Final = re.compile(rf"(?:\|\s?|\(){_LABEL}\)?\Z", re.IGNORECASE)
# In an outlet's name: "Ledger - Opinion", "Ledger News Opinion", "Guest writer"; but "La Opinion" is a newspaper.
_OUTLET: Final = re.compile(rf"(?:\s[-–—|]\s|:\s|\(|\bNews\s){_LABEL}s?\)?\Z", re.IGNORECASE)
_GUEST: Final = re.compile(r"Guest\s(?:writer|columnist|contributor|essay)\b", re.IGNORECASE)
_ALONE: Final = re.compile(r"(OPINION|EDITORIAL|OP-ED|COMMENT|COLUMN|COMMENTARY|ANALYSIS)")
# What outlets call a round-up in its headline or address, and what else it must have: items numbered from 1, or items
# with a bullet and a label.
_ROUNDUP_TITLE: Final = re.compile(
    r"\b(?:(?:morning|evening|midday|daily|weekly|weekend|news)\s(?:briefing|brief|mail|digest|newsletter|round-?up)"
    rf"|(?:\d{{1,2}}|{number_words(3, 10)})\sthings\s(?:you\s(?:need|should)\s)?to\sknow"
    r"|(?:news|world|business)\sin\sbrief|round-?up|newsletter|police\s(?:log|blotter))\b",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(r"\W{0,4}([1-9])[.)]\s")
_FIRST_ITEMS: Final = "123"
_LABELLED: Final = re.compile(r"[●•▪■◆►]\s?[A-Z][^:.]{0,40}:\s")
_FEW_ITEMS: Final = 3
# A newsletter greets its readers at the top, and asks them to sign up at the end, or thanks them right there.
_GREETING: Final = re.compile(
    r"(?:Good\s(?:[A-Z][a-z]{2,6}day\s)?(?:morning|afternoon|evening)|Hello|Hi)\b[^.!]{0,40}[.!,]?"
)
_TO_READERS: Final = re.compile(
    r"[^\n]{0,100}\b(?:sign\sup|subscribe|thanks\sfor\s(?:reading|waking))\b", re.IGNORECASE
)
_SIGN_UP: Final = re.compile(r"\bsign\sup\b[^\n]{0,60}\b(?:briefing|newsletter|e-?mail)|\binbox", re.IGNORECASE)
_LAST_LINES: Final = 6
_BETWEEN: Final = re.compile(r"[/>|,;]")
_FIRST_LINES: Final = 5
_LONGEST_LABEL: Final = 30  # characters at the end of a headline in which a label is looked for


def genre(said: str, title: str, outlet: str, url: str, section: str, text: str) -> Genre:
    """The genre that the source names; else round-up if it is one, that of its label, or that of its section.

    The section is the one that the source names, else the address's. A label is in the headline, alone on a line above
    the body, in capitals, or in the outlet's name. Other words from a source, such as "article" or "blog", are ignored.
    Without any of these, a text whose author tells of himself is opinion.
    """
    if said.lower() in _GENRES:
        return _named(said)
    lines = [text[start:end] for start, end in paragraphs(text)]
    if _is_roundup(title, url, lines):
        return Genre.ROUNDUP
    label = headline_label(title) or _line_of_label(lines) or _label_of_outlet(outlet)
    sections = [_SECTIONS[part] for part in (*_named_sections(section), *_folders(url)) if part in _SECTIONS]
    if label:
        return _named(label)
    return next(iter(sections), Genre.OPINION if speaks_of_itself(lines) else Genre.NEWS)


def headline_label(title: str) -> str:
    """The label at the start or end of a headline, such as "Opinion"; '' if there is none."""
    label = _FIRST.match(title) or _LAST.search(title, max(0, len(title) - _LONGEST_LABEL))
    return label[1] if label else ""


def _label_of_outlet(outlet: str) -> str:
    """The label in an outlet's name; '' if there is none."""
    label = _OUTLET.search(outlet, max(0, len(outlet) - _LONGEST_LABEL))
    return label[1] if label else "opinion" if _GUEST.match(outlet) else ""


def _line_of_label(lines: Sequence[str]) -> str:
    """The label that is one of the first lines by itself; '' if several lines are in capitals, as in a menu."""
    capitals = [line for line in lines[:_FIRST_LINES] if line.isupper() and " " not in line]
    return capitals[0] if len(capitals) == 1 and _ALONE.fullmatch(capitals[0]) else ""


def _is_roundup(title: str, url: str, lines: Sequence[str]) -> bool:
    """Whether a piece covers several stories: a round-up's headline or address with its items, or a newsletter."""
    address = re.sub(r"\W", " ", urlsplit(url).path.rstrip("/").rpartition("/")[2])
    if _ROUNDUP_TITLE.search(title) or _ROUNDUP_TITLE.search(address):
        numbered = "".join(item[1] for item in map(_ITEM.match, lines) if item)
        return _FIRST_ITEMS in numbered or sum(map(bool, map(_LABELLED.match, lines))) >= _FEW_ITEMS
    greeted = [(line, found.end()) for line in lines[:_FIRST_LINES] if (found := _GREETING.match(line))]
    if any(_TO_READERS.match(line, end) for line, end in greeted):
        return True
    greets = any(end == len(line) for line, end in greeted)
    return greets and any(_SIGN_UP.search(line) for line in lines[-_LAST_LINES:])


def _named_sections(section: str) -> list[str]:
    """The sections that a source names ("Life > Letters"), as written in addresses; none if one is news."""
    parts = ["-".join(part.lower().split()) for part in _BETWEEN.split(section)]
    return [] if "news" in parts else parts


def _named(word: str) -> Genre:
    lower = word.lower()
    if lower in _OPINION:
        return Genre.OPINION
    if lower in _ROUNDUP:
        return Genre.ROUNDUP
    return Genre.ANALYSIS if lower == "analysis" else Genre.NEWS


def _folders(url: str) -> list[str]:
    """The folders of an address, without its last part, which names the article."""
    return urlsplit(url).path.lower().split("/")[:-1]

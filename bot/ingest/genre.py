"""What kind of piece an article is: as its source says, else as its headline or the section of its address does."""

import re
from itertools import islice
from typing import Final
from urllib.parse import urlsplit

from bot.model.article import Genre
from bot.text.sentences import paragraphs

_OPINION: Final = frozenset({"opinion", "editorial", "op-ed", "comment", "column", "commentary"})
_SAID: Final = _OPINION | {"analysis", "news"}
_SECTIONS: Final = {  # of news sites, as folders in their addresses; blogs are not among them, since many hold news
    **dict.fromkeys(_OPINION, Genre.OPINION),
    **dict.fromkeys(("opinions", "editorials", "op-eds", "oped", "columns", "columnists"), Genre.OPINION),
    **dict.fromkeys(("commentisfree", "letters", "letters-to-the-editor"), Genre.OPINION),
    "analysis": Genre.ANALYSIS,
}
_LABEL: Final = r"(?:guest\s)?(opinion|editorial|op-ed|comment|column|commentary|analysis)"
# "OPINION: ...", "Analysis | ..."; but "Ledger editorial: ..." tells what an editorial says.
_FIRST: Final = re.compile(rf"{_LABEL}(?::|\s?\|)\s", re.IGNORECASE)
# "... | Opinion", "... (opinion)"; but "...: analysis" says who found it.
_LAST: Final = re.compile(rf"(?:\|\s?|\(){_LABEL}\)?\Z", re.IGNORECASE)
_ALONE: Final = re.compile(r"(OPINION|EDITORIAL|OP-ED|COMMENT|COLUMN|COMMENTARY|ANALYSIS)")
_BETWEEN: Final = re.compile(r"[/>|,;]")
_FIRST_LINES: Final = 5
_LONGEST_LABEL: Final = 30  # characters at the end of a headline in which one stands


def genre(said: str, title: str, url: str, section: str = "", text: str = "") -> Genre:
    """The genre that the source names; without one, that of the label on the headline, else of the section.

    The section is the one that the source names, else that of the address. A label may also stand alone on a line
    above the body, in capitals. What a source names beside these, "article" or "blog", tells nothing.
    """
    if said.lower() in _SAID:
        return _named(said)
    label = _FIRST.match(title) or _LAST.search(title, max(0, len(title) - _LONGEST_LABEL)) or _line_of_label(text)
    sections = [_SECTIONS[part] for part in (*_named_sections(section), *_folders(url)) if part in _SECTIONS]
    return _named(label[1]) if label else next(iter(sections), Genre.NEWS)


def _line_of_label(text: str) -> re.Match[str] | None:
    """The label that is a line of its own among the first; one of several sections in a row is a menu's."""
    first = [text[start:end] for start, end in islice(paragraphs(text), _FIRST_LINES)]
    capitals = [line for line in first if line.isupper() and " " not in line]
    return _ALONE.fullmatch(capitals[0]) if len(capitals) == 1 else None


def _named_sections(section: str) -> list[str]:
    """The sections that a source names, "Life > Letters", as they stand in addresses; none of what is news as well."""
    parts = ["-".join(part.lower().split()) for part in _BETWEEN.split(section)]
    return [] if "news" in parts else parts


def _named(word: str) -> Genre:
    lower = word.lower()
    if lower in _OPINION:
        return Genre.OPINION
    return Genre.ANALYSIS if lower == "analysis" else Genre.NEWS


def _folders(url: str) -> list[str]:
    """The folders of an address, without its last part, which is the article's own name."""
    return urlsplit(url).path.lower().split("/")[:-1]

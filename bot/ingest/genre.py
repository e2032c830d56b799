"""What kind of piece an article is: as its source says, else as its headline or the section of its address does."""

import re
from typing import Final
from urllib.parse import urlsplit

from bot.model.article import Genre

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
_LONGEST_LABEL: Final = 30  # characters at the end of a headline in which one stands


def genre(said: str, title: str, url: str) -> Genre:
    """The genre that the source names; without one, that of the label on the headline or of the address's section.

    What a source names beside these, "article" or "blog", tells nothing.
    """
    if said.lower() in _SAID:
        return _named(said)
    label = _FIRST.match(title) or _LAST.search(title, max(0, len(title) - _LONGEST_LABEL))
    sections = [_SECTIONS[part] for part in _folders(url) if part in _SECTIONS]
    return _named(label[1]) if label else next(iter(sections), Genre.NEWS)


def _named(word: str) -> Genre:
    lower = word.lower()
    if lower in _OPINION:
        return Genre.OPINION
    return Genre.ANALYSIS if lower == "analysis" else Genre.NEWS


def _folders(url: str) -> list[str]:
    """The folders of an address, without its last part, which is the article's own name."""
    return urlsplit(url).path.lower().split("/")[:-1]

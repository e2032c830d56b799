"""Who wrote an article, by what its page says of itself."""

import html
import re
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from bot.text.lexicon.calendar_words import WRITTEN_MONTHS, WRITTEN_SHORT, WRITTEN_WEEKDAYS
from bot.text.lexicon.particles import PARTICLES
from bot.text.normalise import fold
from bot.text.words import STOP_WORDS

_LONGEST: Final = 500  # characters of a byline
_MOST_WORDS: Final = 5  # per name
_NOT_NAMES: Final = frozenset({  # words in bylines that are not part of a name
    "and", "at", "by", "columnist", "contributor", "contributors", "correspondent", "correspondents", "desk", "editor",
    "editorial", "editors", "for", "freelance", "freelancer", "from", "in", "journalist", "modified", "newsroom", "of",
    "on", "photographer", "posted", "producer", "published", "reporter", "reporters", "special", "staff", "team", "the",
    "updated", "via", "with", "writer", "writers",
})  # fmt: skip
_BY: Final = re.compile(r"by:?\s", re.IGNORECASE)
_NO_NAME: Final = re.compile(r"://|\bwww\.|\.\w{2,4}/|\A[/(]")  # an address, or a credit: "(Image: Ada Quill)"
# A byline behind a headline: "Ferry sinks off Norwick By Ada Quill Monday".
_WHEN: Final = (
    rf"(?:(?:{WRITTEN_WEEKDAYS}),?\s?)?"
    rf"(?:(?:(?:{WRITTEN_MONTHS}|{WRITTEN_SHORT})\.?\s\d{{1,2}}|\d{{1,2}}\s(?:{WRITTEN_MONTHS}|{WRITTEN_SHORT})\.?)"
    r"(?:,?\s\d{4})?)?"
)
_GLUED: Final = re.compile(rf"\s(?:(?P<mark>[|•–—-])\s)?B[Yy]\s(?P<names>[^,:;!?“”\"]{{3,80}}?)(?:,?\s{_WHEN})?\Z")
_AND: Final = re.compile(r"\s(?:and|&)\s")
_LONG: Final = 4  # letters of a word that a headline with capitals has in capitals
_SMALL: Final = STOP_WORDS | frozenset(
    "above across against amid among behind near onto past toward towards upon without".split()
)
_COMMA: Final = re.compile(r"[,;]\s*")
_EMPTY: Final = frozenset(("", "null", "none", "undefined"))  # what systems fill in for nothing


def names(value: object) -> list[str]:
    """The names in a metadata value, which is a string, an object, or a list of these.

    Left out are "By" at the start, e-mail and web addresses, and whatever has no letters.
    """
    ones = value if isinstance(value, list) else [value]
    given = [one.get("name") if isinstance(one, dict) else one for one in ones]
    flat = [name for one in given for name in (one if isinstance(one, list) else [one])]
    found = [_plain(name) for name in flat if isinstance(name, str)]
    return list(dict.fromkeys(filter(None, found)))


def byline(metadata: Sequence[object], on_page: str, publishers: Collection[str]) -> str:
    """The first names in metadata that are not just the publisher's, else the names in the byline on the page.

    ``publishers`` are the names of the outlet and of its company, which many systems give as the author of all they
    publish. Such a name counts only if there is no other.
    """
    own = {fold(name) for name in publishers}
    given = [found for value in metadata if (found := names(value))]
    others = ([name for name in found if fold(name) not in own] for found in given)
    shown = [part for part in on_page.split("; ") if _is_name(part) and fold(part) not in own]
    return in_line(next(filter(None, others), shown or next(iter(given), [])))


def without_byline(title: str) -> tuple[str, str]:
    """A headline without the byline glued to its end, and the names in that; the same headline and '' if there is none.

    Without a mark before it, only a headline with the capitals of a sentence shows that "By" is no word of its own.
    """
    glued = _GLUED.search(title)
    found = _AND.split(glued["names"]) if glued else []
    own = title[: glued.start()] if glued else title
    if glued is None or not own or not all(map(_is_name, found)) or not (glued["mark"] or _is_sentence(own)):
        return title, ""
    return own, in_line(found)


def _is_sentence(title: str) -> bool:
    """Whether a headline has a word in lower case that one with capitals would have in these."""
    return any(word.islower() and len(word) >= _LONG and word not in _SMALL for word in title.split())


def in_line(found: Iterable[str]) -> str:
    """Names as a byline, as many as it may hold."""
    line = ", ".join(found)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rpartition(", ")[0]


def _plain(name: str) -> str:
    """A name as one line; '' if it is none."""
    line = " ".join(word for word in html.unescape(name).split() if "@" not in word)  # addresses and accounts
    line = line.removeprefix(found[0]) if (found := _BY.match(line)) else line
    line = _COMMA.sub(", ", line).strip(" ,;|")
    is_none = line.lower() in _EMPTY or _NO_NAME.search(line) or not any(map(str.isalpha, line))
    return "" if is_none else line


def _is_name(part: str) -> bool:
    """Whether a part of a byline can be a person's name: a few capitalised words, none of them a role or a time."""
    found = part.split()
    return 1 < len(found) <= _MOST_WORDS and all(
        word in PARTICLES or word == "y" or (word[0].isupper() and word.lower() not in _NOT_NAMES) for word in found
    )

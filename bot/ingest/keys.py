"""What sources call the fields of an article: our own names in any case, and those that others usually give."""

import re
from collections.abc import Mapping
from typing import Final

from bot.ingest.moments import is_moment

_OURS: Final = (
    "id", "title", "outlet", "published", "date", "updated", "url", "byline", "language", "genre", "embargoed",
    "pubstatus", "story",
)  # fmt: skip
# What others call them, the likeliest first; a section is no field of ours, and may be anything.
_OTHERS: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("headline",),
    "outlet": ("source", "publisher", "sitename"),
    "date": ("publishedat", "datepublished", "publishedtime", "publisheddate", "publicationdate", "pubdate"),
    "updated": ("updatedat", "dateupdated", "datemodified", "modified", "lastmodified", "lastmod"),
    "url": ("canonicalurl", "canonical", "link", "permalink"),
    "byline": ("author", "authors"),
    "language": ("lang",),
    "section": ("section", "category", "categories", "articlesection"),
}
# Fields that are read as something other than text for people.
_CODES: Final = frozenset(_OURS) - {"title", "outlet", "byline"}
_LONGEST: Final = 200  # characters of a line
_DAYS: Final = frozenset(("date", "updated"))
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_JOINTS: Final = str.maketrans("", "", "_- ")


def own_names(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields of a source under our names; of several for one the first that says something counts.

    What bears our own name is taken whatever it holds, so that what is wrong with it can be told. What bears another
    must fit, else the article is read without it: a date that can be read, a language's code, else a line of text or
    a list of texts; and an address nowhere but for an address.
    """
    folded: dict[str, object] = {}
    for key, value in fields.items():
        folded.setdefault(_folded(key), value)
    given = {own: _first(fields.get(own), folded.get(own)) for own in _OURS}
    language = str(given["language"] or _other(folded, "language", "") or "")
    others = {own: _other(folded, own, language) for own in _OTHERS if given.get(own) is None}
    return given | others


def is_text(key: str) -> bool:
    """Whether a source's field holds text for people, or nothing that is read; no date, address, code or identifier."""
    return _own(key) not in _CODES


def is_headline(key: str) -> bool:
    """Whether a source's field is the headline."""
    return _own(key) == "title"


def _own(key: str) -> str:
    """Our name for a source's field; its own where we have none."""
    folded = _folded(key)
    return next((own for own, names in _OTHERS.items() if folded in names), folded)


def _folded(key: str) -> str:
    return key.casefold().translate(_JOINTS)


def _first(*values: object) -> object:
    return next((value for value in values if value not in (None, "")), None)


def _other(folded: Mapping[str, object], own: str, language: str) -> object:
    return next((folded[name] for name in _OTHERS[own] if _fits(folded.get(name), own, language)), None)


def _fits(value: object, own: str, language: str) -> bool:
    if own in _DAYS:
        return not isinstance(value, bool | list | dict) and is_moment(value, language)
    if isinstance(value, list):
        return bool(value) and all(isinstance(part, str) for part in value) and _fits(", ".join(value), own, language)
    if not isinstance(value, str):
        return False
    if own == "language":
        return _LANGUAGE.fullmatch(value) is not None
    return 0 < len(value) <= _LONGEST and (own == "url" or "://" not in value)

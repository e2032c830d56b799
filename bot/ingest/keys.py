"""Names of article fields in sources: our own in any case, and those that others usually give."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bot.ingest.moments import is_moment

_OURS: Final = (
    "id", "title", "outlet", "published", "date", "updated", "url", "byline", "language", "genre", "embargoed",
    "pubstatus", "story",
)  # fmt: skip
# What others call them, the likeliest first; a section is not one of our fields, and may be anything.
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
_STATUS: Final = "status"
_EMBARGO: Final = "embargo"  # whatever else is written after it: nothing may be shown by a slip of a name
_ASIDE: Final = ("note", "reason", "by", "set", "lifted")
_HIDING: Final = frozenset(("withheld", "canceled", "cancelled", "withdrawn", "killed", "draft", "embargoed"))
# Fields that are not read as text for people.
_CODES: Final = frozenset(_OURS) - {"title", "outlet", "byline"}
_LONGEST: Final = 200  # characters of a line
_LONGEST_SHOWN: Final = 60
_DAYS: Final = frozenset(("date", "updated"))
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_JOINTS: Final = str.maketrans("", "", "_- ")


@dataclass(frozen=True, slots=True)
class Several:
    """What is given where one value alone can count: the values, or the names that they are under."""

    given: tuple[object, ...]

    def __str__(self) -> str:
        return ", ".join("nothing" if one is None else str(one)[:_LONGEST_SHOWN] for one in self.given)


def once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Fields by their keys; one that is there more than once has several values."""
    fields: dict[str, object] = {}
    for key, value in pairs:
        fields[key] = _both(fields[key], value) if key in fields else value
    return fields


def own_names(fields: Mapping[str, object]) -> dict[str, object]:
    """A source's fields under our names; if several map to one, the first with a value counts.

    A field with our own name is taken whatever its value, so that an error in it can be reported. One with another name
    is ignored unless its value fits: a readable date, a language code, else a line of text or a list of texts; a web
    address fits only ``url``. What would hide an article counts under any name that begins with "embargo", and as a
    ``status`` that hides; of several such names, or several values of one, all are given, for only one can count.
    """
    folded: dict[str, object] = {}
    for key, value in fields.items():
        name = _folded(key)
        folded[name] = _both(folded[name], value) if name in folded and may_hide(key) else folded.get(name, value)
    given = {own: _first(None if may_hide(own) else fields.get(own), folded.get(own)) for own in _OURS}
    language = str(given["language"] or _other(folded, "language", "") or "")
    others = {own: _other(folded, own, language) for own in _OTHERS if given.get(own) is None}
    return given | others | _hiding(given, folded)


def own_name(key: str) -> str:
    """Our name for a source's field; its own if we have none."""
    folded = _folded(key)
    if may_hide(key):
        return "embargoed" if folded.startswith(_EMBARGO) else "pubstatus"
    return next((own for own, names in _OTHERS.items() if folded in names), folded)


def may_hide(key: str) -> bool:
    """Whether a source's field can say that nobody may see the article."""
    folded = _folded(key)
    return (folded.startswith(_EMBARGO) and not folded.endswith(_ASIDE)) or folded in ("pubstatus", _STATUS)


def is_text(key: str) -> bool:
    """Whether a source's field is text for people or is not read: not a date, address, code or identifier."""
    return own_name(key) not in _CODES


def is_headline(key: str) -> bool:
    """Whether a source's field is the headline."""
    return own_name(key) == "title"


def _hiding(given: Mapping[str, object], folded: Mapping[str, object]) -> dict[str, object]:
    """What hides an article under another name than ours, if ours is not given."""
    found: dict[str, object] = {}
    if given["embargoed"] is None:
        named = {key: value for key, value in folded.items() if own_name(key) == "embargoed"}
        until = {key: value for key, value in named.items() if value not in (False, None, "")}
        found["embargoed"] = Several(tuple(until)) if len(until) > 1 else next(iter(until.values()), None)
    status = folded.get(_STATUS)
    words = status.given if isinstance(status, Several) else (status,)
    if given["pubstatus"] is None and any(isinstance(one, str) and one.strip().casefold() in _HIDING for one in words):
        found["pubstatus"] = status
    return found


def _both(first: object, second: object) -> Several:
    return Several((*(first.given if isinstance(first, Several) else (first,)), second))


def _folded(key: str) -> str:
    return key.casefold().translate(_JOINTS)


def _first(*values: object) -> object:
    return next((value for value in values if value not in (None, "")), None)


def _other(folded: Mapping[str, object], own: str, language: str) -> object:
    return next((folded[name] for name in _OTHERS[own] if _fits(folded.get(name), own, language)), None)


def _fits(value: object, own: str, language: str) -> bool:
    if isinstance(value, Several):
        return True
    if own in _DAYS:
        return not isinstance(value, bool | list | dict) and is_moment(value, language)
    if isinstance(value, list):
        return bool(value) and all(isinstance(part, str) for part in value) and _fits(", ".join(value), own, language)
    if not isinstance(value, str):
        return False
    if own == "language":
        return _LANGUAGE.fullmatch(value) is not None
    return 0 < len(value) <= _LONGEST and (own == "url" or "://" not in value)

"""A source's fields, checked one by one and turned into an article."""

import math
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from bot.ingest.bylines import without_byline
from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.genre import genre
from bot.ingest.headline import headline
from bot.ingest.keys import Several, own_names
from bot.ingest.moments import Moment, moment
from bot.model.article import UNKNOWN_OUTLET, Article, PubStatus
from bot.text.publication.addresses import host_of

LONGEST_TEXT: Final = 200_000  # characters of an article; the longest of newspapers and magazines have under 150,000
_LONGEST = {"id": 512, "title": 1_000, "outlet": 200, "byline": 500, "url": 2_000, "language": 35, "story": 200}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_STATUS = {"": "usable", "cancelled": "canceled", "withdrawn": "canceled", "killed": "canceled", "draft": "withheld"}
_ONE_VALUE: Final = "must be one value, not several"
_REGION = re.compile(r"[-_].*")  # en-GB is English


def draft(place: str, text: object, given: Mapping[str, object], *, line: int | None = None) -> Draft:
    """Make a draft from a text and the fields its source gives.

    ``place`` is the file's path below the indexed folder; it serves as the id, and its folder as the outlet, if the
    source gives none.

    Raises:
        UnreadableError: there is no text, or a field is invalid.
    """
    fields = own_names(given)
    given_id, url = _words(fields, "id"), _address(_words(fields, "url"))
    name = given_id or (place if line is None else f"{place}:{line}")
    bare = Draft(Article(name, _sound(text), title="", outlet="", url=url, file=place), bool(given_id), line)
    try:
        embargoed, pubstatus = _moment(fields, "embargoed"), _status(_words(fields, "pubstatus"))
    except UnreadableError as error:
        error.draft = replace(bare, withholds=True)
        raise
    until = embargoed.when if embargoed else None
    bare = replace(bare, article=replace(bare.article, embargoed=until, pubstatus=pubstatus))
    try:
        return replace(bare, article=_filled(bare.article, text, fields))
    except UnreadableError as error:
        error.draft = bare
        raise


def withholding(place: str, given: Mapping[str, object]) -> Draft | None:
    """The draft that hides an article, if what could be read of its fields leaves it open whether it may be shown."""
    fields = own_names(given)
    try:
        if fields["embargoed"] is None and _status(_words(fields, "pubstatus")) is PubStatus.USABLE:
            return None
    except UnreadableError:
        pass
    given_id, url = _plain(fields, "id"), _address(_plain(fields, "url"))
    article = Article(given_id or place, "", title="", outlet="", url=url, file=place)
    return Draft(article, bool(given_id), withholds=True)


def _plain(fields: Mapping[str, object], key: str) -> str:
    """A field as one line of text; '' if it cannot be read."""
    try:
        return _words(fields, key)
    except UnreadableError:
        return ""


def _sound(text: object) -> str:
    """A text that can be compared with stored ones; '' if there is none."""
    return text if isinstance(text, str) and not _SURROGATE.search(text) else ""


def _filled(bare: Article, text: object, fields: Mapping[str, object]) -> Article:
    """An article with its text and all fields but those that decide whether it may be shown."""
    if not isinstance(text, str) or not text.strip():
        raise _no_text(text)
    _check_text("text", text)
    if len(text) > LONGEST_TEXT:
        limit = f"over the limit of {LONGEST_TEXT:,} for one article; divide it into several"
        msg = f"{len(text):,} characters, {limit}"
        raise UnreadableError(msg, "text")
    published, updated = _moment(fields, "published", "date"), _moment(fields, "updated")
    title, writer = without_byline(_words(fields, "title"))
    found, from_text = (title, False) if title else headline(text)
    outlet = _words(fields, "outlet") or PurePosixPath(bare.file).parent.name or host_of(bare.url) or UNKNOWN_OUTLET
    return replace(
        bare,
        text=text,
        title=found,
        title_from_text=from_text,
        outlet=outlet,
        published=published.when if published else None,
        published_is_date=published is not None and published.is_day,
        published_offset=published.offset if published else None,
        updated=updated.when if updated else None,
        byline=_words(fields, "byline") or writer,
        language=_REGION.sub("", _words(fields, "language").lower()),
        story_pin=_words(fields, "story"),
        genre=genre(_words(fields, "genre"), found, outlet, bare.url, _words(fields, "section"), text),
    )


def _no_text(text: object) -> UnreadableError:
    """What is wrong with a text that is none."""
    if text is None or isinstance(text, str):
        return UnreadableError("there is no text")
    return UnreadableError(f"{_ONE_VALUE} ({text})" if isinstance(text, Several) else "must be a string", "text")


def _words(fields: Mapping[str, object], key: str) -> str:
    """A field as one line of text; a number or a list of names becomes text, null is empty."""
    value = fields.get(key)
    if value is None:
        return ""
    if isinstance(value, dict):
        value = Several(tuple(value))
    if isinstance(value, Several):
        msg = f"{_ONE_VALUE} ({value})"
        raise UnreadableError(msg, key)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    try:
        text = value if isinstance(value, str) else _number(value)
    except ValueError as error:
        msg = "must be text"
        raise UnreadableError(msg, key) from error
    _check_text(key, text)
    text = " ".join(_CONTROL.sub(" ", text).split())
    longest = _LONGEST.get(key, 200)
    if len(text) > longest:
        msg = f"{len(text):,} characters, over the limit of {longest:,}"
        raise UnreadableError(msg, key)
    return text


def _number(value: object) -> str:
    """A finite number as text; ValueError for anything else, and for thousands of digits."""
    finite = isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
    if isinstance(value, bool) or not finite:
        msg = "no number"
        raise ValueError(msg)
    return str(value)


def _check_text(key: str, text: str) -> None:
    if "\0" in text:
        msg = "holds a NUL character"
        raise UnreadableError(msg, key)
    if _SURROGATE.search(text):
        msg = "holds a lone surrogate (half of a character)"
        raise UnreadableError(msg, key)


def _moment(fields: Mapping[str, object], *keys: str) -> Moment | None:
    """The date in the first of the fields that has a value."""
    key = next((key for key in keys if fields.get(key) not in (None, "")), None)
    if key is None:
        return None
    value, language = _words(fields, key), _words(fields, "language")
    try:
        return moment(value, language) if value else None
    except UnreadableError as error:
        raise UnreadableError(str(error), key) from error


def _address(url: str) -> str:
    """A web address, or '': any other scheme would make a dangerous link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname and not re.search(r"[\s<>|\"]", url) else ""


def _status(word: str) -> PubStatus:
    lower = word.lower().removeprefix("stat:")
    lower = _STATUS.get(lower, lower)
    try:
        return PubStatus(lower)
    except ValueError as error:
        msg = f"{word!r} is not one of usable, withheld, canceled"
        raise UnreadableError(msg, "pubstatus") from error

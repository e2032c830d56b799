"""What a source says of an article, checked field by field and turned into an Article."""

import math
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.genre import genre
from bot.ingest.headline import headline
from bot.model.article import Article, PubStatus

UNKNOWN_OUTLET = "unknown"

_LONGEST = {"id": 512, "title": 1_000, "outlet": 200, "byline": 500, "url": 2_000, "language": 35, "story": 200}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_WHOLE = re.compile(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)", re.ASCII)
# What a date does not say is taken from each of these in turn: where they give two moments, something was not said.
_UNSAID = (datetime(1, 1, 1), datetime(2, 2, 20, 1))  # noqa: DTZ001 - zones come from the date
_ZONES = {  # hours from UTC; abbreviations that are in use for several zones alike, such as IST, are left out
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "WET": 0, "BST": 1,
    "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2, "EAT": 3, "HKT": 8, "SGT": 8, "JST": 9,
    "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_ZONES_OF_THE_DAY = {  # as newsrooms write them all year, whichever of two offsets is in force
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
}  # fmt: skip


def draft(place: str, text: object, fields: Mapping[str, object], *, line: int | None = None) -> Draft:
    """Make a draft from a text and the fields its source gives.

    ``place`` is the file's path below the indexed one; it stands in for an id and its folder for an outlet where the
    source gives none.

    Raises:
        UnreadableError: there is no text, or a field cannot be what it is said to be.
    """
    if not isinstance(text, str) or not text.strip():
        msg = "there is no text" if text is None or isinstance(text, str) else "text: must be a string"
        raise UnreadableError(msg)
    _sound("text", text)
    given_id = _words(fields, "id")
    published, is_date = _moment(fields, "published", "date")
    title = _words(fields, "title")
    found, from_text = (title, False) if title else headline(text)
    url = _address(_words(fields, "url"))
    folder = PurePosixPath(place).parent.name
    return Draft(
        Article(
            id=given_id or (place if line is None else f"{place}:{line}"),
            text=text,
            title=found,
            title_from_text=from_text,
            outlet=_words(fields, "outlet") or folder or UNKNOWN_OUTLET,
            published=published,
            published_is_date=is_date,
            updated=_moment(fields, "updated")[0],
            byline=_words(fields, "byline"),
            url=url,
            file=place,
            language=_words(fields, "language").lower(),
            story_pin=_words(fields, "story"),
            genre=genre(_words(fields, "genre"), found, url),
            embargoed=_moment(fields, "embargoed")[0],
            pubstatus=_status(_words(fields, "pubstatus")),
        ),
        id_given=bool(given_id),
        line=line,
    )


def _words(fields: Mapping[str, object], key: str) -> str:
    """A field as one line of text; a number or a list of names becomes text, null is empty."""
    value = fields.get(key)
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    try:
        text = value if isinstance(value, str) else _number(value)
    except ValueError as error:
        msg = f"{key}: must be text"
        raise UnreadableError(msg) from error
    _sound(key, text)
    text = " ".join(_CONTROL.sub(" ", text).split())
    longest = _LONGEST.get(key, 200)
    if len(text) > longest:
        msg = f"{key}: {len(text):,} characters, over the limit of {longest:,}"
        raise UnreadableError(msg)
    return text


def _number(value: object) -> str:
    """A number as text; nothing else is one, nor is infinity or what has thousands of digits."""
    finite = isinstance(value, int) or (isinstance(value, float) and math.isfinite(value))
    if isinstance(value, bool) or not finite:
        msg = "no number"
        raise ValueError(msg)
    return str(value)


def _sound(key: str, text: str) -> None:
    if "\0" in text:
        msg = f"{key}: holds a NUL character"
        raise UnreadableError(msg)
    if _SURROGATE.search(text):
        msg = f"{key}: holds a lone surrogate (half of a character)"
        raise UnreadableError(msg)


def is_moment(text: str) -> bool:
    """Whether a text is a date that can be read."""
    try:
        return _moment({"date": text}, "date")[0] is not None
    except UnreadableError:
        return False


def _moment(fields: Mapping[str, object], *keys: str) -> tuple[datetime | None, bool]:
    """The first of the fields that is there, in UTC, and whether it names a day without a time."""
    key = next((key for key in keys if fields.get(key) not in (None, "")), None)
    if key is None:
        return None, False
    value = fields[key]
    if isinstance(value, datetime):
        return _utc(value, key), False
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC), True
    text = _words(fields, key)
    if not text:
        return None, False
    if _WHOLE.fullmatch(text):
        with suppress(ValueError):  # the reader of other forms says what is wrong
            return _utc(datetime.fromisoformat(text), key), False
    try:
        parsed, other = (dates.parse(text, default=day, tzinfos=_offset) for day in _UNSAID)
    except UnreadableError as error:
        msg = f"{key}: {text[:60]!r}: {error}"
        raise UnreadableError(msg) from error
    except (ValueError, OverflowError) as error:
        msg = f"{key}: {text[:60]!r} is not a date; write it like 2024-11-17T09:30:00Z"
        raise UnreadableError(msg) from error
    if parsed.date() != other.date():
        msg = f"{key}: {text[:60]!r} leaves out the day or the year; write it like 2024-11-17"
        raise UnreadableError(msg)
    return _utc(parsed, key), parsed.time() != other.time()


def _utc(value: datetime, key: str) -> datetime:
    try:
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        msg = f"{key}: {value} is outside the calendar"
        raise UnreadableError(msg) from error


def _offset(name: str | None, seconds: int | None) -> tzinfo | None:
    """The zone of a date, where it names one."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds))
    if name is None:
        return None
    if name in _ZONES_OF_THE_DAY:
        return ZoneInfo(_ZONES_OF_THE_DAY[name])
    if name not in _ZONES:
        msg = f"the zone {name} is not known; write the time like 2024-11-17T09:30:00+05:30"
        raise UnreadableError(msg)
    return timezone(timedelta(hours=_ZONES[name]))


def _address(url: str) -> str:
    """A web address, or nothing: any other scheme would make a dangerous link."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname and not re.search(r"[\s<>|\"]", url) else ""


def _status(word: str) -> PubStatus:
    lower = word.lower().removeprefix("stat:")
    lower = {"": "usable", "cancelled": "canceled", "withdrawn": "canceled", "killed": "canceled"}.get(lower, lower)
    try:
        return PubStatus(lower)
    except ValueError as error:
        msg = f"pubstatus: {word!r} is not one of usable, withheld, canceled"
        raise UnreadableError(msg) from error

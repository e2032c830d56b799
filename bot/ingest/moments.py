"""Parse dates as sources write them.

Ambiguous dates are refused: a wrong day is worse than none.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from dateutil import parser as dates

from bot.ingest.draft import UnreadableError
from bot.text.lexicon.time_zones import OF_THE_DAY, OFFSETS


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in UTC, whether only its day was given, and the minutes by which its source's clock is ahead of UTC."""

    when: datetime
    is_day: bool = False
    offset: int = 0


_LONGEST: Final = 200  # characters of a date
_LONGEST_SHOWN: Final = 60
_YEARS: Final = range(1600, 2200)  # of news and of embargoes; software fills in 0001 or 9999 for no date
_OUT_OF_TIME: Final = f"the year is not between {_YEARS[0]} and {_YEARS[-1]}"
_EMPTY_YEAR: Final = re.compile(r"(?<![\d:.+])(?<!\s-)00\d\d(?![\d:])", re.ASCII)  # which dateutil takes for 20..
_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)", re.ASCII)
_WITH_CENTURY: Final = 4  # digits of a year
_MID_CENTURY: Final = 50
_WHOLE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
# Missing parts of a date are filled from each of these in turn: if the results differ, something was missing.
_DEFAULTS = (datetime(1, 1, 1), datetime(2, 2, 20, 1))  # noqa: DTZ001 - zones come from the date
_POINT = re.compile(r"(?<![\d.:+-])([01]?\d|2[0-3])\.([0-5]\d)(?![\d.])")  # 09.14 GMT, 8.10pm
_BETWEEN = re.compile(r"\s[|–—•·]\s")  # 4 March 2025 | 09:14
_FROM_GMT = re.compile(r"\b(?:GMT|UTC)\s?(?=[+-]\d)")  # GMT+0100, which dateutil reads as an hour behind
_FIGURES = re.compile(r"(?<![\d/.-])(\d\d?)([/.-])(\d\d?)\2((?:19|20)?\d\d)(?![\d/-]|\.\d)", re.ASCII)
_RUN_TOGETHER = re.compile(r"\d{6}", re.ASCII)  # 040325
_REGION = re.compile(r"[A-Za-z]{2,3}[_-](?:[A-Za-z]{4}[_-])?([A-Za-z]{2})")
# Regions by the order in which their papers write numeric dates; those that use several are left out.
_MONTH_FIRST: Final = frozenset(("AS", "FM", "GU", "MH", "MP", "PR", "PW", "UM", "US", "VI"))
_DAY_FIRST: Final = frozenset(
    """AE AR AT AU BB BD BE BG BR BW CH CL CO CY CZ DE DK EC EE EG ES FI FJ FR GB GR HK HR ID IE IL IN IS IT JM JO KW
    LB LK LU LV MA MT MX NG NL NO NP NZ PE PG PK PL PT QA RO RS RU SG SI SK TH TR TT TZ UA UG UK UY VE VN ZA ZM
    ZW""".split()
)


def moment(text: str, language: str = "") -> Moment:
    """The time that a date means; a ``language`` with a region ("en-GB") gives the order of day and month in figures.

    Raises:
        UnreadableError: it is not a date, lacks its day or year, is ambiguous, or in a year that cannot be meant.
    """
    shown = f"{text[:_LONGEST_SHOWN]!r}"
    try:
        if _WHOLE.fullmatch(text):
            with suppress(ValueError):  # the parser of other forms says what is wrong
                return _in_utc(dates.isoparse(text))
        plain = _plain(text, language)
        parsed, other = (dates.parse(plain, default=day, tzinfos=_zone) for day in _DEFAULTS)
        if parsed.date() == other.date():
            return _in_utc(parsed, is_day=parsed.time() != other.time())
    except UnreadableError as error:
        msg = f"{shown}: {error}"
        raise UnreadableError(msg) from error
    except (ValueError, OverflowError) as error:
        msg = f"{shown} is not a date; write it like 2024-11-17T09:30:00Z"
        raise UnreadableError(msg) from error
    msg = f"{shown} leaves out the day or the year; write it like 2024-11-17"
    raise UnreadableError(msg)


def is_moment(value: object, language: str = "") -> bool:
    """Whether a value is a readable date."""
    given = " ".join(str(value).split())
    try:
        return 0 < len(given) <= _LONGEST and bool(moment(given, language))
    except UnreadableError:
        return False


def _in_utc(value: datetime, *, is_day: bool = False) -> Moment:
    if value.year not in _YEARS:
        raise UnreadableError(_OUT_OF_TIME)
    whole = value if value.tzinfo else value.replace(tzinfo=UTC)
    offset = whole.utcoffset() or timedelta()
    return Moment(whole.astimezone(UTC), is_day, offset // timedelta(minutes=1))


def _plain(text: str, language: str) -> str:
    """A date whose day, if numeric, is written as year, month, day, and whose time has a colon."""
    if _EMPTY_YEAR.search(text) and not _YEAR.search(text):
        raise UnreadableError(_OUT_OF_TIME)
    figures = _FIGURES.search(text)
    if figures is None and not _RUN_TOGETHER.fullmatch(text):
        return _with_colon(text)
    day = _in_figures(figures, language) if figures else None
    if figures is None or day is None:
        either = "day and month can be in either order; write it like 2024-11-17, or give `language: en-GB` or `en-US`"
        msg = "there is no such day" if figures and not any(_days(figures)) else either
        raise UnreadableError(msg)
    return f"{day} {_with_colon(text[: figures.start()] + text[figures.end() :])}"


def _with_colon(text: str) -> str:
    return _POINT.sub(r"\1:\2", _FROM_GMT.sub("", _BETWEEN.sub(" ", text)))


def _in_figures(figures: re.Match[str], language: str) -> date | None:
    """The day that a numeric date means, or None if it is ambiguous."""
    _, mark, _, last = figures.groups()
    day_first, month_first, year_first = _days(figures)
    region = _REGION.match(language)
    code = region.group(1).upper() if region else ""
    if day_first and (code in _DAY_FIRST or (mark == "." and len(last) == _WITH_CENTURY and code not in _MONTH_FIRST)):
        return day_first
    if month_first and code in _MONTH_FIRST:
        return month_first
    possible = {day for day in (day_first, month_first, year_first) if day}
    return possible.pop() if len(possible) == 1 else None


def _days(figures: re.Match[str]) -> tuple[date | None, date | None, date | None]:
    """The valid days with the day, the month or the year first."""
    one, _, two, last = figures.groups()
    year_first = _day(one, two, last) if len(one) == len(two) == len(last) else None  # 24/11/17
    return _day(last, two, one), _day(last, one, two), year_first


def _day(year: str, month: str, day: str) -> date | None:
    century = "" if len(year) == _WITH_CENTURY else "20" if int(year) <= _MID_CENTURY else "19"
    try:
        return date(int(century + year), int(month), int(day))
    except ValueError:
        return None


def _zone(name: str | None, seconds: int | None) -> tzinfo | None:
    """The zone that a date names, if any."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds))
    if name is None:
        return None
    if name in OF_THE_DAY:
        return ZoneInfo(OF_THE_DAY[name])
    if name not in OFFSETS:
        msg = f"the zone {name} is not known; write the time like 2024-11-17T09:30:00+05:30"
        raise UnreadableError(msg)
    return timezone(timedelta(hours=OFFSETS[name]))

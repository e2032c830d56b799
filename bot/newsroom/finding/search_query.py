"""Parse a typed query: ``outlet:``, ``by:``, ``about:``, ``from:`` and ``to:`` are filters, the rest are words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from bot.errors import UsageError
from bot.model.search import Query
from bot.text.dates import periods
from bot.text.lexicon.calendar_words import ANY_MONTH, WEEKDAYS

LONGEST = 300

_SPELT = (
    rf"(?:\d{{1,2}}\s)?(?:{ANY_MONTH})\b(?:\s\d{{1,2}}\b)?(?:,?\s\d{{4}}\b)?(?!\S)"  # a month, with its day and year
)
_FILTER = re.compile(
    rf"(?<!\S)(?:(outlet|by|about):\s*(?:\"([^\"]*)\"|(\S*))|(from|to):\s*(?:\"([^\"]*)\"|({_SPELT}|\S*)))",
    re.IGNORECASE,
)
_EXAMPLES = MappingProxyType(
    {"outlet": '"Harbour Ledger"', "by": '"Ada Quill"', "about": '"Ada Quill"', "from": "2024-11-17", "to": "yesterday"}
)
_OTHER_NAMES = MappingProxyType(
    {
        **dict.fromkeys(("since", "after", "date", "on"), "from"),
        **dict.fromkeys(("before", "until"), "to"),
        **dict.fromkeys(("source", "paper", "publication"), "outlet"),
        **dict.fromkeys(("byline", "author", "writer", "reporter"), "by"),
        **dict.fromkeys(("who", "name", "person", "entity"), "about"),
    }
)
# Followed by a space, it is one only before a day: "before: noon" is not a filter.
_OTHER_NAME = re.compile(
    rf"(?<!\S)({'|'.join(_OTHER_NAMES)}):(?=\S|\s(?:\d|today\b|yesterday\b|(?:{'|'.join(WEEKDAYS)})\b))", re.IGNORECASE
)
# Any other word with a colon before a day is a misspelt filter: "form:2024-11-10".
_NO_FILTER = re.compile(
    rf"(?<!\S)(?!(?:from|to|outlet|by|about):)([a-z]{{2,20}}):(?=\d{{4}}-\d|(?:today|yesterday|{'|'.join(WEEKDAYS)})\b)",
    re.IGNORECASE,
)
_NEAR = MappingProxyType({"yesterday": -1, "today": 0, "tomorrow": 1})
_FIGURES = re.compile(r"[\d./\s-]+")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_TWO_DAYS = re.compile(r"\d{1,2}([./-])\d{1,2}(?:\1\d{2,4})?")
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-(?:0?[1-9]|1[0-2]))?")
_OF_ANY_YEAR = re.compile(rf"(?!.*\d{{4}})(?:.*\W)?(?:{ANY_MONTH})\b.*", re.IGNORECASE)  # "3 March", "in November"
_YEARS_BACK = 10  # in which such a day may be meant


def parse_query(typed: str, today: date) -> Query:
    """Parse what a person typed.

    Values with spaces go in quotation marks: ``outlet:"Harbour Ledger"``. Dates are ISO days, or words such as
    ``yesterday``, ``monday``, ``november`` or ``november 2024``, the latest before ``today``; a month or a year means
    its first day to its last. ``to:friday`` with ``from:monday`` is the Friday after that Monday, or today if that
    is in the future.

    Raises:
        UsageError: a date cannot be parsed, a filter has another name or no value, or a quotation mark is not closed.
    """
    line = _line(typed)
    query, end = Query(typed=line), ""
    if other := _OTHER_NAME.search(line):
        msg = f"There is no {other[1]}: filter. Use {_OTHER_NAMES[other[1].lower()]}: instead."
        raise UsageError(msg)
    if other := _NO_FILTER.search(line):
        raise UsageError(no_filter(other[1]))
    for match in _FILTER.finditer(line):
        name, value = _filter(match)
        if value.startswith('"'):
            msg = f'The quotation mark after {name}: is not closed. Write it like {name}:"Harbour Ledger".'
            raise UsageError(msg)
        if not value:
            needs = "a day" if name in ("from", "to") else "a name"
            msg = f"{name}: needs {needs}. Write it like {name}:{_EXAMPLES[name]}."
            raise UsageError(msg)
        query = _with(query, name, value, today)
        end = value if name == "to" else end
    if query.since and query.until and query.until < query.since <= today:
        after = period(end, query.since, ahead=True)
        query = replace(query, until=max(query.until, min(after[1], today))) if after else query
    return replace(query, words=" ".join(_FILTER.sub(" ", line).split()))


def earlier_readings(typed: str, today: date) -> Iterator[Query]:
    """The query as it reads in each year before today's, the latest first; none unless its days are of any year."""
    filters = map(_filter, _FILTER.finditer(_line(typed)))
    days = [value for name, value in filters if name in ("from", "to")]
    if days and all(map(_OF_ANY_YEAR.fullmatch, days)):
        for year in range(today.year - 1, today.year - 1 - _YEARS_BACK, -1):
            yield parse_query(typed, date(year, 12, 31))


def _line(typed: str) -> str:
    return " ".join(typed.replace("“", '"').replace("”", '"').split())[:LONGEST]


def _filter(match: re.Match[str]) -> tuple[str, str]:
    """The name and the value of a filter."""
    name, quoted, bare = match.group(1, 2, 3) if match[1] else match.group(4, 5, 6)
    return name.lower(), (bare if quoted is None else quoted).strip()


def no_filter(name: str) -> str:
    """The message that there is no filter of this name, with those that exist."""
    return f"There is no {name}: filter. The filters are outlet:, by:, about:, from: and to:."


def is_reversed(query: Query) -> bool:
    """Whether a query's last day is before its first."""
    return bool(query.since and query.until and query.until < query.since)


def _with(query: Query, name: str, value: str, today: date) -> Query:
    if name == "outlet":
        return replace(query, outlet=value)
    if name == "about":
        return replace(query, about=value)
    if name == "by":
        return replace(query, by=value)
    found = period(value, today)
    if found is None:
        wrong = "could be two days" if _TWO_DAYS.fullmatch(value) else "is not a date"
        msg = f"{name}:{value} {wrong}. Write it like {name}:2024-11-17, or {name}:yesterday."
        raise UsageError(msg)
    return replace(query, since=found[0]) if name == "from" else replace(query, until=found[1])


def day_typed(typed: str, today: date, near: date | None = None) -> date:
    """A day as it is typed, ``monday`` being the last one before today; the first one of a month or year.

    Without a year, that of any year is the one nearest to the day ``near``.

    Raises:
        UsageError: it is not a day.
    """
    found = period(typed, today)
    if found and near and _OF_ANY_YEAR.fullmatch(typed):
        years = [period(typed, date(year, 12, 31)) for year in (near.year + 1, near.year, near.year - 1)]
        past = (each[0] for each in (found, *years) if each and each[0] <= today)
        return min(past, key=lambda day: abs(day - near), default=found[0])
    if found is None:
        msg = f"“{typed}” is not a day that I can read. Write it like 2024-11-17, yesterday or Monday."
        raise UsageError(msg)
    return found[0]


def period(value: str, today: date, *, ahead: bool = False) -> periods.Period | None:
    """First and last day of a typed day, month or year: the latest one, or the next one if ``ahead``.

    None if it is not a date.
    """
    if match := _YEAR_FIRST.fullmatch(value):
        value = f"{match[1]}-{match[3]:0>2}-{match[4]:0>2}"
    try:
        return periods.day(date.fromisoformat(value))
    except ValueError:
        pass
    if _FIGURES.fullmatch(value) and not _YEAR_OR_MONTH.fullmatch(value):
        return None  # 01/11/2024 is a different day in London and in New York
    if (days := _NEAR.get(value.lower())) is not None:
        return periods.day(today + timedelta(days=days))
    from dateparser.date import DateDataParser  # noqa: PLC0415 - slow to import, and hardly any question needs it

    found = DateDataParser(
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.combine(today, time()),
            "PREFER_DATES_FROM": "future" if ahead else "past",
            "PREFER_DAY_OF_MONTH": "first",  # with "last", the current month would be last year's
        },
    ).get_date_data(value)
    if found.date_obj is None:
        return None
    day = found.date_obj.date()
    if found.period == "month":
        return periods.month(day.year, day.month)
    return periods.years(day.year) if found.period == "year" else periods.day(day)

"""Typed words to a query: ``outlet:``, ``from:``, ``to:`` and ``about:`` are filters, the rest are words."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import dateparser

from bot.errors import UsageError
from bot.model.search import Query

LONGEST = 300

_FILTER = re.compile(r"(?<!\S)(outlet|from|to|about):\s*(?:\"([^\"]*)\"|(\S*))", re.IGNORECASE)


def parse_query(typed: str, today: date) -> Query:
    """Read what a person typed.

    Values with spaces go in quotation marks: ``outlet:"Harbour Ledger"``. Dates are ISO days, or words such as
    ``yesterday``, ``monday`` or ``november`` counted from ``today``.

    Raises:
        UsageError: a date cannot be read, or nothing is asked.
    """
    line = " ".join(typed.replace("“", '"').replace("”", '"').split())[:LONGEST]
    query = Query(typed=line)
    for match in _FILTER.finditer(line):
        value = match[2] if match[2] is not None else match[3]
        if value:
            query = _with(query, match[1].lower(), value, today)
    query = replace(query, words=" ".join(_FILTER.sub(" ", line).split()))
    if query.since and query.until and query.since > query.until:
        msg = f"from:{query.since} lies after to:{query.until}; turn them round."
        raise UsageError(msg)
    return query


def _with(query: Query, name: str, value: str, today: date) -> Query:
    if name == "outlet":
        return replace(query, outlet=value)
    if name == "about":
        return replace(query, about=value)
    day = _day(value, today)
    if day is None:
        msg = f"{name}:{value} is not a date. Write it like {name}:2024-11-17, or {name}:yesterday."
        raise UsageError(msg)
    return replace(query, since=day) if name == "from" else replace(query, until=day)


def _day(value: str, today: date) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        pass
    near = {"today": today, "yesterday": today - timedelta(days=1)}.get(value.lower())
    if near is not None:
        return near

    found = dateparser.parse(
        value,
        languages=["en"],
        settings={"RELATIVE_BASE": datetime.combine(today, time()), "PREFER_DATES_FROM": "past"},
    )
    return found.date() if found else None

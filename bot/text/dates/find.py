"""Finds the dates named in a text: single days and periods, each with its first and last day."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.text.dates import periods
from bot.text.dates.forms import MONTH_OR_SHORT, day_number, forms
from bot.text.dates.not_a_date import is_no_date
from bot.text.dates.resolve import resolve, slashed_order
from bot.text.quantities.counted import counted


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or period in a text, with its first and last day.

    Both are None if the date cannot be resolved: "Tuesday" in a text without a publication date.
    """

    start: int
    end: int
    form: str
    first: date | None
    last: date | None


def dates(text: str, published: date | None) -> tuple[DateSpan, ...]:
    """All dates of a text, in order. A run such as "from March to May" is one."""
    found: list[DateSpan] = []
    matches = list(forms(text))
    order = slashed_order(matches)
    for match in matches:
        form = match.lastgroup or ""
        runs_on = (
            form == "year"
            and bool(found)
            and found[-1].form == "year"
            and _RUN.fullmatch(text, found[-1].end, match.start())
        )
        if not runs_on and is_no_date(form, match, text):
            continue
        period = resolve(match, published, day_first=order)
        span = DateSpan(match.start(), match.end() - match.group().endswith(","), form, *(period or (None, None)))
        if found and _run_on(found[-1], span, text):
            found[-1] = _joined(found[-1], span, text)
        elif form == "day_month" and "and" in (match["dm_run"] or "") and not _is_led(text, match.start()):
            found += _both_days(match, span)
        else:
            found.append(span)
        if form == "month_day" and span.first is not None and span.first == span.last:
            found += _more_days(span, text)
    return tuple(found)


_RUN: Final = re.compile(r"\s?[–-]\s?|\s(?:to|through|until|till|and)\s")
_FROM: Final = re.compile(r"\b(?:from|between)\s(?:the\s|late\s|early\s)?$", re.IGNORECASE)
_CHANGE: Final = re.compile(
    r"\b(?:chang|mov|postpon|delay|push|shift|brought|rescheduled|extend)\w*(?:\s\w+){0,3}\sfrom\s$", re.IGNORECASE
)


def _is_led(text: str, start: int) -> bool:
    """Whether "from" or "between" precedes a date."""
    return _FROM.search(text[max(0, start - 16) : start]) is not None


def _both_days(match: re.Match[str], span: DateSpan) -> list[DateSpan]:
    """Both days of "24 and 27 April" and of "4 and 3 May"; only the last if the month has no such first day."""
    last = DateSpan(match.start("dm_to"), span.end, span.form, span.last, span.last)
    try:
        day = span.last and span.last.replace(day=day_number(match["dm_day"]))
    except ValueError:
        return [last]
    return [DateSpan(span.start, match.end("dm_day"), span.form, day, day), last]


def _more_days(span: DateSpan, text: str) -> list[DateSpan]:
    """The 13th of "Dec. 12 and 13", the 8th and the 11th of "Aug. 4, 8 and 11"."""
    listed = _MORE_DAYS.match(text, span.end)
    if listed is None or span.first is None or (listed["last"] and counted(text, listed.end())):  # "and 12 men"
        return []
    found = []
    for written in _A_DAY.finditer(text, span.end, listed.end()):
        try:
            when = span.first.replace(day=int(written.group()))
        except ValueError:
            return []
        found.append(DateSpan(written.start(), written.end(), span.form, when, when))
    return found


_A_DAY: Final = re.compile(r"\d+")
_MORE_DAYS: Final = re.compile(
    r"(?:,\s(?:[12]?\d|3[01])(?=,|\sand\s)){0,12},?\sand\s"
    r"(?:(?P<last>[12]?\d|3[01])(?!\w|-|[.,]?\d|\s?%|\s(?:per\s?cent|thousand|million|billion|others?|more)\b"
    rf"|\s{MONTH_OR_SHORT})|(?=[A-Z]))"
)


_WITH_YEAR: Final = re.compile(r"\b\d{4}\b")
_YEARLESS: Final = ("month_day", "day_month", "spelt_day", "spelt_last", "month")


def _run_on(one: DateSpan, two: DateSpan, text: str) -> bool:
    gap = text[one.end : two.start]
    if one.first is None or two.first is None or not _RUN.fullmatch(gap):
        return False
    before = text[max(0, one.start - 60) : one.start]
    led = _FROM.search(before)
    if "and" in gap:
        return bool(led and "etween" in led.group())
    return not _CHANGE.search(before)


def _joined(one: DateSpan, two: DateSpan, text: str) -> DateSpan:
    """One period from two dates; an end without a year or a week of its own comes after the beginning.

    A beginning without a year takes the year written at the end.
    """
    first, last = one.first, two.last
    written = _WITH_YEAR.search(text, two.start, two.end)
    if first and last and written and one.form in _YEARLESS and not _WITH_YEAR.search(text, one.start, one.end):
        shift = last.year - first.year
        first = periods.years_later(first, shift if first.month <= last.month else shift - 1)
    if first is None or last is None:
        return DateSpan(one.start, two.end, two.form, first, last)
    if last < first and two.form in ("weekday", *_YEARLESS):
        last = periods.one_week_later(last) if two.form == "weekday" else periods.years_later(last, 1)
    return DateSpan(one.start, two.end, two.form, min(first, last), max(first, last))

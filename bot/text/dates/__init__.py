"""Dates named in a text, resolved against the day it was published.

:mod:`forms` locates, :mod:`resolve` reckons with :mod:`periods`, :mod:`tense` tells a coming Tuesday from the last one.
What cannot be resolved without a publication date is left out when there is none.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.text.dates import periods
from bot.text.dates.forms import MONTH_OR_SHORT, day_number, forms
from bot.text.dates.resolve import resolve
from bot.text.quantities.counted import counted


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date or stretch of days where it stands, first and last day included.

    ``first`` and ``last`` are None where the text names a date that cannot be told from what is known.
    """

    start: int
    end: int
    form: str
    first: date | None
    last: date | None


def dates(text: str, published: date | None) -> tuple[DateSpan, ...]:
    """All dates in order. Runs such as "from March to May" are one."""
    found: list[DateSpan] = []
    for match in forms(text):
        form = match.lastgroup or ""
        runs_on = (
            form == "year"
            and bool(found)
            and found[-1].form == "year"
            and _RUN.fullmatch(text, found[-1].end, match.start())
        )
        if not runs_on and _is_something_else(form, match, text):
            continue
        period = resolve(match, published)
        span = DateSpan(match.start(), _end(match), form, *(period or (None, None)))
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
_LEADS_TO_MONTH: Final = re.compile(
    r"\b(?:in|since|until|till|by|last|next|this|early|late|mid|of|during|through|throughout|from|between|to|and|or|before|after|for|every)[\s-]$",
    re.IGNORECASE,
)
_LEADS_TO_YEAR: Final = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|before|after|during|through|to|late|early|mid|the|this|that|a|an|his|her|their|its|our|year"
    r"|between|for|as)|['’]s|[a-z]['’])[\s-]$",
    re.IGNORECASE,
)
_PLURAL_NEXT: Final = re.compile(
    r"\s(?:more\s|other\s|new\s)?(?:people|men|women|children|police|troops|[a-z]{3,}(?<![sui])s)\b"
)
# "By 2100 storms will be stronger", but "in 2100 homes".
_BY_THEN: Final = re.compile(r"\b(?:[Bb]y|[Uu]ntil|[Bb]efore|In)\s$")
_TIME_OF_DAY: Final = re.compile(r"\s(?:GMT|UTC|BST|[CEMPW][ES]?[ST]T\b|hours\b|local\stime\b)")
_CAPITAL_NEXT: Final = re.compile(r"\s[A-Z][a-z]")
_NAMED_DAY: Final = re.compile(
    r"\b(?:Super|Black|Good|Bloody|Easter|Ash|Cyber|Fat|Palm|Ruby|Freaky|Holy|Every|every|each)\s$"
)
_NAMED_AFTER_DAY: Final = re.compile(
    r"\s(?:Times|Telegraph|Express|Mirror|Mail|Post|Star|Night\s(?:Football|Live)|Sun\b)"
)
_BY_NAME: Final = frozenset({"April", "May", "June", "August"})
_NUMBER_NAMES: Final = re.compile(
    r"\b(?:No|Nos|Room|Route|Flight|Highway|Section|Article|Boeing|Windows|Studio|Agenda|Area|Unit|Lot|Box|Mr|Ms|Dr)\.?\s$"
)


def _is_something_else(form: str, match: re.Match[str], text: str) -> bool:
    """Whether the words mean a name, a weapon, a count or a march and no date."""
    start, end = match.span()
    before = text[max(0, start - 24) : start]
    if form == "month":
        return _month_is_none(match, text, before)
    if form == "weekday":
        return bool(_NAMED_DAY.search(before) or _NAMED_AFTER_DAY.match(text, end))
    if form == "year":
        return _year_is_none(match, text, before)
    if form == "years":
        apart = " " in match.group() and _PLURAL_NEXT.match(text, end)  # 1500 - 2000 people
        return bool(apart) or (len(match["y_last"]) > 2 and int(match["y_last"]) > _LATEST)  # noqa: PLR2004 - "2019-20"
    return form == "near" and (
        bool(_NAMED_TODAY.search(before)) or (text[start] == "T" and before[-1:] in ('"', "“", "'", "‘"))
    )


_LATEST: Final = 2100
_MODERN: Final = 1900  # an older year needs a word that says so, and so does 2100
_NAMED_TODAY: Final = re.compile(r"\b(?:USA|Russia|Pakistan|India|Psychology|Christianity|History)\s$")


def _year_is_none(match: re.Match[str], text: str, before: str) -> bool:
    start, end = match.span()
    named = _NUMBER_NAMES.search(before) or text[start - 1 : start] in ("#", "@", "_", "%", "$")
    if named or _TIME_OF_DAY.match(text, end):
        return True
    written = int(match["y_year"])
    certain = bool(_LEADS_TO_YEAR.search(before) or match["y_part"] or text[start].isalpha())
    counts = bool(_PLURAL_NEXT.match(text, end))
    if counts and written == _LATEST:
        certain = bool(_BY_THEN.search(before))
    return not certain and (counts or not _MODERN <= written < _LATEST)


def _month_is_none(match: re.Match[str], text: str, before: str) -> bool:
    if match["m_year"] or match["m_step"] or match["m_part"]:
        return False
    month = match["m_month"]
    led = bool(_LEADS_TO_MONTH.search(before))
    if month in ("May", "March", "Mar", "Mar.", "Dec", "Jan", "Sep", "Jun", "MARCH"):
        return not led or bool(_CAPITAL_NEXT.match(text, match.end()))
    if month in _BY_NAME:
        return bool(_CAPITAL_NEXT.match(text, match.end())) or (not led and text[match.end() : match.end() + 1] == "’")
    return len(month) <= 3 and not led  # noqa: PLR2004 - "Nov" alone


def _is_led(text: str, start: int) -> bool:
    """Whether "from" or "between" stands before a date."""
    return _FROM.search(text[max(0, start - 16) : start]) is not None


def _both_days(match: re.Match[str], span: DateSpan) -> list[DateSpan]:
    """The two days of "24 and 27 April" and of "4 and 3 May", the last alone where the month has no such first."""
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


def _end(match: re.Match[str]) -> int:
    end = match.end()
    return end - 1 if match.group().endswith((",",)) else end


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
    """One stretch of two dates; an end without a year or a week of its own comes after the beginning.

    A beginning without a year is of the year that is written at the end.
    """
    first, last = one.first, two.last
    written = _WITH_YEAR.search(text, two.start, two.end)
    if first and last and written and one.form in _YEARLESS and not _WITH_YEAR.search(text, one.start, one.end):
        shift = last.year - first.year
        first = periods.years_on(first, shift if first.month <= last.month else shift - 1)
    if first is None or last is None:
        return DateSpan(one.start, two.end, two.form, first, last)
    if last < first and two.form in ("weekday", *_YEARLESS):
        last = periods.week_on(last) if two.form == "weekday" else periods.years_on(last, 1)
    return DateSpan(one.start, two.end, two.form, min(first, last), max(first, last))

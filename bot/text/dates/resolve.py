"""What one matched form means: its first and last day."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from bot.text.dates import periods
from bot.text.dates.by_tense import by_tense, of_days
from bot.text.dates.forms import (
    COUNTS,
    FOREIGN_MONTHS,
    HOLIDAYS,
    MONTH_NUMBERS,
    QUARTERS,
    WEEKDAY_NUMBERS,
    day_number,
)
from bot.text.dates.periods import Period
from bot.text.dates.tense import is_future

_MID_CENTURY: Final = 50
_OURS: Final = 2000
_HALF_DECADE: Final = 5
_MONTHS_A_YEAR: Final = 12
_STEPS: Final = MappingProxyType({"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0, "current": 0})


def resolve(match: re.Match[str], base: date | None, *, day_first: bool | None = None) -> Period | None:
    """First and last day of a form that ``forms.forms`` matched.

    None if it names no day of the calendar, or if it needs a ``base`` and has none. ``day_first`` is the order of the
    text's slashed dates, if known.
    """
    form = match.lastgroup or ""
    try:
        if form == "slashed":
            return _slashed(match, base, day_first=day_first)
        if form in _ABSOLUTE:
            return _ABSOLUTE[form](match)
        if form in _OF_A_YEAR:
            return _OF_A_YEAR[form](match, base)
        return _RELATIVE[form](match, base) if base else None
    except (ValueError, OverflowError):  # 31 February, a year out of the calendar
        return None


def _iso(match: re.Match[str]) -> Period:
    return periods.day(date.fromisoformat(match["iso_day"]))


def _year(match: re.Match[str]) -> Period | None:
    return _part_of(periods.years(int(match["y_year"])), match["y_part"])


def _years(match: re.Match[str]) -> Period | None:
    first, written = int(match["y_first"]), match["y_last"]
    last = int(str(first)[: -len(written)] + written)  # 2019-20, 2008-9
    return _part_of(periods.years(first, last), match["ys_part"]) if last > first else None


def _decade(match: re.Match[str], base: date | None) -> Period | None:
    """A decade, or a century ("the 1800s", but not "the 2000s"); "the '20s" are the latest of which half is over."""
    if match["d_year"]:
        first = int(match["d_year"])
    elif base:
        over = base.year - _HALF_DECADE
        first = over - (over - int(match["d_short"])) % 100
    else:
        return None
    century = first % 100 == 0 and first < _OURS and match["d_year"]
    return _part_of(periods.years(first, first + (99 if century else 9)), match["d_part"])


def _season(match: re.Match[str]) -> Period:
    return periods.season(int(match["se_year"]), match["se_name"].lower())


def _slashed(match: re.Match[str], base: date | None, *, day_first: bool | None) -> Period | None:
    """A date such as 24/04/2025, in either order; with points ("24.4.2025") the day is first.

    If both orders are possible, that of the other slashed dates of the text is taken, else the one nearer to ``base``.
    """
    one, two, year = int(match["n1"]), int(match["n2"]), int(match["n3"])
    if len(match["n3"]) == 2:  # noqa: PLR2004 - "20/01/25"
        year += 1900 if year > _MID_CENTURY else 2000
    if match["mark"] == "." or one > _MONTHS_A_YEAR or (day_first and two <= _MONTHS_A_YEAR):
        return periods.day(date(year, two, one))
    if two > _MONTHS_A_YEAR or one == two or day_first is False:
        return periods.day(date(year, one, two))
    if base is None:
        return None
    return periods.day(min(date(year, one, two), date(year, two, one), key=lambda when: abs(when - base)))


def slashed_order(matches: Iterable[re.Match[str]]) -> bool | None:
    """Whether a text's slashed dates have the day first, by those with only one possible order; None if unsure."""
    written = [(int(match["n1"]), int(match["n2"])) for match in matches if match["mark"] == "/"]
    orders = {one > _MONTHS_A_YEAR for one, two in written if (one > _MONTHS_A_YEAR) != (two > _MONTHS_A_YEAR)}
    return orders.pop() if len(orders) == 1 else None


def _days(match: re.Match[str], base: date | None) -> Period | None:
    """A day of a month, or a run of days, with or without its year."""
    parts = (f"{_DAYS_OF[match.lastgroup or '']}_{part}" for part in ("month", "day", "to", "year", "run"))
    month_name, first_day, last_day, year, run = map(match.groupdict(default="").get, parts)
    month = FOREIGN_MONTHS.get(str(month_name)) or MONTH_NUMBERS[str(month_name)[:3].lower()]
    first, last = day_number(first_day), day_number(last_day or first_day)
    if last < first:
        if "and" not in (run or ""):
            return None
        first = last  # on 4 and 3 May
    return of_days(((meant, month, first, last) for meant in _years_meant(year, base)), match, base)


def _years_meant(written: str | None, base: date | None) -> Sequence[int]:
    """The years that a date may be of: the one written, "last year"; without any, those around ``base``."""
    if written and written.isdigit():
        return (int(written),)
    if base is None:
        return ()
    step = _STEPS.get((written or "")[:4].lower())
    return [base.year + shift for shift in ((-1, 0, 1) if step is None else (step,))]


def _holiday(match: re.Match[str], base: date | None) -> Period | None:
    month, day = HOLIDAYS[" ".join(match["h_name"].lower().replace("’", "'").split())]
    return of_days(((year, month, day, day) for year in _years_meant(match["h_year"], base)), match, base)


def _month(match: re.Match[str], base: date | None) -> Period | None:
    month, years = MONTH_NUMBERS[match["m_month"][:3].lower()], _years_meant(match["m_year"], base)
    if match["m_step"] and base and not match["m_year"]:
        step = _STEPS[match["m_step"].lower()]
        shift = 0 if step == 0 else (-1 if step < 0 and month >= base.month else int(step > 0 and month <= base.month))
        years = (base.year + shift,)
    return _part_of(by_tense([periods.month(year, month) for year in years], match, base), match["m_part"])


def _quarter(match: re.Match[str], base: date | None) -> Period | None:
    return by_tense([_quarter_of(match, year) for year in _years_meant(match["q_year"], base)], match, base)


def _quarter_of(match: re.Match[str], year: int) -> Period:
    number = int(match["q_digit"]) if match["q_digit"] else QUARTERS[match["q_word"].lower()]
    if match["q_unit"] != "half":
        return periods.quarter(year, number)
    first = 1 if number == 1 else 3
    return periods.quarter(year, first)[0], periods.quarter(year, first + 1)[1]


def _ordinal(match: re.Match[str], base: date) -> Period | None:
    """The 24th of the month that is named, or of the one that agrees with the tense of the verb."""
    day = day_number(match["o_day"])
    step = _STEPS.get(match["o_step"] or "")
    candidates = []
    for shift in (-1, 0, 1) if step is None else (step,):
        first, last = periods.month(base.year, base.month + shift)
        if day <= last.day:
            candidates.append(periods.day(first.replace(day=day)))
    return by_tense(candidates, match, base)


def _weekend(match: re.Match[str], base: date) -> Period:
    """The weekend gone by, from its Saturday on, or the coming one, by the tense of the verb."""
    text, start, day = match.string, match.start(), base.weekday()
    coming = is_future(text, start, match.end())
    if match.group() != "weekend":  # "this weekend" is on a Friday the coming one
        coming = coming is not False or day == WEEKDAY_NUMBERS["fri"]
    elif text.endswith("ver the ", 0, start) and day <= WEEKDAY_NUMBERS["tue"]:
        coming = False
    return periods.weekend(base, 0 if coming or day >= WEEKDAY_NUMBERS["sat"] else -1)


def _weekday(match: re.Match[str], base: date) -> Period:
    number, step, week = WEEKDAY_NUMBERS[match["w_day"][:3].lower()], match["w_step"], match["w_week"]
    if week:
        return periods.day(periods.week(base, _STEPS[week])[0] + timedelta(days=number))
    back = timedelta(days=(base.weekday() - number) % 7)
    forth = timedelta(days=(number - base.weekday()) % 7)
    if step:
        kind = _STEPS[step.lower()]
        if kind > 0:
            return periods.day(periods.week(base, 1)[0] + timedelta(days=number))
        if kind < 0:
            return periods.day(base - (back or timedelta(weeks=1)))
    return periods.day(base + forth if is_future(match.string, match.start(), match.end()) else base - back)


def _near(match: re.Match[str], base: date) -> Period:
    word = match["near"].lower()
    shift = 0
    if word in ("yesterday", "last night"):
        shift = -1
    elif word == "tomorrow":
        shift = 1
    elif word.startswith("the day"):
        shift = -2 if "before" in word else 2
    return periods.day(base + timedelta(days=shift))


def _step(match: re.Match[str], base: date) -> Period | None:
    step, unit, part = _STEPS[match["s_step"].lower()], match["s_unit"], (match["s_part"] or "").lower()
    period = _unit(base, unit, step)
    if part == "earlier" and period[0] <= base <= period[1]:
        return period[0], base
    if part == "later" and period[0] <= base <= period[1]:
        return base, period[1]
    return _part_of(period, part)


def _unit(base: date, unit: str, step: int) -> Period:
    whole = {
        "week": lambda: periods.week(base, step),
        "weekend": lambda: periods.weekend(base, step),
        "month": lambda: periods.month(base.year, base.month + step),
        "quarter": lambda: periods.quarter(base.year, (base.month + 2) // 3 + step),
        "year": lambda: periods.years(base.year + step),
    }
    return whole[unit]() if unit in whole else _season_of(base, unit, step)


def _season_of(base: date, unit: str, step: int) -> Period:
    seasons = [periods.season(base.year + shift, unit) for shift in (-1, 0, 1, 2)]
    if step < 0:
        return max(season for season in seasons if season[1] < base)
    if step > 0:
        return min(season for season in seasons if season[0] > base)
    return min(seasons, key=lambda season: max(season[0] - base, base - season[1]))


def _ago(match: re.Match[str], base: date) -> Period:
    written, unit = match["a_count"].lower(), match["a_unit"]
    count = 2 if "couple" in written else COUNTS.get(written.replace(" ", "-")) or int(written)
    if unit in ("day", "week"):
        return periods.day(base - timedelta(days=count * (7 if unit == "week" else 1)))
    if unit == "month":
        return periods.month(base.year, base.month - count)
    return periods.years(base.year - count * (10 if unit == "decade" else 1))


def _part_of(period: Period | None, part: str | None) -> Period | None:
    return periods.part(period, part.lower()) if period and part else period


_ABSOLUTE: Final[MappingProxyType[str, Callable[[re.Match[str]], Period | None]]] = MappingProxyType(
    {"iso": _iso, "year": _year, "years": _years, "season": _season},
)
# The groups of a form that give days of a month begin with these letters.
_DAYS_OF: Final = MappingProxyType(
    {"month_day": "md", "day_month": "dm", "spelt_day": "sd", "spelt_last": "sl", "foreign": "fo"}
)
# Forms that need a base only if they are written without a year.
_OF_A_YEAR: Final[MappingProxyType[str, Callable[[re.Match[str], date | None], Period | None]]] = MappingProxyType(
    {**dict.fromkeys(_DAYS_OF, _days), "holiday": _holiday, "month": _month, "quarter": _quarter, "decade": _decade},
)
_RELATIVE: Final[MappingProxyType[str, Callable[[re.Match[str], date], Period | None]]] = MappingProxyType(
    {"weekday": _weekday, "near": _near, "step": _step, "ago": _ago, "ordinal": _ordinal, "weekend": _weekend},
)

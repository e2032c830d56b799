"""Mentions over time: by day, by week if they span more than a month, by month if more than 18 months."""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bot.model.entity import Stretch
from bot.store import DayCount

BY_DAY, BY_WEEK = timedelta(days=31), timedelta(days=550)  # longest spans shown by day, and by week


def over_time(counts: Sequence[DayCount]) -> tuple[Stretch, ...]:
    """The days, weeks or months in which an entity is mentioned, the earliest first."""
    if not counts:
        return ()
    days = [count.day for count in counts]
    around = _around(max(days) - min(days))
    found: defaultdict[tuple[date, date], Counter[str]] = defaultdict(Counter)
    for count in counts:
        found[around(count.day)][count.outlet] += count.mentions
    return tuple(
        Stretch(first, last, tuple(sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0]))))
        for (first, last), outlets in sorted(found.items())
    )


def _around(span: timedelta) -> Callable[[date], tuple[date, date]]:
    if span <= BY_DAY:
        return lambda day: (day, day)
    return _week if span <= BY_WEEK else _month


def _week(day: date) -> tuple[date, date]:
    """Monday and Sunday of the week of a day."""
    monday = day.toordinal() - day.weekday()
    return date.fromordinal(monday), date.fromordinal(min(monday + 6, date.max.toordinal()))


def _month(day: date) -> tuple[date, date]:
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])

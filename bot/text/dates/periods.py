"""Calendar periods as first and last day. Weeks begin on Monday (ISO 8601)."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

Period = tuple[date, date]
_THIRDS: Final = 3


def day(when: date) -> Period:
    """One day."""
    return when, when


def week(when: date, shift: int) -> Period:
    """The week ``shift`` weeks after that of ``when``."""
    monday = when - timedelta(days=when.weekday()) + timedelta(weeks=shift)
    return monday, monday + timedelta(days=6)


def weekend(when: date, shift: int) -> Period:
    """Saturday and Sunday of the week ``shift`` weeks after that of ``when``."""
    _, sunday = week(when, shift)
    return sunday - timedelta(days=1), sunday


def month(year: int, number: int) -> Period:
    """A month; ``number`` may run past 1 to 12 into the years before and after."""
    year, index = year + (number - 1) // 12, (number - 1) % 12 + 1
    return date(year, index, 1), date(year, index, monthrange(year, index)[1])


def quarter(year: int, number: int) -> Period:
    """A quarter; ``number`` may run past 1 to 4 into the years before and after."""
    return month(year, 3 * number - 2)[0], month(year, 3 * number)[1]


def years(first: int, last: int | None = None) -> Period:
    """A year or a run of years."""
    return date(first, 1, 1), date(last if last is not None else first, 12, 31)


def season(year: int, name: str) -> Period:
    """A meteorological season of the northern hemisphere; winter runs from the December before."""
    first = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 0}[name]
    return month(year, first)[0], month(year, first + 2)[1]


def one_week_later(when: date) -> date:
    """The same weekday a week later."""
    return when if date.max - when < timedelta(weeks=1) else when + timedelta(weeks=1)


def years_later(when: date, shift: int) -> date:
    """The same day ``shift`` years later, or 28 February for the 29th in a common year."""
    if not date.min.year <= when.year + shift <= date.max.year:
        return when
    last = monthrange(when.year + shift, when.month)[1]
    return when.replace(year=when.year + shift, day=min(when.day, last))


def part(period: Period, name: str) -> Period:
    """The "early", "mid" or "late" third of a period, in whole months if it has three or more."""
    first, last = period
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    if months >= _THIRDS:
        third = round(months / _THIRDS)
        early_end = month(first.year, first.month + third - 1)[1]
        late_start = month(last.year, last.month - third + 1)[0]
    else:
        third = round(((last - first).days + 1) / _THIRDS)
        early_end = first + timedelta(days=third - 1)
        late_start = last - timedelta(days=third - 1)
    if name.startswith("early"):
        return first, early_end
    if name.startswith("late"):
        return late_start, last
    return early_end + timedelta(days=1), late_start - timedelta(days=1)

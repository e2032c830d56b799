"""Which of several periods a date without its year or month means: by the tense of the verb, else the nearest."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from bot.text.dates.forms import WEEKDAY_NUMBERS
from bot.text.dates.periods import Period
from bot.text.dates.tense import is_dated, is_future

_SOON: Final = timedelta(days=45)
_NEAR: Final = timedelta(days=100)
_FAR: Final = timedelta(days=240)


def of_days(parts: Iterable[tuple[int, int, int, int]], match: re.Match[str], base: date | None) -> Period | None:
    """The period meant by days of a month, each given as its year, month, first and last day; a weekday must fit."""
    candidates = []
    for year, month, first, last in parts:
        try:
            candidates.append((date(year, month, first), date(year, month, last)))
        except ValueError:  # 29 February of a common year
            continue
    weekday = WEEKDAY_NUMBERS.get(match.group()[:3].lower())
    fitting = [period for period in candidates if period[0].weekday() == weekday]  # Sunday, 8 December
    return by_tense(fitting or candidates, match, base, of_a_year=True)


def by_tense(
    candidates: list[Period], match: re.Match[str], base: date | None, *, of_a_year: bool = False
) -> Period | None:
    """The candidate that agrees with the tense of the verb; the nearest one if there is no verb, None if there is none.

    For days without a year a near date wins, preferably in the year of publication, over a distant one that only a verb
    not right beside it asks for.
    """
    if base is None or len(candidates) <= 1:
        return next(iter(candidates), None)
    nearest = min(candidates, key=lambda period: _distance(period, base))
    asked = _by_verb(candidates, nearest, match, base)
    if not of_a_year or _distance(asked, base) <= _FAR:
        return asked
    this_year, ahead_of_us = nearest[0].year == base.year, nearest[1] > base
    likely = _distance(nearest, base) < (_NEAR if this_year and ahead_of_us else _SOON) and (this_year or ahead_of_us)
    return nearest if likely and not is_dated(match.string, match.start(), match.end()) else asked


def _by_verb(candidates: list[Period], nearest: Period, match: re.Match[str], base: date) -> Period:
    coming = is_future(match.string, match.start(), match.end())
    if coming is None:
        return nearest
    if coming:
        after = [period for period in candidates if period[1] >= base]
        return min(after) if after else nearest
    before = [period for period in candidates if period[0] <= base]
    return max(before) if before else nearest


def _distance(period: Period, base: date) -> timedelta:
    return max(period[0] - base, base - period[1])

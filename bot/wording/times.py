"""Times, days and ranges of days in words."""

from datetime import UTC, date, datetime
from typing import Final

from bot.model.passage import at_midnight
from bot.text.lexicon.calendar_words import MONTHS

_SHORTEST_MONTH: Final = 28


def day(moment: date) -> str:
    """``17 Nov 2024``."""
    return f"{moment.day} {month(moment)} {moment.year}"


def month(moment: date) -> str:
    """``Nov``, whatever language the machine is set to."""
    return MONTHS[moment.month - 1][:3].capitalize()


def stretch(first: date, last: date) -> str:
    """``17 Nov 2024``, ``11 to 17 Nov 2024``, ``28 Oct to 3 Nov 2024``; ``Nov 2024`` for a whole month."""
    if first == last:
        return day(last)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    if first.month != last.month:
        return f"{first.day} {month(first)} to {day(last)}"
    if first.day == 1 and last.day >= _SHORTEST_MONTH:
        return f"{month(last)} {last.year}"
    return f"{first.day} to {day(last)}"


def is_day(moment: datetime, *, only_date: bool) -> bool:
    """Whether only the day is known, so that it must not shift with the reader's time zone."""
    return only_date or at_midnight(moment)


def time(moment: datetime, *, only_date: bool = False) -> str:
    """``17 Nov 2024, 14:05 UTC``, or only the day if the time is unknown."""
    moment = moment.astimezone(UTC)
    return day(moment) if is_day(moment, only_date=only_date) else f"{day(moment)}, {moment:%H:%M} UTC"


def between(since: date | None, until: date | None) -> str:
    """The days that typed dates were read as: ``from 1 Nov 2024 to 30 Nov 2024``, or ''."""
    return " ".join(f"{word} {day(moment)}" for word, moment in (("from", since), ("to", until)) if moment)

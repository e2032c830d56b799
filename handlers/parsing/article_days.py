"""The days and writers of articles, as a line says them: filters of a search, and since when changes count; pure."""

from dataclasses import replace
from typing import Final

from bot.model.request import Request
from bot.text.typed.day_filters import DAYS, day_of
from handlers.parsing import phrases

_NO_HOURS: Final = "Changes are listed by the day: these are since {}."
_NO_DAY: Final = "I can't tell which day “{}” was. These are the latest changes."


def of_day(day: str) -> str:
    """The filter for articles of a day; '' for none."""
    return DAYS.get(day.lower(), f'from:"{day}" to:"{day}"' if day else "")


def since_day(day: str) -> str:
    """The filter for articles from a day on; '' for none."""
    return of_day(day).partition(" to:")[0]


def of_writer(name: str) -> str:
    """The filter for articles with a name in their byline; '' for none."""
    named = name.replace('"', "")
    return f'by:"{named}"' if named else ""


def with_since(request: Request, typed: str, note: str) -> tuple[Request, str]:
    """What changed since a day; a time of day is read as its day, and what is no day as none."""
    if day := day_of(request.since):
        return replace(request, since=day), _NO_HOURS.format(day)
    if phrases.MAY_BE_DAY.search(request.since):
        return request, note
    return replace(request, since=""), _NO_DAY.format(typed)

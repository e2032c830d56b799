"""The filters of a search, as ``/coverage`` takes them, for what a sentence says."""

from bot.text.typed.day_filters import DAYS


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

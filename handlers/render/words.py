"""Our own few words: counts, times, labels."""

from datetime import UTC, date, datetime

from bot.blockkit import clip, harmless, in_mrkdwn
from bot.model.passage import at_midnight

NAME = 60  # an outlet's or a person's name, as far as it is shown
TITLE = 200  # a headline in a list


def count(number: int, word: str, plural: str = "") -> str:
    """``1 article``, ``5 articles``, ``2 stories``."""
    return f"{number:,} {word if number == 1 else plural or word + 's'}"


def name(text: str, limit: int = NAME) -> str:
    """A name or headline on one line for literal places, never empty."""
    return clip(harmless(" ".join(text.split())), limit) or "(no name)"


def marked(text: str, limit: int = NAME) -> str:
    """A name or headline on one line for ``mrkdwn``, never empty."""
    return clip(in_mrkdwn(" ".join(text.split())), limit) or "(no name)"


def is_day(moment: datetime, *, only_date: bool = False) -> bool:
    """Whether only a day is known, which must not move with the reader's zone."""
    return only_date or at_midnight(moment)


def day(moment: date) -> str:
    """``17 Nov 2024``."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def time(moment: datetime, *, only_date: bool = False) -> str:
    """``17 Nov 2024, 14:05 UTC`` in plain words, the day alone where no more is known."""
    moment = moment.astimezone(UTC)
    return day(moment) if is_day(moment, only_date=only_date) else f"{day(moment)}, {moment:%H:%M} UTC"


def date_token(moment: datetime, *, only_date: bool = False, zoned: bool = True) -> str:
    """The moment for ``mrkdwn``: a token that each reader sees in their own zone, and is told so where ``zoned``."""
    moment = moment.astimezone(UTC)
    if is_day(moment, only_date=only_date) or moment.year < FIRST_YEAR:
        return time(moment, only_date=only_date)
    zone = " your time" if zoned else ""
    return f"<!date^{int(moment.timestamp())}^{{date_short_pretty}}, {{time}}{zone}|{time(moment)}>"


def between(since: date | None, until: date | None) -> str:
    """The days that typed dates were understood to mean: `` · from 1 Nov 2024 to 30 Nov 2024``; or nothing."""
    told = [f"{word} {day(moment)}" for word, moment in (("from", since), ("to", until)) if moment]
    return f" · {' '.join(told)}" if told else ""


def listed(names: list[str], most: int) -> str:
    """``A, B and 3 more``."""
    rest = len(names) - most
    return ", ".join(names) if rest <= 0 else f"{', '.join(names[:most])} and {rest:,} more"


FIRST_YEAR = 1971  # tokens hold seconds since 1970
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

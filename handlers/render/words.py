"""Names, counts and times, made safe for Slack."""

from datetime import UTC, date, datetime

from bot.blockkit import clip, harmless, in_mrkdwn
from bot.wording import counts, times

NAME = 60  # characters shown of an outlet's or a person's name
TITLE = 200  # characters shown of a headline in a list

count, listed, and_more = counts.count, counts.listed, counts.and_more
day, is_day, time = times.day, times.is_day, times.time


def name(text: str, limit: int = NAME) -> str:
    """A name or headline on one line, for literal text; never empty."""
    return clip(harmless(" ".join(text.split())), limit) or "(no name)"


def marked(text: str, limit: int = NAME) -> str:
    """A name or headline on one line, for ``mrkdwn``; never empty."""
    return clip(in_mrkdwn(" ".join(text.split())), limit) or "(no name)"


def date_token(moment: datetime, *, only_date: bool = False, zoned: bool = True) -> str:
    """A time for ``mrkdwn``: a token shown in each reader's time zone, followed by "your time" if ``zoned``."""
    moment = moment.astimezone(UTC)
    if is_day(moment, only_date=only_date) or moment.year < FIRST_YEAR:
        return time(moment, only_date=only_date)
    zone = " your time" if zoned else ""
    return f"<!date^{int(moment.timestamp())}^{{date_short_pretty}}, {{time}}{zone}|{time(moment)}>"


def between(since: date | None, until: date | None) -> str:
    """The days that typed dates were read as, to follow a count: `` · from 1 Nov 2024``; or ''."""
    days = times.between(since, until)
    return f" · {days}" if days else ""


FIRST_YEAR = 1971  # tokens hold seconds since 1970

"""Times in each reader's own time zone; a bare day as plain text, so that it does not shift."""

from datetime import UTC, datetime

from bot.wording.times import is_day, time
from handlers.render.runs import Run, own_words

_SHOWN = "{date_short_pretty}, {time}"
_FIRST_YEAR = 1971  # Slack counts seconds since 1970


def run(moment: datetime, *, only_date: bool = False) -> Run:
    """A time as a run."""
    in_utc = time(moment, only_date=only_date)
    if _is_fixed(moment, only_date=only_date):
        return own_words(in_utc)
    return {"type": "date", "timestamp": int(moment.timestamp()), "format": _SHOWN, "fallback": in_utc}


def token(moment: datetime, *, only_date: bool = False) -> str:
    """A time for ``mrkdwn``."""
    in_utc = time(moment, only_date=only_date)
    if _is_fixed(moment, only_date=only_date):
        return in_utc
    return f"<!date^{int(moment.timestamp())}^{_SHOWN}|{in_utc}>"


def _is_fixed(moment: datetime, *, only_date: bool) -> bool:
    moment = moment.astimezone(UTC)
    return is_day(moment, only_date=only_date) or moment.year < _FIRST_YEAR

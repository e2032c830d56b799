"""What to fetch now and what later, from values alone: the feed's entries, what is known, and the time."""

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from bot.ingest.entries import key_of
from bot.ingest.feeds import Entry
from bot.ingest.moments import is_moment, moment
from bot.model.fetched import FeedState, PageState

MOST_PAGES: Final = 20  # new pages of a feed per round
READ_AGAIN: Final = timedelta(days=3)  # after which a page is read again while it is in its feed
RULES_LAST: Final = timedelta(days=1)
_FIRST_WAIT: Final = timedelta(minutes=10)  # after a failure; doubled by each further one
_LONGEST_WAIT: Final = timedelta(days=1)
_LONGEST_ASKED: Final = timedelta(days=7)  # that a server may have us wait
_GIVEN_UP: Final = 6  # failures, after which a page is no reason to read its whole feed again
_DOUBLED: Final = 8  # times; more would be longer than the longest wait


def chosen(
    entries: Sequence[Entry], known: Mapping[str, PageState], now: datetime, most: int = MOST_PAGES
) -> tuple[list[Entry], bool]:
    """The entries whose pages are to be fetched now, in the feed's order, and whether any are left for later."""
    wanted: dict[str, Entry] = {}
    for entry in entries:
        key = key_of(entry)
        if key and _is_wanted(entry, known.get(key), now):
            wanted.setdefault(key, entry)
    return list(wanted.values())[:most], len(wanted) > most


def _is_wanted(entry: Entry, page: PageState | None, now: datetime) -> bool:
    """Whether an entry's page is new, has a later date of change, or was last read or tried long enough ago."""
    if page is None or page.updated != latest(entry, page):
        return True
    return now >= page.asked + (after(page.failures) if page.failures else READ_AGAIN)


def latest(entry: Entry, page: PageState | None) -> datetime | None:
    """The latest known date of change of a page; two feeds may give different ones, in turn."""
    known = page.updated if page else None
    if not is_moment(entry.updated, entry.language):
        return known
    given = moment(entry.updated, entry.language).when
    return max(given, known) if known else given


def after(failures: int) -> timedelta:
    """How long to wait after so many failures in a row."""
    return min(_FIRST_WAIT * (1 << min(failures - 1, _DOUBLED)), _LONGEST_WAIT)


def due(failures: int, headers: Mapping[str, str], now: datetime) -> datetime:
    """When to ask again after failures: as the server says, or later if there were many."""
    return now + max(asked_to_wait(headers, now), after(failures))


def asked_to_wait(headers: Mapping[str, str], now: datetime) -> timedelta:
    """The wait that a server asks for with ``Retry-After``, at most a week."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), _LONGEST_ASKED)
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return timedelta()
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until - now, timedelta()), _LONGEST_ASKED)


def conditions(state: FeedState) -> dict[str, str]:
    """The headers that ask for a feed only if it has changed."""
    given = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
    return {name: value for name, value in given.items() if value}


def settled(pages: Collection[PageState], *, left: bool) -> bool:
    """Whether a feed need not be read until it changes: no page is left for later, none is to be tried again soon."""
    return not left and not any(0 < page.failures < _GIVEN_UP for page in pages)

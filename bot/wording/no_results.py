"""Sentences for answers that found nothing."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from bot.model.search import Freshness, NotFound
from bot.wording.counts import count
from bot.wording.times import between, day, time

EMPTY_PAGE: Final = "There is nothing on this page."
UNMENTIONED: Final = "No article in the index mentions this name yet."


def searched(fresh: Freshness, days: str = "", shown: Callable[[datetime], str] = time) -> list[str]:
    """``Searched 38 articles in 12 stories``, ``newest article 19 Nov 2024``, ``last indexed 20 Nov 2024, 06:15 UTC``.

    ``days`` follow the counts; ``shown`` puts a time in words.
    """
    counts, *when = held(fresh, shown)
    return [f"Searched {counts}{days}", *when]


def held(fresh: Freshness, shown: Callable[[datetime], str] = time) -> list[str]:
    """``38 articles in 12 stories``, ``newest article 19 Nov 2024``, ``last indexed 20 Nov 2024, 06:15 UTC``."""
    counts = f"{count(fresh.articles, 'article')} in {count(fresh.stories, 'story', 'stories')}"
    stamps = (("newest article", fresh.newest), ("last indexed", fresh.indexed))
    dated = [f"{label} {shown(moment)}" for label, stamp in stamps if (moment := _moment(stamp))]
    unfinished = [] if fresh.indexed else ["the first reading is not finished yet"]
    return [counts, *dated, *unfinished]


def _moment(stamp: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def none_of_days(missing: NotFound, shown: Callable[[str], str] = str) -> str:
    """``No article in Harbour Ledger from 5 Nov 2024.``, and how recent the newest in the index is."""
    where = f" in {shown(missing.outlet)}" if missing.outlet else ""
    days = between(missing.since, missing.until)
    if missing.since and missing.since == missing.until:
        days = f"from {day(missing.since)}"
    newest = _moment(missing.freshness.newest)
    of_newest = f" The newest in the index is from {day(newest)}." if newest else ""
    return f"No article{where} {days}.{of_newest}"


def is_outlet(missing: NotFound, shown: Callable[[str], str] = str) -> str:
    """``Harbour Ledger is an outlet: 11 articles.``."""
    return f"{shown(missing.outlet)} is an outlet: {count(missing.outlet_articles, 'article')}."

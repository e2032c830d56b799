"""Sentences for answers that found nothing."""

from collections.abc import Callable
from datetime import datetime

from bot.model.search import NotFound
from bot.wording.counts import count
from bot.wording.times import between, day


def none_of_days(missing: NotFound, shown: Callable[[str], str] = str) -> str:
    """``No article in Harbour Ledger from 5 Nov 2024.``, and how recent the newest in the index is."""
    where = f" in {shown(missing.outlet)}" if missing.outlet else ""
    days = between(missing.since, missing.until)
    if missing.since and missing.since == missing.until:
        days = f"from {day(missing.since)}"
    newest = missing.freshness.newest
    of_newest = f" The newest in the index is from {day(datetime.fromisoformat(newest))}." if newest else ""
    return f"No article{where} {days}.{of_newest}"


def is_outlet(missing: NotFound, shown: Callable[[str], str] = str) -> str:
    """``Harbour Ledger is an outlet: 11 articles.``."""
    return f"{shown(missing.outlet)} is an outlet: {count(missing.outlet_articles, 'article')}."

"""Days without a year, which are those of the latest year that has articles, or nearest to a story."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.model.search import SearchPage
from bot.newsroom import Newsroom
from bot.newsroom.finding.search_query import day_typed
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

TODAY = date(2024, 11, 20)
MONDAY = date(2024, 11, 18)
DAYS = {
    "moment": datetime(2024, 11, 18, 21, 30, tzinfo=UTC),
    "later": datetime(2024, 11, 19, 4, tzinfo=UTC),
    "day": datetime(2024, 11, 19, tzinfo=UTC),
}


@pytest.mark.parametrize(
    ("typed", "found", "since"),
    [
        ('from:"nov 19" to:"nov 19"', {"later", "day"}, date(2024, 11, 19)),
        ('from:"18 november"', {"moment", "later", "day"}, date(2024, 11, 18)),
        ("from:november to:november ferry", {"moment", "later", "day"}, date(2024, 11, 1)),
        ('from:"nov 19 2025"', set(), date(2025, 11, 19)),
        ('from:"nov 20" to:"nov 20"', set(), date(2026, 11, 20)),
        ("from:monday", set(), date(2026, 11, 30)),
    ],
)
def test_a_day_without_a_year_is_of_the_latest_that_has_articles(
    tmp_path: Path, typed: str, found: set[str], since: date
) -> None:
    clock = SetClock("2026-12-01T12:00:00Z")
    store = open_store(tmp_path / "index.sqlite", clock, create=True)
    with store.writing() as writer:
        for name, published in DAYS.items():
            one = report(name, "A ferry ran.", published=published)
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="")
    told = Newsroom(store, Settings(index=tmp_path / "index.sqlite", entities=None, zone="UTC"), clock).search(typed)
    store.close()
    assert ({hit.head.id for hit in told.hits} if isinstance(told, SearchPage) else set()) == found
    assert (told.query if isinstance(told, SearchPage) else told).since == since


@pytest.mark.parametrize(
    ("typed", "near", "day"),
    [
        ("nov 15", date(2022, 11, 12), date(2022, 11, 15)),
        ("december 30", date(2020, 1, 5), date(2019, 12, 30)),
        ("2 January", date(2019, 12, 30), date(2020, 1, 2)),
        ("december 20", TODAY, date(2023, 12, 20)),
        ("nov 15 2023", date(2022, 11, 12), date(2023, 11, 15)),
        ("monday", date(2022, 11, 12), MONDAY),
    ],
)
def test_a_day_without_a_year_is_the_one_nearest_to_the_story_and_not_to_come(
    typed: str, near: date, day: date
) -> None:
    assert day_typed(typed, TODAY, near) == day

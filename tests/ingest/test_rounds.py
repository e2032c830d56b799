"""What is fetched now and what later."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.ingest.feeds import Entry
from bot.ingest.rounds import after, asked_to_wait, chosen, conditions, due, settled
from bot.model.fetched import FeedState, PageState

NOW = datetime(2024, 11, 20, 12, tzinfo=UTC)
OF_EARLIER = "2024-11-18T08:00:00Z"
EARLIER = datetime(2024, 11, 18, 8, tzinfo=UTC)


def entry(place: str, updated: str = "") -> Entry:
    link = f"https://ledger.example/{place}" if place else ""
    return Entry(**dict.fromkeys(Entry.__slots__, "") | {"link": link, "updated": updated})


def page(place: str, updated: datetime | None = None, failures: int = 0, **ago: float) -> PageState:
    return PageState(f"ledger.example/{place}", updated, NOW - timedelta(**ago), failures)


@pytest.mark.parametrize(
    ("entries", "pages", "wanted"),
    [
        ([entry("a"), entry("b")], [], "a b"),
        ([entry("a"), entry("a?utm_source=rss"), entry("")], [], "a"),
        ([entry("a"), entry("b")], [page("a", hours=1)], "b"),
        ([entry("a")], [page("a", days=2)], ""),
        ([entry("a")], [page("a", days=3)], "a"),
        ([entry("a", OF_EARLIER)], [page("a", hours=1)], "a"),
        ([entry("a", OF_EARLIER)], [page("a", EARLIER, hours=1)], ""),
        ([entry("a", "Mon, 18 Nov 2024 09:00:00 +0100")], [page("a", EARLIER, hours=1)], ""),
        ([entry("a", "Mon, 18 Nov 2024 08:00:01 GMT")], [page("a", EARLIER, hours=1)], "a"),
        ([entry("a", "2024-11-17")], [page("a", EARLIER, hours=1)], ""),  # of another feed
        ([entry("a", "a while ago")], [page("a", EARLIER, hours=1)], ""),
        ([entry("a")], [page("a", failures=1, minutes=9)], ""),
        ([entry("a")], [page("a", failures=1, minutes=10)], "a"),
        ([entry("a")], [page("a", failures=3, minutes=39)], ""),
        ([entry("a")], [page("a", failures=99, hours=24)], "a"),
    ],
)
def test_pages_that_are_new_changed_or_to_be_tried_again_are_fetched(
    entries: list[Entry], pages: list[PageState], wanted: str
) -> None:
    found, left = chosen(entries, {one.address: one for one in pages}, NOW)
    assert (" ".join(one.link.rpartition("/")[2] for one in found), left) == (wanted, False)


def test_so_many_pages_are_read_a_round_and_the_others_are_left() -> None:
    entries = [entry(str(number)) for number in range(30)]
    assert chosen(entries, {}, NOW) == (entries[:20], True)
    assert chosen(entries, {}, NOW, most=30) == (entries, False)


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("", {}),
        ("120", {"minutes": 2}),
        ("Wed, 20 Nov 2024 13:00:00 GMT", {"hours": 1}),
        ("Wed, 20 Nov 2024 11:00:00 GMT", {}),
        ("99999999999999999999", {"days": 7}),
        ("-5", {}),
        ("soon", {}),
        ("Wed, 20 Nov 99999 13:00:00 GMT", {}),
        ("²", {}),
    ],
)
def test_a_server_says_how_long_to_wait(value: str, wait: dict[str, Any]) -> None:
    assert asked_to_wait({"retry-after": value}, NOW) == timedelta(**wait)


def test_each_further_failure_doubles_the_wait_up_to_a_day() -> None:
    waits = [after(failures) / timedelta(minutes=1) for failures in (1, 2, 3, 8, 9, 500)]
    assert waits == [10, 20, 40, 1280, 1440, 1440]
    assert due(1, {"retry-after": "60"}, NOW) == NOW + timedelta(minutes=10)
    assert due(1, {"retry-after": "3600"}, NOW) == NOW + timedelta(hours=1)


def test_a_feed_is_asked_for_only_if_changed_once_nothing_of_it_is_left() -> None:
    assert settled([page("a")], left=False)
    assert not settled([page("a")], left=True)
    assert not settled([page("a"), page("b", failures=5)], left=False)
    assert settled([page("a"), page("b", failures=6)], left=False)
    state = FeedState("https://ledger.example/feed.xml")
    assert conditions(state) == {}
    assert conditions(FeedState(state.address, etag='"1"')) == {"If-None-Match": '"1"'}

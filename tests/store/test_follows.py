"""What a store promises of follows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.model.edition import Slot
from bot.model.follow import Follow
from bot.store import Store

NOON = datetime(2024, 11, 20, 12, tzinfo=UTC)
ONE = Follow("C0NEWS", "1.0", "U0ROBIN", NOON, {"a": "0a", "ü": "0b"})
TWO = replace(ONE, thread="2.0", since=NOON + timedelta(hours=1))
ELSEWHERE = replace(ONE, channel="C0ELSE", since=NOON - timedelta(hours=1))


def test_follows_are_kept_as_they_are_the_earliest_first(store: Store) -> None:
    for follow in (TWO, ONE, ELSEWHERE):
        store.follows.put(follow)
    assert store.follows.all() == [ELSEWHERE, ONE, TWO]
    assert store.follows.of_channel("C0NEWS") == [ONE, TWO]
    assert store.follows.of_thread("C0NEWS", "2.0") == TWO
    assert store.follows.drop(TWO)
    assert store.follows.of_thread("C0NEWS", "2.0") is None


def test_a_thread_has_one_follow_the_last(store: Store) -> None:
    store.follows.put(ONE)
    store.follows.put(replace(ONE, since=NOON + timedelta(hours=2)))
    assert store.follows.all() == [replace(ONE, since=NOON + timedelta(hours=2))]


def test_a_follow_goes_on_from_the_state_it_is_in_and_never_back(store: Store) -> None:
    store.follows.put(ONE)
    posted = replace(ONE, told={"a": "1a"}, number=1, posted=NOON)
    assert store.follows.advance(posted)
    assert not store.follows.advance(ONE)
    assert not store.follows.advance(replace(posted, since=NOON - timedelta(days=1)))
    assert store.follows.all() == [posted]
    assert not store.follows.drop(replace(ONE, since=NOON - timedelta(days=1)))
    assert store.follows.drop(posted)
    assert not store.follows.drop(posted)
    assert not store.follows.advance(replace(posted, number=2))


def test_those_that_ended_long_ago_are_forgotten(store: Store) -> None:
    ended = replace(TWO, ended=NOON, reason="why")
    for follow in (ONE, ended):
        store.follows.put(follow)
    store.follows.forget(NOON)
    assert store.follows.all() == [ONE, ended]
    store.follows.forget(NOON + timedelta(seconds=1))
    assert store.follows.all() == [ONE]


def test_the_posts_of_follows_are_no_editions_of_digests(store: Store) -> None:
    slot = Slot("follow", "C0NEWS", date(2024, 11, 20), "1.0 1", NOON)
    assert store.follow_editions.claim(slot, "one", NOON)
    assert [store.editions.edition(slot.key), *store.editions.since(NOON), *store.editions.left_open(NOON, NOON)] == [
        None
    ]
    store.editions.forget(NOON + timedelta(days=1))
    assert [edition.slot for edition in store.follow_editions.left_open(NOON, NOON)] == [slot]

"""What a store promises of digests' editions."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.model.edition import Edition, EditionMessage, Slot, SlotState, Window
from bot.store import Store

NOW = datetime(2024, 11, 20, 12, tzinfo=UTC)
SOON = NOW + timedelta(minutes=1)
SLOT = Slot("morning", "C0NEWS", date(2024, 11, 20), "12:00", NOW)
WINDOW = Window(NOW - timedelta(days=1), NOW)


def edition(store: Store) -> Edition:
    found = store.editions.edition(SLOT.key)
    assert found is not None
    return found


def test_a_slot_is_claimed_once(store: Store) -> None:
    assert store.editions.claim(SLOT, "one", SOON)
    assert not store.editions.claim(SLOT, "two", SOON)
    assert not store.editions.claim(replace(SLOT, due=NOW + timedelta(hours=1)), "two", SOON)
    assert store.editions.claim(replace(SLOT, nominal="18:00"), "two", SOON)
    assert edition(store) == Edition(SLOT, SlotState.CLAIMED, "one", SOON, attempts=1)


def test_of_many_threads_one_claims(store: Store) -> None:
    def claim(number: int) -> bool:
        try:
            return store.editions.claim(SLOT, str(number), SOON)
        finally:
            store.close()

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(claim, range(24))) == 1


def test_frozen_messages_stay_as_they_are(store: Store) -> None:
    store.editions.claim(SLOT, "one", SOON)
    held = replace(edition(store), window=WINDOW, counted=("a", "b"), told={"a": "0a"})
    assert store.editions.freeze(held, [b"{}", b"[]"], NOW)
    assert store.editions.parts(SLOT.key) == [EditionMessage(1, b"{}"), EditionMessage(2, b"[]")]
    assert edition(store) == held
    store.editions.sent(SLOT.key, 1, "1.0")
    store.editions.sent(SLOT.key, 1, "2.0")
    assert store.editions.parts(SLOT.key)[0].ts == "1.0"


def test_who_lost_the_lease_can_do_nothing(store: Store) -> None:
    store.editions.claim(SLOT, "one", SOON)
    held = replace(edition(store), window=WINDOW)
    assert not store.editions.freeze(held, [b"{}"], SOON)
    assert not store.editions.start_sending(SLOT.key, "one", SOON, SOON)
    assert store.editions.parts(SLOT.key) == []
    assert store.editions.take_over(edition(store), "two", SOON + timedelta(minutes=1))
    assert not store.editions.freeze(held, [b"{}"], NOW)
    assert not store.editions.start_sending(SLOT.key, "one", SOON, NOW)
    assert not store.editions.settle(SLOT.key, "one", SlotState.FAILED, "no")
    assert edition(store).attempts == 2


def test_an_edition_is_taken_over_by_one(store: Store) -> None:
    store.editions.claim(SLOT, "one", NOW)
    read = edition(store)
    assert store.editions.take_over(read, "two", SOON)
    assert not store.editions.take_over(read, "three", SOON)


def test_what_is_done_stays_done(store: Store) -> None:
    store.editions.claim(SLOT, "one", SOON)
    assert store.editions.settle(SLOT.key, "one", SlotState.POSTED)
    assert not store.editions.settle(SLOT.key, "one", SlotState.FAILED, "no")
    assert not store.editions.take_over(edition(store), "two", SOON)
    assert store.editions.left_open(SOON, NOW) == []


def test_open_editions_are_found_when_their_lease_has_ended(store: Store) -> None:
    store.editions.claim(SLOT, "one", SOON)
    assert store.editions.left_open(NOW, WINDOW.since) == []
    assert store.editions.left_open(SOON, WINDOW.since) == [edition(store)]
    assert store.editions.left_open(SOON, SOON) == []


def test_the_last_edition_of_a_digest_is_found_and_old_ones_are_forgotten(store: Store) -> None:
    later = replace(SLOT, day=date(2024, 11, 21), due=NOW + timedelta(days=1))
    for slot in (later, SLOT):
        store.editions.claim(slot, "one", SOON)
        store.editions.freeze(Edition(slot, SlotState.CLAIMED, "one", SOON, WINDOW), [b"{}"], NOW)
    last = store.editions.last("morning", "C0NEWS")
    assert last is not None
    assert last.slot == later
    store.editions.forget(later.due)
    assert [one.slot for one in store.editions.since(WINDOW.since)] == [later]
    assert store.editions.parts(SLOT.key) == []


def test_editions_leave_the_index_generation_alone(store: Store) -> None:
    before = store.generation()
    store.editions.claim(SLOT, "one", SOON)
    assert store.generation() == before

"""What is kept of conversations."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.model.conversation import Subject
from bot.store import Store
from tests.fakes.clock import SetClock


def test_a_thread_is_about_what_was_remembered_last(store: Store) -> None:
    store.conversations.remember("C1", "1.0", Subject(story="s1"))
    store.conversations.remember("C1", "1.0", Subject(story="s1", entity="e1"))
    store.conversations.remember("C1", "2.0", Subject(article="a1"))
    assert store.conversations.recall("C1", "1.0") == Subject(story="s1", entity="e1")
    assert store.conversations.recall("C1", "2.0") == Subject(article="a1")
    assert store.conversations.recall("C2", "1.0") == Subject()


def test_a_thread_that_was_stored_before_is_still_understood(store: Store, tmp_path: Path) -> None:
    written = '{"story":"s1","article":"","other":"","entity":"","offered":["s2"],"shown":"s1","asked":"who fled"}'
    added = '"left":"","lines_since":0,"named":[]'
    subject = Subject(story="s1", offered=("s2",), last_shown="s1", last_question="who fled")
    store.conversations.remember("C1", "1.0", subject)
    with closing(sqlite3.connect(tmp_path / "index.sqlite")) as index, index:
        assert index.execute("SELECT CAST(subject AS TEXT) FROM conversation").fetchall() == [
            (f"{written[:-1]},{added}}}",)
        ]
        index.execute("UPDATE conversation SET thread='2.0', subject=?", (written,))
    assert store.conversations.recall("C1", "2.0") == subject


def test_an_old_thread_is_forgotten(store: Store, clock: SetClock) -> None:
    store.conversations.remember("C1", "1.0", Subject(story="s1"))
    clock.forward(days=91)
    store.conversations.remember("C1", "2.0", Subject(story="s2"))
    assert store.conversations.recall("C1", "1.0") == Subject()


def test_an_event_is_taken_once_until_slack_has_stopped_trying(store: Store, clock: SetClock) -> None:
    assert store.conversations.take_event("Ev1")
    clock.forward(minutes=10)
    assert not store.conversations.take_event("Ev1")
    assert store.conversations.take_event("Ev2")
    clock.forward(minutes=51)
    assert store.conversations.take_event("Ev1")


def test_an_event_may_be_taken_for_longer(store: Store, clock: SetClock) -> None:
    assert store.conversations.take_event("share/1", timedelta(days=90))
    clock.forward(days=89)
    assert not store.conversations.take_event("share/1", timedelta(days=90))
    clock.forward(days=2)
    assert store.conversations.take_event("share/1", timedelta(days=90))


def test_what_is_too_old_is_deleted_once_a_day(store: Store, tmp_path: Path, clock: SetClock) -> None:
    def kept() -> list[int]:
        connection = sqlite3.connect(tmp_path / "index.sqlite")
        counts = [
            connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608 - fixed names
            for table in ("conversation", "event_taken", "filed")
        ]
        connection.close()
        return counts

    store.conversations.take_event("Ev1")
    store.conversations.remember("C1", "1.0", Subject(story="s1"))
    store.conversations.store_values({"slip": "value"})
    clock.forward(hours=23)
    store.conversations.take_event("Ev2")
    assert kept() == [1, 2, 1]
    clock.forward(hours=2)
    store.conversations.take_event("Ev3")
    assert kept() == [1, 1, 1]
    clock.forward(days=90)
    store.conversations.take_event("Ev4")
    assert kept() == [0, 1, 0]


def test_an_event_of_which_nothing_came_is_taken_again(store: Store) -> None:
    assert store.conversations.take_event("Ev1")
    assert store.conversations.take_event("Ev2")
    store.conversations.give_back("Ev1")
    assert store.conversations.take_event("Ev1")
    assert not store.conversations.take_event("Ev2")


def test_of_many_threads_one_takes_an_event(store: Store) -> None:
    def take(_: int) -> bool:
        try:
            return store.conversations.take_event("Ev1")
        finally:
            store.close()

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(take, range(32))) == 1


def test_a_filed_value_is_found_for_ninety_days_after_its_last_use(store: Store, clock: SetClock) -> None:
    store.conversations.store_values({"slip1": "a long value", "slip2": "another"})
    clock.forward(days=60)
    store.conversations.store_values({"slip1": "a long value"})
    clock.forward(days=60)
    store.conversations.store_values({"slip3": "a third"})
    assert store.conversations.stored_value("slip1") == "a long value"
    assert store.conversations.stored_value("slip2") == ""
    assert store.conversations.stored_value("never") == ""


def test_conversations_leave_the_index_generation_alone(store: Store) -> None:
    before = store.generation()
    store.conversations.remember("C1", "1.0", Subject(story="s1"))
    store.conversations.take_event("Ev1")
    store.conversations.store_values({"slip": "value"})
    assert store.generation() == before

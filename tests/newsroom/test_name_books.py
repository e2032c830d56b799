"""The names of the index, made ready again when it was written."""

import logging
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.errors import UnusableIndexError
from bot.model.analysis import EntityType
from bot.model.entity import Candidate, Entity, NameMatch
from bot.newsroom.finding.name_book import NameBook, NameBooks, namesakes, ranked
from bot.store import Store
from tests.fakes.reports import report

ADA = Entity("person:ada-quill", "Ada Quill", EntityType.PERSON, (), "text")
OMAR = Entity("person:omar-amari", "Omar al-Amari", EntityType.PERSON, (), "text")


def put(store: Store, named: Entity, article: str = "") -> None:
    told = report(article or named.id, f"{named.name} left port.", names=[named])
    with store.writing() as writer:
        writer.put_entities([named])
        writer.put_article(told.article, told.analysis, id_given=True, ready=True, story="")


def made() -> None:
    """Wait until no book is being made in the background."""
    for thread in threading.enumerate():
        if thread.name == "names":
            thread.join(10)


def test_a_name_with_a_word_before_it_is_no_other_choice() -> None:
    added = replace(ADA, id="person:add-ada-quill", name="Add Ada Quill")
    ben = replace(ADA, id="person:ben-quill", name="Ben Quill")
    found = [Candidate(one, 90.0, NameMatch.SURNAME, one.name) for one in (ADA, added, ben)]
    assert [name for _, name, _ in namesakes("quill", found).entities] == ["Ada Quill", "Ben Quill"]


def test_a_slip_that_one_article_makes_is_no_choice_beside_the_name_of_two(store: Store) -> None:
    ben = replace(ADA, id="person:ben-harlowell", name="Ben Harlowell")
    slip = replace(ADA, id="organisation:harlowel", name="Harlowel", type=EntityType.ORGANISATION)
    put(store, ben)
    put(store, slip)
    assert offered(store, "Harlowell") == (False, [slip.name, ben.name])
    put(store, ben, "later")
    assert offered(store, "Harlowell") == (True, [ben.name])
    assert set(offered(store, slip.name)[1]) == {slip.name, ben.name}


def test_a_name_is_shown_with_the_accents_that_an_article_gives_it(store: Store) -> None:
    put(store, replace(ADA, id="person:ada-pena", name="Ada Pena", aliases=("Ada Peña",)))
    assert offered(store, "Ada Pena") == (True, ["Ada Peña"])


def test_the_third_of_a_name_is_shown_by_the_full_name_that_articles_use_most(store: Store) -> None:
    third = replace(ADA, id="person:ada-r-quill-iii", name="Ada R. Quill III", aliases=("Ada Quill", "Quill"))
    put(store, third)
    assert offered(store, "Ada Quill") == (True, ["Ada R. Quill III"])
    put(store, replace(third, name="Ada Quill"), "later")
    put(store, replace(third, name="Ada Quill"), "latest")
    put(store, replace(third, name="Quill"), "last")
    assert offered(store, "Ada Quill") == (True, ["Ada Quill"])


def test_the_only_one_with_all_words_typed_is_meant(store: Store) -> None:
    put(store, replace(ADA, id="person:ada-pena-nido", name="Ada Peña Nido"))
    put(store, replace(ADA, id="person:vera-quill", name="Vera “Rosa” Quill"))
    put(store, replace(ADA, id="place:nido", name="Nido", type=EntityType.PLACE))  # looks like what is typed, no more
    assert offered(store, "Pena Nido") == (True, ["Ada Peña Nido"])
    assert offered(store, "Rosa Quill") == (True, ["Vera “Rosa” Quill"])


def offered(store: Store, typed: str) -> tuple[bool, list[str]]:
    sure, found = ranked(NameBooks(store, ()).current(), typed)
    return sure, [one.entity.name for one in found]


def outdated(store: Store) -> tuple[NameBooks, NameBook]:
    """Name books, and the current one, made before the last name was stored."""
    books = NameBooks(store, ())
    put(store, ADA)
    first = books.current()
    put(store, OMAR)
    return books, first


def test_a_large_book_answers_until_the_next_is_made_also_if_making_it_fails(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def unreadable() -> Iterator[object]:
        store.generation()  # opens this thread's connection
        msg = "The index cannot be used."
        raise UnusableIndexError(msg)

    monkeypatch.setattr("bot.newsroom.finding.name_book.SMALL", 0)
    books, first = outdated(store)
    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR, "bot.newsroom.single_flight"):
        patched.setattr(store, "names", unreadable)
        assert books.current() is first
        made()
    (record,) = caplog.records
    assert record.getMessage().startswith("background_broke work=names\n")
    assert len(store._connections._connected) == 1
    assert books.current() is first
    made()
    assert list(books.current().labels) == [ADA.id, OMAR.id]
    assert len(store._connections._connected) == 1


def test_a_large_book_is_made_once_there_can_be_a_thread_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def no_more(_thread: threading.Thread) -> None:
        msg = "can't start new thread"
        raise RuntimeError(msg)

    monkeypatch.setattr("bot.newsroom.finding.name_book.SMALL", 0)
    books, first = outdated(store)
    with monkeypatch.context() as patched, caplog.at_level(logging.ERROR, "bot.newsroom.single_flight"):
        patched.setattr(threading.Thread, "start", no_more)
        assert [books.current() is first for _ in range(2)] == [True, True]
    assert [record.getMessage().partition("\n")[0] for record in caplog.records] == ["background_broke work=names"] * 2
    assert books.current() is first
    made()
    assert list(books.current().labels) == [ADA.id, OMAR.id]

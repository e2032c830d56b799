"""Which entity a typed name means, and when the person is asked."""

from pathlib import Path

import pytest

from bot.entities.resolve import NameIndex
from bot.model.analysis import EntityType
from bot.model.entity import Candidate, Entity, Profile
from bot.model.search import NotFound
from bot.newsroom import Newsroom
from bot.newsroom.finding.name_book import NameBook, NameBooks, entities_meant, ranked
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

LEADER = Entity("p1", "Omar al-Amari", "person", (), "text")
GROUP = Entity("o1", "Al-Amari", "organisation", (), "text")
LISTED = Entity("o2", "Al-Amari", "organisation", (), "desk")
OTHER = Entity("p2", "Ada Quill", "person", (), "text")


def test_a_name_by_which_a_person_is_called_too_is_asked_about() -> None:
    found = entities_meant(NameIndex([LEADER, GROUP, OTHER]), "al-Amari")
    assert isinstance(found, tuple)
    assert {one.entity for one in found} == {LEADER, GROUP}


def test_the_newsrooms_own_name_is_not() -> None:
    found = entities_meant(NameIndex([LEADER, LISTED]), "al-Amari")
    assert isinstance(found, Candidate)
    assert found.entity == LISTED


def test_nor_is_a_whole_name() -> None:
    found = entities_meant(NameIndex([LEADER, GROUP, OTHER]), "Ada Quill")
    assert isinstance(found, Candidate)


@pytest.mark.parametrize(("typed", "found"), [("Rosa", ["p3"]), ("rosa", ["p3"]), ("Rosya", ["c1"])])
def test_a_name_with_the_typed_word_comes_before_one_that_looks_alike(typed: str, found: list[str]) -> None:
    person = Entity("p3", "Rosa Lindgate", "person", (), "text")
    country = Entity("c1", "Russia", "place", ("Rosja", "Rusia"), "gazetteer")
    meant = entities_meant(NameIndex([person, country]), typed)
    assert [one.entity.id for one in (meant if isinstance(meant, tuple) else (meant,))] == found


LONG = Entity("p4", "Robert S. Orme", "person", (), "text")
SHORT = Entity("p5", "Bob Orme", "person", ("Robert S. Orme", "Orme"), "text")


@pytest.mark.parametrize(
    ("articles", "typed", "clear", "found"),
    [
        ([2, 1], "Robert S. Orme", True, [LONG]),
        ([1, 2], "Robert S. Orme", False, [SHORT, LONG]),  # most of what is told of that name is told of the other
        ([2, 1], "Orme", False, [SHORT, LONG]),
    ],
)
def test_who_has_the_whole_name_for_their_own_is_meant(
    articles: list[int],
    typed: str,
    clear: bool,  # noqa: FBT001 - a case's value
    found: list[Entity],
) -> None:
    told = ranked(NameBook("", NameIndex([LONG, SHORT]), articles), typed)
    assert (told[0], [one.entity for one in told[1]]) == (clear, found)


@pytest.mark.parametrize("typed", ["who", "you", "i", "me", "the", "it"])
def test_small_words_are_nobodys_name(small: Newsroom, typed: str) -> None:
    assert small.entity(typed) == NotFound(typed, small.freshness())


def test_small_words_in_capitals_are_names() -> None:
    book = NameBook("", NameIndex([Entity("o9", "World Health Organization", "organisation", ("WHO",))]), [1])
    assert ranked(book, "WHO")[0]
    assert ranked(book, "who") == (False, ())


def test_a_word_of_the_news_in_lower_case_is_no_name_misspelt() -> None:
    book = NameBook("", NameIndex([Entity("o8", "Presidente", "organisation")]), [1])
    assert ranked(book, "president") == (False, ())
    assert ranked(book, "the president") == (False, ())
    assert [one.entity.name for one in ranked(book, "presidnte")[1]] == ["Presidente"]
    assert [one.entity.name for one in ranked(book, "President")[1]] == ["Presidente"]


def test_an_outlet_is_no_name_unless_it_is_one(small: Newsroom) -> None:
    found = small.entity("the Harbour Ledger")
    assert isinstance(found, NotFound)
    assert (found.outlet, found.outlet_articles) == ("Harbour Ledger", 2)
    assert isinstance(small.entity("Norwick"), Profile)


def test_a_person_whose_name_ends_in_an_addition_is_called_so_too() -> None:
    son = Entity("p3", "Omar al-Amari Jr.", "person", (), "text")
    found = entities_meant(NameIndex([son, GROUP, OTHER]), "al-Amari")
    assert isinstance(found, tuple)
    assert {one.entity for one in found} == {son, GROUP}


def test_the_newsrooms_words_for_what_it_lists_count_at_once(tmp_path: Path) -> None:
    store = open_store(tmp_path / "index.sqlite", SetClock(), create=True)
    seen = Entity("person:ada-quill", "Ada Quill", EntityType.PERSON, ("Quill",), "text")
    told = report("one", "Ada Quill left port.", names=[seen])
    with store.writing() as writer:
        writer.put_entities([seen])
        writer.put_article(told.article, told.analysis, id_given=True, ready=True, story="")
    listed = Entity(seen.id, "MV Ada Quill", "vehicle", ("The Quill",), "desk")
    found = NameBooks(store, [listed]).current().index.best("Quill")
    assert isinstance(found, Candidate)
    assert found.entity == Entity(seen.id, "MV Ada Quill", "vehicle", ("Ada Quill", "Quill", "The Quill"), "desk")
    store.close()


CARR = Entity("p6", "Peter Carr", "person", (), "text")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("car", ()),  # only sounds like the surname, and is a common word
        ("Car", (CARR,)),
        ("carr", (CARR,)),
        ("peter", ()),
    ],
)
def test_a_common_word_is_no_surname_that_sounds_like_it(typed: str, found: tuple[Entity, ...]) -> None:
    assert tuple(one.entity for one in ranked(NameBook("", NameIndex([CARR]), [1]), typed)[1]) == found

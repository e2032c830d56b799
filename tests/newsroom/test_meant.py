"""Which entity a typed name means, and when the person is asked."""

from pathlib import Path

from bot.entities.resolve import NameIndex
from bot.model.analysis import EntityType
from bot.model.entity import Candidate, Entity
from bot.newsroom.names import NameBooks, meant
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

LEADER = Entity("p1", "Omar al-Amari", "person", (), "text")
GROUP = Entity("o1", "Al-Amari", "organisation", (), "text")
LISTED = Entity("o2", "Al-Amari", "organisation", (), "desk")
OTHER = Entity("p2", "Ada Quill", "person", (), "text")


def test_a_name_by_which_a_person_is_called_too_is_asked_about() -> None:
    found = meant(NameIndex([LEADER, GROUP, OTHER]), "al-Amari")
    assert isinstance(found, tuple)
    assert {one.entity for one in found} == {LEADER, GROUP}


def test_the_desks_own_name_is_not() -> None:
    found = meant(NameIndex([LEADER, LISTED]), "al-Amari")
    assert isinstance(found, Candidate)
    assert found.entity == LISTED


def test_nor_is_a_whole_name() -> None:
    found = meant(NameIndex([LEADER, GROUP, OTHER]), "Ada Quill")
    assert isinstance(found, Candidate)


def test_a_person_whose_name_ends_in_an_addition_is_called_so_too() -> None:
    son = Entity("p3", "Omar al-Amari Jr.", "person", (), "text")
    found = meant(NameIndex([son, GROUP, OTHER]), "al-Amari")
    assert isinstance(found, tuple)
    assert {one.entity for one in found} == {son, GROUP}


def test_the_desks_words_for_what_it_lists_count_at_once(tmp_path: Path) -> None:
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

"""Which entity a typed name means, and when the person is asked."""

from bot.entities.resolve import NameIndex
from bot.model.entity import Candidate, Entity
from bot.newsroom.names import meant

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

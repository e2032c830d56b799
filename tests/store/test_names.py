"""Names as they are kept: by whom they were listed, and by which surname persons are found."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.store import Store, open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

HOLT = Entity("person:jana-holt", "Jana Holt", EntityType.PERSON, ("Ms. Holt",))
LISTED = Entity("person:jana-holt", "Jana M. Holt", EntityType.PERSON, ("J. Holt",), "desk")
SHIP = Entity("person:jana-holt", "Jana Holt", EntityType.VEHICLE, (), "desk")


def put(store: Store, *entities: Entity) -> None:
    with store.writing() as writer:
        for entity in entities:
            writer.put_entities([entity])


@pytest.mark.parametrize(
    ("put_in_order", "kept", "surnamed"),
    [
        ([HOLT], HOLT, True),
        ([HOLT, LISTED], replace(LISTED, aliases=("J. Holt", "Jana Holt", "Ms. Holt")), True),
        ([LISTED, HOLT], replace(LISTED, aliases=("J. Holt", "Jana Holt", "Ms. Holt")), True),
        ([HOLT, SHIP], replace(SHIP, aliases=("Ms. Holt",)), False),
        ([SHIP, replace(LISTED, aliases=())], replace(LISTED, aliases=("Jana Holt",)), True),
    ],
)
def test_what_the_newsroom_lists_is_taken_from_its_list(
    store: Store, put_in_order: list[Entity], kept: Entity, *, surnamed: bool
) -> None:
    put(store, *put_in_order)
    assert store.entity(HOLT.id) == kept
    assert list(store.persons_of_surname("holt")) == ([HOLT.id] if surnamed else [])


def test_a_name_that_was_found_before_it_was_listed_is_the_newsrooms_in_the_next_article(store: Store) -> None:
    one = report("one", "Jana Holt shut the bridge.", names=[HOLT])
    put(store, HOLT)
    with store.writing() as writer:
        writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="")
    assert store.own_names(["one"]) == {}
    put(store, LISTED)
    assert store.own_names(["one"]) == {"one": ("Jana M. Holt",)}


def test_who_only_took_the_picture_or_helped_is_not_among_the_names(store: Store) -> None:
    vane = Entity("person:tom-vane", "Tom Vane", EntityType.PERSON)
    text = "Jana Holt shut the bridge.\nTom Vane contributed to this report."
    one = report("one", text, names=[HOLT, vane])
    put(store, HOLT, vane)
    with store.writing() as writer:
        writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="")
    assert {row.entity for row in store.names()} == {HOLT.id}


SURNAMES = [
    ("Robert Dale Jr.", "dale"),
    ("Robert Dale, Jr.", "dale"),
    ("Robert Dale III", "dale"),
    ("Juan Carlos II Jr.", "carlos"),
    ("Jan Holt Jr. III", "holt"),
    ("Samir al-Dastan", "dastan"),
    ("Jana Holt", "holt"),
    ("Holt", "holt"),
    ("Ii", "ii"),
]


@pytest.mark.parametrize(("name", "surname"), SURNAMES)
def test_what_parts_father_and_son_is_no_surname(store: Store, name: str, surname: str) -> None:
    put(store, Entity("person:x", name, EntityType.PERSON))
    assert store.persons_of_surname(surname) == {"person:x": 0}


def test_surnames_that_were_kept_otherwise_are_mended(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    store = open_store(path, SetClock(), create=True)
    put(store, *(Entity(f"person:{number}", name, EntityType.PERSON) for number, (name, _) in enumerate(SURNAMES)))
    store.close()
    with sqlite3.connect(path) as connection:
        before = connection.execute("SELECT name, surname FROM alias").fetchall()
        connection.execute("UPDATE alias SET surname = 'jr' WHERE folded LIKE '% jr'")
        connection.execute("UPDATE alias SET surname = 'iii' WHERE folded LIKE '% iii'")
        script = Path("bot/store/migrations/0012_surnames.sql")
        assert connection.execute("SELECT COUNT(*) FROM alias WHERE surname IN ('jr', 'iii')").fetchone() == (5,)
        connection.executescript((Path(__file__).parents[2] / script).read_text(encoding="utf-8"))
        assert connection.execute("SELECT name, surname FROM alias").fetchall() == before
    connection.close()

"""Who is named, and which outlets leave them out."""

from dataclasses import replace

import pytest

from bot.compare.article_outlines import outline_of_reports
from bot.compare.name_coverage import names
from bot.model.analysis import EntityType
from bot.model.article import Genre
from bot.model.entity import Entity
from tests.fakes.reports import report

PERSON = EntityType.PERSON
SALTMERE = Entity("p", "Saltmere", EntityType.PLACE)


def test_a_name_written_alike_is_one_name() -> None:
    person = Entity("person-arno", "Arno Milch", EntityType.PERSON)
    body = Entity("body-arno", "Arno Milch", EntityType.ORGANISATION)
    reports = [
        report("a", "Arno Milch gave gifts.", outlet="Harbour Ledger", names=[person]),
        report("b", "Gifts came from Arno Milch.", outlet="Evening Bell", names=[body]),
        report("c", "Gifts were given.", outlet="Courier"),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [(name.name, name.outlets, name.missing) for name in told] == [
        ("Arno Milch", ("Harbour Ledger", "Evening Bell"), ("Courier",))
    ]


def test_people_come_first_and_what_every_reader_knows_is_not_missed() -> None:
    ada, body = Entity("p1", "Ada Quill", EntityType.PERSON), Entity("o1", "NPB", EntityType.ORGANISATION)
    kenya = Entity("l1", "Kenya", EntityType.PLACE)
    reports = [
        report("a", "The NPB met in Kenya. The NPB met Ada Quill.", outlet="Ledger", names=[body, kenya, ada]),
        report("b", "The NPB met.", outlet="Bell", names=[body]),
        report("c", "A board met.", outlet="Courier"),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [(one.name, one.missing) for one in told] == [
        ("Ada Quill", ("Bell", "Courier")),
        ("NPB", ()),
        ("Kenya", ()),
    ]


def test_an_outlet_with_only_opinion_leaves_no_name_out() -> None:
    person = Entity("p1", "Ada Quill", EntityType.PERSON)
    reports = [
        report("a", "Ada Quill ruled.", outlet="Ledger", names=[person]),
        report("b", "The court ruled.", outlet="Bell"),
        report("c", "Courts should rule.", outlet="Metro"),
    ]
    opinion = replace(reports[2], article=replace(reports[2].article, genre=Genre.OPINION))
    told = names(outline_of_reports([*reports[:2], opinion]).articles)
    assert [(one.name, one.missing) for one in told] == [("Ada Quill", ("Bell",))]


@pytest.mark.parametrize(
    "named",
    [
        "The governor of Larve, Mirko Osta-Varan, spoke.",  # Ostavaran
        "The governor of Larve, Mirko Astavaran, spoke.",
        "The governor of Larve, Mirko Ostaveran, spoke.",
    ],
)
def test_an_outlet_that_spells_a_name_otherwise_does_not_leave_it_out(named: str) -> None:
    reports = [
        report("a", "Mirko Ostavaran spoke.", outlet="Ledger", names=[Entity("p", "Mirko Ostavaran", PERSON)]),
        report("b", named, outlet="Bell"),
        report("c", "The governor spoke in Ostend.", outlet="Courier"),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [one.missing for one in told if one.name == "Mirko Ostavaran"] == [("Courier",)]


def test_a_name_in_two_spellings_stands_once_with_both() -> None:
    reports = [
        report("a", "Saul Elvich gave gifts.", outlet="Ledger", names=[Entity("p1", "Saul Elvich", EntityType.PERSON)]),
        report("b", "Saul Elvitch gave them.", outlet="Bell", names=[Entity("p2", "Saul Elvitch", EntityType.PERSON)]),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [(name.name, name.outlets, name.missing, name.also) for name in told] == [
        ("Saul Elvich", ("Ledger", "Bell"), (), ("Saul Elvitch",))
    ]


def test_the_name_that_most_outlets_use_is_shown() -> None:
    quill, judge = Entity("p1", "Ada Quill", EntityType.PERSON), Entity("p2", "Justice Ada Quill", EntityType.PERSON)
    reports = [
        report("a", "Ada Quill ruled.", outlet="Ledger", names=[quill]),
        report("b", "Ada Quill ruled.", outlet="Bell", names=[quill]),
        report("c", "Justice Ada Quill ruled.", outlet="Metro", names=[judge]),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [(name.name, name.missing, name.also) for name in told] == [("Ada Quill", (), ())]


def test_an_outlet_does_not_name_itself() -> None:
    ledger = Entity("o", "Harbour Ledger", EntityType.ORGANISATION)
    reports = [
        report("a", "The mayor told the Harbour Ledger so.", outlet="The Harbour Ledger (Online)", names=[ledger]),
        report("b", "The Harbour Ledger asked her.", outlet="Evening Bell", names=[ledger]),
        report("c", "She was asked.", outlet="Courier"),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [(one.name, one.outlets, one.missing) for one in told] == [
        ("Harbour Ledger", ("Evening Bell",), ("Courier",))
    ]
    assert names(outline_of_reports(reports[::2]).articles) == []


def test_of_two_spellings_the_one_that_is_not_in_capitals_is_shown() -> None:
    capitals = Entity("p", "SALTMERE", EntityType.PLACE)
    reports = [
        report("a", "SALTMERE — The gates are shut.", outlet="Ledger", names=[capitals]),
        report("b", "The gates of Saltmere are shut.", outlet="Bell", names=[SALTMERE]),
    ]
    assert [one.name for one in names(outline_of_reports(reports).articles)] == ["Saltmere"]


@pytest.mark.parametrize(("written", "shown"), [("GENEVA", "Geneva"), ("ORLAT", "ORLAT"), ("U.S.", "U.S.")])
def test_a_known_place_that_all_write_in_capitals_is_shown_as_usual(written: str, shown: str) -> None:
    named = Entity("p", written, EntityType.PLACE)
    reports = [report("a", f"{written} — It rained.", outlet="Ledger", names=[named]), report("b", "It rained.")]
    assert [one.name for one in names(outline_of_reports(reports).articles)] == [shown]


def test_a_country_is_shown_in_the_letters_that_most_use() -> None:
    texts = ("The U.S. and the U.S. left.", "America left.")
    reports = [
        report(f"a{number}", text, outlet=f"Outlet {number}", names=[Entity("us", name, EntityType.PLACE)])
        for number, (text, name) in enumerate(zip((*texts, texts[0]), ("U.S.", "America", "U.S."), strict=True))
    ]
    assert [one.name for one in names(outline_of_reports(reports).articles)] == ["U.S."]


def test_a_person_is_shown_by_the_full_name_in_most_use() -> None:
    texts = ("Ada Quill ruled. Ada Quill left.", "Ada Maria Quill ruled.", "Quill ruled. Quill left. Quill wept.")
    reports = [
        report(f"a{number}", text, outlet=f"Outlet {number}", names=[Entity("p", name, EntityType.PERSON)])
        for number, (text, name) in enumerate(zip(texts, ("Ada Quill", "Ada Maria Quill", "Quill"), strict=True))
    ]
    assert [one.name for one in names(outline_of_reports(reports).articles)] == ["Ada Quill"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (SALTMERE, "SALTMERE — The gates are shut."),
        (SALTMERE, "The Saltmere Port Company shut its gates."),
        (SALTMERE, "Gates shut.\n\nSaltmere's dockers went home."),
        (Entity("p", "River Ashel", EntityType.PLACE), "Water from the Ashel stands in the streets."),
        (Entity("p", "Omar al-Amari", EntityType.PERSON), "The gunman was called Amari."),
        (Entity("o", "Norland International Airlines", EntityType.ORGANISATION), "A Norlandic jet came down."),
        (Entity("o", "F.B.I.", EntityType.ORGANISATION), "The FBI was told."),
        (Entity("o", "NBP", EntityType.ORGANISATION), "The Norwick Board of Ports was told."),
        (Entity("o", "Norwick Board of Ports", EntityType.ORGANISATION), "The NBP was told."),
    ],
)
def test_an_outlet_whose_text_has_a_word_of_the_name_is_not_said_to_do_without(name: Entity, text: str) -> None:
    reports = [
        report("a", f"They wrote of {name.name} today.", outlet="Harbour Ledger", names=[name]),
        report("b", text, outlet="Evening Bell"),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [(one.name, one.outlets, one.missing) for one in told] == [(name.name, ("Harbour Ledger",), ())]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (SALTMERE, "The port shut its gates."),
        (Entity("p", "Laura Quill", EntityType.PERSON), "Laura Lund spoke of an act against quills."),
        (Entity("o", "The Bank of Torrel", EntityType.ORGANISATION), "The bank was shut."),
    ],
)
def test_an_outlet_that_has_no_telling_word_of_a_name_does_without(name: Entity, text: str) -> None:
    reports = [
        report("a", f"They wrote of {name.name} today.", outlet="Harbour Ledger", names=[name]),
        report("b", text, outlet="Evening Bell"),
    ]
    told = names(outline_of_reports(reports).articles)
    assert [(one.name, one.missing) for one in told] == [(name.name, ("Evening Bell",))]


def test_what_another_language_may_spell_otherwise_is_not_said_to_be_left_out() -> None:
    norwick, office = Entity("n", "Norwick", EntityType.PLACE), Entity("o", "Hafenamt", EntityType.ORGANISATION)
    reports = [
        report("a", "The ferry hit a pier in Norwick.", outlet="Ledger", names=[norwick]),
        report("b", "The ferry hit a pier.", outlet="Bell"),
        report("c", "Die Fähre rammte einen Pier, teilte das Hafenamt mit.", outlet="Kurier", names=[office]),
    ]
    reports[2] = replace(reports[2], analysis=replace(reports[2].analysis, language="de"))
    told = names(outline_of_reports(reports).articles)
    assert [(one.name, one.outlets, one.missing) for one in told] == [
        ("Norwick", ("Ledger",), ("Bell",)),
        ("Hafenamt", ("Kurier",), ()),
    ]

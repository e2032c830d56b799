"""Which outlet typed words mean, and which lines ask about one outlet or several."""

import pytest

from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.newsroom.finding.outlets import outlet_asked, outlet_meant, outlet_spelt
from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.story.story_questions import answer_in_story
from bot.newsroom.threads.outlets_named import outlets_beside
from tests.fakes.aligned import analysed, renamed
from tests.fakes.reports import report

OUTLETS = ("Norwick Evening Times - News", "The Harbour Ledger (Web News)", "Evening Bell", "Associated Press")
TIMES, LEDGER, BELL, AGENCY = OUTLETS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NET", TIMES),
        ("norwick evening times", TIMES),
        ("the Ledger", LEDGER),
        ("harbour ledger", LEDGER),
        ("evening bell", BELL),
        ("eb", ""),  # two initials mean too many things
        ("AP", AGENCY),
        ("evening", ""),  # of two
        ("the", ""),
    ],
)
def test_an_outlet_is_meant_by_its_name_or_a_short_one(typed: str, meant: str) -> None:
    assert outlet_meant(OUTLETS, typed) == meant


def test_a_short_name_of_two_editions_means_neither() -> None:
    assert outlet_meant(("Harbour Ledger - News", "Harbour Ledger - Opinion", "Ledger"), "harbour ledger") == ""
    assert outlet_meant(("Harbour Ledger - News", "Harbour Ledger", "Ledger"), "harbour ledger") == "Harbour Ledger"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NET", TIMES),
        ("the bell", BELL),
        ("Évening-Bell", BELL),
        ("Evenign Bell", BELL),
        ("the Harbor Ledger", LEDGER),  # without its edition
        ("norwick evening tmies", TIMES),
        ("Evening Post", ""),
        ("Harbour Times", ""),
        ("<Gazette>", ""),
        ("evening", ""),
        ("", ""),
    ],
)
def test_an_outlet_that_is_surely_asked_for_may_be_misspelt(typed: str, meant: str) -> None:
    assert outlet_spelt(OUTLETS, typed) == meant


def test_a_misspelling_of_two_outlets_means_neither() -> None:
    assert outlet_spelt(("Harbour Ledger - News", "Harbour Ledger - Opinion"), "harbor ledger") == ""
    assert outlet_spelt((), "harbor ledger") == ""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Ledger vs the Bell on the charges", [LEDGER, BELL]),
        ("NET v AP", [TIMES, AGENCY]),
        ("what's the difference between the harbour ledger and evening bell versions?", [LEDGER, BELL]),
        ("do the AP and the Bell's pieces agree", [AGENCY, BELL]),
        ("the Ledger, the Bell and AP", [LEDGER, BELL, AGENCY]),
        ("quill v norwick", []),
        ("the mayor and the Bell", []),
        ("the Bell and the Bell", [BELL]),
        ("", []),
    ],
)
def test_outlets_are_named_side_by_side(typed: str, found: list[str]) -> None:
    assert outlets_beside(OUTLETS, typed) == found


REPORTS = [
    renamed(told, outlet)
    for told, outlet in zip(
        analysed(
            "A barge hit the bridge at Norwick. Mayor Ada Quill said a ferry will run by Monday.",
            "The bridge at Norwick is shut. The mayor will come to the bridge on Monday.",
        ),
        ("Harbour Ledger", "Evening Bell"),
        strict=True,
    )
]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("does the Bell mention Quill?", ("Evening Bell", "Quill?")),
        ("has the ledger got anything on the ferry", ("Harbour Ledger", "the ferry")),
        ("did Evening Bell even report that a barge hit it", ("Evening Bell", "a barge hit it")),
        ("is the bell naming the mayor", ("Evening Bell", "the mayor")),
        ("does the Bell have it", ("", "")),  # names nothing
        ("does the Bell name him", ("Evening Bell", "him")),
        ("why does the Bell say seven", ("Evening Bell", "seven")),
        ("has the Ledger fired Quill", ("", "")),  # what an outlet did is in the story or not
        ("does the mayor mention a ferry", ("", "")),
        ("what does the Bell mention", ("", "")),
    ],
)
def test_an_outlet_is_asked_for_what_it_reports(typed: str, asked: tuple[str, str]) -> None:
    assert outlet_asked(typed, REPORTS) == asked


def test_a_part_of_an_outlets_name_that_is_a_persons_is_no_outlet() -> None:
    bell = Entity("person:bell", "Bell", EntityType.PERSON)
    told = report("a", "Bell saw the barge.", outlet="Evening Bell", names=[bell])
    assert outlet_asked("did Bell mention the barge?", [told]) == ("", "")
    assert outlet_asked("did the Evening Bell mention the barge?", [told]) == ("Evening Bell", "the barge?")


@pytest.mark.parametrize(
    ("typed", "told", "silent"),
    [
        ("does the Ledger mention Quill?", ["Mayor Ada Quill said a ferry will run by Monday."], ()),
        ("does the Bell mention Quill?", [], ("Evening Bell",)),
        ("did the Bell report on the bridge", 2 * ["bridge"], ()),
    ],
)
def test_only_the_outlet_asked_about_answers(typed: str, told: list[str], silent: tuple[str, ...]) -> None:
    found = answer_in_story(typed, pair_story(REPORTS), (), REPORTS)
    assert [part in side.passage.text for side, part in zip(found.told, told, strict=True)] == [True] * len(told)
    assert (found.asked, found.silent) == (typed, silent)

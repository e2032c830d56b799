"""The first page of a comparison: what stands on it, and in which order."""

from dataclasses import replace

from bot.model.comparison import DifferenceKind
from bot.model.request import Part, Request, What
from handlers.render import Frame, render
from tests.handlers import bridge

FIRST, SECOND, _ = bridge.COMPARISON.agreed


def test_outlets_that_print_a_sentence_or_carry_its_article_are_named_with_it() -> None:
    alone, metro = bridge.COMPARISON.only[0], bridge.said(bridge.METRO, 400, "The ferry office has no other boat.")
    compared = replace(bridge.COMPARISON, only=(alone, replace(alone, article="wire-2", outlet="Uplands Courier")))
    assert f"• Harbour Ledger, Uplands Courier: {alone.text}" in render(compared, Request(What.COMPARE), Frame()).text
    told = render(replace(compared, only=(metro,)), Request(What.COMPARE), Frame()).text
    assert f"{metro.text} (Meridian Wire copy · article also carried by Uplands Courier)" in told


def test_the_most_newsworthy_fact_leads_also_where_the_outlets_differ_on_it() -> None:
    number = bridge.COMPARISON.differ[0]
    lead = replace(FIRST, sentences=tuple(side.passage for side in number.sides))
    for facts, order in (((lead, FIRST), [0, 1]), ((FIRST, lead), [1, 0])):
        told = render(replace(bridge.COMPARISON, agreed=facts), Request(What.COMPARE), Frame()).text
        places = {"*Reported differently*": 0, "*Agreed*": 1}
        assert [places[title] for title in sorted(places, key=told.index)] == order


def test_the_first_page_gives_every_outlet_before_a_second_sentence_of_any() -> None:
    again = bridge.said(bridge.LEDGER, 700, "It is shut, and will be for weeks.")
    fact = replace(FIRST, sentences=(FIRST.sentences[0], again, *FIRST.sentences[1:]))
    told = render(replace(bridge.COMPARISON, agreed=(fact,)), Request(What.COMPARE), Frame()).text
    assert again.text not in told
    assert "see “" not in told
    for part in FIRST.sentences:
        assert part.outlet in told


def test_the_first_page_gives_every_origin_before_a_second_copy_of_any() -> None:
    copy = bridge.said(bridge.COURIER, 0, "A barge shut the Norwick bridge on Sunday.")
    third = bridge.said(bridge.METRO, 90, "The bridge at Norwick was shut by a barge.")
    fact = replace(FIRST, sentences=(bridge.SHUT_WIRE, copy, third, bridge.SHUT_BELL, bridge.SHUT))
    told = render(replace(bridge.COMPARISON, agreed=(fact,)), Request(What.COMPARE), Frame()).text
    assert [part.text in told for part in fact.sentences] == [True, False, False, True, True]
    assert "for Uplands Courier, see “Show all”" in told


def test_a_fact_below_the_first_says_where_its_other_outlets_are() -> None:
    fact = replace(FIRST, sentences=(bridge.SHUT_WIRE, bridge.SHUT_BELL, bridge.SHUT))
    told = render(replace(bridge.COMPARISON, agreed=(SECOND, fact)), Request(What.COMPARE), Frame()).text
    below = told[told.index("\n2. ") :]
    assert [part.text in below for part in fact.sentences] == [True, True, False]
    assert below.partition("\n• ")[0] == (
        "\n2. 3 of 4 outlets, perhaps also Uplands Courier · for Harbour Ledger, see “Both agreed facts”"
    )


def test_slight_differences_are_left_to_the_button_if_there_are_telling_ones() -> None:
    slight = replace(bridge.QUOTE, slight=True)
    told = render(
        replace(bridge.COMPARISON, differ=(*bridge.COMPARISON.differ, slight)), Request(What.COMPARE), Frame()
    )
    assert "Same quote, almost word for word" not in told.text
    assert "Both differences" in str(told.blocks)
    alone = render(replace(bridge.COMPARISON, differ=(slight,)), Request(What.COMPARE), Frame()).text
    assert "1. Same quote, almost word for word" in alone


def test_a_fact_that_is_shown_again_where_it_differs_gives_its_place_to_the_next() -> None:
    number = bridge.COMPARISON.differ[0]
    fact = replace(FIRST, sentences=tuple(side.passage for side in number.sides))
    day = replace(number, kind=DifferenceKind.DATE, about="")
    compared = replace(bridge.COMPARISON, agreed=(fact, SECOND), differ=(day,))
    first, listed = (
        render(compared, Request(What.COMPARE, part=part), Frame()).text for part in (Part.OVERVIEW, Part.AGREED)
    )
    assert "*Agreed*\n1. 2 of 4 outlets · not in Metro Standard or Uplands Courier\n• Harbour Ledger: It may" in first
    assert (
        "1. 3 of 4 outlets · not in Harbour Ledger · but the date differs: "
        "At least nine (Evening Bell), Seven (Metro Standard, Uplands Courier)\n" in listed
    )
    fuller = replace(fact, sentences=(*fact.sentences, bridge.SHUT))
    kept = render(replace(compared, agreed=(fuller, SECOND)), Request(What.COMPARE), Frame()).text
    assert (
        "*Agreed*\n1. All 4 outlets, 3 independent reports · but the date differs: "
        "At least nine (Evening Bell), Seven (Metro Standard, Uplands Courier)\n" in kept
    )

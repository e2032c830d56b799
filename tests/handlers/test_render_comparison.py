"""A comparison's counts and lists, as a reader meets them."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.model.analysis import AttributionKind
from bot.model.comparison import NEAR, Difference, DifferenceKind, PossibleMatch, Side
from bot.model.request import Part, Request, What
from bot.model.story import Origin
from bot.wording.comparisons import differently_in, telling_otherwise
from handlers.render import Frame, render
from tests.handlers import bridge

FIRST, SECOND, _ = bridge.COMPARISON.agreed
AGAIN = replace(FIRST, sentences=(FIRST.sentences[0], SECOND.sentences[1]), origins=2, again=True)


def test_a_pair_of_sentences_from_facts_above_is_no_fact_of_its_own() -> None:
    compared = replace(bridge.COMPARISON, agreed=(*bridge.COMPARISON.agreed, AGAIN))
    assert "*3* agreed" in render(compared, Request(What.COMPARE), Frame()).text
    listed = render(compared, Request(What.COMPARE, part=Part.AGREED), Frame()).text
    assert "4." not in listed
    assert "1 more pair of these sentences may report the same fact" in listed


def test_what_is_not_surely_one_fact_is_not_told_as_agreed() -> None:
    compared = replace(bridge.COMPARISON, agreed=(FIRST, replace(SECOND, sure=False)))
    assert "*1* agreed" in render(compared, Request(What.COMPARE), Frame()).text
    assert "2." not in render(compared, Request(What.COMPARE, part=Part.AGREED), Frame()).text


def test_outlets_whose_articles_are_too_long_ping_nobody() -> None:
    compared = replace(bridge.COMPARISON, cut=("<!channel> *Post*", *["A very long name of an outlet"] * 40))
    [told] = [row for row in render(compared, Request(What.COMPARE), Frame()).text.splitlines() if "very long" in row]
    assert told.startswith("Only the beginning of very long articles was compared: &lt;!channel&gt;")
    assert told.endswith("…")


@pytest.mark.parametrize(
    ("wires", "told", "only"),
    [
        (("", ""), "No fact is clearly shared by two independent reports.", "Only one reports"),
        (
            ("Norline", "Norline"),
            "All of this is one report (copies and follow-ups count once), so it has no independent confirmation.",
            "In this one report, by Harbour Ledger, Evening Bell, Metro Standard and 1 more",
        ),
    ],
)
def test_where_nothing_is_agreed_it_says_whether_anything_could_be(
    wires: tuple[str, str], told: str, only: str
) -> None:
    origins = tuple(Origin((f"a{n}",), wire, (f"Outlet {n}",)) for n, wire in enumerate(wires))
    compared = replace(bridge.COMPARISON, agreed=(), story=replace(bridge.COMPARISON.story, origins=origins))
    shown = render(compared, Request(What.COMPARE), Frame()).text.splitlines()
    assert told in shown
    assert f"*{only}*" in shown
    part = render(compared, Request(What.COMPARE, part=Part.ONLY), Frame()).text
    assert f"*{only}*" in part


def test_a_pair_of_sentences_that_are_not_surely_told_is_not_offered() -> None:
    surely = replace(bridge.COMPARISON, agreed=(FIRST, SECOND, AGAIN))
    perhaps = replace(surely, agreed=(FIRST, replace(SECOND, sure=False), AGAIN))
    listed = [render(one, Request(What.COMPARE, part=Part.AGREED), Frame()).text for one in (surely, perhaps)]
    assert ["1 more pair of these sentences" in text for text in listed] == [True, False]
    assert ["1. All 4 outlets, 3 independent reports\n" in text for text in listed] == [True, True]


def test_a_fact_from_a_named_and_an_unnamed_source_says_in_whom() -> None:
    hidden = SECOND.sentences[0]
    named = replace(SECOND.sentences[1], attribution=replace(hidden.attribution, kind=AttributionKind.NAMED))
    apart = Difference(DifferenceKind.ATTRIBUTION, (Side(hidden, "two officials"), Side(named, "the port office")))
    compared = replace(bridge.COMPARISON, agreed=(replace(SECOND, sentences=(hidden, named)),), differ=(apart,))
    told = render(compared, Request(What.COMPARE, part=Part.AGREED), Frame()).text
    notes = "not in Metro Standard or Uplands Courier · named source in Evening Bell, unnamed source in Harbour Ledger"
    assert f"1. 2 of 4 outlets · {notes}\n" in told


def test_a_quotation_of_two_speakers_says_who_they_are() -> None:
    parts = [
        replace(part, attribution=replace(part.attribution, kind=AttributionKind.NAMED, source=name))
        for part, name in zip(SECOND.sentences, ("Mayor Quill", "Odo Marsh"), strict=True)
    ]
    apart = Difference(DifferenceKind.ATTRIBUTION, tuple(Side(part, part.attribution.source) for part in parts))
    compared = replace(bridge.COMPARISON, agreed=(replace(SECOND, sentences=tuple(parts)),), differ=(apart,))
    facts, told = (
        render(compared, Request(What.COMPARE, part=part), Frame()).text for part in (Part.AGREED, Part.DIFFER)
    )
    title = (
        "2 of 4 outlets · not in Metro Standard or Uplands Courier · but the speaker differs: Mayor Quill, Odo Marsh"
    )
    assert f"\n1. {title}\n" in facts
    assert "1. Same quote, different speakers\n" in told
    for part in parts:
        assert f"• {part.attribution.source} · {part.outlet}: {part.text}" in told


def test_a_quote_is_told_with_the_words_in_which_it_parts() -> None:
    compared = replace(bridge.COMPARISON, differ=(bridge.QUOTE, replace(bridge.QUOTE, words=(("", "a"),), slight=True)))
    told = render(compared, Request(What.COMPARE, part=Part.DIFFER), Frame()).text
    assert "1. Same quote in different words · “will have”, “want” · with and without “soon”" in told
    assert "2. Same quote, almost word for word · with and without “a”" in told
    assert "*2* reported differently (1 slightly)" in render(compared, Request(What.COMPARE), Frame()).text


def test_a_quote_in_three_wordings_has_each_of_them_whole() -> None:
    third = Side(bridge.said(bridge.BELL, 200, "Mayor Quill promises a ferry by Monday."), "a ferry by Monday")
    wordings = replace(bridge.QUOTE, sides=(*bridge.QUOTE.sides, third))
    told = render(replace(bridge.COMPARISON, differ=(wordings,)), Request(What.COMPARE, part=Part.DIFFER), Frame()).text
    assert "1. Same quote in different words\n" in told
    for side in wordings.sides:
        assert f"• {side.passage.outlet}: {side.passage.text}" in told


def test_a_quote_in_three_wordings_of_which_one_word_changes_names_it() -> None:
    third = Side(bridge.said(bridge.BELL, 200, "Mayor Quill promises a ferry by Monday."), "a ferry by Monday")
    wordings = replace(bridge.QUOTE, sides=(*bridge.QUOTE.sides, third), words=(("a", "the"), ("the", "a"), ("", "")))
    told = render(replace(bridge.COMPARISON, differ=(wordings,)), Request(What.COMPARE, part=Part.DIFFER), Frame()).text
    assert "1. Same quote in different words · “a”, “the”\n" in told


def test_one_number_with_another_bound_says_so() -> None:
    slight = replace(bridge.COMPARISON.differ[0], slight=True)
    told = render(replace(bridge.COMPARISON, differ=(slight,)), Request(What.COMPARE, part=Part.DIFFER), Frame()).text
    assert "1. Same number, different bounds: people hurt" in told


def test_an_agreed_fact_says_where_its_sentences_differ() -> None:
    number = bridge.COMPARISON.differ[0]
    fact = replace(FIRST, sentences=tuple(side.passage for side in number.sides))
    compared = replace(bridge.COMPARISON, agreed=(fact, SECOND))
    assert (
        "1. 3 of 4 outlets · not in Harbour Ledger · but they differ on people hurt: "
        "At least nine (Evening Bell), Seven (Metro Standard, Uplands Courier)\n"
        in render(compared, Request(What.COMPARE, part=Part.AGREED), Frame()).text
    )
    quoted = tuple(side.passage for side in bridge.QUOTE.sides)
    compared = replace(compared, agreed=(replace(FIRST, sentences=quoted), SECOND), differ=(bridge.QUOTE,))
    assert (
        "1. 2 of 4 outlets · not in Metro Standard or Uplands Courier · but the words differ: “will have”, “want”\n"
        in render(compared, Request(What.COMPARE, part=Part.AGREED), Frame()).text
    )
    compared = replace(compared, agreed=(fact, SECOND))
    slight = replace(compared, differ=(replace(number, slight=True),))
    assert "they differ" not in render(slight, Request(What.COMPARE, part=Part.AGREED), Frame()).text


def test_a_sentence_that_several_outlets_print_answers_once() -> None:
    side = bridge.IN_STORY.told[1]
    copy = replace(side, passage=replace(side.passage, article="wire-2", outlet="Uplands Courier"))
    told = render(replace(bridge.IN_STORY, told=(side, copy)), Request(What.ASKED), Frame()).text
    assert "• Seven · Metro Standard, Uplands Courier: Seven people were hurt" in told
    assert told.count(side.passage.text) == 1


def test_an_agencys_own_article_is_no_copy() -> None:
    own = replace(bridge.METRO, outlet="Meridian Wire")
    told = render(replace(bridge.SUMMARY, head=own), Request(What.SUMMARY), Frame()).text
    assert "Meridian Wire copy" not in told
    assert (
        "Meridian Wire copy" in render(replace(bridge.SUMMARY, head=bridge.METRO), Request(What.SUMMARY), Frame()).text
    )
    compared = replace(bridge.COMPARISON, heads=(bridge.LEDGER, own, bridge.COURIER))
    told = render(compared, Request(What.COMPARE, part=Part.HEADLINES), Frame()).text
    assert "• Meridian Wire: Seven hurt as barge hits bridge · 17 Nov 2024, 12:05 UTC\n" in told
    assert "Uplands Courier: Barge hits bridge, seven hurt · 17 Nov 2024, 12:05 UTC · same wire copy" in told
    sentence = replace(bridge.SHUT_WIRE, outlet="Meridian Wire")
    story = replace(bridge.STORY_SUMMARY, sentences=(sentence,), heads=(own, bridge.COURIER))
    told = render(story, Request(What.SUMMARY), Frame()).text
    assert f"• Meridian Wire: {sentence.text}\n" in told


def test_a_sentence_that_an_article_has_twice_is_shown_once_and_the_fuller_one() -> None:
    posted = bridge.said(bridge.LEDGER, 700, f"“{FIRST.sentences[0].text}” Ada Quill wrote.")
    again = replace(FIRST.sentences[1], start=900, end=900 + len(FIRST.sentences[1].text))
    fact = replace(FIRST, sentences=(FIRST.sentences[0], posted, FIRST.sentences[1], again))
    told = render(replace(bridge.COMPARISON, agreed=(fact,)), Request(What.COMPARE, part=Part.AGREED), Frame()).text
    assert [row.partition(": ")[2] for row in told.splitlines() if row.startswith("• ")] == [
        posted.text,
        FIRST.sentences[1].text,
    ]


def test_copies_of_a_wire_report_that_differ_in_a_dash_share_a_row() -> None:
    copy = FIRST.sentences[3]
    copy = replace(copy, text=copy.text.replace(" — ", "\u00a0- "))
    for wire, told in ((copy, 3), (replace(copy, text=copy.text.replace("hit", "struck")), 4)):
        fact = replace(FIRST, sentences=(*FIRST.sentences[:3], wire))
        compared = replace(bridge.COMPARISON, agreed=(fact,))
        page = render(compared, Request(What.COMPARE, part=Part.AGREED), Frame()).text
        assert page.count("\n• ") == told


def test_outlets_that_print_the_same_words_are_named() -> None:
    copied = replace(FIRST, origins=1, copies=(("Harbour Ledger", "Evening Bell"),))
    told = render(replace(bridge.COMPARISON, agreed=(copied,)), Request(What.COMPARE, part=Part.AGREED), Frame()).text
    assert "1. All 4 outlets, 1 independent report · same words in Harbour Ledger and Evening Bell\n" in told


def test_a_sentence_that_nothing_is_near_to_stands_alone() -> None:
    far = replace(bridge.COMPARISON.perhaps[0], score=NEAR - 0.01)
    told = render(replace(bridge.COMPARISON, perhaps=(far,)), Request(What.COMPARE, part=Part.PERHAPS), Frame()).text
    assert "\nOthers may report this in other words\n• Evening Bell: " in told
    assert far.passage.text in told
    assert far.nearest.text not in told


def test_a_fact_of_a_story_in_two_outlets_is_in_both() -> None:
    compared = replace(bridge.COMPARISON, heads=(bridge.LEDGER, bridge.BELL), agreed=(SECOND, SECOND), differ=())
    for part in (Part.OVERVIEW, Part.AGREED):
        told = render(compared, Request(What.COMPARE, part=part), Frame()).text
        assert re.findall(r"(.*)\n• Harbour Ledger: It may", told) == ["1. Both outlets", "2. Both outlets"]


def test_an_outlet_that_may_have_a_fact_in_other_words_is_not_said_to_lack_it() -> None:
    perhaps = PossibleMatch(
        bridge.said(bridge.METRO, 400, "The bridge may be shut for long."), SECOND.sentences[0], 0.4
    )
    compared = replace(bridge.COMPARISON, agreed=(SECOND,), perhaps=(perhaps,))
    told = render(compared, Request(What.COMPARE, part=Part.AGREED), Frame()).text
    assert "1. 2 of 4 outlets, perhaps also Metro Standard and Uplands Courier\n" in told
    more = tuple(replace(bridge.METRO, id=f"more-{number}", outlet=f"More {number}") for number in range(3))
    told = render(
        replace(compared, heads=(*bridge.HEADS, *more)), Request(What.COMPARE, part=Part.AGREED), Frame()
    ).text
    assert "1. At least 2 of 7 outlets\n" in told


def test_an_outlet_that_tells_a_fact_otherwise_is_not_said_perhaps_to_have_it() -> None:
    seven = [side.passage for side in bridge.COMPARISON.differ[0].sides if side.value == "Seven"]
    assert telling_otherwise(replace(SECOND, sentences=tuple(seven)), bridge.COMPARISON) == ["Evening Bell"]
    assert telling_otherwise(SECOND, bridge.COMPARISON) == []
    assert differently_in(replace(SECOND, sentences=tuple(seven)), bridge.COMPARISON) == [
        "but differently in Evening Bell"
    ]
    assert differently_in(SECOND, bridge.COMPARISON) == []


def test_an_outlet_that_gives_the_value_of_a_fact_does_not_tell_it_otherwise() -> None:
    [counted, *_] = bridge.COMPARISON.differ
    [first, *_] = counted.sides
    also = Side(replace(first.passage, outlet="Weekly Echo", article="also"), first.value.lower())
    fact = replace(SECOND, sentences=(first.passage,))
    others = {side.passage.outlet for side in counted.sides if side.value != first.value}
    compared = replace(bridge.COMPARISON, differ=(replace(counted, sides=(*counted.sides, also)),))
    assert set(telling_otherwise(fact, compared)) == others - {first.passage.outlet}


@pytest.mark.parametrize(("hours", "times"), [(1, 0), (6, 2)])
def test_numbers_of_articles_that_are_hours_apart_have_their_times(hours: int, times: int) -> None:
    [number, *_] = bridge.COMPARISON.differ
    given = [side.passage.article for side in number.sides]
    first = datetime(2024, 5, 15, 6, tzinfo=UTC)
    heads = tuple(
        replace(head, published=first + timedelta(hours=hours * (head.id != given[0])), published_is_date=False)
        for head in bridge.COMPARISON.heads
    )
    told = render(replace(bridge.COMPARISON, heads=heads), Request(What.COMPARE, part=Part.DIFFER), Frame()).text
    assert told.count("15 May") == times
    day = replace(number, kind=DifferenceKind.DATE)
    dates = replace(bridge.COMPARISON, heads=heads, differ=(day,))
    assert "May" not in render(dates, Request(What.COMPARE, part=Part.DIFFER), Frame()).text

"""Which sentences carry a story."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.analyse.figures import figures
from bot.model.analysis import Attribution, AttributionKind
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, PossibleMatch, Side
from bot.model.passage import Passage
from bot.model.story import Report, Story
from bot.newsroom.story.summaries import summarise_story
from tests.fakes.reports import report

STORY = Story("s", "Ferry", ("a", "b"), (), ("Ledger", "Bell"), datetime(2024, 11, 2, tzinfo=UTC))


def said(start: int, text: str, outlet: str = "Ledger") -> Passage:
    return Passage(outlet[0].lower(), start, start + len(text), text, outlet, 0)


def carrying(*facts: Agreement) -> list[str]:
    reports = [report(outlet[0].lower(), "", outlet=outlet) for outlet in ("Ledger", "Bell")]
    made = summarise_story(STORY, (), reports, Comparison(STORY, (), agreed=facts), 1, {})
    return [part.text for part in made.sentences]


def test_the_end_of_a_broken_sentence_carries_nothing() -> None:
    broken = Agreement((said(0, "taking two dogs with him."), said(0, "carrying both dogs off.", "Bell")), 2)
    whole = Agreement((said(40, "The ferry sank off Norwick."), said(40, "A ferry has sunk.", "Bell")), 2)
    assert carrying(broken, whole) == ["The ferry sank off Norwick."]
    assert carrying(broken) == ["taking two dogs with him."]


def test_of_one_fact_the_whole_sentence_is_taken() -> None:
    fact = Agreement((said(0, "The captain said:"), said(0, "The captain was calm.", "Bell")), 2)
    assert carrying(fact) == ["The captain was calm."]


def test_a_post_carries_nothing_that_an_outlet_tells_itself() -> None:
    post = "The harbour of Norwick is shut until the works are done at last. — Ada Quill (@adaquill) November 8, 2024"
    own = "The harbour of Norwick will be shut until the works are done, the mayor of the town said."
    fact = Agreement((said(0, post), said(0, own, "Bell")), 2)
    assert carrying(fact) == [own]


def test_an_aside_carries_nothing() -> None:
    aside = Agreement((said(0, "(In 2013 the mayor sold the pier.)"), said(0, "The mayor ran the pier.", "Bell")), 2)
    assert carrying(aside) == ["The mayor ran the pier."]


def test_what_points_back_stands_behind_what_can_be_read_alone() -> None:
    back = Agreement((said(0, "They then fled in a boat."), said(0, "Both left by boat.", "Bell")), 2)
    alone = Agreement((said(40, "He said the ferry sank."), said(40, "The ferry sank, Lund said.", "Bell")), 2)
    assert carrying(back, alone) == ["The ferry sank, Lund said."]
    assert carrying(back) == ["They then fled in a boat."]


LEAD = "The council of Norwick voted on Monday to close the old harbour for two years."
MORE = "Two pilots of the port steered the last ferry to Arden on Monday before the gates were shut for good."
NEXT = "Ferries from Arden will land at the new pier north of the town until the works are done."


def told(*reports: Report, facts: Sequence[Agreement] = (), title: str = "Council votes", count: int = 2) -> list[str]:
    story = replace(STORY, title=title)
    made = summarise_story(story, (), reports, Comparison(story, (), agreed=tuple(facts)), count, {})
    return [part.text for part in made.sentences]


def fact(*reports: Report, number: int) -> Agreement:
    return Agreement(tuple(each.passage(each.body[number]) for each in reports), 2, newsworthiness=0.7)


def test_the_fact_that_holds_a_lead_is_told_first() -> None:
    one, two = report("a", f"{LEAD} {NEXT}"), report("b", f"{LEAD} {NEXT}", outlet="Bell")
    assert told(one, two, facts=[fact(one, two, number=1), fact(one, two, number=0)]) == [LEAD, NEXT]


def test_a_lead_that_nobody_shares_comes_before_facts_of_a_few_words() -> None:
    thin = "Two can play that game!"
    one, two = report("a", f"{LEAD} {thin}"), report("b", f"{NEXT} {thin}", outlet="Bell")
    shared = [fact(one, two, number=1)]
    assert told(one, two, facts=shared, title="Council votes to close harbour", count=3) == [LEAD, NEXT, thin]
    assert told(one, two, facts=shared, title="Ferries will land at new pier", count=3) == [NEXT, LEAD, thin]


def test_what_may_be_the_fact_of_a_sentence_above_is_told_last() -> None:
    one, two = report("a", f"{LEAD} {MORE}"), report("b", NEXT, outlet="Bell")
    unsure = Agreement((one.passage(one.body[0]), two.passage(two.body[0])), 2, sure=False)
    title = "Council votes to close harbour"
    assert told(one, two, title=title, count=3) == [LEAD, NEXT, MORE]
    assert told(one, two, facts=[unsure], title=title, count=3) == [LEAD, MORE, NEXT]


@pytest.mark.parametrize(("score", "last"), [(0.3, NEXT), (0.29, MORE)])
def test_what_is_possibly_the_same_as_a_sentence_above_is_told_last(score: float, last: str) -> None:
    one, two = report("a", f"{LEAD} {MORE}"), report("b", NEXT, outlet="Bell")
    near = PossibleMatch(two.passage(two.body[0]), one.passage(one.body[0]), score)
    story = replace(STORY, title="Council votes to close harbour")
    made = summarise_story(story, (), (one, two), Comparison(story, (), perhaps=(near,)), 3, {})
    assert [part.text for part in made.sentences] == [LEAD, *({MORE, NEXT} - {last}), last]


@pytest.mark.parametrize(
    "fit",
    [
        "The lawyers for the harbour company asked the council on Monday for two more years and another pier.",
        "The business was moved to the new pier of Arden on Monday, two years after the council had asked for it.",
        "Mary Lund, a pilot, will steer the ferry to Arden on Monday, the council of Norwick also said in a letter.",
    ],
)
def test_a_noun_that_is_said_to_be_whose_can_be_read_alone(fit: str) -> None:
    unfit = "They had poured fish on the stairs of the town hall at noon and blown the horns of forty trawlers."
    text = f"{LEAD} {LEAD} {unfit} {fit}"
    one, two = (report(outlet[0].lower(), text, outlet=outlet) for outlet in ("Ledger", "Bell"))
    shared = [fact(one, two, number=number) for number in (0, 2, 3)]
    assert told(one, two, facts=shared, count=3) == [LEAD, fit, unfit]


@pytest.mark.parametrize(
    "unfit",
    [
        "“We have asked the council for two more years and another pier in Norwick,” she said.",
        "“We have asked the council for two more years and another pier in Norwick,” Lund said.",
        "In a letter to the council on Monday, she asked for two more years and another pier.",
        "“We have asked the council of the town of Norwick for two more years and another pier.",
        "Lund of the harbour company also asked the council for two more years and another pier.",
        "The lawyers, who came from Arden on Monday, asked the council for two more years and another pier.",
        "The two lawyers that the harbour company sent asked the council for two more years and another pier.",
        "The mayor, " + "who walked on and on along the quay of the old harbour, " * 5 + "left.",
    ],
)
def test_what_cannot_be_read_alone_or_is_all_quotation_comes_last(unfit: str) -> None:
    one, two = report("a", f"{LEAD} {LEAD} {unfit}"), report("b", f"{NEXT} {LEAD} {unfit}", outlet="Bell")
    shared = [fact(one, two, number=2)]
    assert told(one, two, facts=shared, title="Council votes to close harbour", count=3) == [LEAD, NEXT, unfit]


def test_of_sentences_that_tell_as_much_one_of_another_outlet_is_taken() -> None:
    also = "A crane of the harbour company fell into the basin on Sunday, but nobody was at work there at that hour."
    one = report("a", f"{LEAD} {MORE} {NEXT}")
    two = report("b", f"He voted. They steered. {also} They land.", outlet="Bell")
    landing = Agreement((one.passage(one.body[2]), two.passage(two.body[3])), 2)
    shared = [fact(one, two, number=0), fact(one, two, number=1), landing]
    assert told(one, two, facts=shared, count=3) == [LEAD, MORE, also]
    assert told(one, two, facts=shared, count=1) == [LEAD]
    assert told(one, facts=[fact(one, number=number) for number in range(3)], count=3) == [LEAD, MORE, NEXT]


def test_a_quotation_that_a_pronoun_speaks_stands_where_its_speaker_is_told() -> None:
    text = "“We have asked for more,” she said while dozens of fishermen shouted outside the town hall."
    by = Attribution(AttributionKind.NAMED, "Mary Lund", 0, 1, "said")
    one, two = report("a", f"{LEAD} {text}"), report("b", f"{NEXT} {text}", outlet="Bell")
    unknown = fact(one, two, number=1)
    known = Agreement(tuple(replace(part, attribution=by) for part in unknown.sentences), 2)
    assert told(one, two, facts=[unknown]) == [LEAD, NEXT]
    assert told(one, two, facts=[known]) == [LEAD, text]


def test_what_only_pairs_sentences_anew_carries_nothing() -> None:
    sank = Agreement((said(0, "The ferry sank."),), 2)
    assert carrying(Agreement((said(9, "The pier is shut."),), 2, again=True), sank) == ["The ferry sank."]


def test_copies_of_one_report_do_not_fill_a_summary() -> None:
    copies = [
        report("a", "The ferry sank off Norwick on Sunday night.", outlet="Ledger"),
        report("b", "The ferry sank off Norwick on Sunday. The mayor came at noon.", outlet="Bell"),
    ]
    made = summarise_story(STORY, (), copies, None, 2, {})
    assert [part.text for part in made.sentences] == [
        "The ferry sank off Norwick on Sunday night.",
        "The mayor came at noon.",
    ]
    assert len(summarise_story(STORY, (), copies, None, 4, {}).sentences) == 3


FIRST_TOLL = "At least 11 people are dead in Norwick after a wall of water tore through the town."
LAST_TOLL = "The number of people killed by the flood in Norwick has risen to 14, police in Arden say."


@pytest.mark.parametrize(
    ("last", "day", "expected"),
    [
        (LAST_TOLL, 18, [LAST_TOLL, NEXT]),
        (LAST_TOLL, 16, [FIRST_TOLL, NEXT]),  # an earlier article
        ("It then rose to 14, he said.", 18, [FIRST_TOLL, NEXT]),  # it cannot be read alone
    ],
)
def test_what_a_later_article_gives_anew_is_told_by_it(last: str, day: int, expected: list[str]) -> None:
    early = report("a", f"{FIRST_TOLL} {NEXT}")
    late = report("b", f"{last} {NEXT}", outlet="Bell", published=datetime(2024, 11, day, 9, tzinfo=UTC))
    toll = Difference(DifferenceKind.NUMBER, (Side(said_by(early), "At least 11"), Side(said_by(late), "14")), "people")
    ferries = fact(early, late, number=1)
    compared = Comparison(STORY, (early.head, late.head), agreed=(ferries,), differ=(toll,))
    made = summarise_story(replace(STORY, title="At least 11 dead in Norwick"), (), [early, late], compared, 2, {})
    assert ([part.text for part in made.sentences], made.differ) == (expected, (toll,))


ASKED = "Governor Ada Quill of Arden faced pressure from many firms on Monday to veto the bill on ferries."
DONE = "Governor Ada Quill of Arden announced on Wednesday that she has vetoed the bill that would end ferries."


@pytest.mark.parametrize(
    ("last", "day", "expected"),
    [
        (DONE, 18, DONE),
        (DONE, 17, DONE),  # of the same hour
        (DONE, 16, ASKED),  # an earlier article
        ("Governor Ada Quill of Arden will veto the bill on ferries on Wednesday, her office said.", 18, ASKED),
        ("She announced on Wednesday that she has vetoed the bill that would end ferries in Arden.", 18, ASKED),
    ],
)
def test_what_was_only_expected_is_told_by_the_lead_that_says_it_happened(last: str, day: int, expected: str) -> None:
    early = report("a", ASKED)
    late = report("b", last, outlet="Bell", published=datetime(2024, 11, day, 9, tzinfo=UTC))
    compared = Comparison(STORY, (early.head, late.head), agreed=(fact(early, late, number=0),))
    made = summarise_story(replace(STORY, title="Governor asked to veto"), (), [early, late], compared, 1, {})
    assert [part.text for part in made.sentences] == [expected]


def said_by(one: Report) -> Passage:
    return one.passage(one.body[0])


def test_a_fact_whose_sentence_told_another_anew_is_not_told_again() -> None:
    early = report("a", f"{FIRST_TOLL} {NEXT}")
    late = report("b", f"{LAST_TOLL} The toll in Norwick stands at 14, police in Arden say.", outlet="Bell",
                  published=datetime(2024, 11, 18, 9, tzinfo=UTC))  # fmt: skip
    toll = Difference(DifferenceKind.NUMBER, (Side(said_by(early), "At least 11"), Side(said_by(late), "14")))
    facts = (Agreement((said_by(early),), 2), fact(late, late, number=0), fact(early, early, number=1))
    compared = Comparison(STORY, (early.head, late.head), agreed=facts, differ=(toll,))
    made = summarise_story(replace(STORY, title="At least 11 dead in Norwick"), (), [early, late], compared, 2, {})
    assert [part.text for part in made.sentences] == [LAST_TOLL, NEXT]


SANK = "The ferry Marigold sank off Norwick on Monday with forty travellers on board, the harbour office said."
ASKED_FOR = "Ada Quill, who owns two boats and a crane, asked the harbour office of Arden on Monday for a longer pier."
RESCUED = "Fishermen pulled every traveller out of the water before dark and took all of them to Arden by truck."


def of_ferry(outlet: str, title: str, *text: str, day: int = 17) -> Report:
    published = datetime(2024, 11, day, 9, tzinfo=UTC)
    return report(outlet[0].lower(), " ".join((SANK, *text)), outlet=outlet, title=title, published=published)


def test_what_the_headlines_tell_is_told_before_what_stands_higher() -> None:
    one = of_ferry("Ledger", "Ferry sinks, fishermen rescue travellers", ASKED_FOR, RESCUED)
    two = of_ferry("Bell", "Fishermen save all on Norwick ferry")
    title = "Ferry sinks, fishermen rescue travellers"
    assert told(one, two, title=title) == [SANK, RESCUED]


def test_what_the_headlines_tell_is_told_once() -> None:
    again = "Forty travellers were on board of the ferry Marigold when it sank, the office of the harbour told Arden."
    one = of_ferry("Ledger", "Ferry with forty on board sinks", again, RESCUED)
    two = of_ferry("Bell", "Ferry sinks off Norwick; fishermen save all")
    assert told(one, two, title="Ferry with forty on board sinks") == [SANK, RESCUED]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("The ferry Lily sank off Norwick with sixty travellers in May 2009, and fishermen came too late.", False),
        ("The ferry has sailed off Norwick with travellers and fishermen since May 2009, its owner said.", True),
    ],
)
def test_an_event_of_long_before_is_told_last(last: str, *, expected: bool) -> None:
    reports = [of_ferry("Ledger", "Ferry sinks", last, ASKED_FOR), of_ferry("Bell", "Ferry of fishermen sinks")]
    dated = [
        replace(one, analysis=replace(one.analysis, figures=figures(one.article.text, one.article.published)))
        for one in reports
    ]
    assert (told(*dated, title="Ferry of travellers and fishermen sinks")[1] == last) is expected


@pytest.mark.parametrize(
    "tied",
    ["Meanwhile, fishermen rescued all travellers of it.", "Now, fishermen rescued all travellers of it by truck."],
)
def test_what_follows_on_something_else_is_told_last(tied: str) -> None:
    one, two = of_ferry("Ledger", "Fishermen rescue travellers", tied, ASKED_FOR), of_ferry("Bell", "Fishermen save")
    assert told(one, two, title="Fishermen rescue travellers") == [SANK, ASKED_FOR]


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        ("They had waited for it since noon on a pier in Norwick.", True),
        ("He had waited for the ferry since noon on a pier in Norwick.", False),  # nobody before it is named
    ],
)
def test_what_refers_to_the_sentence_before_it_is_told_directly_behind_it(back: str, *, expected: bool) -> None:
    one = of_ferry("Ledger", "Ferry of travellers sinks off Norwick pier", back)
    two = report("b", RESCUED, outlet="Bell", title="Fishermen rescue travellers of ferry")
    made = told(one, two, title="Ferry of travellers sinks off Norwick pier", count=3)
    assert (made == [SANK, back, RESCUED]) is expected
    assert (made == [SANK, RESCUED, back]) is not expected

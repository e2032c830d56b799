"""Key figures as both surfaces tell them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.model.analysis import NOT_ATTRIBUTED, Attribution, Figure, FigureKind
from bot.model.comparison import Comparison, Difference, DifferenceKind, Side
from bot.model.passage import Passage
from bot.model.story import Report, Story
from bot.model.summary import KeyFigure
from bot.newsroom.story.key_figures import key_figures
from bot.newsroom.story.summaries import summarise_story
from bot.text.quantities import quantities
from bot.wording.figures import measured
from tests.fakes.aligned import analysed
from tests.fakes.reports import report

AT = 500  # where the sentence starts in its article


def said(text: str, attribution: Attribution = NOT_ATTRIBUTED) -> Passage:
    return Passage("bell", AT, AT + len(text), text, "Evening Bell", 0, attribution=attribution)


def figures_told(text: str) -> list[str]:
    told = report("a", text)
    figures = quantities(text)
    return [measured(key) for key in key_figures([replace(told, analysis=replace(told.analysis, figures=figures))])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fire killed 11 people. A fire in Norwick killed 40 people in 2010.", ["11 people"]),
        ("The war has killed 40 people since 2010. A fire killed 11 people.", ["40 people", "11 people"]),
        ("The fire on Tuesday killed 11 people. In 2010 the mill had 900 workers.", ["11 people", "900 workers"]),
    ],
)
def test_who_came_to_harm_long_before_is_no_news(text: str, told: list[str]) -> None:
    assert sorted(measured(key) for key in key_figures(analysed(text))) == sorted(told)


LEAD = "The council of Norwick met on Monday."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "There are two ways to Norwick. Four men crossed in 12 boats. She gave ten reasons.",
            ["12 boats"],
        ),
        ("Seven councillors left the hall. Two folders lay there. Three doors were shut.", ["Seven councillors"]),
        (f"{LEAD} The storm killed three fishermen. Two other boats sank.", ["three fishermen"]),
        (f"{LEAD} She read the 35-page report.", []),
        (
            f"{LEAD} Some 300 people came. It cost $12 million. A fire hurt 20 guests.",
            ["20 guests", "Some 300 people", "$12 million"],
        ),
        (f"{LEAD} Lund was sentenced to five years in prison. He had served for ten years.", ["five years in prison"]),
        (f"{LEAD} They want a three-year extension. It took three years.", ["three-year extension"]),
        (f"{LEAD} Lund was suspended for 60 days.", ["60 days"]),
        (f"{LEAD} Some 700 people came. The 700 guests stayed. About 700 dogs barked.", ["Some 700 people"]),
        (
            f"{LEAD} Seven of the port's 11 wardens left. The 11 wardens had met at 7 p.m.",
            ["Seven of the port's 11 wardens"],
        ),
        (
            f"{LEAD} Some 14 senior Norwick port officials left. It bought 40 precision-guided harbour control pumps.",
            ["Some 14 senior Norwick port officials", "40 precision-guided harbour control pumps"],
        ),
        (
            f"{LEAD} More than 450 of five thousand registered harbour pilots voted.",
            ["More than 450 of five thousand registered harbour pilots"],
        ),
        (f"{LEAD} Of 63 dead, 20 of the 63 people killed were children.", ["20 of the 63 people", "63 people"]),
        (f"{LEAD} The boats cost between $79 and $129.", ["between $79 and $129"]),
        (f"{LEAD} Three babies fell ill. Three infants died.", ["Three infants"]),
        (
            f"{LEAD} The death toll has risen to 14. At least 40 others were hurt. It paid 71 dead Arden Port pilots.",
            ["14", "At least 40 others were hurt"],
        ),
        (f"{LEAD} I am 100% sure. The port will run on 100 percent clean power.", []),
        (f"{LEAD} A storm cut the pier in half. A two-thirds majority is needed. Half the boats sank.", ["Half"]),
        (f"{LEAD} A 51 percent majority is for a pier.", ["51 percent majority"]),
        (f"{LEAD} Shares of the port (NWK, +9.36%) fell by 4%.", ["4%"]),
        (f"{LEAD} It is good for the 1 percent. It cut pay by 1 percent.", ["1 percent"]),
        (f"{LEAD} The richest 1 percent of pilots own it.", ["1 percent of pilots"]),
        (f"{LEAD} The port is the 800-pound gorilla. It weighs 800 pounds.", ["800 pounds"]),
        (f"{LEAD} The mayor was too clever by half. He cut fares by half.", ["half"]),
        (f"{LEAD} Who pays is the $64,000 question.", []),
        (f"{LEAD} She would not touch it with a ten-foot pole.", []),
        (f"{LEAD} He had a 9 mm handgun, and a 9mm. The sea rose by 9 mm in a year.", ["9 mm"]),
        ("The two main parties of Norwick met on Monday in four towns.", ["four towns"]),
        ("Two men were killed on Monday.", ["Two men"]),
        (f"{LEAD} Lund is one of the 11 wardens. One of the two pilots hurt is well.", []),
        (
            f"{LEAD} Six pilots, including two women, a guard, a cook and four other men of the port, were hurt.",
            ["Six pilots", "four other men"],
        ),
        (
            f"{LEAD} Turnout would not exceed 35 percent of voters. Sales didn’t top $12 million.",
            ["not exceed 35 percent of voters", "didn’t top $12 million"],
        ),
        (f"{LEAD} Turnout would exceed 35 percent of voters.", ["exceed 35 percent of voters"]),
        (f"{LEAD} The port is eight miles south of Arden. All ships within 50 miles left.", []),
        (f"{LEAD} They built 48 miles of wall.", ["48 miles of wall"]),
        (f"{LEAD} He is there 24 hours a day.", []),
        (
            f"{LEAD} Millions of people came. It cost millions of dollars. Tens of thousands of people left.",
            ["Tens of thousands of people"],
        ),
        ("Dozens of people came to Norwick on Monday.", ["Dozens of people"]),
        (f"{LEAD} Dozens of people were killed.", ["Dozens of people"]),
        (f"{LEAD} Then 12 men came. They had 12 dogs. The 12 men left.", ["12 men", "12 dogs"]),
    ],
)
def test_figures_that_tell_something_the_weightiest_first(text: str, told: list[str]) -> None:
    assert figures_told(text) == told


def counted(article: str, text: str, day: int) -> Report:
    told = report(article, text, outlet=article, published=datetime(2024, 11, day, 9, tzinfo=UTC))
    return replace(told, analysis=replace(told.analysis, figures=quantities(text)))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((5, 6), [("people killed", "14", "11 people"), ("", "40 boats"), ("", "$12 million")]),
        ((6, 5), [("people killed", "11 people", "14"), ("", "40 boats"), ("", "$12 million")]),
        ((5, 5), [("people killed", "11 people", "14"), ("", "40 boats"), ("", "$12 million")]),  # neither is later
    ],
)
def test_values_for_one_thing_stand_together_the_newest_first(
    days: tuple[int, int], expected: list[tuple[str, ...]]
) -> None:
    one = counted("a", "The storm killed 11 people and sank 40 boats. It cost $12 million.", days[0])
    other = counted("b", "The number of the dead rose to 14.", days[1])
    sides = (Side(one.passage(one.body[0]), "11"), Side(other.passage(other.body[0]), "14"))
    story = Story("s", "Storm", ("a", "b"), (), ("a", "b"))
    compared = Comparison(
        story, (one.head, other.head), differ=(Difference(DifferenceKind.NUMBER, sides, "people killed"),)
    )
    made = summarise_story(story, (), [one, other], compared, 1, {})
    assert [(same.about, *(measured(key) for key in same.figures)) for same in made.figures_together] == expected


def test_a_value_that_two_give_in_other_words_is_shown_once() -> None:
    told = ["Nine sailors are missing.", "Seven people are unaccounted for.", "Off Norwick seven are still missing."]
    reports = [counted(name, text, day) for name, text, day in zip("abc", told, (5, 6, 6), strict=True)]
    sides = (
        Side(each.passage(each.body[0]), value) for each, value in zip(reports, ("Nine", "Seven", "seven"), strict=True)
    )
    story = Story("s", "Storm", ("a", "b", "c"), (), ("a", "b", "c"))
    differ = (Difference(DifferenceKind.NUMBER, tuple(sides), "people missing"),)
    compared = Comparison(story, tuple(each.head for each in reports), differ=differ)
    made = summarise_story(story, (), reports, compared, 1, {})
    assert [(same.about, *(measured(key) for key in same.figures)) for same in made.figures_together] == [
        ("people missing", "Seven people", "Nine sailors")
    ]


def test_a_vote_is_one_value() -> None:
    told = ["The council of Norwick passed it by 178 votes to 164.", "The council of Norwick passed it by 187-164."]
    reports = [counted(name, text, 5) for name, text in zip("ab", told, strict=True)]
    sides = (
        Side(each.passage(each.body[0]), value)
        for each, value in zip(reports, ("178 votes to 164", "187-164"), strict=True)
    )
    story = Story("s", "Bill", ("a", "b"), (), ("a", "b"))
    compared = Comparison(
        story, tuple(each.head for each in reports), differ=(Difference(DifferenceKind.NUMBER, tuple(sides)),)
    )
    made = summarise_story(story, (), reports, compared, 1, {})
    assert [[measured(key) for key in same.figures] for same in made.figures_together] == [["178 votes", "187-164"]]


@pytest.mark.parametrize(
    ("figure", "unit", "bound", "sentence", "told"),
    [
        ("hundreds", "boats", "", "They saw hundreds of boats leave.", "hundreds of boats"),
        ("26", "sailors", "", "The navy took 26 Arden sailors on board.", "26 Arden sailors"),
        ("two", "drivers", "", "Two cars and two apparent drivers were seen.", "two apparent drivers"),
        ("14", "people", "", "Of those who died, 14 were from Norwick.", "14 people"),
        ("nine", "people", "at least", "They say nine people at least were hurt.", "nine people at least"),
        ("500", "employees", "or fewer", "Firms of 500 employees or fewer pay.", "500 employees or fewer"),
        ("500", "employees", "or more", "Firms of 500 or more employees pay.", "500 or more employees"),
        ("2,300", "prosecutors", "+", "The 2,300+ local prosecutors met.", "2,300+ local prosecutors"),
        ("50", "men", "about", "He saw about another 50 men.", "about 50 men"),
        ("35", "page", "", "She read the 35-page report.", "35-page"),
        ("12 boats", "boats", "", "They saw 12 boats leave.", "12 boats"),
        ("two", "donors", "", "She met two “straw donors” there.", "two donors"),
        ("3", "a.*b", "", "They saw 3 of " + "x" * 30 + " a.*b leave.", "3 a.*b"),
    ],
)
def test_a_figure_is_told_with_the_words_up_to_what_it_counts(
    figure: str, unit: str, bound: str, sentence: str, told: str
) -> None:
    at = AT + sentence.index(figure)
    counted = Figure(at, at + len(figure), figure, FigureKind.COUNT, 9.0, 9.0, unit, bound)
    assert measured(KeyFigure(counted, said(sentence))) == told


def test_what_is_not_at_its_place_is_told_by_its_own_words() -> None:
    elsewhere = Figure(AT + 3, AT + 5, "12", FigureKind.COUNT, 12.0, None, "men", "at least")
    assert measured(KeyFigure(elsewhere, said("He saw them."))) == "at least 12 men"


def test_a_sum_is_told_as_it_stands() -> None:
    cost = Figure(AT + 8, AT + 19, "$12 million", FigureKind.MONEY, 1.2e7, None, "USD", "more than")
    assert measured(KeyFigure(cost, said("It cost $12 million."))) == "more than $12 million"

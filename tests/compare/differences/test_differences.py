"""What two outlets give differently: figures, dates, words of one quotation, sources."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.compare.differences.differences import differ
from bot.compare.lines import MOST_FIGURES, lines
from tests.fakes.aligned import PUBLISHED, analysed, found, scored

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "differences.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]).replace(" ", "-"))
def test_what_differs_between_two_texts(case: dict[str, Any]) -> None:
    told, _ = found(*case["texts"], score=case.get("score", 0.8))
    assert [[each.kind, *(side.value for side in each.sides)] for each in told] == case["differ"]


def test_three_outlets_with_three_values_are_one_difference() -> None:
    told, _ = found("The tour has 90 stops.", "The tour has 95 stops.", "The tour has 120 stops, its leaders said.")
    assert [[side.value for side in each.sides] for each in told] == [["90", "95", "120"]]


@pytest.mark.parametrize(
    ("third", "given"),
    [
        ("The tour of the band has 95 stops.", [["90", "95", "95"]]),
        ("The tour of the band has 95 stops, not 90.", [["90", "95"]]),
        ("The tour of the band has at least 95 stops.", [["90", "95"]]),
    ],
)
def test_what_surely_tells_the_same_as_one_side_differs_from_the_other(third: str, given: list[list[str]]) -> None:
    told = lines(analysed("The tour has 90 stops.", "The tour has 95 stops.", third))
    alignment = scored(told, 0.8)
    alignment.score[0, 2] = alignment.score[2, 0] = 0.0
    assert [[side.value for side in each.sides] for each in differ(alignment, told)] == given


def test_each_value_stands_once_before_one_stands_twice() -> None:
    same, other = "The tour has 90 stops.", "The tour has 120 stops, its leaders said."
    told, _ = found(same, same.replace("tour", "long tour"), other)
    assert [[(side.line, side.value) for side in each.sides] for each in told] == [[(0, "90"), (2, "120"), (1, "90")]]


def test_two_of_three_that_agree_stand_on_one_side_each() -> None:
    told, _ = found("The fire killed 11 people.", "The fire killed 14 people.", "Fourteen people died in the fire.")
    assert {(a.value, b.value) for each in told for a in each.sides for b in each.sides if a.line < b.line} >= {
        ("11", "14"),
        ("11", "Fourteen"),
    }
    assert not any({"14", "Fourteen"} <= {side.value for side in each.sides} for each in told)


def test_what_an_article_says_twice_is_told_once() -> None:
    told, _ = found("The fire killed 11 people.", "The fire killed 14 people. It says the fire killed 14 people.")
    assert [[side.value for side in each.sides] for each in told] == [["11", "14"]]


def test_sums_and_measures_name_themselves() -> None:
    told, _ = found("The ferry cost $12 million.", "The ferry cost $15 million.")
    assert [each.about for each in told] == [""]


def test_a_figure_is_told_with_why_it_is_of_one_thing() -> None:
    told, _ = found("Eleven people were killed in the fire.", "The fire killed 14 people.")
    assert told[0].about == "people killed"
    assert told[0].why == (
        "both give a number of people",
        "words of the same meaning around it: fire, killed",
        "two values, neither in the other article",
    )
    told, _ = found("11 PEOPLE were killed in the fire.", "The fire killed 14 people.")
    assert told[0].about == "people killed"
    told, _ = found("The harbour signed the 38-word pledge.", "The harbour signed the 35-word pledge.")
    assert told[0].about == "words"


@pytest.mark.parametrize(
    ("texts", "apart"),
    [
        (("At least 31 people were killed.", "At least 34 people were killed."), "each article's highest number"),
        (("The ferry cost $12 million.", "The ferry cost more than $12 million."), "one number with two bounds"),
        (
            ("The ferry cost $12 million to $15 million.", "The ferry cost $13 million to $15 million."),
            "a bound or range",
        ),
    ],
)
def test_figures_say_in_what_they_differ(texts: tuple[str, str], apart: str) -> None:
    told, _ = found(*texts)
    assert told[0].why[-1].startswith(apart)


@pytest.mark.parametrize(("days_later", "values"), [(0, ["four days", "nine days"]), (5, [])])
def test_how_long_something_has_gone_on_depends_on_the_day(days_later: int, values: list[str]) -> None:
    first, second = analysed(
        "Norwick was calm after four days of storms.", "Norwick was calm after nine days of storms."
    )
    later = replace(second.article, published=PUBLISHED + timedelta(days=days_later))
    told = lines([first, replace(second, article=later)])
    assert [side.value for each in differ(scored(told, 0.8), told) for side in each.sides] == values


def test_an_age_is_told_as_one() -> None:
    told, _ = found("Mr. Arno Pell, 61, chairs the yacht club.", "The club was led by Mr. Arno Pell, who is 63.")
    assert [each.about for each in told] == ["age of Arno Pell"]
    told, _ = found("A 61-year-old was freed from the lift.", "A 63-year-old was freed from the lift.")
    assert [each.about for each in told] == ["age"]


def test_a_quotation_is_told_with_the_words_that_are_not_the_same() -> None:
    told, _ = found(
        "“I waited too long with that letter,” she said.", "“I wait far too long with that letter,” she said."
    )
    assert told[0].why == ("same quotation, other words: “waited”, “wait far”",)


def test_a_quotation_that_one_outlet_has_without_marks_is_compared_too() -> None:
    told, _ = found("“You never told us about the old pump,” she said.", "You never told us of the old pump.")
    assert [side.value for each in told for side in each.sides] == [
        "You never told us about the old pump",
        "You never told us of the old pump",
    ]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (
            ("“I waited too long with that letter,” she said.", "“I wait far too long with that letter,” she said."),
            (("waited", "wait far"),),
        ),
        (
            ("“We never had a pump in the yard,” she said.", "“We had a pump in the yard,” she said."),
            (("never", ""),),
        ),
        (  # articles are not told where other words differ too
            (
                "“The mayor had the old pump mended twice in a single summer,” she said.",
                "“The mayor had an old pump mended thrice in a single summer,” she said.",
            ),
            (("twice", "thrice"),),
        ),
        (  # the two longest of three changes, the longest first
            (
                "“The bay silts up slowly and wants a boat before winter,” she said.",
                "“The bay silts up quickly and of its own sweet will wants a ship before winter,” she said.",
            ),
            (("", "of its own sweet will"), ("slowly", "quickly")),
        ),
    ],
)
def test_a_quotation_is_told_with_the_sources_words_in_which_it_parts(
    texts: tuple[str, str], words: tuple[tuple[str, str], ...]
) -> None:
    told, _ = found(*texts)
    assert [each.words for each in told] == [words]
    assert not told[0].slight


CLAUSES = st.sampled_from(
    [text for case in CASES for text in case["texts"]]
    + ["The mill burned on Sunday.", "She paid $12.50 for 3 tickets.", "“No,” he said. “Not before May 3.”"]
)
STORIES = st.lists(CLAUSES, min_size=2, max_size=5)
APART = ["The mill burned on Sunday. It had 40 doors.", "The mill burned on Monday. It had 44 doors."]


@example(["“We left it. It burned,” Ada Quill said.", "It burned, people briefed on the talks said."])
@settings(deadline=None)
@given(STORIES)
def test_values_stand_in_their_sentences_and_are_of_different_articles(texts: list[str]) -> None:
    differing, told = found(*APART, *texts)
    assert {each.kind for each in differing} >= {"date", "number"}
    for each in differing:
        assert len({side.line for side in each.sides}) == len(each.sides) > 1
        assert len({told[side.line].report for side in each.sides}) > 1
        for side in each.sides:  # the speaker of a sentence may be named in the one before
            line = told[side.line]
            assert side.value in line.text or side.value == line.sentence.attribution.source
        assert each.why


@example(
    ["The death toll in the ferry fire was 40 when they called off the search.", "The fire burned 55 houses."],
    Random(2),
)
@settings(deadline=None)
@given(STORIES, st.randoms(use_true_random=False))
def test_what_differs_does_not_depend_on_the_order_of_the_articles(texts: list[str], chance: Any) -> None:
    order = list(range(len(texts)))
    chance.shuffle(order)

    def pairs(numbers: list[int]) -> set[tuple[str, frozenset[tuple[int, str, str]]]]:
        differing, told = found(*(texts[number] for number in numbers))
        sides = [
            (each.kind, [(numbers[told[s.line].report], told[s.line].text, s.value) for s in each.sides])
            for each in differing
        ]
        return {
            (str(kind), frozenset((one, other)))
            for kind, given in sides
            for number, one in enumerate(given)
            for other in given[number + 1 :]
        }

    assert pairs(order) == pairs(list(range(len(texts))))


@example("The index fell 2,352 points lower on Friday. The index of Norwick fell 1,464 points on Thursday.", 2)
@settings(deadline=None)
@given(CLAUSES, st.integers(2, 4))
def test_one_text_in_several_outlets_differs_in_nothing(text: str, outlets: int) -> None:
    assert found(*[text] * outlets)[0] == []


@pytest.mark.parametrize("flood", ["7 boats, ", "“no pump ran that night,” ", "1 May 2023, ", "5", "“", "[", "the "])
def test_a_flood_of_values_is_looked_at_no_further_than_a_sentence_goes(flood: str) -> None:
    text = f"It says {flood * (4_000 // len(flood))}and ends."
    told, _ = found(text, text.replace("7", "9"))
    assert len(told) <= MOST_FIGURES

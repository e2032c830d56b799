"""What only one voice reports."""

from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.compare.align.align import SAME
from bot.compare.exclusives import REPORTED, elsewhere, exclusive_lines, uncertain_lines
from bot.compare.lines import ComparedSentence, lines
from bot.compare.newsworthy import line_weights
from bot.model.comparison import NEAR
from tests.fakes.aligned import analysed, scored

ORDERED: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "what_comes_first.yaml").read_text(encoding="utf-8")
)

PUMP = "The council paid 40,000 pounds for the second pump on Monday."
FERRY = "The ferry company lost three of its seven boats in the March storm."
TRAM = "Tram drivers of the depot at Arden voted for a strike on Friday."
QUAY = "The old quay of Norwick will be closed for two weeks from Monday."
BELLS = "The bells of the chapel rang for the first time since 1994 on Sunday."
MAYOR = "Mayor Ada Quill opened the new school in Mill Street on Tuesday."


def alone(
    *texts: str,
    score: float = 0.0,
    origins: list[int] | None = None,
    agreed: tuple[int, ...] = (),
    outlets: list[str] | None = None,
) -> list[str]:
    reports = analysed(*texts)
    told: list[ComparedSentence] = lines(reports)
    alignment = scored(told, score)
    others = elsewhere(alignment, told, origins or range(len(texts)), outlets or list(map(str, range(len(texts)))))
    return [told[place].text for place in exclusive_lines(alignment, told, others, line_weights(told, reports), agreed)]


def unsure(
    *texts: str, score: float, origins: list[int] | None = None, agreed: tuple[int, ...] = ()
) -> list[tuple[str, str, float]]:
    reports = analysed(*texts)
    told: list[ComparedSentence] = lines(reports)
    alignment = scored(told, score)
    others = elsewhere(alignment, told, origins or range(len(texts)), list(map(str, range(len(texts)))))
    found = uncertain_lines(alignment, told, others, line_weights(told, reports), agreed)
    return [(told[place].text, told[nearest].text, how) for place, nearest, how in found]


def test_a_fact_that_nobody_else_has_is_told() -> None:
    assert set(alone(PUMP, FERRY)) == {PUMP, FERRY}


def test_what_another_voice_may_have_is_left_out() -> None:
    assert alone(PUMP, FERRY, score=REPORTED) == []


def test_what_another_voice_may_have_stands_with_the_nearest_sentence_there() -> None:
    assert unsure(PUMP, FERRY, score=NEAR) == [(PUMP, FERRY, NEAR)]
    assert unsure(PUMP, FERRY, score=REPORTED - 0.01) == []


def test_of_two_that_are_not_near_each_stands_for_itself() -> None:
    assert unsure(PUMP, FERRY, score=REPORTED) == [(PUMP, FERRY, REPORTED), (FERRY, PUMP, REPORTED)]


def test_two_leads_stand_first_and_what_is_not_near_last() -> None:
    reports = analysed(f"{PUMP} {FERRY} {TRAM}", f"{MAYOR} {QUAY} {BELLS}")
    told = lines(reports)
    alignment = scored(told, 0.0)
    for one, other, score in ((1, 4, 0.2), (2, 5, 0.4), (0, 3, NEAR - 0.01)):
        alignment.score[one, other] = alignment.score[other, one] = score
    others = elsewhere(alignment, told, [0, 1], ["Bell", "Ledger"])
    found = uncertain_lines(alignment, told, others, np.array([0.9, 0.1, 0.8, 0.9, 0.1, 0.8]), ())
    assert [(place, nearest) for place, nearest, _ in found] == [(1, 4), (2, 5), (0, 3), (3, 0)]


def test_beside_an_agreed_sentence_the_other_is_told_once() -> None:
    assert unsure(PUMP, FERRY, score=0.3, agreed=(0,)) == [(FERRY, PUMP, 0.3)]
    assert unsure(PUMP, FERRY, score=0.3, agreed=(0, 1)) == []


def test_a_copy_may_not_share_anything() -> None:
    assert unsure(PUMP, FERRY, score=0.3, origins=[0, 0]) == []


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6))
def test_each_sentence_is_agreed_only_ones_or_perhaps_shared(scores: list[float]) -> None:
    reports = analysed(f"{PUMP} {FERRY}", f"{TRAM} {MAYOR}")
    told = lines(reports)
    alignment = scored(told, 0.0)
    for (one, other), score in zip(combinations(range(len(told)), 2), scores, strict=True):
        apart = told[one].report != told[other].report
        alignment.score[one, other] = alignment.score[other, one] = score if apart else 0.0
    asked = (alignment, told, elsewhere(alignment, told, [0, 1], ["Bell", "Ledger"]), line_weights(told, reports), (0,))
    unsure = {place for one, nearest, _ in uncertain_lines(*asked) for place in (one, nearest)}
    assert set(exclusive_lines(*asked)).isdisjoint(unsure)
    assert set(exclusive_lines(*asked)) | unsure | {0} == set(range(len(told)))


def test_a_copy_is_no_other_voice_and_tells_nothing_anew() -> None:
    assert alone(PUMP, PUMP, score=0.99, origins=[0, 0]) == [PUMP]
    assert alone(PUMP, FERRY, score=0.99, origins=[0, 0], outlets=["Bell", "Bell"]) == [PUMP]
    assert set(alone(PUMP, FERRY, origins=[0, 0])) == {PUMP, FERRY}


RETOLD = "On Monday 40,000 pounds went from the town to those who built another pump."


def test_what_two_outlets_of_one_voice_tell_each_in_its_own_words_no_one_reports_alone() -> None:
    assert alone(PUMP, RETOLD, score=SAME, origins=[0, 0]) == []
    assert unsure(PUMP, RETOLD, score=SAME, origins=[0, 0]) == [(PUMP, RETOLD, SAME)]


@pytest.mark.parametrize(
    ("text", "score", "outlets", "told"),
    [
        (RETOLD, SAME - 0.01, ["Bell", "Ledger"], {PUMP, RETOLD}),
        (RETOLD, SAME, ["Bell", "Bell"], {RETOLD}),
        (PUMP, SAME, ["Bell", "Ledger"], {PUMP}),
    ],
)
def test_what_is_not_surely_the_same_an_outlets_own_and_a_copy_is_nobody_elses(
    text: str, score: float, outlets: list[str], told: set[str]
) -> None:
    assert set(alone(PUMP, text, score=score, origins=[0, 0], outlets=outlets)) == told


def test_what_was_copied_is_not_told_anew_elsewhere() -> None:
    assert alone(PUMP, f"{PUMP} {RETOLD}", score=0.99, origins=[0, 0]) == [PUMP]


def test_what_copies_share_with_another_voice_perhaps_is_told_once() -> None:
    reports = analysed(PUMP, PUMP, FERRY)
    told = lines(reports)
    alignment = scored(told, 0.3)
    alignment.score[0, 1] = alignment.score[1, 0] = 0.99
    asked = (
        alignment,
        told,
        elsewhere(alignment, told, [0, 0, 1], ["Bell", "Ledger", "Echo"]),
        line_weights(told, reports),
        (),
    )
    assert [(place, nearest) for place, nearest, _ in uncertain_lines(*asked)] == [(0, 2)]


def test_what_is_shown_as_agreed_is_left_out() -> None:
    assert alone(PUMP, FERRY, agreed=(0,)) == [FERRY]


def test_questions_short_sentences_and_what_cannot_be_checked_are_left_out() -> None:
    assert alone("Who paid 40,000 pounds for the second pump on that Monday?", "It rained.") == []
    assert alone("It was a long and cold day down at the old harbour wall.", FERRY) == [FERRY]


def test_scenery_comes_after_what_can_be_checked() -> None:
    scenery = "Long rows of coloured lamps and paper flags were swaying over the crowded harbour wall."
    assert alone(f"{scenery} {PUMP}", "Nothing of it stands here.") == [PUMP, scenery]


def test_what_points_back_comes_after_what_can_be_read_alone() -> None:
    leaning = PUMP.replace("The council", "They all")
    assert alone(leaning, PUMP) == [PUMP, leaning]


def test_the_end_of_a_quotation_comes_after_what_can_be_read_alone() -> None:
    tail = f"{PUMP}”"
    assert alone(tail, FERRY) == [FERRY, tail]


def test_a_pronoun_after_an_opening_phrase_that_names_nobody_points_back() -> None:
    named = "In a letter to the town, Ada Quill said she would sell 12 of the 40 pumps."
    leaning = "In a letter to the town, she said Ada Quill would sell 12 of the 40 pumps."
    assert alone(leaning, named) == [named, leaning]


@pytest.mark.parametrize("case", ORDERED, ids=lambda case: f"{case['why']}: {case['first']}")
def test_what_tells_little_alone_weighs_less(case: dict[str, Any]) -> None:
    texts, weights = zip(*case["sentences"], strict=True)
    told = lines(analysed(" ".join(texts), "Nothing of it stands here at all."))
    assert [line.text for line in told[:2]] == list(texts)
    alignment = scored(told, 0.0)
    others = elsewhere(alignment, told, [0, 1], ["Bell", "Ledger"])
    order = exclusive_lines(alignment, told, others, np.array([*weights, 0.0]), ())
    assert order[0] == case["first"]


def test_what_only_introduces_a_list_is_no_fact() -> None:
    assert alone("Here are four excerpts from what Mayor Ada Quill said in Norwick.", FERRY) == [FERRY]
    said = "Here is what Mayor Ada Quill said: the old quay of Norwick is sold."
    assert set(alone(said, FERRY)) == {said, FERRY}


def test_lead_ins_posts_and_credits_are_no_facts() -> None:
    assert alone("The mayor of Norwick told 40 reporters at the quay on Monday:", FERRY) == [FERRY]
    assert alone(
        "The ferry lost 3 boats and that is the story https://t.co/ab12 pic.twitter.com/cd34 today", FERRY
    ) == [FERRY]
    assert alone("The second pump of the 40,000 pound works at Norwick. Photo: Ann Other/Northwire", FERRY) == [FERRY]
    assert alone("The second pump of the works cost us 40,000 pounds — Ada Quill (@adaquill) May 3, 2024", FERRY) == [
        FERRY
    ]


def test_a_post_that_an_outlet_announces_is_told() -> None:
    told = "Ada Quill posted on Monday: the second pump cost 40,000 pounds — Ada Quill (@adaquill) May 3, 2024"
    assert told in alone(told, FERRY)


def test_the_most_newsworthy_comes_first() -> None:
    reports = analysed(f"{PUMP} {FERRY}", "Nothing of it stands here at all.")
    told = lines(reports)
    weights = np.array([0.1, 0.9, 0.0])
    alignment = scored(told, 0.0)
    assert exclusive_lines(alignment, told, elsewhere(alignment, told, [0, 1], ["Bell", "Ledger"]), weights, ()) == [
        1,
        0,
    ]

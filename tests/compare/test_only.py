"""What only one voice reports."""

import numpy as np

from bot.compare.lines import Line, lines
from bot.compare.newsworthy import line_weights
from bot.compare.only import REPORTED, only
from tests.fakes.laid_out import analysed, scored

PUMP = "The council paid 40,000 pounds for the second pump on Monday."
FERRY = "The ferry company lost three of its seven boats in the March storm."


def alone(*texts: str, score: float = 0.0, voices: list[int] | None = None, agreed: tuple[int, ...] = ()) -> list[str]:
    reports = analysed(*texts)
    told: list[Line] = lines(reports)
    own = voices or list(range(len(texts)))
    found = only(scored(told, score), told, own, line_weights(told, reports), agreed)
    return [told[place].text for place in found]


def test_a_fact_that_nobody_else_has_is_told() -> None:
    assert set(alone(PUMP, FERRY)) == {PUMP, FERRY}


def test_what_another_voice_may_have_is_left_out() -> None:
    assert alone(PUMP, FERRY, score=REPORTED) == []


def test_a_copy_is_no_other_voice() -> None:
    assert set(alone(PUMP, PUMP, score=0.99, voices=[0, 0])) == {PUMP}


def test_what_is_shown_as_agreed_is_left_out() -> None:
    assert alone(PUMP, FERRY, agreed=(0,)) == [FERRY]


def test_questions_short_sentences_and_what_cannot_be_checked_are_left_out() -> None:
    assert alone("Who paid 40,000 pounds for the second pump on that Monday?", "It rained.") == []
    assert alone("It was a long and cold day down at the old harbour wall.", FERRY) == [FERRY]


def test_scenery_comes_after_what_can_be_checked() -> None:
    scenery = "Long rows of coloured lamps and paper flags were swaying over the crowded harbour wall."
    assert alone(f"{scenery} {PUMP}", "Nothing of it stands here.") == [PUMP, scenery]


def test_lead_ins_posts_and_credits_are_no_facts() -> None:
    assert alone("The mayor of Norwick told 40 reporters at the quay on Monday:", FERRY) == [FERRY]
    assert alone(
        "The ferry lost 3 boats and that is the story https://t.co/ab12 pic.twitter.com/cd34 today", FERRY
    ) == [FERRY]
    assert alone("The second pump of the 40,000 pound works at Norwick. Photo: Ann Other/Northwire", FERRY) == [FERRY]


def test_the_most_newsworthy_comes_first() -> None:
    reports = analysed(f"{PUMP} {FERRY}", "Nothing of it stands here at all.")
    told = lines(reports)
    weights = np.array([0.1, 0.9, 0.0])
    assert only(scored(told, 0.0), told, [0, 1], weights, ()) == [1, 0]

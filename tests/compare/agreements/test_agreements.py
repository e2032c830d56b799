"""The order of facts: what goes on with a quotation, or retells a sentence, stands behind the others."""

import numpy as np
import pytest

from bot.compare.agreements.agreements import agreed, continuing
from bot.compare.agreements.groups import Group
from bot.compare.lines import ComparedSentence, lines
from bot.model.analysis import Quote, Sentence
from tests.fakes.aligned import analysed, scored


def line(report: int, place: int, start: int, *, quoted: bool = True) -> ComparedSentence:
    quotes = (Quote(start, start + 10, "It is safe."),) if quoted else ()
    return ComparedSentence(report, place, Sentence(start, start + 10, 0), "", quotes=quotes)


BOTH = [line(0, 0, 0), line(0, 1, 11), line(1, 4, 200), line(1, 5, 212)]
FIRST, SECOND = Group((0, 2), 0.9), Group((1, 3), 0.8)


def test_the_second_sentence_of_one_quotation_goes_on_with_the_first() -> None:
    assert continuing([FIRST, SECOND], BOTH) == {SECOND}


def test_in_one_article_alone_it_is_a_fact_of_its_own() -> None:
    apart = [*BOTH[:2], line(1, 4, 200), line(1, 9, 212)]
    assert continuing([FIRST, SECOND], apart) == set()


def test_what_stands_between_them_parts_two_quotations() -> None:
    parted = [*BOTH[:3], line(1, 5, 290)]
    assert continuing([FIRST, SECOND], parted) == set()


def test_outside_quotations_each_sentence_is_a_fact() -> None:
    told = [line(each.report, each.place, each.sentence.start, quoted=False) for each in BOTH]
    assert continuing([FIRST, SECOND], told) == set()


def test_one_quotation_in_one_fact_goes_on_with_nothing() -> None:
    assert continuing([Group((0, 1, 2, 3), 0.9)], BOTH) == set()


PUMPS = "The council paid 40,000 pounds for the pumps."
PUMP, FERRY, TRAM = "The town paid for the pump.", "The ferry lost a boat.", "Tram drivers voted for a strike."


def test_a_fact_with_a_sentence_of_one_before_it_stands_behind_the_others_but_above_what_is_not_sure() -> None:
    reports = analysed(f"{PUMP} {FERRY} {TRAM}", f"{PUMP} {FERRY} {TRAM}")
    told = lines(reports)
    facts = [Group((0, 3), 0.9), Group((0, 4), 0.9), Group((1, 5), 0.9), Group((2, 5), 0.9, sure=False)]
    weights = np.array([0.9, 0.2, 0.1, 0.9, 0.8, 0.1])
    made = agreed(facts, told, reports, [0, 1], weights, scored(told, 0.9).score)
    shown = [(fact.sentences[0].text, fact.sentences[1].text) for fact in made]
    assert shown == [(PUMP, PUMP), (FERRY, TRAM), (PUMP, FERRY), (TRAM, TRAM)]


def test_a_fact_that_none_of_its_sentences_states_stands_behind_those_that_do() -> None:
    few = "He was 68."
    reports = analysed(f"{few} {PUMPS}", f"{few} {PUMPS}")
    told = lines(reports)
    facts, weights = [Group((0, 2), 0.9), Group((1, 3), 0.9)], np.array([0.9, 0.1, 0.9, 0.1])
    made = agreed(facts, told, reports, [0, 1], weights, scored(told, 0.9).score)
    assert [fact.sentences[0].text for fact in made] == [PUMPS, few]


def test_the_fact_with_which_two_articles_begin_is_the_first_unless_it_repeats_a_more_newsworthy_one() -> None:
    strike = "Some 900 tram drivers voted for a strike."
    reports = analysed(f"{PUMPS} {FERRY} {strike}", f"{PUMPS} {FERRY} {strike}")
    told = lines(reports)
    weights = np.array([0.1, 0.2, 0.9, 0.1, 0.2, 0.9])

    def shown(*facts: Group) -> list[str]:
        made = agreed(facts, told, reports, [0, 1], weights, scored(told, 0.9).score)
        return [" / ".join(part.text for part in fact.sentences) for fact in made]

    event, ferry, tram = Group((0, 3), 0.9), Group((1, 4), 0.9), Group((2, 5), 0.9)
    assert shown(event, ferry, tram) == [f"{PUMPS} / {PUMPS}", f"{strike} / {strike}", f"{FERRY} / {FERRY}"]
    assert shown(Group((0, 2, 3), 0.9), tram)[0] == f"{strike} / {strike}"


def test_a_fact_is_not_moved_down_by_a_sentence_that_an_earlier_one_lent() -> None:
    reports = analysed(f"{PUMP} {FERRY} {TRAM}", f"{PUMP} {FERRY} {TRAM}")
    told = lines(reports)
    facts = [Group((0, 3), 0.9), Group((1, 3, 4), 0.9, lent=(3,)), Group((2, 5), 0.9)]
    weights = np.array([0.9, 0.5, 0.1, 0.9, 0.5, 0.1])
    made = agreed(facts, told, reports, [0, 1], weights, scored(told, 0.9).score)
    assert [[part.text for part in fact.sentences] for fact in made] == [
        [PUMP, PUMP],
        [FERRY, PUMP, FERRY],
        [TRAM, TRAM],
    ]


@pytest.mark.parametrize(
    ("weights", "scores", "first"),
    [
        ((0.2, 0.2, 0.2, 0.2), (0.9, 0.7), [PUMP, TRAM, FERRY]),  # the likeliest
        ((0.2, 0.2, 0.2, 0.2), (0.7, 0.9), [FERRY, TRAM, PUMP]),
        ((0.2, 0.8, 0.2, 0.2), (0.9, 0.7), [PUMP, TRAM, FERRY]),  # not the lead, if another one is closer
        ((0.2, 0.8, 0.2, 0.2), (0.9, 0.87), [FERRY, TRAM, PUMP]),  # the lead, of two that are nearly as close
    ],
)
def test_each_outlet_tells_a_fact_before_one_tells_it_again(
    weights: tuple[float, ...], scores: tuple[float, float], first: list[str]
) -> None:
    reports = analysed(f"{PUMP} {FERRY}", TRAM)
    told = lines(reports)
    score = np.array([[0.0, 0.0, scores[0]], [0.0, 0.0, scores[1]], [*scores, 0.0]])
    made = agreed([Group((0, 1, 2), 0.9)], told, reports, [0, 1], np.array(weights), score)
    assert [part.text for part in made[0].sentences] == first


def test_a_sentence_close_to_all_is_not_shown_for_one_closer_to_those_that_are() -> None:
    reports = analysed(f"{PUMP} {FERRY}", f"{TRAM} He was 68.", PUMPS)
    told = lines(reports)
    score = np.zeros((5, 5))
    for one, other, close in ((0, 2, 0.8), (0, 3, 0.97), (0, 4, 0.75), (1, 2, 0.85), (1, 4, 0.9), (2, 4, 0.99)):
        score[one, other] = score[other, one] = close
    made = agreed([Group((0, 1, 2, 3, 4), 0.9)], told, reports, [0, 1, 2], np.array([0.9, 0.2, 0.9, 0.2, 0.9]), score)
    assert [part.text for part in made[0].sentences[:3]] == [FERRY, TRAM, PUMPS]

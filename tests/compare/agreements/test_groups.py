"""Facts are groups of sentences that all hold together, never chains of likeness."""

from collections.abc import Mapping
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.compare.agreements.groups import HOLDS, LIKELY, groups
from bot.compare.align.align import SAME, Alignment
from bot.compare.align.pairs import Pairs
from bot.compare.lines import ComparedSentence
from bot.compare.lines import lines as read
from tests.fakes.aligned import analysed, lines_of

Scores = Mapping[tuple[int, int], float]
ALONE = range(7)  # voices: each report its own


def alignment(told: list[ComparedSentence], scores: Scores) -> Alignment:
    matrix = np.zeros((len(told), len(told)))
    for (one, other), score in scores.items():
        if told[one].report != told[other].report:
            matrix[one, other] = matrix[other, one] = score
    left, right = np.nonzero(np.triu(matrix))
    return Alignment(Pairs(left.astype(np.int64), right.astype(np.int64), {}), matrix)


def facts(told: list[ComparedSentence], scores: Scores) -> list[tuple[int, ...]]:
    return [group.lines for group in groups(alignment(told, scores), told, ALONE)]


SURE, WEAK = (1 + SAME) / 2, HOLDS / 2


def test_a_pair_that_is_not_likely_adds_nothing_to_another_fact() -> None:
    told = lines_of(0, 1, 2)
    weak = (SAME + LIKELY) / 2
    assert facts(told, {(0, 1): SURE, (1, 2): weak, (0, 2): weak}) == [(0, 1), (0, 2), (1, 2)]
    assert facts(told, {(0, 1): weak}) == [(0, 1)]


def test_sentences_that_all_hold_are_one_fact() -> None:
    told = lines_of(0, 1, 2)
    assert facts(told, {(0, 1): SURE, (1, 2): SURE, (0, 2): HOLDS}) == [(0, 1, 2)]


def test_a_chain_is_two_facts() -> None:
    told = lines_of(0, 1, 2)
    assert sorted(facts(told, {(0, 1): SURE, (1, 2): SURE - 0.01, (0, 2): WEAK})) == [(0, 1), (1, 2)]


def test_a_pair_of_sentences_that_stand_in_other_facts_tells_them_again() -> None:
    told = lines_of(0, 1, 0, 1)
    found = groups(alignment(told, {(0, 1): SURE, (2, 3): SURE, (0, 3): SURE - 0.01}), told, ALONE)
    assert {group.lines: group.again for group in found} == {(0, 1): False, (2, 3): False, (0, 3): True}


def test_a_pair_with_a_sentence_of_its_own_tells_something_new() -> None:
    told = lines_of(0, 1, 2)
    found = groups(alignment(told, {(0, 1): SURE, (1, 2): SURE - 0.01, (0, 2): WEAK}), told, ALONE)
    assert {group.lines: group.again for group in found} == {(0, 1): False, (1, 2): False}


def test_what_is_not_sure_is_no_fact() -> None:
    assert facts(lines_of(0, 1), {(0, 1): SAME - 0.01}) == []


def test_the_surest_fact_comes_first() -> None:
    told = lines_of(0, 0, 1, 1)
    assert facts(told, {(0, 2): SURE, (1, 3): SURE + 0.1}) == [(1, 3), (0, 2)]


def test_two_sentences_of_one_article_may_report_one_fact_with_another() -> None:
    told = lines_of(0, 0, 1)
    assert facts(told, {(0, 2): SURE, (1, 2): SURE}) == [(0, 1, 2)]


def test_a_fact_scores_the_mean_of_its_pairs() -> None:
    told = lines_of(0, 1, 2)
    (fact,) = groups(alignment(told, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}), told, ALONE)
    assert round(fact.score, 6) == 0.8


SCORES = st.dictionaries(
    st.sampled_from(list(combinations(range(7), 2))), st.floats(0, 1, allow_nan=False, width=16), max_size=21
)
REPORTS = st.lists(st.integers(0, 3), min_size=7, max_size=7).map(sorted)


@settings(deadline=None)
@given(REPORTS, SCORES)
def test_every_pair_of_a_fact_holds_and_every_sure_pair_is_in_one(reports: list[int], scores: Scores) -> None:
    told = lines_of(*reports)
    aligned = alignment(told, scores)
    found = groups(aligned, told, ALONE)
    for group in found:
        assert len({told[place].report for place in group.lines}) > 1
        for one, other in combinations(group.lines, 2):
            assert told[one].report == told[other].report or aligned.score[one, other] >= HOLDS
    for one, other in combinations(range(len(told)), 2):
        if aligned.score[one, other] >= SAME:
            assert any({one, other} <= set(group.lines) for group in found)


@settings(deadline=None)
@given(SCORES)
def test_facts_do_not_depend_on_the_order_of_the_articles(scores: Scores) -> None:
    reports = [0, 1, 2, 3, 4, 5, 6]
    distinct = {pair: round(0.05 + number * 0.04, 2) for number, pair in enumerate(sorted(scores))}
    turned = {(6 - other, 6 - one): score for (one, other), score in distinct.items()}
    there = {frozenset(6 - place for place in fact) for fact in facts(lines_of(*reports), turned)}
    assert there == {frozenset(fact) for fact in facts(lines_of(*reports), distinct)}


COPIED = "The fair drew 4,000 guests."
OWN = "A noisy fair it was."


@pytest.mark.parametrize(
    ("texts", "voices", "sure"),
    [
        ((COPIED, "The fair drew guests in great numbers.", OWN), (0, 1, 2), [True]),
        ((COPIED, COPIED, OWN), (0, 1, 2), [True, False]),
        ((COPIED, COPIED, OWN), (0, 0, 1), [False]),
        ((COPIED, COPIED), (0, 1), [True]),
        ((COPIED, COPIED, f"{OWN[:-1]} for 4,000."), (0, 0, 1), [True]),
        ((COPIED, COPIED), (0, 0), []),
    ],
)
def test_copies_make_nothing_surer(texts: tuple[str, ...], voices: tuple[int, ...], sure: list[bool]) -> None:
    told = read(analysed(*texts))
    scores = {
        (one, other): 0.99 if {one, other} == {0, 1} else 0.49 for one, other in combinations(range(len(told)), 2)
    }
    assert [group.sure for group in groups(alignment(told, scores), told, voices)] == sure


def test_copies_that_alone_make_a_fact_sure_are_a_fact_without_the_rest() -> None:
    told = read(analysed(COPIED, COPIED, OWN))
    laid = alignment(told, {(0, 1): 0.99, (0, 2): 0.49, (1, 2): 0.49})
    assert [(group.lines, group.score, group.sure) for group in groups(laid, told, ALONE)] == [
        ((0, 1), 0.99, True),
        ((0, 2), 0.49, False),
    ]


LENT = {(0, 1): 0.9, (2, 3): 0.95, (0, 2): 0.8, (1, 2): 0.85, (1, 3): WEAK, (0, 3): WEAK}


def test_an_origin_whose_sentence_is_in_another_fact_is_lent_to_one_that_it_reports_as_well() -> None:
    told = lines_of(0, 1, 2, 3)
    found = groups(alignment(told, LENT), told, ALONE)
    assert [(group.lines, group.own, group.lent) for group in found] == [
        ((2, 3), (2, 3), ()),
        ((0, 1, 2), (0, 1), (2,)),
    ]


@pytest.mark.parametrize(
    "scores",
    [
        {(0, 2): 0.59, (1, 2): 0.94},  # one pair is not sure
        {(0, 2): 0.7, (1, 2): 0.79},  # the mean is too low
    ],
)
def test_an_origin_that_may_report_something_else_is_not_lent(scores: Scores) -> None:
    told = lines_of(0, 1, 2, 3)
    assert ((0, 1), ()) in [(group.lines, group.lent) for group in groups(alignment(told, LENT | scores), told, ALONE)]


def test_nothing_is_lent_to_an_origin_that_a_fact_has() -> None:
    told = lines_of(0, 1, 2, 3)
    assert all(not group.lent for group in groups(alignment(told, LENT), told, (0, 1, 1, 3)))


@pytest.mark.parametrize(("report", "lent"), [(1, ()), (4, (2,))])
def test_a_fact_that_has_all_origins_of_another_does_not_lend_it_a_second_sentence(
    report: int, lent: tuple[int, ...]
) -> None:
    told = lines_of(0, 1, 2, 3, report)
    scores = dict.fromkeys(combinations(range(4), 2), 0.97) | {(0, 4): 0.8, (2, 4): 0.8, (3, 4): WEAK}
    found = groups(alignment(told, scores), told, ALONE)
    assert {group.own: group.lent for group in found if not group.again} == {(0, 1, 2, 3): (), (0, 4): lent}


def test_a_fact_that_only_one_of_two_copies_meets_is_told_once() -> None:
    told = lines_of(0, 1, 2)
    aligned = alignment(told, {(0, 1): 0.99, (0, 2): 0.9, (1, 2): WEAK})
    assert [(group.lines, group.again) for group in groups(aligned, told, (0, 0, 1))] == [((0, 2), False)]


def test_what_two_copies_share_with_a_sentence_of_another_fact_is_told_once() -> None:
    told = lines_of(0, 1, 2, 3)
    aligned = alignment(told, {(2, 3): 0.99, (0, 1): 0.98, (0, 2): 0.9, (1, 2): 0.9, (0, 3): WEAK, (1, 3): WEAK})
    found = {group.lines: group.again for group in groups(aligned, told, (0, 0, 1, 2))}
    assert found == {(2, 3): False, (0, 2): False, (1, 2): True}

"""The order in which facts are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.compare.newsworthy import news_first

DAM = frozenset({"dam", "break", "arden"})
DAM_AGAIN = frozenset({"dam", "break", "noon"})
SCHOOL = frozenset({"school", "close"})

facts = st.lists(
    st.tuples(st.floats(0, 1), st.frozensets(st.sampled_from(["dam", "school", "noon", "mayor", "road"]))), max_size=60
)


def test_the_most_newsworthy_comes_first() -> None:
    assert news_first([0.2, 0.9, 0.5], [DAM, SCHOOL, frozenset({"mayor"})]) == [1, 2, 0]


def test_what_repeats_a_fact_above_it_moves_down() -> None:
    assert news_first([0.9, 0.8, 0.5], [DAM, DAM_AGAIN, SCHOOL]) == [0, 2, 1]


@pytest.mark.parametrize(("weight", "order"), [(0.25, [0, 1, 2]), (0.3, [0, 2, 1])])
def test_a_full_repetition_keeps_three_tenths_of_its_weight(weight: float, order: list[int]) -> None:
    assert news_first([0.9, 0.9, weight], [DAM, DAM, SCHOOL]) == order


def test_equal_facts_keep_their_order() -> None:
    assert news_first([0.5, 0.5, 0.5], [DAM, DAM, DAM]) == [0, 1, 2]


@given(facts)
def test_every_fact_is_shown_once(told: list[tuple[float, frozenset[str]]]) -> None:
    order = news_first([weight for weight, _ in told], [terms for _, terms in told])
    assert sorted(order) == list(range(len(told)))
    if told:
        assert told[order[0]][0] == max(weight for weight, _ in told)

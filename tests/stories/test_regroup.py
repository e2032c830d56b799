"""Average-link grouping of a few articles."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.regroup import groups


def matrix(size: int, **links: float) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Log odds of -5 but where a link such as ``_01=3.0`` says otherwise."""
    scores = np.full((size, size), -5.0)
    for name, value in links.items():
        one, other = int(name[1]), int(name[2])
        scores[one, other] = scores[other, one] = value
    return scores


def test_the_likeliest_come_together_and_strangers_do_not() -> None:
    assert groups(matrix(4, _01=3.0, _23=2.0), [0, 1, 2, 3]) == [[0, 1], [2, 3]]


def test_a_larger_group_asks_for_surer_evidence() -> None:
    assert groups(matrix(2, _01=0.2), [0, 1]) == [[0, 1]]
    assert groups(matrix(3, _01=3.0, _02=0.2, _12=0.2), [0, 1, 2]) == [[0, 1], [2]]


def test_a_chain_is_no_group() -> None:
    assert groups(matrix(3, _01=3.0, _12=2.0), [0, 1, 2]) == [[0, 1], [2]]


def test_a_unit_stays_together_whatever_the_scores() -> None:
    assert groups(matrix(3, _01=4.0), [0, 1, 1]) == [[0], [1, 2]]


def test_units_kept_apart_do_not_meet_over_a_third() -> None:
    scores = matrix(3, _01=6.0, _02=6.0, _12=6.0)
    assert groups(scores, [0, 1, 2]) == [[0, 1, 2]]
    assert groups(scores, [0, 1, 2], [(1, 2)]) in ([[0, 1], [2]], [[0, 2], [1]])


@given(st.integers(1, 8).flatmap(lambda size: st.lists(st.floats(-9, 9), min_size=size * size, max_size=size * size)))
def test_every_article_is_in_one_group(values: list[float]) -> None:
    size = int(len(values) ** 0.5)
    scores = np.array(values).reshape(size, size)
    found = groups(scores + scores.T, list(range(size)))
    assert sorted(place for group in found for place in group) == list(range(size))

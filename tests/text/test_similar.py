"""The word that is most like another, and slips of one letter."""

import pytest

from bot.text.similar import is_one_slip, nearest


@pytest.mark.parametrize(
    ("word", "among", "found"),
    [
        ("ferri", ["barge", "ferry"], "ferry"),
        ("ferri", ["ferry", "ferrz"], "ferry"),  # the first of two that are as near
        ("ferri", ["barge"], ""),
        ("ferri", [], ""),
    ],
)
def test_the_nearest_word_is_found_if_it_is_near_enough(word: str, among: list[str], found: str) -> None:
    assert nearest(word, among, 0.8) == found


@pytest.mark.parametrize(
    ("typed", "is_slip"),
    [
        ("bridge", False),
        ("brigde", True),
        ("bride", True),
        ("bridgee", True),
        ("brudge", True),
        ("dribge", False),
        ("brdigee", False),
        ("", False),
    ],
)
def test_a_slip_is_one_letter_or_two_neighbours_swapped(typed: str, *, is_slip: bool) -> None:
    assert is_one_slip(typed, "bridge") == is_one_slip("bridge", typed) == is_slip

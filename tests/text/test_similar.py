"""The word that is most like another."""

import pytest

from bot.text.similar import nearest


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

"""How well the stories of seeds/ are compared never falls below what it was, by our own labels of them."""

from benchmarks.seed_quality import measure
from bot.newsroom import Newsroom


def test_the_comparisons_of_the_seeds_hold_their_figures(newsroom: Newsroom) -> None:
    quality = measure(newsroom)
    assert quality.missing == 0
    assert quality.same.precision >= 0.86
    assert quality.same.recall >= 0.74
    assert quality.only.precision >= 0.93
    assert quality.only.recall >= 0.53
    assert quality.differ.precision >= 0.95
    assert quality.differ.recall >= 0.40


def test_one_value_in_two_units_or_spellings_is_never_shown_as_a_difference(newsroom: Newsroom) -> None:
    assert measure(newsroom).same_value_shown == 0

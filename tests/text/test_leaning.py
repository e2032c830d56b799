"""Sentences that lean on what was said before them."""

import pytest

from bot.text.leaning import leans

LEANING = (
    "She left the room.",
    "“It will not do,” the mayor said.",
    "But the vote was lost.",
    "Among them were two tankers.",
    "Two are already on order.",
    "Three of them were hurt.",
    "Others had left before dawn.",
    "Both were released on Monday.",
)
ALONE = (
    "The mayor left the room.",
    "Two people were hurt.",
    "Thessaly is a region.",
    "Italy voted.",
    "Among the guests was the mayor.",
    "One man was hurt.",
    "",
)


@pytest.mark.parametrize("sentence", LEANING)
def test_it_leans(sentence: str) -> None:
    assert leans(sentence)


@pytest.mark.parametrize("sentence", ALONE)
def test_it_stands_alone(sentence: str) -> None:
    assert not leans(sentence)

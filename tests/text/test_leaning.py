"""Sentences that lean on what was said before them."""

import pytest

from bot.text.leaning import leans, phrase_before_pronoun

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


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("In a letter on Monday, he called the vote a farce.", "In a letter on Monday, "),
        ("Since then, she said, the pump has failed twice.", "Since then, "),
        ("In a letter, the mayor said he would leave.", ""),
        ("In “a letter”, he called the vote a farce.", ""),
        ("In a letter on Monday, heating was called dear.", ""),
        ("The mayor left, he said.", ""),
    ],
)
def test_the_phrase_before_a_pronoun(sentence: str, phrase: str) -> None:
    assert sentence[: phrase_before_pronoun(sentence)] == phrase

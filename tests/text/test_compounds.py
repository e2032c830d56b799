"""Compounds as one word and as two."""

import pytest

from bot.text.lexicon.compounds import joined, parts_of


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("airstrike", ("air", "strike")),
        ("healthcare", ("health", "care")),
        ("therapist", None),  # "the" is no part of a word
        ("arden", None),
        ("air", None),
        ("", None),
    ],
)
def test_the_parts_of_a_compound(word: str, parts: tuple[str, str] | None) -> None:
    assert parts_of(word) == parts


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["air", "strike", "arden"], [("airstrike",), ("airstrike", "strikearden"), ("strikearden",)]),
        (["the", "fire"], [(), ()]),
        (["go", "fire"], [(), ()]),
        (["fire", "2024"], [(), ()]),
        (["fire"], [()]),
        ([], []),
    ],
)
def test_what_neighbours_may_make(words: list[str], expected: list[tuple[str, ...]]) -> None:
    assert joined(words) == expected

"""Words of a text, and how many there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.words import WORD, is_known, ngrams, without_possessive, word_count, words

CASES = (
    ("Lund's crane didn’t fall.", ["lund", "crane", "didn’t", "fall"]),
    ("The Lunds’ crane, rock'n'roll", ["the", "lunds", "crane", "rock'n'roll"]),
    ("A 2nd F-16_B at 5pm", ["a", "2nd", "f", "16", "b", "at", "5pm"]),
    ("“Été” is 'over'", ["été", "is", "over"]),
    ("'’_ ", []),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_words_are_in_lower_case_without_possessive_endings(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert word_count(text) == len(expected)


@given(st.text(alphabet="aSé1_'’ .\n"))
def test_each_word_is_counted_once(text: str) -> None:
    assert word_count(text) == len(WORD.findall(text))


@pytest.mark.parametrize(
    ("name", "expected"), [("Lund's", "Lund"), ("Lund’s", "Lund"), ("Lunds", "Lunds"), ("Lunds’", "Lunds’")]
)
def test_a_name_loses_its_possessive_ending(name: str, expected: str) -> None:
    assert without_possessive(name) == expected


@pytest.mark.parametrize(
    ("word", "is_one"), [("harbour", True), ("overthrown", True), ("thieves", True), ("harbuor", False)]
)
def test_news_knows_a_word_in_any_form(word: str, *, is_one: bool) -> None:
    assert is_known(word) is is_one


@pytest.mark.parametrize(
    ("line", "length", "found"),
    [
        ("the dam broke", 2, ["the dam", "dam broke"]),
        ("the dam broke", 3, ["the dam broke"]),
        ("no no no", 2, ["no no", "no no"]),
        ("dam", 1, ["dam"]),
        ("the dam", 3, []),
        ("", 2, []),
    ],
)
def test_runs_of_neighbours_in_order(line: str, length: int, found: list[str]) -> None:
    assert ngrams(line.split(), length) == [tuple(run.split()) for run in found]

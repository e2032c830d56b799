"""Words with their places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text.concordance import concordance


def test_words_are_runs_of_letters_and_digits() -> None:
    page = concordance("Lund’s 2nd F-16_B, été.")
    assert page.words == ("Lund", "s", "2nd", "F", "16", "B", "été")
    assert page.starts == (0, 5, 7, 11, 13, 16, 19)
    assert page.numbered == {"2nd", "16"}


def test_places_are_in_the_order_of_the_text() -> None:
    page = concordance("Ann saw Bo, and Bo saw Ann.")
    assert page.places({"Bo", "Ann", "Cy"}) == [0, 8, 16, 23]
    assert page.places({"Cy"}) == []


@pytest.mark.parametrize("part", ["a", "1", "_", " ", "’", "a ", "\u00e9"])
def test_reads_a_hundred_thousand_characters_of_a_kind(part: str) -> None:
    text = part * (100_000 // len(part))
    assert sum(map(len, concordance(text).words)) == sum(char.isalnum() for char in text)


@given(st.text(alphabet="aZé1_’ .\n"))
def test_every_letter_and_digit_is_in_one_word(text: str) -> None:
    page = concordance(text)
    for word, start in zip(page.words, page.starts, strict=True):
        assert text.startswith(word, start)
    assert "".join(page.words) == "".join(filter(str.isalnum, text))
    assert all(one < other for one, other in pairwise(page.starts))


@given(st.text(alphabet="aZé1_’ .\n"), st.frozensets(st.sampled_from(["a", "Z", "é1", "1"])))
def test_the_numbers_of_words_are_in_order(text: str, asked: frozenset[str]) -> None:
    page = concordance(text)
    assert page.numbers(asked) == [number for number, word in enumerate(page.words) if word in asked]

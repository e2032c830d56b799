"""The word that follows a number."""

import pytest

from bot.text.quantities.next_word import first_words, next_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (" dollars more", "dollars"),
        ("-mile walk", "mile"),
        ("\u00a0km/h", "km"),
        (" of Danish crowns", "Danish"),
        ("€", "€"),
        ("4", "4"),
        ("  miles", " "),
        ("", ""),
    ],
)
def test_it_is_read_behind_a_space_a_hyphen_or_of(text: str, word: str) -> None:
    assert next_word(f"5{text}", 1) == word


def test_names_are_told_by_their_first_words() -> None:
    assert first_words(["square mile", "°C", "km/h", "US dollar"]) == {"square", "°", "km", "US"}


@pytest.mark.parametrize("part", ["a", " ", "-", "of ", "\u00e9"])
def test_reads_a_long_run_of_one_character(part: str) -> None:
    assert next_word(part * (100_000 // len(part)), 0)

"""One pattern for many words."""

import re

import pytest

from bot.text.alternation import alternation

CASES = (
    (["bell", "bells", "ferry bell"], "the ferry\u00a0bells", ["ferry\u00a0bell"]),
    (["bell", "bells", "ferry bell"], "two bells, a bell", ["bells", "bell"]),
    (["R$", "$"], "R$5 or $6", ["R$", "$"]),
    ([], "the ferry bell", []),
)


@pytest.mark.parametrize(("words", "text", "expected"), CASES)
def test_the_longest_of_the_words_is_found(words: list[str], text: str, expected: list[str]) -> None:
    assert re.findall(alternation(words), text) == expected

"""What denies a clause."""

import re

import pytest

from bot.text.lexicon.negation import CONTRACTED, IS_NOT


@pytest.mark.parametrize("word", ["not", "never", "isn’t", *sorted(CONTRACTED)])
def test_a_word_denies_its_clause(word: str) -> None:
    assert re.fullmatch(rf"\b{IS_NOT}\b", word)


@pytest.mark.parametrize("word", ["note", "knots", "nt", "isnt", "no", "n't"])
def test_a_word_denies_nothing_by_itself(word: str) -> None:
    assert not re.fullmatch(rf"\b{IS_NOT}\b", word)

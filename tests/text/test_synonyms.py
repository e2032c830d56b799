"""What the tables of forms and meanings say of a word."""

import pytest

from bot.text.synonyms import is_past, term_of

NO_VERBS = "men women people children feet lives best hundred need bed red united indeed goes open police"


@pytest.mark.parametrize("word", NO_VERBS.split())
def test_no_verb_in_the_past(word: str) -> None:
    assert not is_past(word)


@pytest.mark.parametrize(("form", "word"), [("men", "man"), ("worst", "bad"), ("went", "go"), ("dead", "die")])
def test_an_irregular_form_counts_as_its_word(form: str, word: str) -> None:
    assert term_of(form) == term_of(word)

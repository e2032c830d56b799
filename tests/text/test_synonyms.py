"""What the tables of forms and meanings say of a word."""

import pytest

from bot.text.lexicon.synonyms import is_past, synonyms, term_of

NO_VERBS = "men women people children feet lives best hundred need bed red united indeed goes open police"


@pytest.mark.parametrize("word", NO_VERBS.split())
def test_no_verb_in_the_past(word: str) -> None:
    assert not is_past(word)


@pytest.mark.parametrize(
    ("form", "word"), [("men", "man"), ("worst", "bad"), ("went", "go"), ("dead", "die"), ("grounds", "ground")]
)
def test_an_irregular_form_counts_as_its_word(form: str, word: str) -> None:
    assert term_of(form) == term_of(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("critics", "important"),
        ("crucial", "imports"),
        ("journalist", "reported"),
        ("vaccine", "shooting"),
        ("left", "department"),
        ("defends", "ally"),
    ],
)
def test_words_of_one_stem_but_two_senses_share_no_group(word: str, other: str) -> None:
    assert term_of(other) not in synonyms(term_of(word))


@pytest.mark.parametrize(("word", "other"), [("bail", "bond"), ("pic", "photo")])
def test_words_of_one_sense_share_a_group(word: str, other: str) -> None:
    assert term_of(other) in synonyms(term_of(word))

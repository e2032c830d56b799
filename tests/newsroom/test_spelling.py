"""Misspelt words of a question, as the articles with its other words spell them."""

from pathlib import Path

import pytest

from bot.newsroom.finding.spelling import corrected_query
from bot.store import Store, open_store
from tests.fakes.clock import SetClock
from tests.journeys import stories


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = open_store(tmp_path / "index.sqlite", SetClock(), create=True)
    stories.fill(made)
    return made


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("norwick brigde", "norwick bridge"),
        ("Norwik bridge", "norwick bridge"),
        ("the norwick bridge", ""),  # nothing is misspelt
        ("brigde", ""),  # no other word to find articles by
        ("norwick aqueduct", ""),  # no word of theirs is like it
        ("norwick brigde aqueduct", ""),
        ("norwick zz", ""),  # too short to be guessed
        ("", ""),
    ],
)
def test_words_are_respelt(store: Store, typed: str, read: str) -> None:
    assert corrected_query(store, typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Norwikc", "norwick"),
        ("the norwicc", "the norwick"),
        ("Bolton", ""),  # another letter is another name
        ("norwick brigde", "norwick bridge"),  # by the articles on Norwick, which names would not give
    ],
)
def test_a_word_alone_is_respelt_by_the_names_that_lie_near(store: Store, typed: str, read: str) -> None:
    assert corrected_query(store, typed, ("Norwick", "Boston Mills")) == read

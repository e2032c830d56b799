"""Which words of a query an article must have."""

from pathlib import Path

import pytest
import yaml

from bot.store import Store
from bot.store.query_words import required
from tests.fakes.reports import report
from tests.store.test_search import found, put

CASES: dict[str, str] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "query_words.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("typed", "words"), CASES.items())
def test_small_words_are_required_only_as_names_or_alone(typed: str, words: str) -> None:
    assert list(required(typed.split())) == words.split()


@pytest.mark.parametrize("typed", ["council to pass budget", "Council To Pass Budget", "a budget for the council"])
def test_a_short_article_need_not_have_the_small_words(store: Store, typed: str) -> None:
    put(
        store,
        report("a", "Norwick council passed its budget.", title="Council passes budget"),
        report("b", "A ferry is to be sold for scrap.", title="Ferry to be sold"),
    )
    assert found(store, typed) == (["a"], 1)

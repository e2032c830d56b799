"""Which quotations may be one, and which of their words part, just on either side of each limit."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.compare.differences.quotations import Quoted, likely
from bot.compare.differences.rewording import rewording
from bot.model.analysis import Quote
from bot.text.quoted.spoken import SpokenWord, spoken_words

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "quotation_limits.yaml").read_text(encoding="utf-8")
)
OF_WORDS = [case for case in CASES if "parts" in case]
OF_PAIRS = [case for case in CASES if "likely" in case]


def said(letters: str) -> list[SpokenWord]:
    """A quotation of a word for each letter; those of capitals are other words."""
    words = (each if each == "—" else each.lower() + ("ax" if each.isupper() else "ox") for each in letters)
    return spoken_words(" ".join(words))


def letters(words: list[SpokenWord]) -> str:
    """The letters for which words stand."""
    return "".join(word.key[0].upper() if word.key.endswith("ax") else word.key[0] for word in words)


@pytest.mark.parametrize("case", OF_WORDS, ids=lambda case: f"{case['why']}: {case['quotes'][0]}")
def test_where_the_words_of_two_quotations_part(case: dict[str, Any]) -> None:
    one, other = map(said, case["quotes"])
    found = rewording(one, other)
    parts = (
        [[letters(one[slice(*each.one)]), letters(other[slice(*each.other)])] for each in found.changes]
        if found
        else None
    )
    assert parts == case["parts"]


@pytest.mark.parametrize("case", OF_PAIRS, ids=lambda case: case["why"])
def test_quotations_that_may_be_one(case: dict[str, Any]) -> None:
    one, other = case["quotes"]
    every = [one, *[other] * (case.get("number", 2) - 1)]
    found = likely([Quoted(place, Quote(0, 1, each), tuple(said(each)), ()) for place, each in enumerate(every)])
    assert bool(found) == case["likely"]

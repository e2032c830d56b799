"""Quotations in typed lines, and where a text has one."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.text.typed.typed_quotations import missing_from, phrases, quotation_in, quotations, spans_of, without_phrases

CASES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "typed_quotations.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("line", "quotation"), CASES["lines"].items())
def test_a_line_has_a_quotation(line: str, quotation: str) -> None:
    assert quotation_in(line) == quotation


@pytest.mark.parametrize("case", CASES["texts"], ids=lambda case: case["text"])
def test_a_text_has_the_words_of_a_quotation_whatever_marks_stand_between(case: dict[str, str]) -> None:
    found = [case["text"][start:end] for start, end in spans_of(case["words"], case["text"])]
    assert found == [case["has"]] * bool(case["has"])


def test_a_query_has_phrases_of_which_long_ones_are_quotations() -> None:
    query = 'flood "mill street" outlet:"Bell" "nobody let go of it"'
    assert phrases(query) == ["mill street", "nobody let go of it"]
    assert quotations(query) == ["nobody let go of it"]
    assert without_phrases(query).split() == ["flood", 'outlet:"Bell"']


def test_words_and_figures_that_a_sentence_lacks_are_named_as_they_are_typed() -> None:
    told = "They’ll pay $12.40 a share, 31 per cent more."
    assert missing_from("they'll pay $14.20 a Share, 31 per cent less", told) == ["$14.20", "less"]

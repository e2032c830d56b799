"""Whose copy an article says it is."""

from pathlib import Path

import pytest
import yaml

from bot.analyse.wire import wire

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "wire.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_agency_is_named_where_the_article_says_so(case: dict[str, str]) -> None:
    assert wire(case.get("text", ""), case.get("byline", ""), case.get("title", "")) == case["wire"]


@pytest.mark.parametrize("char", list("A( —/.,\n©"))
def test_hostile_input_is_read_in_one_pass(char: str) -> None:
    flood = char * 100_000
    assert wire(flood, flood, flood) == ""
    assert wire(f"By {flood}", f"By {flood}", f"A - {flood}") == ""
    assert wire(f"Reporting by {flood}", f"Copyright {flood}", "") == ""

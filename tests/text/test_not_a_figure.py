"""Every row of digits that measure nothing: it matches its example, and no earlier row does."""

import re

import pytest

from bot.text.quantities import quantities
from bot.text.quantities.not_a_figure import NOT_A_FIGURE, ROWS


@pytest.mark.parametrize(("name", "pattern", "example"), ROWS, ids=[name for name, _, _ in ROWS])
def test_a_row_matches_its_example_and_no_earlier_row_does(name: str, pattern: str, example: str) -> None:
    start, digits = example.index("{"), example.partition("{")[2].partition("}")[0]
    text = example.replace("{", "").replace("}", "")
    assert next(row for row, each, _ in ROWS if re.compile(each).match(text, start)) == name
    found = re.compile(pattern).match(text, start), NOT_A_FIGURE.match(text, start)
    assert [each and each.group() for each in found] == [digits, digits]
    assert quantities(text) == ()

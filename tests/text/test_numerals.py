"""Numbers as news writes them."""

import re
from pathlib import Path

import pytest
import yaml

from bot.text.quantities.numerals import NUMERAL, digits, value

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "numerals.yaml").read_text(encoding="utf-8"))
PATTERN = re.compile(NUMERAL, re.IGNORECASE)


@pytest.mark.parametrize(("written", "number"), [(row["digits"], row["number"]) for row in CASES if "digits" in row])
def test_digits(written: str, number: float) -> None:
    assert digits(written) == number


@pytest.mark.parametrize(("written", "number"), [(row["written"], row["number"]) for row in CASES if "written" in row])
def test_numbers_with_magnitude_and_in_words(written: str, number: float) -> None:
    match = PATTERN.fullmatch(written)
    assert match is not None
    assert value(match)[0] == number

"""Numbers as news writes them."""

import re

import pytest

from bot.text.quantities.numerals import NUMERAL, digits, value

PATTERN = re.compile(NUMERAL, re.IGNORECASE)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1,300,000", 1_300_000),
        ("1.234,50", 1234.5),
        ("1.234.567", 1_234_567),
        ("1 200 000", 1_200_000),
        ("1\u202f200", 1200),
        ("12,5", 12.5),
        ("1,50,000", 150_000),
        ("2½", 2.5),
        ("3 1/4", 3.25),
        ("0,125", 0.125),
    ],
)
def test_digits(written: str, number: float) -> None:
    assert digits(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1.2bn", 1.2e9),
        ("500 crore", 5e9),
        ("twenty-five", 25),
        ("two hundred and five thousand", 205_000),
        ("one hundred twenty-one", 121),
        ("two million three hundred thousand", 2_300_000),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("half a million", 500_000),
        ("three-quarters of a million", 750_000),
        ("a quarter of a billion", 250_000_000),
        ("five hundred thousand", 500_000),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a couple of hundred", 200),
        ("dozens", 24),
        ("tens of thousands", 20_000),
        ("hundreds of millions", 200_000_000),
        ("six-million", 6_000_000),
    ],
)
def test_numbers_with_magnitude_and_in_words(written: str, number: float) -> None:
    match = PATTERN.fullmatch(written)
    assert match is not None
    assert value(match)[0] == number

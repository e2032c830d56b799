"""One value in two units or spellings is never a difference."""

from datetime import UTC, datetime

import pytest

from bot.analyse.figures import figures
from bot.model.analysis import Figure
from bot.text.quantities import comparable, same_value
from bot.text.quantities.sameness import rounded

PUBLISHED = datetime(2024, 11, 17, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It flies 190 miles.", "It flies 306 km."),
        ("It lies 27 meters down.", "It lies 90 feet down."),
        ("They withdrew 10 kilometres.", "They withdrew six miles."),
        ("Two dozen people fell ill.", "24 people fell ill."),
        ("The deal is worth $1.2bn.", "The deal is worth 1.2 billion dollars."),
        ("About 50 people came.", "52 people came."),
        ("Between 10 and 15 rockets fell.", "12 missiles fell."),
        ("At least 40 people died.", "More than 40 persons died."),
        ("At least 12 people were hurt.", "13 people were hurt."),
        ("Up to 300 troops left.", "300 soldiers left."),
        ("A third of them voted yes.", "33.3 percent voted yes."),
        ("About one in three voted yes.", "31 percent voted yes."),
        ("Around a third of them voted yes.", "Some 31 percent voted yes."),
        ("Nearly half of them voted yes.", "46% voted yes."),
        ("Half a million homes were cut off.", "500,000 houses were cut off."),
        ("It was 104 degrees Fahrenheit.", "It was 40C."),
        ("He served 18 months.", "He served a year and a half."),
        ("He spoke on Tuesday.", "He spoke on November 12."),
        ("He spoke on Tuesday.", "He spoke this month."),
        ("It cost $3.20 a gallon.", "It cost 3.2 dollars per gallon."),
        ("The blast killed 12.", "The blast killed 12 people."),
        ("A 25-member board met.", "25 members met."),
        ("It ran at 60 miles an hour.", "It ran at 100 kilometers an hour."),
        ("It ran at 60 mph.", "It ran at 100 km/h."),
        ("The yard is 100 sq. ft.", "The yard is 9 square meters."),
    ],
)
def test_one_value_told_in_two_ways(one: str, two: str) -> None:
    first, second = only(one), only(two)
    assert comparable(first, second)
    assert same_value(first, second)
    assert same_value(second, first)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("12 people died.", "14 people died."),
        ("Exactly 100 people came.", "104 people came."),
        ("About 100 people came.", "110 people came."),
        ("At least 12 people were hurt.", "40 people were hurt."),
        ("At least 12 people were hurt.", "9 people were hurt."),
        ("Between 10 and 15 rockets fell.", "20 rockets fell."),
        ("It flies 190 miles.", "It flies 190 km."),
        ("It lies 100 km away.", "It lies 104 kilometres away."),
        ("It lies 100 km away.", "It lies 104 kms away."),
        ("It is 100 ft long.", "It is 104 feet long."),
        ("It ran at 100 km/h.", "It ran at 104 kilometres an hour."),
        ("It fell to -12C.", "It fell to -15C."),
        ("It fell to -12C.", "It rose to 12C."),
        ("He spoke on Tuesday.", "He spoke on Monday."),
        ("Turnout was 61 percent.", "Turnout was 64 percent."),
        ("About 33 percent voted yes.", "31 percent voted yes."),
        ("A third of them voted yes.", "31 percent voted yes."),
        ("About a third of them voted yes.", "28 percent voted yes."),
    ],
)
def test_two_values_of_one_thing(one: str, two: str) -> None:
    first, second = only(one), only(two)
    assert comparable(first, second)
    assert not same_value(first, second)
    assert not same_value(second, first)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("12 people died.", "12 houses burned."),
        ("It cost $12.", "It cost 12 euros."),
        ("It fell 3 percent.", "It fell 3 percentage points."),
        ("It weighs 5 kg.", "It is 5 km away."),
        ("He pays $5 a day.", "He pays $5 a week."),
        ("It took a year and a half.", "It was in 2019."),
    ],
)
def test_figures_that_are_not_set_side_by_side(one: str, two: str) -> None:
    assert not comparable(only(one), only(two))
    assert not same_value(only(one), only(two))


def only(text: str) -> Figure:
    (figure,) = figures(text, PUBLISHED)
    return figure


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("They counted 16,200 cases.", "They counted 16,000 cases.", True),
        ("It fell to 3.142 million.", "It fell to 3.1 million.", True),
        ("It fell by 4.87 million.", "It fell by 4.8 million.", True),
        ("It rose by 33.3 percent.", "It rose by 33 percent.", True),
        ("It cost $2.2 trillion.", "It cost $2 trillion.", True),
        ("It cost $2.6 trillion.", "It cost $2 trillion.", False),
        ("It cost $12 million.", "It cost $11 million.", False),
        ("The fire killed 19 people.", "The fire killed 20 people.", False),
        ("They counted 437,300 cases.", "They counted 400,000 cases.", False),
        ("They counted 16,200 cases.", "They counted 16,900 cases.", False),
        ("It cost $1.78 million.", "It cost $1.6 million.", False),
    ],
)
def test_a_value_with_fewer_figures_is_a_rounding(one: str, two: str, expected: bool) -> None:  # noqa: FBT001 - a table
    assert rounded(only(one), only(two)) is rounded(only(two), only(one)) is expected

"""Differences as a reader meets them: those about one matter are told once."""

from hypothesis import given
from hypothesis import strategies as st

from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, Side
from bot.model.passage import Head, Passage
from bot.model.story import Story

HEADS = tuple(Head(letter, "Flood", f"Outlet {letter}") for letter in "abcd")


def side(article: str, value: str) -> Side:
    return Side(Passage(article, 0, 40, f"Of the dead {value} were found.", f"Outlet {article}", 0), value)


def number(*sides: Side, slight: bool = False) -> Difference:
    return Difference(DifferenceKind.NUMBER, sides, "people", ("both give a number of people",), slight=slight)


def compared(*differ: Difference) -> Comparison:
    return Comparison(Story("s", "Flood", tuple("abcd"), (), ()), HEADS, differ=differ)


ELEVEN, AT_LEAST, FOURTEEN, TWENTY = side("b", "Eleven"), side("a", "At least 11"), side("c", "14"), side("d", "20")


def test_values_that_differ_from_one_value_are_one_matter() -> None:
    [matter] = compared(number(ELEVEN, FOURTEEN), number(AT_LEAST, FOURTEEN)).merged_differences
    assert matter == number(AT_LEAST, ELEVEN, FOURTEEN)


def test_matters_that_a_later_difference_ties_together_are_one() -> None:
    first, last = number(ELEVEN, FOURTEEN), number(AT_LEAST, TWENTY)
    assert compared(first, last).merged_differences == (first, last)
    [matter] = compared(first, last, number(FOURTEEN, TWENTY)).merged_differences
    assert matter.sides == (AT_LEAST, ELEVEN, FOURTEEN, TWENTY)


def test_a_value_in_two_spellings_is_one_value() -> None:
    seven, same = side("a", "Seven"), side("b", "seven")
    matter = number(seven, same, side("c", "nine"))
    assert matter.values == ("Seven", "nine")
    assert matter.outlets == {"Seven": ("Outlet a", "Outlet b"), "nine": ("Outlet c",)}
    fact = Agreement((seven.passage, same.passage), 2)
    assert compared(matter).differences_within(fact) == ()


def test_slight_differences_and_those_of_another_kind_stay_apart() -> None:
    slight = number(AT_LEAST, ELEVEN, slight=True)
    date = Difference(DifferenceKind.DATE, (ELEVEN, FOURTEEN))
    told = (number(ELEVEN, FOURTEEN), date, slight)
    assert compared(*told).merged_differences == told


sides = st.builds(side, st.sampled_from("abcd"), st.sampled_from(["11", "14", "20"]))


@given(st.lists(st.lists(sides, min_size=2, max_size=3, unique=True).map(lambda some: number(*some)), max_size=8))
def test_every_side_stands_in_one_matter(differ: list[Difference]) -> None:
    told = [each for matter in compared(*differ).merged_differences for each in matter.sides]
    assert len(told) == len(set(told))
    assert set(told) == {each for difference in differ for each in difference.sides}

"""Which headlines give a figure that a later article gives differently."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.compare.outdated_headlines import outdated_headlines
from bot.model.comparison import Comparison, Difference, DifferenceKind, Side
from bot.model.passage import Head, Passage
from bot.model.story import Story

STORY = Story("s", "Flood", ("a", "b", "c"), (), ("Ledger", "Bell", "Post"))
MONDAY, TUESDAY, WEDNESDAY = (datetime(2024, 11, day, 9, tzinfo=UTC) for day in (4, 5, 6))
ELEVEN = ("a", "Eleven people were killed in the flood.", "Eleven")
FOURTEEN = ("c", "The flood has killed 14 people.", "14")


def compared(headlines: dict[str, tuple[datetime | None, str]], *sides: tuple[str, str, str]) -> Comparison:
    """Articles by id with time and headline, and a matter's sides: article, sentence, value."""
    heads = tuple(Head(article, title, article, published=time) for article, (time, title) in headlines.items())
    passages = [Side(Passage(article, 0, len(text), text, article, 0), value) for article, text, value in sides]
    return Comparison(STORY, heads, differ=(Difference(DifferenceKind.NUMBER, tuple(passages)),))


@pytest.mark.parametrize(
    ("first", "second", "third", "found"),
    [
        ("11 dead in Tarnholt flood", "Eleven killed as river rises", "Flood toll rises to 14", {"a", "b"}),
        ("Eleven people dead", "Tarnholt counts its dead", "14 killed", {"a"}),
        # other values, other things counted, a bound that the last value keeps to
        ("12 dead in Tarnholt flood", "River rises 11 metres", "14 killed", set()),
        ("11 villages under water", "11 per cent of homes lost", "14 killed", set()),
        ("At least 11 dead", "More than 11 dead", "14 killed", set()),
    ],
)
def test_a_headline_with_an_earlier_value_is_outdated(first: str, second: str, third: str, found: set[str]) -> None:
    headlines = {"a": (MONDAY, first), "b": (TUESDAY, second), "c": (WEDNESDAY, third)}
    assert outdated_headlines(compared(headlines, ELEVEN, FOURTEEN)) == found


@pytest.mark.parametrize(
    ("first", "third", "found"),
    [
        (MONDAY, WEDNESDAY, {"a", "b"}),
        (MONDAY, MONDAY, set()),
        (None, WEDNESDAY, set()),  # without a date nothing is known to be earlier
        (WEDNESDAY, MONDAY, {"c"}),
    ],
)
def test_only_a_later_article_makes_a_headline_outdated(
    first: datetime | None, third: datetime, found: set[str]
) -> None:
    headlines = {"a": (first, "11 dead"), "b": (TUESDAY, "Eleven dead"), "c": (third, "Toll rises to 14")}
    assert outdated_headlines(compared(headlines, ELEVEN, FOURTEEN)) == found


def test_slight_differences_and_quotations_leave_headlines_as_they_are() -> None:
    headlines = {"a": (MONDAY, "11 dead"), "c": (WEDNESDAY, "Toll rises to 14")}
    both = compared(headlines, ELEVEN, FOURTEEN)
    [matter] = both.differ
    for other in (replace(matter, slight=True), replace(matter, kind=DifferenceKind.QUOTE)):
        assert outdated_headlines(replace(both, differ=(other,))) == frozenset()

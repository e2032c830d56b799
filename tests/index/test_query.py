"""What people type to search, taken for words and filters."""

from datetime import date

import pytest

from bot.index.query import parse_query

TODAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("typed", "since", "until"),
    [
        ("flood from:2024-11-17", date(2024, 11, 17), None),
        ("flood from:yesterday to:today", date(2024, 11, 19), TODAY),
        ("flood from:monday", date(2024, 11, 18), None),
        ("flood from:october", date(2024, 10, 1), None),
        ("flood from:november", date(2024, 11, 1), None),
        ("flood to:october", None, date(2024, 10, 31)),
        ("flood from:december to:february", date(2023, 12, 1), date(2024, 2, 29)),
        ("flood from:2023 to:2023", date(2023, 1, 1), date(2023, 12, 31)),
        ('flood from:"march 2023" to:2023-04', date(2023, 3, 1), date(2023, 4, 30)),
    ],
)
def test_a_month_or_a_year_is_all_of_it(typed: str, since: date | None, until: date | None) -> None:
    query = parse_query(typed, TODAY)
    assert (query.words, query.since, query.until) == ("flood", since, until)

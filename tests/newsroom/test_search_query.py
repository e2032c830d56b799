"""What people type to search, taken for words and filters."""

from datetime import date, timedelta

import pytest

from bot.errors import UsageError
from bot.newsroom.finding.search_query import is_reversed, parse_query

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
        ("from:March 2023 to:apr 2023 flood", date(2023, 3, 1), date(2023, 4, 30)),
        ("flood from:17 November 2023", date(2023, 11, 17), None),
        ("to:november 5, 2023 flood", None, date(2023, 11, 5)),
        ("from:march flood to:may", date(2024, 3, 1), date(2024, 5, 31)),
    ],
)
def test_a_month_or_a_year_is_all_of_it(typed: str, since: date | None, until: date | None) -> None:
    query = parse_query(typed, TODAY)
    assert (query.words, query.since, query.until) == ("flood", since, until)


MONDAY = date(2024, 11, 18)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("from:monday to:friday", ["11 15", "18 19", "18 20", "18 21", "18 22", "18 22", "18 22"]),
        ("to:friday from:monday", ["11 15", "18 19", "18 20", "18 21", "18 22", "18 22", "18 22"]),
        ("from:saturday to:sunday", ["16 17", "16 17", "16 17", "16 17", "16 17", "16 17", "23 24"]),
        ("from:friday to:today", ["15 18", "15 19", "15 20", "15 21", "15 22", "22 23", "22 24"]),
        ("from:monday to:monday", ["11 11", "18 18", "18 18", "18 18", "18 18", "18 18", "18 18"]),
        ("from:november to:february", ["01 18", "01 19", "01 20", "01 21", "01 22", "01 23", "01 24"]),
    ],
)
def test_the_last_day_comes_after_the_first_whatever_day_it_is(typed: str, days: list[str]) -> None:
    read = [parse_query(typed, MONDAY + timedelta(number)) for number in range(7)]
    assert [f"{query.since:%d} {query.until:%d}" for query in read] == days
    assert {f"{query.since:%Y-%m} {query.until:%Y-%m}" for query in read} == {"2024-11 2024-11"}


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("from:2024-11-19 to:2024-11-18", True),
        ("from:2024-11-18 to:2024-11-18", False),
        ("from:2024 to:2023", True),
        ("from:today to:yesterday", True),
        ('from:"3 days ago" to:"1 week ago"', True),
        ("from:2030-01-01 to:friday", True),
        ("from:monday", False),
        ("to:monday", False),
    ],
)
def test_what_no_day_can_mend_is_backwards(typed: str, wrong: bool) -> None:  # noqa: FBT001 - a case's value
    assert {is_reversed(parse_query(typed, MONDAY + timedelta(number))) for number in range(7)} == {wrong}


# Of figures only what the calendar of ISO 8601 has is read: 01/11/2024 is one day in London and another in New York.
@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        *((value, "is not a date") for value in ("nonsense", "2024-13-01", "2024-13", "13", "2024-11-31", "2024/11")),
        *((value, "could be two days") for value in ("01/11/2024", "1.11.2024", "3/4", "1-11-24")),
    ],
)
def test_what_is_no_date_is_named(value: str, wrong: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_query(f"from:{value} from:monday", TODAY)
    assert str(caught.value) == f"from:{value} {wrong}. Write it like from:2024-11-17, or from:yesterday."


@pytest.mark.parametrize("value", ["2024-11-05", "2024-11-5", "2024/11/05", "2024.11.5", "20241105"])
def test_with_the_year_first_a_day_may_be_written_in_many_ways(value: str) -> None:
    assert parse_query(f"from:{value}", TODAY).since == date(2024, 11, 5)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("since:2024-11-01 flood", "There is no since: filter. Use from: instead."),
        ("flood Before:monday", "There is no Before: filter. Use to: instead."),
        ("source:ledger", "There is no source: filter. Use outlet: instead."),
        ("author:Quill", "There is no author: filter. Use by: instead."),
        ("name:Quill", "There is no name: filter. Use about: instead."),
        ("since: 2024-11-01 strike", "There is no since: filter. Use from: instead."),
        ("strike until: friday", "There is no until: filter. Use to: instead."),
        ("date:2024-11-01", "There is no date: filter. Use from: instead."),
        ("form:2024-11-10 strike", "There is no form: filter. The filters are outlet:, by:, about:, from: and to:."),
        ("strike form:yesterday", "There is no form: filter. The filters are outlet:, by:, about:, from: and to:."),
        (
            'flood outlet:"Harbour Ledger',
            'The quotation mark after outlet: is not closed. Write it like outlet:"Harbour Ledger".',
        ),
    ],
)
def test_a_filter_that_would_be_passed_over_is_named(typed: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_query(typed, TODAY)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    "typed", ["Analysis: what now", "before: noon", "kick-off 10:30", "re:union", "a since:", "Budget:2024"]
)
def test_a_colon_in_words_is_no_filter(typed: str) -> None:
    assert parse_query(typed, TODAY).words == typed


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("flood outlet:", 'outlet: needs a name. Write it like outlet:"Harbour Ledger".'),
        ('outlet:"" flood', 'outlet: needs a name. Write it like outlet:"Harbour Ledger".'),
        ("about:", 'about: needs a name. Write it like about:"Ada Quill".'),
        ("flood from:", "from: needs a day. Write it like from:2024-11-17."),
        ("flood to:", "to: needs a day. Write it like to:yesterday."),
    ],
)
def test_a_filter_with_nothing_behind_it_is_told(typed: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_query(typed, TODAY)
    assert str(caught.value) == told

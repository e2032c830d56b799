from datetime import date

from bot.newsroom.people.mentions_over_time import over_time
from bot.store import DayCount
from bot.wording.times import stretch


def day(text: str) -> date:
    return date.fromisoformat(text)


def told(*counts: tuple[str, str, int]) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    """The labels and outlets of the stretches that mentions (day, outlet, number) fall in."""
    found = over_time([DayCount(day(when), outlet, number) for when, outlet, number in counts])
    return [(stretch(one.first, one.last), one.outlets) for one in found]


def test_a_month_is_told_by_day() -> None:
    assert told(("2024-11-17", "Bell", 2), ("2024-11-17", "Ledger", 5), ("2024-12-18", "Bell", 1)) == [
        ("17 Nov 2024", (("Ledger", 5), ("Bell", 2))),
        ("18 Dec 2024", (("Bell", 1),)),
    ]


def test_more_is_told_by_week_from_monday_to_sunday() -> None:
    assert told(
        ("2024-10-29", "Bell", 1), ("2024-11-03", "Bell", 2), ("2024-11-04", "Bell", 4), ("2025-01-01", "Ledger", 8)
    ) == [
        ("28 Oct to 3 Nov 2024", (("Bell", 3),)),
        ("4 to 10 Nov 2024", (("Bell", 4),)),
        ("30 Dec 2024 to 5 Jan 2025", (("Ledger", 8),)),
    ]


def test_years_are_told_by_month() -> None:
    assert told(("2023-02-03", "Bell", 1), ("2023-02-28", "Bell", 2), ("2024-12-18", "Bell", 4)) == [
        ("Feb 2023", (("Bell", 3),)),
        ("Dec 2024", (("Bell", 4),)),
    ]


def test_nothing_dated_is_nothing_told() -> None:
    assert over_time([]) == ()


def test_the_ends_of_the_calendar_are_days_like_others() -> None:
    assert [label for label, _ in told(("9999-11-01", "Bell", 1), ("9999-12-31", "Bell", 1))] == [
        "1 to 7 Nov 9999",
        "27 to 31 Dec 9999",
    ]
    assert [label for label, _ in told(("0001-01-01", "Bell", 1), ("9999-12-31", "Bell", 1))] == [
        "Jan 1",
        "Dec 9999",
    ]

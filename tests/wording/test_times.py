"""Days and stretches of days in words."""

from datetime import date

import pytest

from bot.wording.times import stretch


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2024-11-17", "2024-11-17", "17 Nov 2024"),
        ("2024-11-11", "2024-11-17", "11 to 17 Nov 2024"),
        ("2024-10-28", "2024-11-03", "28 Oct to 3 Nov 2024"),
        ("2024-12-30", "2025-01-05", "30 Dec 2024 to 5 Jan 2025"),
        ("2024-05-01", "2024-05-31", "May 2024"),
        ("2023-02-01", "2023-02-28", "Feb 2023"),
        ("2024-07-01", "2024-07-07", "1 to 7 Jul 2024"),
    ],
)
def test_a_day_a_week_and_a_month(first: str, last: str, told: str) -> None:
    assert stretch(date.fromisoformat(first), date.fromisoformat(last)) == told

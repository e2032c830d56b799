"""What was searched, in words."""

from datetime import datetime

import pytest

from bot.model.search import Freshness
from bot.wording.no_results import searched

DAYS = " from 1 Nov 2024"
FIRST = "the first reading is not finished yet"


def hour(moment: datetime) -> str:
    return f"{moment:%H:%M}"


@pytest.mark.parametrize(
    ("fresh", "told"),
    [
        (Freshness(0, 0), [f"Searched 0 articles in 0 stories{DAYS}", FIRST]),
        (Freshness(1, 1, "2024-11-19T18:00"), [f"Searched 1 article in 1 story{DAYS}", "newest article 18:00", FIRST]),
        (Freshness(1, 1, "unread", "2024-11-20T06:15"), [f"Searched 1 article in 1 story{DAYS}", "last indexed 06:15"]),
        (
            Freshness(1_200, 1, "2024-11-19T18:00:00+00:00", "2024-11-20T06:15:00+00:00"),
            [f"Searched 1,200 articles in 1 story{DAYS}", "newest article 18:00", "last indexed 06:15"],
        ),
    ],
)
def test_what_was_searched_and_how_fresh_it_is(fresh: Freshness, told: list[str]) -> None:
    assert searched(fresh, DAYS, hour) == told

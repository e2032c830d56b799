"""Times of day in a text."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.text.quantities import quantities
from bot.text.times_of_day import TimeOfDay, gives_time, time_of_day, times_of_day

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "times_of_day.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:60])
def test_every_time_of_day_of_a_text_is_found_and_read(case: dict[str, Any]) -> None:
    text, found = case["text"], list(times_of_day(case["text"]))
    assert [_told(text, each) for each in found] == case["times"]
    assert gives_time(text) is any(each.is_close for each in found)
    assert all(time_of_day(text, each.start) for each in found)


@pytest.mark.parametrize("case", [case for case in CASES if case["times"]], ids=lambda case: str(case["text"])[:60])
def test_no_time_of_day_is_a_figure(case: dict[str, Any]) -> None:
    times = list(times_of_day(case["text"]))
    figures = quantities(case["text"])
    assert [each for each in figures if any(time.start <= each.start < time.end for time in times)] == []


def test_monday_night_is_no_close_time() -> None:
    assert not gives_time("It burned on Monday night.")


def _told(text: str, time: TimeOfDay) -> str:
    first, last = (f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (time.first, time.last))
    span = first if first == last else f"{first}-{last}"
    return " ".join(filter(None, [text[time.start : time.end], "=", span, time.zone, "either" * time.either]))

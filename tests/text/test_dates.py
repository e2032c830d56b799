"""Dates against the day of publication."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.text.dates import DateSpan, dates, tense_cues

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "dates.yaml").read_text(encoding="utf-8"))
SUNDAY = date(2024, 11, 17)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:60])
def test_every_date_of_a_text_is_found_and_resolved(case: dict[str, Any]) -> None:
    found = dates(case["text"], case["published"])
    assert [_days(each) for each in found] == list(map(str, case["days"]))


def _days(found: DateSpan) -> str:
    if found.first is None:
        return "?"
    return str(found.first) if found.first == found.last else f"{found.first}/{found.last}"


def test_a_day_named_after_a_number_is_not_read_as_the_day_of_that_number() -> None:
    texts = "Most of the 23 Sept. 9 strikers won.", "On 23 September 9 people died."
    found = [[text[day.start : day.end] for day in dates(text, SUNDAY)] for text in texts]
    assert found == [["Sept. 9"], ["23 September"]]


@pytest.mark.parametrize("part", ["two_", "Two-", "two ", "twenty-", "fifty_", "May_", "’"])
def test_reads_a_long_run_of_one_form_in_one_pass(part: str) -> None:
    text = f"{part * (100_000 // len(part))} seen two days ago."
    found = dates(text, SUNDAY)[-1]
    assert text[found.start : found.end] == "two days ago"


CUES = (*tense_cues.VERBS_AHEAD, *tense_cues.PHRASES_AHEAD, *tense_cues.BEHIND)


@pytest.mark.parametrize(("pattern", "example"), CUES)
def test_every_cue_is_found_by_its_first_word(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example)
    found = tense_cues.CUE.match(example)
    assert found is not None
    assert found.group() == example
    assert tense_cues.may_open(example.split(maxsplit=1)[0])


@pytest.mark.parametrize(("pattern", "example"), tense_cues.LEADS_AHEAD)
def test_every_lead_to_a_coming_day_is_found_before_it(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example)
    assert tense_cues.LED_AHEAD.search(f"{example} ")


@pytest.mark.parametrize(("pattern", "example"), tense_cues.PRESENTS)
def test_every_plain_present_is_found(pattern: str, example: str) -> None:
    [found] = [row for row, _ in tense_cues.PRESENTS if re.search(row, f"{example} Varn")]
    assert found == pattern
    assert tense_cues.PRESENT.search(f"{example} Varn")

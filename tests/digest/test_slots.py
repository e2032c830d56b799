"""When digests come."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.digest.slots import GRACE, due, next_slot, slot_on, too_late, when
from bot.model.edition import Slot
from tests.fakes.clock import SetClock
from tests.fakes.digest_room import Room, article, plan

CASES: list[dict[str, Any]] = yaml.safe_load(Path("tests/cases/digest_slots.yaml").read_text(encoding="utf-8"))
WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_each_slot_comes_once_at_its_moment(case: dict[str, Any]) -> None:
    asked = plan(zone=case["zone"], times=case["times"], days=case.get("days", WEEK), late_hours=1)
    now, known = at(case["from"]), list[Slot]()
    while now < at(case["to"]):
        came = due([asked], now, known)
        assert all(now - slot.due < timedelta(minutes=7) or slot.due < at(case["from"]) for slot in came)
        known += came
        now += timedelta(minutes=7)
    told = [f"{slot.day} {slot.nominal} = {slot.due:%Y-%m-%dT%H:%MZ}" for slot in known if slot.due >= at(case["from"])]
    assert told == case["comes"]


@pytest.mark.parametrize(
    ("zone", "start", "days", "nominal"),
    [
        ("Europe/Berlin", "2025-03-28T12:00:00Z", 4, "02:30"),
        ("Europe/Berlin", "2025-10-24T12:00:00Z", 4, "02:30"),
        ("America/New_York", "2025-03-07T12:00:00Z", 4, "02:30"),
        ("America/New_York", "2025-10-31T12:00:00Z", 4, "01:30"),
        ("Australia/Lord_Howe", "2025-04-03T12:00:00Z", 4, "01:45"),
        ("Australia/Lord_Howe", "2025-10-02T12:00:00Z", 4, "02:15"),
    ],
)
def test_a_digest_comes_once_a_day_through_a_change_of_the_clocks(
    room: Room, clock: SetClock, zone: str, start: str, days: int, nominal: str
) -> None:
    room.end_first_load()
    asked = plan(zone=zone, times=(nominal,))
    clock.set(start)
    for quarter in range(days * 96):
        if quarter % 16 == 0:  # a story every four hours, so that each digest has news
            room.index(article(f"{quarter:04}", clock.now().isoformat()))
        if quarter % 50 == 0:
            program = room.program(asked)  # and a restart now and then
        room.tick_on(program, minutes=15)
    keys = [key for key in room.api.marks() if "#" not in key]
    assert len(keys) == len(set(keys)) == days
    assert all(key.endswith(nominal) for key in keys)
    stories = [line for post in room.api.posts() for line in post["text"].splitlines() if line.startswith("•")]
    assert len(stories) == len(set(stories)) > 18  # the windows leave nothing out and count nothing twice


def test_the_next_slot_is_the_first_to_come() -> None:
    evening = plan(zone="Europe/Berlin", times=("18:00", "08:00"), days=("mon", "fri"))
    assert next_slot(evening, at("2024-11-18T06:59:59Z")).due == at("2024-11-18T07:00Z")
    assert next_slot(evening, at("2024-11-18T07:00Z")).due == at("2024-11-18T17:00Z")
    assert next_slot(evening, at("2024-11-18T17:00Z")).due == at("2024-11-22T07:00Z")


def test_the_last_slot_of_a_day() -> None:
    assert slot_on(plan(times=("18:00", "08:00")), date(2024, 11, 18)) == Slot(
        "morning", "C0DIGESTS", date(2024, 11, 18), "18:00", at("2024-11-18T18:00Z")
    )
    assert slot_on(plan(days=("tue",)), date(2024, 11, 18)) is None


def test_a_digest_that_is_never_late_may_come_at_the_next_look() -> None:
    prompt = plan(late_hours=0)
    slot = next_slot(prompt, at("2024-11-18T07:00Z"))
    assert not too_late(prompt, slot, slot.due + GRACE - timedelta(seconds=1))
    assert too_late(prompt, slot, slot.due + GRACE)
    patient = plan(late_hours=2)
    assert not too_late(patient, slot, at("2024-11-18T09:59:59Z"))
    assert too_late(patient, slot, at("2024-11-18T10:00Z"))


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (WEEK, "every day"),
        (["mon", "tue", "wed", "thu", "fri"], "Mon to Fri"),
        (["sun", "sat"], "Sat, Sun"),
        (["mon", "wed", "fri"], "Mon, Wed, Fri"),
    ],
)
def test_when_in_words(days: list[str], said: str) -> None:
    assert (
        when(plan(days=days, zone="Europe/Berlin", times=("18:00", "08:00")))
        == f"{said} at 08:00, 18:00, Europe/Berlin"
    )

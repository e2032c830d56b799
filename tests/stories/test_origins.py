"""The independent origins of a story."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.model.story import Report
from bot.stories import origins
from bot.text.shingles import signature
from tests.fakes.reports import report

COPIES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "origins.yaml").read_text(encoding="utf-8")
)
FIRST = datetime(2024, 11, 8, 16, tzinfo=UTC)
WIRE = "\n".join(
    f"Crew {number} of the county lifted wagon {number * 3} off the track at Osterleigh {when} and counted its valves."
    for number, when in enumerate(["at dawn", "by noon", "after dark", "in heavy rain", "under lamps", "on Sunday"], 11)
)
OWN = "\n".join(
    f"Neighbour {number} told our reporter how the smell came through window {number * 7} {how} and would not leave."
    for number, how in enumerate(["all night", "like a wave", "without a sound", "with the fog", "too soon"], 40)
)
SPEECH = "“We will find out who sent that train through our town at ninety kilometres an hour, and they will pay.”"


def ran(name: str, text: str, hours: int = 0, wire: str = "") -> Report:
    """An article of the outlet that bears its name."""
    made = report(name, text, outlet=name, published=FIRST + timedelta(hours=hours))
    return Report(made.article, replace(made.analysis, wire=wire, shingles=signature(text)))


def origins_of(*reports: Report) -> list[tuple[tuple[str, ...], str]]:
    return [(origin.articles, origin.label) for origin in origins(reports)]


def test_a_copy_is_one_voice_under_the_agency_that_any_of_them_names() -> None:
    copy = ran("Bell", "Subscribe to our letter.\n" + WIRE[: len(WIRE) // 2], 2)
    assert origins_of(ran("Ledger", OWN, 1), copy, ran("Standard", WIRE, 0, "Meridian Wire")) == [
        (("Standard", "Bell"), "Meridian Wire"),
        (("Ledger",), "Ledger"),
    ]


def test_two_reports_of_one_agency_are_two_voices() -> None:
    assert len(origins_of(ran("Standard", WIRE, 0, "AP"), ran("Bell", OWN, 1, "AP"))) == 2


def test_the_same_speech_makes_no_copy() -> None:
    one = (
        f"The mayor spoke at the school on Friday night, before four hundred people. {SPEECH} Then he left by the yard."
    )
    other = (
        f"There was anger in the hall and the lamps went out twice while he talked. {SPEECH} Nobody asked him a thing."
    )
    assert len(origins_of(ran("Ledger", one), ran("Bell", other, 1))) == 2


def test_the_same_posts_make_no_copy() -> None:
    posts = [
        "We will find out who sent that train through our town at ninety kilometres an hour. — Ada Quill (@adaquill)",
        "They knew of the worn valves and they let it run all the same! — Tom Vane (@tvane) November 9, 2024",
        "Nobody in Osterleigh slept — Norwick Fire (@norwickfire) Nov. 9, 2024",
    ]
    one = "\n\n".join(["The mayor spoke at the school on Friday night, before four hundred people.", OWN[:150], *posts])
    other = "\n\n".join(["There was anger in the hall and the lamps went out twice.", *posts, WIRE[:150]])
    assert len(origins_of(ran("Ledger", one), ran("Bell", other, 1))) == 2
    assert len(origins_of(ran("Ledger", f"{one}\n{WIRE}"), ran("Bell", f"{other}\n{WIRE}", 1))) == 1


@pytest.mark.parametrize("case", COPIES, ids=lambda case: case["why"])
def test_a_copy_shares_enough_of_the_shorter_text(case: dict[str, Any]) -> None:
    agencies = case.get("agencies", ["", ""])
    texts = [" ".join(f"{letter}{number}" for letter in text for number in range(10)) for text in case["texts"]]
    reports = [ran(f"Outlet {at}", text, at, agencies[at]) for at, text in enumerate(texts)]
    assert len(origins_of(*reports)) == case["origins"]


def test_short_texts_are_one_voice_only_when_they_are_the_same() -> None:
    assert len(origins_of(ran("Ledger", "The line is open again."), ran("Bell", "The line is  open again.", 1))) == 1
    assert len(origins_of(ran("Ledger", "The line is open again."), ran("Bell", "The line stays shut.", 1))) == 2


def test_a_copy_of_a_copy_belongs_to_the_same_voice() -> None:
    first, last = WIRE[: len(WIRE) * 2 // 3], WIRE[len(WIRE) // 3 :]
    assert len(origins_of(ran("Ledger", first), ran("Bell", last, 1), ran("Standard", WIRE, 2))) == 1


def test_the_order_in_which_they_are_given_does_not_matter() -> None:
    reports = [ran("Ledger", OWN, 1), ran("Standard", WIRE, 0, "Meridian Wire"), ran("Bell", WIRE, 2)]
    assert origins(reports) == origins(reports[::-1])
    assert origins([]) == ()

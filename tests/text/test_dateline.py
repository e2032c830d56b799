"""The dateline that opens a report, and what only looks like one."""

import pytest

from bot.text.publication.dateline import dateline

DATELINES = (
    # text, the places, the agency, where the report begins
    ("NORWICK (Meridian Wire) - Talks ended.", ["NORWICK"], "Meridian Wire", "Talks ended."),
    ("NORWICK, Arden (Reuters) - Talks ended.", ["NORWICK"], "Reuters", "Talks ended."),
    ("PORT HALE, May 3 (MWX) -- Talks ended.", ["PORT HALE"], "MWX", "Talks ended."),
    ("SEATTLE (KOMO) — Talks ended.", ["SEATTLE"], "KOMO", "Talks ended."),
    ("Port Hale (AFP) – Talks ended.", ["Port Hale"], "AFP", "Talks ended."),
    ("NORWICK/PORT HALE (Reuters) - Talks ended.", ["NORWICK", "PORT HALE"], "Reuters", "Talks ended."),
    ("NORWICK / PORT HALE (Reuters) - Talks ended.", ["NORWICK", "PORT HALE"], "Reuters", "Talks ended."),
    ("NORWICK and ORLAT (Reuters) - Talks ended.", ["NORWICK", "ORLAT"], "Reuters", "Talks ended."),
    ("SALTMERE / ORLAT, Nov 3 - Talks ended.", ["SALTMERE", "ORLAT"], "", "Talks ended."),
    ("MOSCOW, November 17. /TASS/. Talks ended.", ["MOSCOW"], "TASS", "Talks ended."),
    ("Madrid, 5 nov (EFE).- Talks ended.", ["Madrid"], "EFE", "Talks ended."),
    ("Dec 7 (Reuters) - Talks ended.", [], "Reuters", "Talks ended."),
    ("(CNN) -- Talks ended.", [], "CNN", "Talks ended."),
    ("Port Hale (CNN) Talks ended.", ["Port Hale"], "CNN", "Talks ended."),
    ("(CNN)Talks ended.", [], "CNN", "Talks ended."),
    ("NORWICK, Arden — Talks ended.", ["NORWICK"], "", "Talks ended."),
    ("ST. ODILE, N.H. - Talks ended.", ["ST. ODILE"], "", "Talks ended."),
)


@pytest.mark.parametrize(("text", "places", "agency", "rest"), DATELINES, ids=[case[0] for case in DATELINES])
def test_a_dateline_has_places_an_agency_and_an_end(text: str, places: list[str], agency: str, rest: str) -> None:
    found = dateline(f"It rained.\n{text}", len("It rained.\n"))
    assert found
    whole = f"It rained.\n{text}"
    named = [whole[start:end] for start, end in found.places(whole)]
    assert (named, whole[slice(*(found.agency or (0, 0)))], whole[found.end :]) == (places, agency, rest)


@pytest.mark.parametrize(
    "text",
    [
        "FILE - In this Oct. 2 photo, the mayor waves.",
        "FILE PHOTO - The mayor waves.",
        "UPDATE - May 30, 10 p.m.: The mayor has left.",
        "THE DEFENSE - The mayor was asleep.",
        "COUNCIL KEEPS BRIDGE, BUT LOSES SOUTHERN FERRY - The vote was close.",
        "NORWICK Sen. Lund (R-Ohio) — who voted against it — has left.",
        "The Bridges Bill (H.R. 8) — which costs nothing — has passed.",
        "In Paris (France) - the capital - it rained.",
        "The group (AP) — as it is known — has met.",
        "Norline (NRL) shares fell.",
        "Norline (CNN) reported it.",
        "Rep. Ada Quill (D-N.M.) also left.",
        "Ada Quill - who had left - came back.",
        "",
    ],
)
def test_other_openings_are_none(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize("unit", ["A", "A ", "A, ", "AB ", "AB/", "AB, A", "(A", "(", "- ", "A-", "/A", "é"])
def test_a_long_opening_is_read_to_its_limit(unit: str) -> None:
    assert dateline(unit * 10_000) is None

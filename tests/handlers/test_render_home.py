"""Whole Homes as they are published."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.blockkit import cautions, faults
from bot.model.digest import Listing
from bot.model.edition import Edition, Slot, SlotState
from bot.model.follow import Follow, Followed
from bot.model.home import Home
from bot.model.search import Freshness
from handlers.render.failure import our_failure
from handlers.render.home import already_over, answered, home, instead, looked, unfollowed
from tests.handlers import bridge

VIEWS = Path(__file__).parents[1] / "messages/home"
HOSTILE = replace(
    bridge.STORY,
    id="s-hostile",
    title="<!channel> *Free* _cash_ at <https://evil.example|the bank> & `more` :tada:\u202e",
    articles=("bell-1",),
    outlets=("*Evening* <Bell>",),
    last=None,
)
FOLLOW = Follow("C0NEWS", "1732017600.000100", "U0ROBIN", bridge.NOON, {"ledger-1": "0a"}, posted=bridge.NOON)
FOLLOWED = Followed(FOLLOW, HOSTILE.title, "s-hostile")
IN_MESSAGES = Followed(replace(FOLLOW, channel="D0ROBIN", posted=None), bridge.STORY.title, bridge.STORY.id)
ENDED = Followed(replace(FOLLOW, ended=bridge.NOON, reason="Slack said <no>."))
LAST = Edition(
    Slot("morning", "C0NEWS", bridge.NOON.date(), "08:00", bridge.MORNING), SlotState.POSTED, "here", bridge.NOON
)
DIGEST = Listing("morning", "<!here> Morning", "C0NEWS", "Mon to Fri at 08:00, UTC", "UTC", bridge.NOON, LAST)
HUGE = Home(
    Freshness(1_234_567, 98_765, "2024-11-17T12:05:00+00:00", "2024-11-17T12:30:00+00:00"),
    tuple(
        replace(bridge.STORY, id="s" * 4_000 + str(number), title="<&>" * 400, outlets=("<Ledger>" * 40,) * 900)
        for number in range(8)
    ),
    page=4,
    more=True,
    followed=tuple(Followed(replace(FOLLOW, reason="&" * 900, ended=bridge.NOON), "<&>" * 400, "s") for _ in range(70)),
    digests=(replace(DIGEST, title="<&>" * 400, when="& " * 900, last=replace(LAST, reason="<" * 900)),) * 70,
    feeds=900,
    failing=899,
)
WHOLE = {
    "whole": home(
        Home(
            bridge.FRESH,
            (bridge.STORY, HOSTILE),
            page=2,
            more=True,
            followed=(FOLLOWED, IN_MESSAGES, ENDED),
            digests=(DIGEST,),
            feeds=5,
            failing=2,
        ),
        answered(),
        HOSTILE.id,
    ),
    "last": home(Home(bridge.FRESH, (bridge.STORY,), page=10, more=True), looked(bridge.NOON)),
    "empty": home(Home(Freshness(0, 0))),
    "unprepared": home(Home(replace(bridge.FRESH, stories=0)), unfollowed("Ferry *sinks*", told=True)),
    "untold": home(Home(bridge.FRESH, (bridge.STORY,)), unfollowed("", told=False)),
    "over": home(Home(bridge.FRESH, (bridge.STORY,)), already_over()),
    "failed": instead(our_failure("0a1b2c3d"), 3),
}


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_a_whole_home(name: str) -> None:
    expected = json.loads((VIEWS / f"{name}.json").read_text(encoding="utf-8"))
    assert list(WHOLE[name].blocks) == expected


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_it_breaks_no_rule(name: str) -> None:
    view = {"type": "home", "blocks": list(WHOLE[name].blocks)}
    assert faults(view) == cautions(view) == ()


def test_of_very_much_it_shows_a_part_and_counts_the_rest() -> None:
    shown = home(HUGE, answered())
    view = {"type": "home", "blocks": list(shown.blocks)}
    assert faults(view) == cautions(view) == ()
    counts = [part["text"] for block in shown.blocks if block["type"] == "context" for part in block["elements"]]
    assert [text.partition("\n")[0] for text in counts[1:]][:2] == ["and 60 more stories", "and 60 more digests"]


def test_an_expected_home_is_there_for_each_and_no_other() -> None:
    assert {path.stem for path in VIEWS.glob("*.json")} == set(WHOLE)


def test_what_changes_is_seen_by_its_blocks_alone() -> None:
    told = Home(bridge.FRESH, (bridge.STORY,))
    same = Home(replace(bridge.FRESH), (replace(bridge.STORY),))
    later = replace(told, stories=(replace(bridge.STORY, last=bridge.NOON + timedelta(minutes=1)),))
    assert home(told).blocks == home(same).blocks != home(later).blocks

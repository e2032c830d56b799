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
from bot.model.home import Home, HomePage, Sheet
from bot.model.search import Freshness
from handlers.render import digest_board
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
ONE = Sheet((bridge.STORY,))
HUGE = Home(
    Freshness(1_234_567, 98_765, "2024-11-17T12:05:00+00:00", "2024-11-17T12:30:00+00:00"),
    Sheet(
        tuple(
            replace(bridge.STORY, id="s" * 4_000 + str(number), title="<&>" * 400, outlets=("<Ledger>" * 40,) * 900)
            for number in range(8)
        ),
        4,
        more=True,
    ),
    Sheet(
        tuple(Followed(replace(FOLLOW, reason="&" * 900, ended=None), "<&>" * 400, "s") for _ in range(10)),
        3,
        more=True,
    ),
    digests=(replace(DIGEST, title="<&>" * 400, when="& " * 900, last=replace(LAST, reason="<" * 900)),) * 70,
    feeds=900,
    failing=899,
    contact="<&>" * 66,
)
WHOLE = {
    "whole": home(
        Home(
            bridge.FRESH,
            Sheet((bridge.STORY, HOSTILE), 2, more=True),
            Sheet((FOLLOWED, IN_MESSAGES, ENDED), 2, more=True),
            digests=(DIGEST,),
            feeds=5,
            failing=2,
            contact="C0TOOLS",
        ),
        answered(),
        HOSTILE.id,
    ),
    "last": home(Home(bridge.FRESH, Sheet((bridge.STORY,), 10, more=True)), looked(bridge.NOON)),
    "empty": home(Home(Freshness(0, 0))),
    "unprepared": home(Home(replace(bridge.FRESH, stories=0)), unfollowed("Ferry *sinks*", told=True)),
    "untold": home(Home(bridge.FRESH, ONE), unfollowed("", told=False)),
    "over": home(Home(bridge.FRESH, ONE), already_over()),
    "failed": instead(our_failure("0a1b2c3d", "desk-tools@ledger.example"), HomePage(3, 2)),
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
    assert [text for text in counts if text.startswith("and ")] == ["and 60 more digests\n" + digest_board.HOW]


def test_an_expected_home_is_there_for_each_and_no_other() -> None:
    assert {path.stem for path in VIEWS.glob("*.json")} == set(WHOLE)


def test_what_changes_is_seen_by_its_blocks_alone() -> None:
    told = Home(bridge.FRESH, ONE)
    same = Home(replace(bridge.FRESH), Sheet((replace(bridge.STORY),)))
    later = replace(told, stories=Sheet((replace(bridge.STORY, last=bridge.NOON + timedelta(minutes=1)),)))
    assert home(told).blocks == home(same).blocks != home(later).blocks

"""What a listing says of a digest whose program was stopped in the middle of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.digest.board import DigestBoard
from bot.digest.slots import due
from bot.model.edition import SlotState, Window
from bot.wording.digests import outcome
from tests.fakes.digest_room import Room, plan

UNFINISHED = "it was begun at slack.com, and not finished there"
CHECK = "Check the channel: if the digest is not there, post it with /digest now."


def left(room: Room, owner: str, *, sending: bool = False, sent: bool = False) -> None:
    """A program claims the digest of eight o'clock, sends some of it, and is gone."""
    room.clock.forward(minutes=1)
    now = room.clock.now()
    (slot,) = due([plan()], now, [])
    lease = now + timedelta(minutes=2)
    room.store.editions.claim(slot, owner, lease)
    held = replace(room.edition(), window=Window(now - timedelta(days=1), now))
    room.store.editions.freeze(held, [b"{}", b"{}"], now)
    if sending:
        room.store.editions.start_sending(slot.key, owner, lease, now)
    if sent:
        room.store.editions.sent(slot.key, 1, "1.5")


def listed(room: Room) -> str:
    [one] = DigestBoard(room.store, (plan(),), room.clock).listings()
    assert one.last is not None
    return outcome(one.last)


@pytest.mark.parametrize(
    ("owner", "sending", "sent", "told"),
    [
        ("slack.com/host-1", False, False, f"not posted ({UNFINISHED})"),
        ("slack.com/host-1", True, False, f"unknown: it may or may not have been posted ({UNFINISHED}. {CHECK})"),
        ("slack.com/host-1", True, True, f"posted (without all details: {UNFINISHED})"),
        ("dead", True, False, f"unknown: it may or may not have been posted (it was begun, and not finished. {CHECK})"),
    ],
)
def test_what_was_left_unfinished_is_told_as_far_as_it_is_known(
    room: Room, owner: str, *, sending: bool, sent: bool, told: str
) -> None:
    left(room, owner, sending=sending, sent=sent)
    assert listed(room) == "being posted"
    room.clock.forward(minutes=2, seconds=59)
    assert listed(room) == "being posted"
    for later in ({"seconds": 1}, {"days": 3}):
        room.clock.forward(**later)
        assert listed(room) == told


def test_what_is_being_sent_elsewhere_stays_as_it_may_arrive_there(room: Room) -> None:
    left(room, "slack.com/host-1", sending=True)
    program = room.program(plan(days=("mon",)))
    for _ in range(30):
        room.tick_on(program, hours=1)
    assert room.edition().state is SlotState.SENDING
    assert listed(room).startswith("unknown: ")

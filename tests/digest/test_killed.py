"""A digest comes once, though the programs that post it are killed or are several."""

import random
import time
from contextlib import ExitStack
from datetime import timedelta
from functools import partial

import pytest

from bot.model.edition import SlotState
from tests.fakes.digest_room import Room, article
from tests.fakes.killed import started

pytestmark = pytest.mark.slow

ROUNDS = 20
SLOW = 0.01  # seconds that Slack takes before and after it takes a message in
program = partial(started, "digests")


def next_morning(room: Room) -> str:
    """A story of two outlets comes in, and it is eight o'clock again; the key of the digest that is due."""
    room.clock.forward(days=1)
    yesterday = (room.clock.now() - timedelta(hours=10)).isoformat()
    day = f"{room.clock.now():%Y-%m-%d}"
    room.index(article(f"{day}a", yesterday), article(f"{day}b", yesterday, outlet="Bell"))
    return f"morning/C0DIGESTS/{day}/08:00"


def recovered(room: Room, key: str) -> str:
    """Let another program find what was left, once the lease has ended; what the killed one had left."""
    room.api.wait_until_idle()
    left = room.store.editions.edition(key)
    room.clock.forward(minutes=3)
    room.program().tick()
    after = room.store.editions.edition(key)
    assert after is not None
    assert after.state is SlotState.POSTED
    marks = [mark for mark in room.api.marks() if mark.startswith(key)]
    assert marks == [key, f"{key}#2"]
    room.clock.forward(minutes=-3)
    return "nothing" if left is None else str(left.state)


@pytest.fixture
def eight(room: Room) -> Room:
    room.clock.set("2024-11-18T08:00:20Z")
    room.api.watch = lambda _moment, _payload: time.sleep(SLOW)
    return room


def test_killed_at_random_moments_of_posting_a_digest_none_is_lost_and_none_comes_twice(eight: Room) -> None:
    with program(eight) as unhurt:
        assert unhurt.done() == "ready"
        key = next_morning(eight)
        started = time.perf_counter()
        unhurt.look(eight)
        assert unhurt.done() == "done"
        length = time.perf_counter() - started
        recovered(eight, key)
    with ExitStack() as ahead:
        coming = ahead.enter_context(program(eight))
        for number in range(ROUNDS):
            killed, coming = coming, ahead.enter_context(program(eight))  # the next one starts while this one works
            assert killed.done() == "ready"
            key = next_morning(eight)
            killed.look(eight)
            time.sleep(length * (number + random.random()) / ROUNDS)
            killed.kill()
            assert killed.done() in ("", "done")
            recovered(eight, key)
    assert len(eight.api.posts()) == ROUNDS + 1


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("part", [1, 2])
def test_killed_while_slack_takes_a_message_in(eight: Room, moment: str, part: int) -> None:
    with program(eight) as killed:
        assert killed.done() == "ready"
        key = next_morning(eight)
        killed.look_and_be_killed(eight, moment, part)
        assert recovered(eight, key) == SlotState.SENDING


def test_of_three_programs_one_posts(eight: Room) -> None:
    with ExitStack() as running:
        three = [running.enter_context(program(eight)) for _ in range(3)]
        assert [one.done() for one in three] == ["ready"] * 3
        for _ in range(6):
            key = next_morning(eight)
            for one in three:
                one.look(eight)
            assert [one.done() for one in three] == ["done"] * 3
            assert [mark for mark in eight.api.marks() if mark.startswith(key)] == [key, f"{key}#2"]

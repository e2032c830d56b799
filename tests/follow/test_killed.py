"""A thread is told once, though the programs that tell it are killed or are several."""

from contextlib import ExitStack
from functools import partial

import pytest

from bot.follow.rules import slot_of
from bot.model.edition import SlotState
from tests.fakes.digest_room import article
from tests.fakes.follow_room import METRO, FollowRoom
from tests.fakes.killed import started

pytestmark = pytest.mark.slow

program = partial(started, "follows")


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_while_slack_takes_the_message_in(room: FollowRoom, moment: str) -> None:
    room.bring(METRO, story="pier")
    room.clock.forward(minutes=1)
    with program(room) as killed:
        assert killed.done() == "ready"
        killed.look_and_be_killed(room, moment)
    left = room.store.follow_editions.edition(slot_of(room.followed(), room.clock.now()).key)
    assert left is not None
    assert (left.state, room.followed().number) == (SlotState.SENDING, 0)
    again = room.poster()
    for _ in range(5):
        room.look_on(again, minutes=3)
    [(_, told)] = room.told()
    assert told.startswith("*New since 18 Nov 2024, 12:00 UTC* \u00b7 1 new article\n")
    assert room.followed().number == 1


def test_of_three_programs_one_tells(room: FollowRoom) -> None:
    with ExitStack() as running:
        three = [running.enter_context(program(room)) for _ in range(3)]
        assert [one.done() for one in three] == ["ready"] * 3
        for number in range(6):
            room.bring(article(f"n{number}", "2024-11-18T12:05:00+00:00"), story="pier")
            room.clock.forward(minutes=20)
            for one in three:
                one.look(room)
            assert [one.done() for one in three] == ["done"] * 3
            assert len(room.api.messages) == number + 1

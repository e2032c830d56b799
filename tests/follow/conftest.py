"""What follows are tested with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.clock import SetClock
from tests.fakes.follow_room import PIER, FollowRoom
from tests.fakes.slack_api import slack_api


@pytest.fixture
def room(tmp_path: Path) -> Iterator[FollowRoom]:
    """A thread that follows a story of two outlets since noon."""
    with slack_api() as api:
        room = FollowRoom(tmp_path / "index.sqlite", SetClock("2024-11-18T12:00:00Z"), api)
        room.bring(*PIER, story="pier")
        room.follow("pier")
        yield room
        room.store.close()

"""What follows are tested with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.clock import SetClock
from tests.fakes.digest_room import article
from tests.fakes.follow_room import FollowRoom
from tests.fakes.slack_api import slack_api

FIRST = "2024-11-18T06:00:00+00:00"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[FollowRoom]:
    """A thread that follows a story of two outlets since noon."""
    with slack_api() as api:
        room = FollowRoom(tmp_path / "index.sqlite", SetClock("2024-11-18T12:00:00Z"), api)
        room.bring(
            article("a", FIRST, "A ferry struck the pier at Norwick. 3 were hurt."),
            article("b", FIRST, "The pier at Norwick was hit. It stays shut.", outlet="Evening Bell"),
            story="pier",
        )
        room.follow("pier")
        yield room
        room.store.close()

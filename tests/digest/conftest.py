"""What digests are tested with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.clock import SetClock
from tests.fakes.digest_room import Room
from tests.fakes.slack_api import slack_api


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2024-11-18T07:59:00Z")


@pytest.fixture
def room(tmp_path: Path, clock: SetClock) -> Iterator[Room]:
    with slack_api() as api:
        room = Room(tmp_path / "index.sqlite", clock, api)
        yield room
        room.store.close()

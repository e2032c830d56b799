"""What digests are tested with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.clock import SetClock
from tests.fakes.digest_desk import Desk
from tests.fakes.slack_api import slack_api


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2024-11-18T07:59:00Z")


@pytest.fixture
def desk(tmp_path: Path, clock: SetClock) -> Iterator[Desk]:
    with slack_api() as api:
        desk = Desk(tmp_path / "index.sqlite", clock, api)
        yield desk
        desk.store.close()

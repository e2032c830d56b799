"""An empty index, and a clock that stands still."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Store, open_store
from tests.fakes.clock import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2024-11-20T12:00:00Z")


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    opened = open_store(tmp_path / "index.sqlite", clock, create=True)
    yield opened
    opened.close()

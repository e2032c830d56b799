from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Store, open_store
from tests.fakes.clock import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    """An empty index."""
    opened = open_store(tmp_path / "index.sqlite", clock, create=True)
    yield opened
    opened.close()

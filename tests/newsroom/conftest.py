"""A newsroom of a few stories."""

from pathlib import Path

import pytest

from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.journeys import stories


@pytest.fixture
def small(tmp_path: Path) -> Newsroom:
    clock = SetClock()
    store = open_store(tmp_path / "index.sqlite", clock, create=True)
    stories.fill(store)
    return Newsroom(store, Settings(index=tmp_path / "index.sqlite", entities=None), clock)

"""What several test folders share: an index of the sample articles, made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from bot.newsroom import Newsroom, open_newsroom
from bot.settings import Settings, load_settings
from bot.store import Store, open_store
from tests.fakes.clock import SetClock
from tests.fakes.seeds import index_seeds
from tests.shipped import CONFIG

# A first call reads tables, which takes its time on a busy machine: no property is about time.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


SLOW = {"seeds_index", "browser", "running"}  # made with a language model, by a browser, or over sockets


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark slow tests by the fixtures they use, so that the quick ones can run alone; others mark themselves."""
    for item in items:
        used = set(item.fixturenames) if isinstance(item, pytest.Function) else set()
        if used & SLOW:
            item.add_marker(pytest.mark.slow)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    """An empty index."""
    opened = open_store(tmp_path / "index.sqlite", clock, create=True)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shipped() -> Settings:
    """The settings as they are shipped, without anybody's tokens, and without what is only installed here or there."""
    return load_settings(CONFIG, environ={}, overrides={"semantic": "none"})


@pytest.fixture(scope="session")
def seeds_index(tmp_path_factory: pytest.TempPathFactory, shipped: Settings) -> Path:
    """An index of seeds/, made with the installed model; tests that write take a copy."""
    path = tmp_path_factory.mktemp("seeds") / "index.sqlite"
    assert index_seeds(path, shipped).refusals == []
    return path


@pytest.fixture
def own_index(seeds_index: Path, tmp_path: Path) -> Path:
    """A copy of the index of seeds/ that a test may change."""
    return Path(shutil.copy(seeds_index, tmp_path / "index.sqlite"))


@pytest.fixture
def newsroom(seeds_index: Path, shipped: Settings) -> Iterator[Newsroom]:
    """The newsroom over the sample articles."""
    opened = open_newsroom(shipped.model_copy(update={"index": seeds_index}))
    yield opened
    opened.store.close()

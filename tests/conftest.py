"""What several test folders share: an index of the sample articles, made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from bot.newsroom import Newsroom, open_newsroom
from bot.settings import Settings, load_settings
from tests.fakes.seeds import index_seeds
from tests.shipped import CONFIG

ROOT = Path(__file__).parents[1]

# A first call reads tables, which takes its time on a busy machine: no property is about time.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


SLOW = {"seeds_index", "browser", "running"}  # made with a language model, by a browser, or over sockets
SLOW_FILES = {  # which load a model, start programs, or index or render very much
    "analyse/models/test_meaning.py",
    "analyse/models/test_ner.py",
    "benchmarks/test_seed_quality.py",
    "cli/test_reindex.py",
    "cli/test_serve_memory.py",
    "compare/align/test_scores.py",
    "digest/test_killed.py",
    "follow/test_killed.py",
    "handlers/test_sizes.py",
    "index/test_killed.py",
    "index/test_large_story.py",
    "index/test_renew.py",
    "index/test_workers.py",
    "journeys/test_follows.py",
    "properties/test_digests.py",
    "properties/test_messages.py",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark slow tests by the fixtures they use and by their files, so that the quick ones can run alone."""
    for item in items:
        used = set(item.fixturenames) if isinstance(item, pytest.Function) else set()
        if used & SLOW or str(item.path.relative_to(ROOT / "tests")) in SLOW_FILES:
            item.add_marker(pytest.mark.slow)


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

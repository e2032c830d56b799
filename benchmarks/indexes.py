"""What benchmarks index: the sample articles, ten thousand invented ones, or a file as one story."""

import json
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.newsprint import generate
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.index.build import Tools, build
from bot.settings import Settings, load_settings
from bot.store import Store, open_store

ROOT = Path(__file__).parents[1]
_LIMIT = 4_000_000  # bytes of an article


class Stages:
    """Progress that nobody watches; it notes when each stage begins."""

    def __init__(self, clock: Callable[[], float] = time.process_time) -> None:
        self.began: list[float] = []
        self._clock = clock

    def start(self, what: str, total: int | None) -> None:  # noqa: ARG002 - as Progress has it
        """A stage begins."""
        self.began.append(self._clock())

    def step(self, count: int = 1) -> None:
        """A step is done."""

    def stop(self) -> None:
        """All is done."""


def index_all(source: Path, store: Store, tools: Tools, stages: Stages | None = None) -> None:
    """Index the articles of a file or a folder."""
    build([source], store, tools, SystemClock(), stages or Stages(), _LIMIT)


def settings_for(index: Path) -> Settings:
    """The shipped settings for one index, without any tokens."""
    return load_settings(ROOT / "config", environ={}, overrides={"index": index})


def seeds_index(folder: Path) -> Path:
    """The index of seeds/ in ``folder``, built with the language model unless it exists."""
    return _built(folder / "seeds.sqlite", ROOT / "seeds", with_model=True)


def generated_index(folder: Path, count: int) -> Path:
    """An index of ``count`` generated articles in ``folder``, built without the language model unless it exists."""
    source = folder / f"generated-{count}.jsonl"
    if not source.exists():
        source.write_text("".join(json.dumps(row) + "\n" for row in generate(count)), encoding="utf-8")
    return _built(folder / f"generated-{count}.sqlite", source, with_model=False)


def held_together(file: Path, count: int) -> list[dict[str, str]]:
    """The first articles of a file, marked as one story."""
    lines = file.read_text(encoding="utf-8").splitlines()[:count]
    return [json.loads(line) | {"story": "large"} for line in lines]


def _built(index: Path, source: Path, *, with_model: bool) -> Path:
    if not index.exists():
        begun = index.with_suffix(".begun")
        store = open_store(begun, SystemClock(), create=True)
        tools = open_tools(settings_for(begun), with_model=with_model)
        index_all(source, store, tools)
        store.close()
        begun.rename(index)
    return index

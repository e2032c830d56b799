"""The cost of a story of many articles, indexed at once with its comparison.

usage: python -m benchmarks.large_story [ARTICLES] [ROUNDS] [FILE.jsonl]

One invented story is reported by ARTICLES outlets (default 50), or the first articles of FILE.jsonl are taken as one.
CPU seconds of this process are compared with those of the language model alone on the same text in the same run; each
figure is the median of ROUNDS (default 3).
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from threadpoolctl import threadpool_limits

from benchmarks.indexes import held_together, index_all
from benchmarks.newsprint import large_story
from benchmarks.table import busy, show
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.index.build import Tools
from bot.index.prepare import prepare
from bot.settings import Settings
from bot.store import open_store


def main(count: int, rounds: int, file: Path | None) -> None:
    """Measure and print the tables."""
    rows = held_together(file, count) if file else list(large_story(count))
    tools = open_tools(Settings(), with_model=True)
    list(tools.analyst.model.spans([row["text"] for row in rows[:5]]))  # the first texts also load the model
    model, whole, comparing = (
        median(each) for each in zip(*(_at_once(rows, tools) for _ in range(rounds)), strict=True)
    )
    words = sum(len(row["text"].split()) for row in rows)
    show(
        f"One story of {count} articles, {words:,} words (CPU s, median of {rounds} rounds, {busy()})",
        ("what", "CPU s", "model alone = 1"),
        [
            ("language model alone", model, 1.0),
            ("indexed at once, comparison included", whole, whole / model),
            ("of that, preparing and comparing the story", comparing, comparing / model),
        ],
    )


def _at_once(rows: list[dict[str, str]], tools: Tools) -> tuple[float, float, float]:
    """CPU seconds of the model alone, of indexing all articles, and of preparing their story again."""
    started = time.process_time()
    for _ in tools.analyst.model.spans([row["text"] for row in rows]):
        pass
    model = time.process_time() - started
    with tempfile.TemporaryDirectory() as folder:
        whole, comparing = _added(rows, Path(folder), tools)
    return model, whole, comparing


def _added(rows: list[dict[str, str]], folder: Path, tools: Tools) -> tuple[float, float]:
    """CPU seconds of indexing articles into a new index in the folder, and of then preparing their story again."""
    source = folder / "new.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    store = open_store(folder / "index.sqlite", SystemClock(), create=True)
    started = time.process_time()
    index_all(source, store, tools)
    whole = time.process_time() - started
    story = store.stories(1)[0].id
    started = time.process_time()
    with threadpool_limits(limits=1, user_api="blas"):  # as when indexing
        prepare(store, story)
    comparing = time.process_time() - started
    store.close()
    return whole, comparing


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    articles, times = [*given, *(50, 3)[len(given) :]]
    main(articles, times, Path(sys.argv[3]) if len(sys.argv) > 3 else None)

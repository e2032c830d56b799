"""How long the first load of an archive takes, analysed by one process and by several.

usage: python -m benchmarks.first_load [COUNT]

COUNT generated articles (default 600) are indexed from .jsonl, with and without the language model, by words alone.
Seconds are those of a clock: other programs count, and so does starting the processes.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.indexes import Stages, index_all
from benchmarks.newsprint import generate
from benchmarks.table import show
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.settings import Settings
from bot.store import open_store


def main(count: int) -> None:
    """Measure and print the table."""
    rows = list(generate(count))
    words = sum(len(row["text"].split()) for row in rows)
    several = max(2, min(os.cpu_count() or 1, 4))
    lines: list[tuple[object, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "archive.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        for with_model in (True, False):
            for processes in dict.fromkeys((1, several)):
                seconds = _load(
                    source, Path(folder) / f"{with_model}-{processes}.sqlite", processes, with_model=with_model
                )
                lines.append(("yes" if with_model else "no", processes, seconds, count / seconds, words / seconds))
    show(
        f"Reading, analysing and storing {count} articles, {words} words (seconds of a clock)",
        ("language model", "processes", "s", "articles/s", "words/s"),
        lines,
    )


def _load(source: Path, file: Path, processes: int, *, with_model: bool) -> float:
    """Seconds until the last article is stored; comparing comes after that."""
    stages = Stages(time.perf_counter)
    tools = open_tools(Settings(semantic="none"), with_model=with_model, processes=processes)
    store = open_store(file, SystemClock(), create=True)
    started = time.perf_counter()
    index_all(source, store, tools, stages)
    store.close()
    return stages.began[-1] - started


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)

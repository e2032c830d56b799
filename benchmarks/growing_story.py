"""The cost of one change in a story of many articles: one more article, an older one, a correction, a withdrawal.

usage: python -m benchmarks.growing_story [FILE.jsonl] [SIZE ...]

An invented story grows to each SIZE (default 10 50 100 200 300), and is then changed by one article per run; or the
articles of FILE.jsonl are taken as one story. The invented one is nearly all copies, and a comparison shows each of
them. The costs are CPU milliseconds of a whole indexing run, without the language model, whose share does not depend on
the size; the last column is the comparison of the chosen reports alone, which does not depend on it either.
"""

import gc
import json
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from threadpoolctl import threadpool_limits

from benchmarks.indexes import held_together, index_all
from benchmarks.newsprint import START, large_story
from benchmarks.table import busy, show
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.compare import compare
from bot.compare.select_reports import reports_to_align
from bot.index.build import Tools
from bot.settings import Settings
from bot.store import Store, open_store

ADDED = 5  # articles that are added one by one at each size; the median is shown

_Row = dict[str, str]


def main(file: Path | None, sizes: list[int]) -> None:
    """Measure and print the table."""
    count = max(sizes) + ADDED * len(sizes)
    story = held_together(file, count) if file else [_without_story(row) for row in large_story(count)]
    tools = open_tools(Settings(semantic="none"), with_model=False)
    gc.collect()
    gc.freeze()  # as "copydesk index" does
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        index = _Index(Path(folder), tools)
        for size in sizes:
            more = max(0, size - index.size)
            index.run(story[:more])
            story = story[more:]
            rows.append((size, *_changes(index, story[:ADDED])))
            story = story[ADDED:]
    show(
        f"One change in a story of many articles (CPU ms of an indexing run, {busy()})",
        ("articles", "one more", "one older than all", "one corrected", "one withdrawn", "compared alone"),
        rows,
    )


def _without_story(row: _Row) -> _Row:
    """The article without the name of its story, so that it is clustered as real ones are."""
    return {field: value for field, value in row.items() if field != "story"}


class _Index:
    """An index of one story, and the file that articles are added from."""

    def __init__(self, folder: Path, tools: Tools) -> None:
        self._source = folder / "new.jsonl"
        self._tools = tools
        self.store: Store = open_store(folder / "index.sqlite", SystemClock(), create=True)
        self.size = 0

    def run(self, rows: list[_Row]) -> float:
        """CPU milliseconds of indexing some articles."""
        self._source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        started = time.process_time()
        index_all(self._source, self.store, self._tools)
        taken = time.process_time() - started
        self.size = self.store.freshness().articles
        return 1000 * taken

    def side_by_side(self) -> float:
        """CPU milliseconds of comparing the chosen reports, without any others."""
        story = max(self.store.stories(100), key=lambda story: len(story.articles))
        taken = reports_to_align(story, self.store.heads(story.articles))
        reports = self.store.reports(taken)
        with threadpool_limits(limits=1, user_api="blas"):  # as when indexing
            started = time.process_time()
            compare(story, reports)
        return 1000 * (time.process_time() - started)


def _changes(index: _Index, rows: list[_Row]) -> tuple[float, ...]:
    """The cost of each kind of change; only the articles added first make the story larger."""
    *later, old = rows
    one_more = median(index.run([row]) for row in later)
    alone = index.side_by_side()
    older = index.run([old | {"date": (START - timedelta(hours=1)).isoformat()}])
    first = later[0]
    updated = datetime.fromisoformat(first["date"] or str(START)).replace(tzinfo=UTC) + timedelta(days=3)
    corrected = index.run(
        [first | {"text": f"{first['text']}\n\nCorrected on Tuesday.", "updated": updated.isoformat()}]
    )
    withdrawn = index.run([later[1] | {"pubstatus": "canceled"}])
    return one_more, older, corrected, withdrawn, alone


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:] if not argument.isdecimal()]
    wanted = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    main(given[0] if given else None, wanted or [10, 50, 100, 200, 300])

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.newsprint import generate
from bot.clock import SystemClock
from bot.store import Store, open_store
from tests.fakes.indexer import main as index_whole

pytestmark = pytest.mark.slow

KILLS = 20
ARTICLES = 500


def shown(store: Store) -> list[object]:
    """Everything an answer is made from, in order."""
    return [
        list(store.all_reports()),
        list(store.stories(10_000)),
        [store.comparison(story.id) for story in store.stories(10_000)],
        list(store.names()),
    ]


def run_until_killed(source: Path, index: Path, seconds: float) -> tuple[int, bool]:
    """Articles acknowledged before the kill, and whether the run had ended by itself."""
    command = [sys.executable, "-m", "tests.fakes.indexer", str(source), str(index)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        lines = [first.strip(), *(line.strip() for line in child.stdout)]
        child.wait()
    return max((int(line) for line in lines if line.isdigit()), default=0), "done" in lines


def assert_whole(index: Path, acknowledged: int) -> None:
    connection = sqlite3.connect(index)
    connection.create_function("copydesk_now", 0, lambda: "2030")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.execute("INSERT INTO article_words (article_words) VALUES ('integrity-check')")
    counted = {
        table: connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608 - fixed names
        for table in ("article", "analysis", "article_words", "visible")
    }
    assert len(set(counted.values())) == 1, counted
    assert counted["article"] >= acknowledged
    in_stories = connection.execute("SELECT SUM(articles) FROM story").fetchone()[0] or 0
    assert in_stories == counted["article"]
    connection.close()


def test_an_indexer_killed_at_any_moment_loses_nothing_and_leaves_nothing_half(tmp_path: Path) -> None:
    source, index = tmp_path / "articles.jsonl", tmp_path / "index.sqlite"
    source.write_text("".join(json.dumps(row) + "\n" for row in generate(ARTICLES)), encoding="utf-8")
    moments = random.Random(11)
    for _ in range(KILLS):
        acknowledged, _ended = run_until_killed(source, index, moments.uniform(0.0, 0.4))
        assert_whole(index, acknowledged)
    index_whole(str(source), str(index))
    index_whole(str(source), str(tmp_path / "untroubled.sqlite"))
    troubled, untroubled = (open_store(path, SystemClock()) for path in (index, tmp_path / "untroubled.sqlite"))
    assert shown(troubled) == shown(untroubled)
    assert troubled.stale_stories() == []
    troubled.close()
    untroubled.close()

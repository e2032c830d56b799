"""Every benchmark that ``make bench`` runs comes to its end, on as little as it can be given."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INDEX = "INDEX"  # stands for that of the sample articles

# What it is given; the heading above its figures as far as it is always the same; how many rows of figures it has.
TINY = {
    "indexing": (("2",), "Indexing 2 articles, ", 12),
    "first_load": (("2",), "Reading, analysing and storing 2 articles, ", 4),
    "long_runs": (("400",), "Texts of one form over and over ", 6),
    "answers": ((INDEX, "1"), "Answers on 45 articles ", 16),
    "commands": ((INDEX, "1"), "From the request to the message, on 45 articles ", 7),
    "memory": ((INDEX, "2"), "Memory of `copydesk serve` on 45 articles ", 2),
    "large_story": (("2", "1"), "One story of 2 articles, ", 3),
    "growing_story": (("3",), "One change in a story of many articles ", 1),
    "slow_stories": (("20",), "Stories made to be slow ", 5),
    "slow_articles": (("200",), "Texts made to be slow to analyse ", 19),
    "names": (("20",), "Looking up names ", 1),
}


@pytest.mark.parametrize("name", TINY)
def test_a_benchmark_prints_its_table(name: str, own_index: Path) -> None:
    given, heading, rows = TINY[name]
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{name}", *(str(own_index) if word == INDEX else word for word in given)],
        cwd=ROOT,
        env={key: value for key, value in os.environ.items() if not key.startswith("SLACK_")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    title, _, columns, rule, *figures = done.stdout.lstrip().partition("\n\nNames made ready")[0].splitlines()
    assert title.startswith(f"## {heading}")
    assert {line.count("|") for line in (rule, *figures)} == {columns.count("|")}
    assert len(figures) == rows


def test_each_that_is_run_is_tried() -> None:
    assert set(re.findall(r'_run\("(\w+)"', (ROOT / "benchmarks/run.py").read_text(encoding="utf-8"))) == set(TINY)

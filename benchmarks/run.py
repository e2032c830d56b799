"""Run all benchmarks of speed and memory, one after another, and print their tables.

usage: python benchmarks/run.py [--small] [--keep FOLDER]

--small takes few articles, names and rounds, for a quick look; --keep leaves the indexes in FOLDER for the next run.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.indexes import ROOT, generated_index, seeds_index
from benchmarks.table import busy


def main() -> None:
    """Run every benchmark in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", action="store_true", help="few articles, names and rounds")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the indexes stay for the next run")
    wanted = parser.parse_args()
    print(f"{datetime.now(UTC):%d %B %Y}, Python {platform.python_version()}, {os.cpu_count()} cores, {busy()}")
    if wanted.keep:
        wanted.keep.mkdir(parents=True, exist_ok=True)
        _all(wanted.keep, small=wanted.small)
    else:
        with tempfile.TemporaryDirectory() as folder:
            _all(Path(folder), small=wanted.small)


def _all(folder: Path, *, small: bool) -> None:
    _run("indexing", 100 if small else 600)
    _run("first_load", 250 if small else 1_000)
    _run("long_runs", 8_000 if small else 40_000)
    for index in (seeds_index(folder), generated_index(folder, 300 if small else 10_000)):
        _run("answers", index, 40 if small else 200)
        _run("commands", index, 20 if small else 100)
        _run("memory", index, 40 if small else 200)
    _run("large_story", *((10, 1) if small else (50, 3)))
    _run("growing_story", *((10, 20) if small else ()))
    _run("slow_stories", 4 if small else 1)
    _run("slow_articles", 4 if small else 1)
    _run("names", *((10_000,) if small else (10_000, 100_000, 1_000_000)))


def _run(name: str, *arguments: object) -> None:
    command = [sys.executable, "-m", f"benchmarks.{name}", *map(str, arguments)]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()

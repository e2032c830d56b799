"""How long it takes to prepare names and to look one up, by how many there are.

usage: python benchmarks/names.py [SIZE …]

Each size is measured in a process of its own. Half of the names looked up are spelt right, half have one letter wrong.
"""

import os
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks.newsprint import people
from benchmarks.resident import megabytes
from benchmarks.table import busy, percentile, show
from bot.entities.resolve import NameIndex
from bot.model.analysis import EntityType
from bot.model.entity import Candidate, Entity

SIZES = (10_000, 100_000, 1_000_000)
LOOKUPS = 400


def measure(size: int) -> tuple[object, ...]:
    """A row: names, seconds to build, MB held, a look-up's p50 and p99 in ms by clock and processor, share found."""
    rng = random.Random(7)
    entities = [Entity(f"person:{number}", name, EntityType.PERSON) for number, name in enumerate(people(size))]
    before, started = megabytes(os.getpid()), time.process_time()
    index = NameIndex(entities)
    built, held = time.process_time() - started, megabytes(os.getpid()) - before
    index.best("Ada Aberwick")
    times, worked, found = [], [], 0
    for number in range(LOOKUPS):
        wanted = rng.choice(entities)
        asked = _misspelt(rng, wanted.name) if number % 2 else wanted.name
        start, begun = time.perf_counter(), time.thread_time()
        answer = index.best(asked)
        worked.append((time.thread_time() - begun) * 1000)
        times.append((time.perf_counter() - start) * 1000)
        offered = (answer,) if isinstance(answer, Candidate) else answer
        found += any(candidate.entity.id == wanted.id for candidate in offered)
    spread = [percentile(each, share) for each in (times, worked) for share in (0.5, 0.99)]
    return size, built, held, *spread, f"{100 * found / LOOKUPS:.0f} %"


def _misspelt(rng: random.Random, name: str) -> str:
    place = rng.randrange(1, len(name))
    return name[:place] + rng.choice("aeiounrs") + name[place + 1 :]


def main(sizes: tuple[int, ...]) -> None:
    """Measure and print the table."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as processes:
        rows = list(processes.map(measure, sizes))
    columns = ("names", "built in CPU s", "MB", "p50 ms", "p99 ms", "CPU p50", "CPU p99", "answered with the one meant")
    show(f"Looking up names ({LOOKUPS} look-ups, {busy()})", columns, rows)


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)

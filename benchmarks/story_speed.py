"""How many articles per second find their story when many others compete for them.

usage: python -m benchmarks.story_speed ARTICLES.jsonl [ARTICLES.jsonl ...] [--window N]

The articles are spread over the days of one window; if there are too few, they are repeated with terms of their own
(each with a mark), so that a window of N articles has as many different events as real ones would.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.arrivals import Arrivals
from benchmarks.table import busy, show
from benchmarks.train_stories import read
from bot.stories import ClusterFeatures
from bot.stories.event_likeness import WINDOW

LAST = 500


def main() -> None:
    """Fill the window, then time the last articles that arrive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--window", type=int, default=10_000, help="articles in the window")
    wanted = parser.parse_args()
    started = time.process_time()
    articles = [one for path in wanted.paths for one, _ in read(path)]
    reading = len(articles) / (time.process_time() - started)
    arrivals = Arrivals()
    arriving = list(_arriving(articles, wanted.window + LAST))
    rows: list[tuple[object, ...]] = []
    for stage in (range(1_000), range(1_000, wanted.window), range(wanted.window, wanted.window + LAST)):
        before = arrivals.seconds
        for place in stage:
            arrivals.add(arriving[place])
        rows.append((f"{stage.start} to {stage.stop}", round(len(stage) / max(arrivals.seconds - before, 1e-9))))
    largest = max(state.articles for state in arrivals.states.values())
    show(
        f"Finding stories, {reading:.0f} articles read and traced per CPU-second, {busy()}",
        ("articles in the window", "decided per CPU-second"),
        rows,
    )
    print(f"\n{len(arrivals.states)} stories, the largest of {largest} articles")


def _arriving(articles: Sequence[ClusterFeatures], count: int) -> Iterator[ClusterFeatures]:
    chance = random.Random(1)
    tellings = -(-count // len(articles))
    repeated = [(one, telling) for telling in range(tellings) for one in articles]
    chance.shuffle(repeated)
    for one, telling in repeated[:count]:
        mark = f"~{telling}" if telling else ""
        yield replace(
            one,
            article=one.article + mark,
            published=739_000.0 + chance.randrange(int(WINDOW)),
            terms={term + mark: weight for term, weight in one.terms.items()},
            title=tuple(term + mark for term in one.title),
            opening=tuple(term + mark for term in one.opening),
        )


if __name__ == "__main__":
    main()

"""How long each question to the newsroom takes, on an index that is there.

usage: python benchmarks/answers.py INDEX [ROUNDS]
"""

import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.table import percentile, show
from bot.model.passage import Head
from bot.newsroom import Newsroom, open_newsroom
from bot.settings import Settings

ROUNDS = 200


def measure(newsroom: Newsroom, rounds: int) -> list[tuple[object, ...]]:
    """Rows of method, p50, p99 and maximum in milliseconds over questions drawn from the index itself."""
    rng = random.Random(7)  # noqa: S311 - a sample, no secret
    stories = list(newsroom.stories(500))
    heads = [head for story in stories[:200] for head in newsroom.store.heads(story.articles)]
    names = [row.name for row in newsroom.store.names()]
    asks: list[tuple[str, Callable[[], object]]] = [
        ("summary by words", lambda: newsroom.summary(_words(rng, heads))),
        ("summary by id", lambda: newsroom.article_summary(rng.choice(heads).id)),
        ("summary of a story", lambda: newsroom.story_summary(rng.choice(stories).id)),
        ("compare by words", lambda: newsroom.compare(_words(rng, heads))),
        ("compare A vs B", lambda: newsroom.compare(f"{rng.choice(heads).id} vs {rng.choice(heads).id}")),
        ("entity by name", lambda: newsroom.entity(rng.choice(names))),
        ("entity misspelt", lambda: newsroom.entity(_misspelt(rng, rng.choice(names)))),
        ("search, one word", lambda: newsroom.search(_words(rng, heads, 1))),
        ("search, three words", lambda: newsroom.search(_words(rng, heads, 3))),
        ("evidence", lambda: newsroom.evidence(rng.choice(heads).id, 0, 60)),
    ]
    return [(name, *_timed(ask, rounds)) for name, ask in asks]


def _timed(ask: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    ask()
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        ask()
        times.append((time.perf_counter() - started) * 1000)
    return percentile(times, 0.5), percentile(times, 0.99), max(times)


def _words(rng: random.Random, heads: Sequence[Head], count: int = 2) -> str:
    words = [word for word in rng.choice(heads).title.split() if len(word) > 3] or ["harbour"]
    return " ".join(rng.sample(words, min(count, len(words))))


def _misspelt(rng: random.Random, name: str) -> str:
    place = rng.randrange(len(name))
    return name[:place] + rng.choice("aeiounrs") + name[place + 1 :]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    room = open_newsroom(Settings(index=Path(sys.argv[1])))
    show(
        f"Answers on {room.freshness().articles} articles (ms)",
        ("question", "p50", "p99", "max"),
        measure(room, int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS),
    )

"""How long each question to the newsroom takes, on an existing index.

usage: python benchmarks/answers.py INDEX [ROUNDS]
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.indexes import settings_for
from benchmarks.questions import Questions
from benchmarks.table import busy, percentile, show
from bot.newsroom import Newsroom, open_newsroom

ROUNDS = 200


def measure(newsroom: Newsroom, rounds: int) -> list[tuple[object, ...]]:
    """Rows of a question and its times in milliseconds, over samples drawn from the index itself."""
    draw = Questions(newsroom)
    # Questions are drawn before the clock starts: one function draws, the other answers and is timed.
    asks: list[tuple[str, Callable[[], str], Callable[[str], object]]] = [
        ("summary by words", draw.words, newsroom.summary),
        ("summary by headline", draw.title, newsroom.summary),
        ("summary of an article", draw.article, newsroom.article_summary),
        ("summary of a story", draw.story, newsroom.story_summary),
        ("compare by words", draw.words, newsroom.compare),
        ("compare a story", draw.story, newsroom.compare_story),
        ("compare A vs B of one story", draw.pair, newsroom.compare),
        ("compare A vs B of any stories", lambda: f"{draw.article()} vs {draw.article()}", newsroom.compare),
        ("entity by name", draw.name, newsroom.entity),
        ("entity misspelt", draw.misspelt, newsroom.entity),
        ("search, one word", lambda: draw.words(1), newsroom.search),
        ("search, three words", lambda: draw.words(3), newsroom.search),
        ("search about a name", lambda: f'about:"{draw.name()}"', newsroom.search),
        ("nothing found", lambda: "zyx" + draw.words(1), newsroom.summary),
        ("evidence", draw.article, lambda article: newsroom.evidence(article, 0, 60)),
        ("the latest stories", str, lambda _: newsroom.stories(20)),
    ]
    return [(name, *_timed(question, ask, rounds)) for name, question, ask in asks]


def _timed(question: Callable[[], str], ask: Callable[[str], object], rounds: int) -> tuple[float, ...]:
    """Median, 99th percentile and maximum, and the first two again in CPU time, which other programs disturb less."""
    ask(question())
    times, worked = [], []
    for _ in range(rounds):
        asked = question()
        started, begun = time.perf_counter(), time.thread_time()
        ask(asked)
        worked.append((time.thread_time() - begun) * 1000)
        times.append((time.perf_counter() - started) * 1000)
    return (percentile(times, 0.5), percentile(times, 0.99), max(times), *(percentile(worked, p) for p in (0.5, 0.99)))


def main(index: Path, rounds: int) -> None:
    """Measure and print the table; the first answer, which fills the caches, is shown separately."""
    room = open_newsroom(settings_for(index))
    started = time.perf_counter()
    room.candidates("Anybody")
    first = (time.perf_counter() - started) * 1000
    room.warm_up()
    gc.collect()
    gc.freeze()  # as the program does when it has started
    rows = measure(room, rounds)
    title = f"Answers on {room.freshness().articles} articles (ms, {rounds} rounds, {busy()})"
    show(title, ("question", "p50", "p99", "max", "CPU p50", "CPU p99"), rows)
    print(f"\nNames made ready once, after the index changed: {first:,.0f} ms.")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS)

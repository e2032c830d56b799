"""The cost of stories that are made to be slow to compare; none may cost more than its ceiling.

usage: python -m benchmarks.slow_stories [PART]

PART divides the numbers of articles and of lines (default 1). CPU seconds of this process are counted, without a model.
The exit status is 1 if a story costs more than its ceiling, which leaves room for a machine a third as fast.
"""

import sys
import time
from collections.abc import Sequence
from random import Random

from benchmarks.newsprint import START
from benchmarks.table import busy, show
from bot.analyse.article import analyse
from bot.compare import compare
from bot.compare.lines import MOST_LINES
from bot.compare.select_reports import MOST_REPORTS
from bot.entities.gazetteer import Gazetteer
from bot.model.article import Article
from bot.model.story import Report
from bot.stories import origins
from tests.fakes.reports import describe

WORDS = ("barge", "bridge", "ferry", "harbour", "lantern", "meadow", "orchard", "quarry", "river", "tunnel", "valley")


def equal(articles: int, lines: int) -> list[str]:
    """One sentence again and again, so that each may report the same as every other."""
    text = "The bridge at Norwick fell into the river on Sunday night, the police chief said.\n" * lines
    return [f"{text}Article {number} is by another paper." for number in range(articles)]


def results(articles: int, lines: int) -> list[str]:
    """An election's results: hundreds of figures for one thing in each article."""
    drawn = Random(1)

    def ward(number: int) -> str:
        harbour, green, labour = (drawn.randint(200, 900) for _ in range(3))
        return (
            f"In ward {number} of Norwick the Harbour party took {harbour} votes, the Green party {green} votes and the"
            f" Labour party {labour} votes."
        )

    return ["\n".join(map(ward, range(lines))) for _ in range(articles)]


def listing(articles: int, lines: int) -> list[str]:
    """One sentence that lists thousands of numbers."""
    drawn = Random(2)
    return [
        f"The list reads {', '.join(str(drawn.randint(13, 9_000)) for _ in range(50 * lines))} people, he said."
        for _ in range(articles)
    ]


def quoted(articles: int, lines: int) -> list[str]:
    """One sentence that quotes thousands of words, some of them changed by each outlet."""
    drawn = Random(3)
    speech = drawn.choices(WORDS, k=100 * lines)
    return [
        f"Quill said: “{' '.join(drawn.choice(WORDS) if drawn.random() < 0.1 else word for word in speech)}”."
        for _ in range(articles)
    ]


def long_lines(articles: int, lines: int) -> list[str]:
    """Sentences of a hundred words that are nearly alike."""
    drawn = Random(4)
    shared = [drawn.choices(WORDS, k=100) for _ in range(lines)]
    return [
        "\n".join(
            " ".join(drawn.choice(WORDS) if drawn.random() < 0.1 else word for word in line).capitalize() + "."
            for line in shared
        )
        for _ in range(articles)
    ]


# For each, what divides the largest numbers of articles and of lines compared, and its ceiling in CPU seconds.
MADE = ((equal, 1, 1, 30), (results, 1, 1, 20), (listing, 1, 1, 4), (quoted, 1, 1, 4), (long_lines, 3, 2, 20))


def main(part: int) -> bool:
    """Measure and print the table; return whether each story is within its ceiling."""
    rows = []
    for make, fewer, shorter, ceiling in MADE:
        texts = make(max(2, MOST_REPORTS // fewer // part), max(1, MOST_LINES // MOST_REPORTS // shorter // part))
        rows.append((make.__name__.replace("_", " "), len(texts), sum(map(len, texts)), _cost(texts), ceiling))
    show(f"Stories made to be slow (CPU s, {busy()})", ("story", "articles", "characters", "compared", "ceiling"), rows)
    return all(cost <= ceiling for *_, cost, ceiling in rows)


def _cost(texts: Sequence[str]) -> float:
    """CPU seconds of comparing articles of these texts."""
    nobody = Gazetteer(())
    articles = [
        Article(f"a{number}", text, "Report", f"Outlet {number}", published=START) for number, text in enumerate(texts)
    ]
    reports = [Report(article, analyse(article, "en", (), nobody)) for article in articles]
    story = describe("s", reports, origins(reports))
    started = time.process_time()
    compare(story, reports)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(not main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))

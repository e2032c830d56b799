"""The cost of texts that are made to be slow to analyse; none may cost more than the ceiling.

usage: python -m benchmarks.slow_articles [PART]

PART divides the length of the longest text that is read (default 1). CPU seconds of this process are counted, without a
model. The exit status is 1 if a text costs more than the ceiling, which leaves room for a machine a third as fast.
"""

import sys
import time
from typing import Final

from benchmarks.table import busy, show
from bot.analyse.analyst import Analyst
from bot.analyse.models.ner import open_model
from bot.entities.gazetteer import Gazetteer
from bot.ingest.fields import LONGEST_TEXT
from bot.model.article import Article

CEILING: Final = 30.0
BEGUN: Final = "The mayor of Norwick said on Monday that 12 people died.\n"
# Each again and again, up to the length; {} counts.
REPEATED: Final = (
    "Ab ",
    "Ab{} ",
    "Ann Lee, 34, ",
    "Ann's ",
    "U.S.",
    "III ",
    "a\n",
    "a\n\n",
    "# a\n",
    "12 ",
    "1,",
    "5% ",
    "5 to ",
    "twenty ",
    "said ",
    "“",
    "word one said that Ann Lee died. ",
    "“a,” said Quill. ",
    "“We saw {} boats at the pier,” said Ann Lee{}.\n\n",
)


def main(part: int) -> bool:
    """Measure and print the table; return whether each text is within the ceiling."""
    analyst = Analyst(open_model("none"), Gazetteer(()))
    _cost(analyst, BEGUN)  # which loads the tables
    rows = []
    for repeated in REPEATED:
        text = made(repeated, LONGEST_TEXT // part)
        rows.append((f"`{repeated!r}`", len(text), _cost(analyst, text), CEILING))
    show(
        f"Texts made to be slow to analyse (CPU s, {busy()})",
        ("again and again", "characters", "CPU s", "ceiling"),
        rows,
    )
    return all(cost <= ceiling for *_, cost, ceiling in rows)


def made(repeated: str, length: int) -> str:
    """A text of this length that is nothing but one thing again and again."""
    enough = range(length // len(repeated.format(0, 0)))
    return (BEGUN + "".join(repeated.format(number, number) for number in enough))[:length]


def _cost(analyst: Analyst, text: str) -> float:
    """CPU seconds of analysing one article."""
    started = time.process_time()
    analyst.analyses([Article("a", text, "Mayor speaks", "Ledger")])
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(not main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))

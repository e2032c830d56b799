"""How the cost of reading a repetitive text grows with its length; no step may be much worse than linear.

usage: python -m benchmarks.long_runs [CHARACTERS]

Each step of the analysis, and what tells a correction, reads each text at a quarter of CHARACTERS (default 40,000) and
at all of them, in CPU time of this process, the lower of two rounds. A linear step costs 4 times as much, a quadratic
one 16 times. The exit status is 1 if one costs more than ``CEILING`` times as much.
"""

import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

from benchmarks.newsprint import START
from benchmarks.table import busy, show
from bot.analyse.attribution.antecedents import antecedents
from bot.analyse.attribution.attributions import attributions
from bot.analyse.attribution.quotes import quotes
from bot.analyse.described.descriptions import descriptions
from bot.analyse.figures import figures
from bot.analyse.models.ner import RawSpan
from bot.analyse.names.entities import mentions
from bot.analyse.names.events import events
from bot.analyse.names.works import works
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import EntityType, Mention
from bot.newsroom.developments.sentence_changes import sentence_changes
from bot.text.sentences import sentences
from tests.fakes.reports import report

CEILING: Final = 8.0
FAINTEST: Final = 0.005  # CPU seconds below which the clock is too coarse
TIMES: Final = 4
ROUNDS: Final = 2
NAME: Final = "Dana Harlow"
NAMES: Final = Gazetteer()


def counted(text: str) -> None:
    """Find figures and dates."""
    figures(text, START)


def said(text: str) -> None:
    """Find quotations, their speakers, and the source of each sentence."""
    parts = sentences(text)
    people = antecedents(text, parts, ())
    attributions(text, parts, quotes(text, parts, people), people)


def described(text: str) -> None:
    """Find descriptions of a person named in the middle of the text."""
    half = len(text) // 2
    around = f"{text[:half]}{NAME}{text[half:]}"
    descriptions(around, sentences(around), (Mention(half, half + len(NAME), NAME, EntityType.PERSON),))


def titled(text: str) -> None:
    """Find titles of works and names of events after the text."""
    behind = f"{text}\nHis book, “Tide and Time,” is on the Battle of Norwick."
    list(events(behind))
    list(works(behind))


def named(text: str) -> None:
    """Find names, given a model that takes all of the text for one and pieces of it for others."""
    pieces = (RawSpan(place, place + 40, "ORG") for place in range(0, len(text) - 40, 50))
    mentions(text, (), (RawSpan(0, len(text), "PERSON"), *pieces), NAMES)


def revised(text: str) -> None:
    """Find what changed between two versions that share one sentence in each line."""
    lines = [f"Gate {place} is shut. {line}" for place, line in enumerate(text.splitlines())]
    old, new = ("\n".join(lines).replace("#", word) for word in ("wagon", "barge"))
    sentence_changes(report("a", old), report("a", new))


STEPS: Final[tuple[tuple[str, Callable[[str], None], Sequence[str]], ...]] = (
    ("figures and dates", counted, (*"1aA \n$.,-('\"½%/", "1,", "1-", "1 ", "one ", "$1 ", "May ", "1.", "half a ",
     " of the two", "1 km (", "1 to ", "twenty-", "1/1/", "-1 ", "aged 1 to ", "May 1 and 2 ", "after voting ")),
    ("quotations and sources", said, (*"“\"'A", "said ", "he said, “", "The X who said ", "a, ", "- ", "’s ",
     "of A, B and ")),
    ("descriptions", described, (*"A(1", "the ", "Mayor ", "former ", "of ", "a-", ", ", ", a ", "’s ", "--", ", 62",
     ", who is ", ". ")),
    ("titles and events", titled, (*'“"A', "film “", "A ", "Battle of ", "Operation ", "World ", "A's ", "Cup “A” ")),
    ("names", named, (*"A/ (é中", "A ", "Ab ", "A. ", "A’s ", "Mr ", "(A)", "by A ", "A\n", "von ", "F-16 ", "U.S. ")),
    ("changes between two versions", revised, ("The # left. ", "The # left.\n", f"{'The # left. ' * 20}\n")),
)  # fmt: skip


def main(characters: int) -> bool:
    """Print, for each step, the text whose cost grows most; return whether all are within the ceiling."""
    rows = []
    for name, step, parts in STEPS:
        costs = [(_cost(step, part, characters // TIMES), _cost(step, part, characters), part) for part in parts]
        growth, less, more, part = max((more / less, less, more, part) for less, more, part in costs)
        rows.append((name, len(parts), repr(part), 1000 * less, 1000 * more, growth))
    sizes = [f"CPU ms for {size:,}" for size in (characters // TIMES, characters)]
    columns = ("step", "texts", "that which grows most", *sizes, "times")
    show(f"Texts of one form over and over ({busy()})", columns, rows)
    return all(growth <= CEILING for *_, growth in rows)


def _cost(step: Callable[[str], None], part: str, characters: int) -> float:
    """CPU seconds of a step on a text of this many characters, at least ``FAINTEST``."""
    costs = []
    for turn in range(ROUNDS):
        text = f"{turn} {part * (characters // len(part))}"  # a new one: results for the last one are cached
        started = time.process_time()
        step(text)
        costs.append(time.process_time() - started)
    return max(FAINTEST, min(costs))


if __name__ == "__main__":
    sys.exit(not main(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000))

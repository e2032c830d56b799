"""A contest that one sentence has still open and another has decided: "are vying for the seat", "won the seat"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.align.shared_terms import Floats
from bot.compare.lines import ComparedSentence

_OPEN: Final = re.compile(r"\b(?:battling|vying|competing|seeking|favou?rite|front-?runner)\b")
_DECIDED: Final = re.compile(r"\b(?:won|lost|chose|chosen|defeated|beat|clinched|conceded|nabbed|fell(?= short\b))\b")


def decided(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score, one of which has the outcome of what is still a contest in the other."""
    over = [_DECIDED.search(line.text) is not None for line in lines]
    for one, line in enumerate(lines):
        if not over[one] and line.people and _OPEN.search(line.text):
            for other in (score[one] >= least).nonzero()[0].tolist():
                if over[other] and line.people & lines[other].people:
                    yield one, other

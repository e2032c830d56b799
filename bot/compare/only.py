"""What only one voice reports: facts that can be checked and that nobody else has in any form."""

import re
from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from bot.compare.align import Alignment
from bot.compare.likeness import Floats
from bot.compare.lines import Line
from bot.compare.newsworthy import news_first
from bot.model.analysis import AttributionKind

REPORTED: Final = 0.1  # from this score on, another article may well report the same, if only in part
LEAST_WORDS: Final = 8
SCENERY: Final = 0.7  # what a sentence counts that nothing pins down
DATED: Final = 0.1  # what a day adds
# A post set into the text, or the credit of a picture: no fact of the article's own.
_POST_OR_CREDIT: Final = re.compile(r"\bpic\.twitter\.com/|https?://t\.co/|\b(?:Photo|Image|Picture|Credit): ?\w")
LEAST_TOLD: Final = 9  # words that carry meaning, where there is no name, figure, date or quotation


def only(
    alignment: Alignment, lines: Sequence[Line], voices: Sequence[int], weights: Floats, agreed: Collection[int]
) -> list[int]:
    """Places of the lines that only their own voice reports, the most newsworthy first.

    ``voices[report]`` tells reports that are copies of each other: they share a number.
    """
    voice = np.array([voices[line.report] for line in lines])
    across = np.where(voice[:, None] == voice[None, :], 0.0, alignment.score)
    nearest = across.max(axis=1) if len(lines) else np.zeros(0)
    found = [
        place
        for place, line in enumerate(lines)
        if nearest[place] < REPORTED and place not in agreed and _is_checkable(line)
    ]
    worth = [_worth(lines[place], float(weights[place])) for place in found]
    order = news_first(worth, [frozenset(lines[place].stems) for place in found])
    return [found[number] for number in order]


def _worth(line: Line, weight: float) -> float:
    """A sentence's weight where it stands alone: less for scenery, which no figure, day, quotation or source pins down.

    Of the facts that labellers found most newsworthy and one outlet alone has, half are then among the first five, not
    a third; chosen on the labelled stories.
    """
    pinned = line.figures or line.dates or line.quotes or line.sentence.attribution.kind is not AttributionKind.NONE
    return (weight if pinned else SCENERY * weight) + DATED * bool(line.dates)


def _is_checkable(line: Line) -> bool:
    if line.text.rstrip("\"'”’)").endswith(("?", ":")) or _POST_OR_CREDIT.search(line.text):
        return False
    pinned = line.names or line.figures or line.dates or line.quotes
    return len(line.words) >= LEAST_WORDS and (bool(pinned) or len(line.event) >= LEAST_TOLD)

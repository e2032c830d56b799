"""What only one voice reports: facts that can be checked and that nobody else has in any form."""

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np

from bot.compare.align import Alignment
from bot.compare.likeness import Floats
from bot.compare.lines import Line

REPORTED: Final = 0.12  # from this score on, another article may well report the same, if only in part
LEAST_WORDS: Final = 8


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
    return sorted(found, key=lambda place: (-weights[place], place))


def _is_checkable(line: Line) -> bool:
    if line.text.rstrip("\"'”’)").endswith("?"):
        return False
    return len(line.words) >= LEAST_WORDS and bool(line.names or line.figures or line.dates or line.quotes)

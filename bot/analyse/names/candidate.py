"""A name found in an article, on its way to being a mention."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from bot.model.analysis import EntityType

SHOWN, SURE = 2, 3  # weights: context outweighs a model, a table outweighs both
CAPITALS_FROM: Final = 4  # letters from which a form in capitals may be an ordinary one: PARIS, but not US


class Candidate(NamedTuple):
    """A name found; ``weight`` counts in the vote on its type."""

    start: int
    end: int
    text: str
    type: EntityType
    weight: int = 1
    entity: str = ""

    @property
    def form(self) -> str:
        """The surface form, the same for "PARIS" and "Paris"."""
        return self.text.title() if self.text.isupper() and len(self.text) >= CAPITALS_FROM else self.text


class Places:
    """Finds which of some sorted names without overlaps share text with a span."""

    def __init__(self, named: Sequence[Candidate]) -> None:
        """``named`` is sorted and without overlaps."""
        self._starts = [each.start for each in named]
        self._ends = [each.end for each in named]

    def over(self, start: int, end: int) -> range:
        """Indexes of the names that share a character with ``start:end``."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))


def without_overlaps(named: Iterable[Candidate]) -> list[Candidate]:
    """The names in order; of those that overlap only the first, of those that begin together the longest."""
    kept: list[Candidate] = []
    for each in sorted(named, key=lambda each: (each.start, -each.end, -each.weight)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept

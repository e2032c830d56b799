"""A name found in an article, on its way to being a mention."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from bot.model.analysis import EntityType

SHOWN, SURE = 2, 3  # weights: context outweighs a model, a table outweighs both
CAPITALS_FROM: Final = 4  # letters from which a form in capitals may be an ordinary one: PARIS, but not US


class NameCandidate(NamedTuple):
    """A name found; ``weight`` counts in the vote on its type."""

    start: int
    end: int
    text: str
    type: EntityType
    weight: int = 1
    entity: str = ""

    @property
    def length(self) -> int:
        """The number of characters."""
        return self.end - self.start

    @property
    def form(self) -> str:
        """The surface form, the same for "PARIS" and "Paris"."""
        return self.text.title() if self.text.isupper() and len(self.text) >= CAPITALS_FROM else self.text


def without_overlaps(named: Iterable[NameCandidate]) -> list[NameCandidate]:
    """The names in order; of those that overlap only the first, of those that begin together the longest."""
    kept: list[NameCandidate] = []
    for each in sorted(named, key=lambda each: (each.start, -each.end, -each.weight)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def with_better(
    named: Sequence[NameCandidate],
    found: Iterable[NameCandidate],
    is_better: Callable[[NameCandidate, Sequence[NameCandidate]], bool],
) -> list[NameCandidate]:
    """The names, with each found one that is better than those it overlaps in place of them.

    ``named`` is sorted and without overlaps.
    """
    starts, ends = [each.start for each in named], [each.end for each in named]
    dropped: set[int] = set()
    added: list[NameCandidate] = []
    for each in found:
        rivals = range(bisect_right(ends, each.start), bisect_left(starts, each.end))
        if is_better(each, named[rivals.start : rivals.stop]):
            dropped.update(rivals)
            added.append(each)
    return without_overlaps([*added, *(each for at, each in enumerate(named) if at not in dropped)])

"""Which of the conflicting values in a story was reported last."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from bot.clock import EARLIEST
from bot.model.comparison import Comparison, Difference, DifferenceKind, Side
from bot.model.passage import Passage

_VALUES: Final = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE})  # kinds that a later report may supersede


class Latest:
    """The figures and dates on which articles of a story differ, without slight differences."""

    def __init__(self, comparison: Comparison | None) -> None:
        self._heads = {head.id: head for head in comparison.heads} if comparison else {}
        self._of: dict[tuple[str, int], list[Difference]] = {}
        for one in comparison.merged_differences if comparison else ():
            if one.kind in _VALUES and not one.slight:
                for place in dict.fromkeys(side.passage.place for side in one.sides):
                    self._of.setdefault(place, []).append(one)

    def differences_with(self, part: Passage) -> tuple[Difference, ...]:
        """The differences that a sentence is part of."""
        return tuple(self._of.get(part.place, ()))

    def newer(self, part: Passage) -> Iterator[Passage]:
        """The sentences with the latest value, if this sentence has only an earlier one.

        An article without a date is neither earlier nor later than another.
        """
        for one in self.differences_with(part):
            last = self.newest_first(one)[0]
            if self.is_later(last.passage.article, part.article) and not _gives(one, part, last):
                yield from (side.passage for side in one.sides if _same(side, last))

    def newest_first(self, one: Difference) -> Sequence[Side]:
        """The sides of a difference from the latest article to the earliest, then those without a date."""
        return sorted(one.sides, key=lambda side: self._span(side.passage.article)[::-1], reverse=True)

    def is_later(self, article: str, other: str) -> bool:
        """Whether all that an article says was published after another; on the same day only if both times are known.

        Of an updated article, nothing tells which sentences are as old as its publication: what was published in
        between is neither later nor earlier.
        """
        mine, yours = self._span(article)[0], self._span(other)[1]
        if EARLIEST in (mine, yours):
            return False
        only_days = self._heads[article].only_day or self._heads[other].only_day
        return mine > yours and not (only_days and mine.astimezone(UTC).date() == yours.astimezone(UTC).date())

    def _span(self, article: str) -> tuple[datetime, datetime]:
        """When an article was published and when it was last updated."""
        head = self._heads.get(article)
        first = head.published if head else None
        if head is None or first is None:
            return EARLIEST, EARLIEST
        return first, max(first, head.updated or first)


def _gives(one: Difference, part: Passage, last: Side) -> bool:
    """Whether the latest value is among those of the sentence."""
    return any(_same(side, last) for side in one.sides if side.passage.place == part.place)


def _same(side: Side, other: Side) -> bool:
    return side.value.casefold() == other.value.casefold()


NO_DIFFERENCES: Final = Latest(None)

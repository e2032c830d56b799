"""Different ages that the articles of a story give one person."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.compare.differences.draft import DraftDifference, DraftSide
from bot.compare.lines import Age, Line
from bot.model.comparison import DifferenceKind
from bot.text.quantities import same_value

_Given = list[tuple[int, Age]]  # lines with an age of one person, in order


def ages(lines: Sequence[Line]) -> Iterator[DraftDifference]:
    """One difference per person for whom two reports share no age."""
    given: dict[str, dict[int, _Given]] = {}
    for place, line in enumerate(lines):
        for age in line.ages:
            given.setdefault(age.person, {}).setdefault(line.report, []).append((place, age))
    for reports in given.values():
        for mine, yours in combinations(reports.values(), 2):
            if not _share(mine, yours):
                (one, first), (other, second) = mine[0], yours[0]
                both = DraftSide(one, first.figure.text), DraftSide(other, second.figure.text)
                name = max(first.name, second.name, key=len)
                yield DraftDifference(DifferenceKind.NUMBER, both, name, ("both give the age of one person",))


def _share(mine: _Given, yours: _Given) -> bool:
    """Whether two reports share an age; a report may give the age of two people or at two times."""
    return any(same_value(one.figure, other.figure) for _, one in mine for _, other in yours)

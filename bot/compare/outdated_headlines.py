"""Which headlines of a story give a figure that a later article gives differently."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.compare.latest_value import Latest
from bot.model.analysis import Figure
from bot.model.comparison import Comparison, DifferenceKind, Side
from bot.text.quantities import quantities
from bot.text.quantities.sameness import same_value


class _Step(NamedTuple):
    """The figures that a matter's latest article gives, and those that earlier ones gave."""

    article: str
    latest: Sequence[Figure]
    earlier: Sequence[Figure]

    def supersedes(self, figure: Figure) -> bool:
        """Whether a figure has an earlier value, and not the latest, which "at least 11" may be too."""
        was, now = (any(same_value(figure, other) for other in given) for given in (self.earlier, self.latest))
        return was and not now


def outdated_headlines(comparison: Comparison) -> frozenset[str]:
    """The articles whose headline has an earlier value of a matter: "11 dead", if a later article counts 14."""
    latest = Latest(comparison)
    steps = [step for step in _steps(comparison, latest) if step.latest and step.earlier]
    figures = {head.id: quantities(head.title) for head in comparison.heads if steps}
    return frozenset(
        article
        for step in steps
        for article, given in figures.items()
        if latest.is_later(step.article, article) and any(map(step.supersedes, given))
    )


def _steps(comparison: Comparison, latest: Latest) -> Iterator[_Step]:
    for one in comparison.matters:
        if one.kind is DifferenceKind.NUMBER and not one.slight:
            last, *others = latest.newest_first(one)
            before = [side for side in others if latest.is_later(last.passage.article, side.passage.article)]
            yield _Step(last.passage.article, _figures(last), [figure for side in before for figure in _figures(side)])


def _figures(side: Side) -> list[Figure]:
    """The figures of a side's value, with the thing that its sentence counts."""
    return [figure for figure in quantities(side.passage.text) if figure.text in side.value]

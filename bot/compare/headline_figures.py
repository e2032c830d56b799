"""Which headlines of a story give the latest figure of a matter, and which an earlier one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.compare.latest_value import Latest
from bot.model.analysis import Figure
from bot.model.comparison import Comparison, DifferenceKind, Side
from bot.text.quantities import quantities
from bot.text.quantities.sameness import same_value


class HeadlineFigures(NamedTuple):
    """Articles by the figures in their headlines: of a matter's values an earlier one, or the latest and none such."""

    outdated: frozenset[str] = frozenset()
    latest: frozenset[str] = frozenset()


class _Step(NamedTuple):
    """The figures that a matter's latest article gives, and those that earlier ones gave."""

    article: str
    latest: Sequence[Figure]
    earlier: Sequence[Figure]

    def supersedes(self, figure: Figure) -> bool:
        """Whether a figure has an earlier value, and not the latest, which "at least 11" may be too."""
        was, now = (any(same_value(figure, other) for other in given) for given in (self.earlier, self.latest))
        return was and not now

    def states(self, figure: Figure) -> bool:
        """Whether a figure is the latest value."""
        return any(same_value(figure, other) for other in self.latest)


def headline_figures(comparison: Comparison) -> HeadlineFigures:
    """The articles whose headline has the latest value of a matter, or an earlier one: "11 dead", if one counts 14."""
    latest = Latest(comparison)
    steps = [step for step in _steps(comparison, latest) if step.latest and step.earlier]
    figures = {head.id: quantities(head.title) for head in comparison.heads if steps}
    outdated = frozenset(
        article
        for step in steps
        for article, given in figures.items()
        if latest.is_later(step.article, article) and any(map(step.supersedes, given))
    )
    current = frozenset(article for step in steps for article, given in figures.items() if any(map(step.states, given)))
    return HeadlineFigures(outdated, current - outdated)


def _steps(comparison: Comparison, latest: Latest) -> Iterator[_Step]:
    for one in comparison.merged_differences:
        if one.kind is DifferenceKind.NUMBER and not one.slight:
            last, *others = latest.newest_first(one)
            before = [side for side in others if latest.is_later(last.passage.article, side.passage.article)]
            yield _Step(last.passage.article, _figures(last), [figure for side in before for figure in _figures(side)])


def _figures(side: Side) -> list[Figure]:
    """The figures of a side's value, with the thing that its sentence counts."""
    return [figure for figure in quantities(side.passage.text) if figure.text in side.value]

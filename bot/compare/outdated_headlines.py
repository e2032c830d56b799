"""Which headlines of a story give a figure that a later article gives differently."""

from collections.abc import Iterator

from bot.compare.latest_value import Latest
from bot.model.analysis import Figure
from bot.model.comparison import Comparison, DifferenceKind, Side
from bot.text.quantities import quantities
from bot.text.quantities.sameness import same_value


def outdated_headlines(comparison: Comparison) -> frozenset[str]:
    """The articles whose headline has an earlier value of a matter: "11 dead", if a later article counts 14."""
    latest = Latest(comparison)
    return frozenset(
        head.id
        for last, earlier in _superseded(comparison, latest)
        for head in comparison.heads
        if latest.is_later(last.passage.article, head.id) and _gives(head.title, earlier, _figures(last))
    )


def _superseded(comparison: Comparison, latest: Latest) -> Iterator[tuple[Side, list[Figure]]]:
    """The latest value of each matter that is a number, and the figures of the values before it."""
    for one in comparison.matters:
        if one.kind is DifferenceKind.NUMBER and not one.slight:
            last, *others = latest.newest_first(one)
            before = [side for side in others if latest.is_later(last.passage.article, side.passage.article)]
            yield last, [figure for side in before for figure in _figures(side)]


def _figures(side: Side) -> list[Figure]:
    """The figures of a side's value, with the thing that its sentence counts."""
    return [figure for figure in quantities(side.passage.text) if figure.text in side.value]


def _gives(headline: str, earlier: list[Figure], last: list[Figure]) -> bool:
    """Whether a headline has one of the earlier values, and not the last one, which "at least 11" may be too."""
    found = quantities(headline) if earlier and last else ()
    return any(
        any(same_value(figure, other) for other in earlier) and not any(same_value(figure, other) for other in last)
        for figure in found
    )

"""Tolls of one event in two sentences that hardly share a word: 48 hurt in the one article, 49 in the other.

Each is its article's only number for that fate, and tells of people alone, not beside a month or a year, nor in a
quotation. One stands beside a number for another fate that the other article has too: "killed 12 and injured 48".
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from bot.compare.differences.figure_in_context import TOLLS, FigureInContext, placed
from bot.compare.differences.figure_index import FigureIndex
from bot.compare.differences.values import values_differ
from bot.model.analysis import FigureKind
from bot.text.quantities.sameness import same_noun

_Toll = tuple[int, FigureInContext]  # the place of its line, and the figure

_PEOPLE: Final = "people"


def tolls_apart(found: Sequence[Sequence[FigureInContext]], given: FigureIndex) -> Iterator[tuple[_Toll, _Toll]]:
    """Two articles' only tolls of one fate, if they differ and the articles tell of one event; ``found`` by line."""
    tolls: dict[str, dict[int, list[_Toll]]] = defaultdict(lambda: defaultdict(list))
    for place, figures in enumerate(found):
        for each in figures:
            if each.figure.kind is FigureKind.COUNT and len(each.fates) == 1 and each.fates <= TOLLS:
                tolls[next(iter(each.fates))][each.line.report].append((place, each))
    for by_report in tolls.values():
        only = [held[0] for held in by_report.values() if len(held) == 1 and _is_of_event(held[0][1])]
        for one, other in combinations(only, 2):
            if _differ(one[1], other[1], given) and _are_tied(one[1], other[1], given):
                yield one, other


def _is_of_event(toll: FigureInContext) -> bool:
    elsewhere = any(day.low != day.high for day in toll.line.dates)
    people = not toll.figure.unit or same_noun(toll.figure.unit, _PEOPLE)
    return people and not (elsewhere or toll.quoted or toll.partial or toll.whole or toll.rest_of_list)


def _differ(one: FigureInContext, other: FigureInContext, given: FigureIndex) -> bool:
    has = given.has_number(one.line.report, other.figure) or given.has_number(other.line.report, one.figure)
    return values_differ(one.figure, other.figure) and not has


def _are_tied(one: FigureInContext, other: FigureInContext, given: FigureIndex) -> bool:
    """Whether the sentence of one toll has another that the other article gives."""
    return any(
        given.has_number(theirs.line.report, beside)
        for mine, theirs in ((one, other), (other, one))
        for beside in mine.line.figures
        if (fates := placed(mine.line, beside).fates) and fates <= TOLLS and fates != mine.fates
    )

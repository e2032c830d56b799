"""The figures of each article, indexed by kind and value."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from bot.compare.differences.figure_in_context import FigureInContext, placed
from bot.compare.differences.parts import sums
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure, FigureKind
from bot.text.quantities import same_value
from bot.text.quantities.sameness import same_noun

_ROW: Final = 3  # numbers in common that show one row of a table in two sentences
_FURTHEST: Final = 1.1  # ratio above which two plain values are never one value


class FigureIndex:
    """The figures of all articles of a story.

    An election's results or a league's scores have hundreds; comparing each with each would take longer than the rest
    of the comparison.
    """

    def __init__(self, lines: Sequence[ComparedSentence]) -> None:
        self._plain: dict[tuple[int, FigureKind], list[tuple[float, FigureInContext]]] = {}
        self._loose: dict[tuple[int, FigureKind], list[FigureInContext]] = {}
        self._sums: dict[int, list[tuple[float, str]]] = {}
        self._rows: dict[int, list[frozenset[float]]] = {}
        for line in lines:
            self._rows.setdefault(line.report, []).append(_numbers(line))
            self._sums.setdefault(line.report, []).extend(sums(line))
            for each in line.figures:
                place, size, held = (line.report, each.kind), _size(each), placed(line, each)
                if size is None:
                    self._loose.setdefault(place, []).append(held)
                else:
                    self._plain.setdefault(place, []).append((size, held))
        for plain in self._plain.values():
            plain.sort(key=_by_size)

    def of_value(self, report: int, figure: Figure) -> Iterator[FigureInContext]:
        """The figures of an article that give this value."""
        plain = self._plain.get((report, figure.kind), [])
        size = _size(figure)
        if size is not None:
            first = bisect_left(plain, size / _FURTHEST, key=_by_size)
            plain = plain[first : bisect_right(plain, size * _FURTHEST, key=_by_size)]
        loose = self._loose.get((report, figure.kind), ())
        return (each for each in chain((each for _, each in plain), loose) if same_value(figure, each.figure))

    def has_number(self, report: int, figure: Figure) -> bool:
        """Whether an article has exactly this number of the same thing anywhere, with or without a bound."""
        place = report, figure.kind
        plain = self._plain.get(place, [])
        number = figure.low if isinstance(figure.low, float) else math.nan
        first, last = (bisect(plain, number, key=_by_size) for bisect in (bisect_left, bisect_right))
        same = chain((each for _, each in plain[first:last]), self._loose.get(place, ()))
        return any(each.figure.low == number and same_noun(each.figure.unit, figure.unit) for each in same)

    def has_row(self, report: int, line: ComparedSentence, figure: Figure) -> bool:
        """Whether a sentence of an article has this number of a line, under whatever noun, with two others of it."""
        numbers = _numbers(line)
        rows = self._rows.get(report, ()) if len(numbers) >= _ROW else ()
        return any(figure.number in row and len(row & numbers) >= _ROW for row in rows)

    def has_sum(self, report: int, figure: Figure) -> bool:
        """Whether two counts of an article, told in a row, make this one of the same thing."""
        given = self._sums.get(report, ()) if figure.kind is FigureKind.COUNT else ()
        return any(total == figure.number and same_noun(thing, figure.unit) for total, thing in given)


def _numbers(line: ComparedSentence) -> frozenset[float]:
    return frozenset(figure.number for figure in line.figures)


def _size(figure: Figure) -> float | None:
    """The magnitude of a plain value; ``None`` for a range or bound."""
    return abs(figure.low) if isinstance(figure.low, float) and figure.low == figure.high else None


def _by_size(held: tuple[float, FigureInContext]) -> float:
    return held[0]

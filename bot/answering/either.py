"""Two numbers that a question lets choose between: "3 or 5 violations?", "2m or 1m?"."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from bot.answering.figure_forms import SUMS
from bot.model.analysis import Figure, FigureKind
from bot.text.quantities import quantities
from bot.text.quantities.numerals import NUMERAL, value
from bot.text.synonyms import term_of

_NUMBER: Final = re.compile(rf"(?:[$£€]\s?)?(?<![\w.,-]){NUMERAL}", re.IGNORECASE)
_OR: Final = re.compile(r"(?:\s?%|\s\w{1,12}|\sper\scent)?,?\sor\s(?:(?:about|just|more\slike|only)\s)?", re.IGNORECASE)
_COUNTS: Final = frozenset((FigureKind.COUNT,))
_DIGITS: Final = 3
_MILLION: Final = 1e6
_LARGE: Final = frozenset((FigureKind.MONEY, FigureKind.COUNT))  # what "2m" or "1.2bn" may be
_SUMS: Final = frozenset((FigureKind.MONEY, FigureKind.RATE))
_ANY: Final = frozenset(FigureKind) - {FigureKind.DATE}


@dataclass(frozen=True, slots=True)
class Either:
    """The part of a line from the first number to the end of the second with its unit, and what both may measure."""

    start: int
    end: int
    values: frozenset[float]
    kinds: frozenset[FigureKind]
    bare: bool  # without a unit
    telling: bool  # so large or exact that figures of these sizes are no accident

    def is_value_of(self, figure: Figure) -> bool:
        """Whether a figure is one of the two numbers; without a unit, they may be of millions: "575 or 700?"."""
        written = _NUMBER.search(figure.text) if self.bare else None
        scale = value(written)[1] if written else 1.0
        ends = [each for each in (figure.low, figure.high) if isinstance(each, float)]
        sizes = (*ends, *(each / scale for each in ends))
        return any(math.isclose(size, number) for size in sizes for number in self.values)

    def of_line(self, figures: Sequence[Figure], *, alone: bool) -> Sequence[Figure]:
        """Those of a line's figures that are one of the numbers; else, unless these are all that is asked, the like."""
        return [*filter(self.is_value_of, figures)] or ([] if alone else [f for f in figures if f.kind in self.kinds])

    @property
    def measures(self) -> frozenset[FigureKind]:
        """The kinds of figure that may answer: any if the numbers have no unit."""
        return _ANY if self.bare else self.kinds

    def beside(self, told: Iterable[str]) -> "Either":
        """The numbers beside the other words of the line, for which they may be sums: "is the bonus 500 or 600?"."""
        return replace(self, kinds=_SUMS) if self.bare and not SUMS.isdisjoint(map(term_of, told)) else self


def either(line: str) -> Either | None:
    """The numbers joined by "or", if there are two."""
    for one, two in pairwise(_NUMBER.finditer(line)):
        if _OR.fullmatch(line, one.end(), two.start()):
            return _read(line, one, two)
    return None


def _read(line: str, one: re.Match[str], two: re.Match[str]) -> Either:
    figures = [each for each in quantities(line) if each.start < two.end() and one.start() < each.end]
    kinds = frozenset(each.kind for each in figures) or _COUNTS
    (first, ones), (second, magnitude) = value(one), value(two)
    first *= magnitude if ones == 1 else 1  # "3 or 3.1 million"
    bare = kinds <= _COUNTS or (magnitude >= _MILLION and kinds <= {FigureKind.DISTANCE})  # "2m" reads as a length
    scaled = {each for figure in figures for each in (figure.low, figure.high) if isinstance(each, float)}
    values = frozenset((first, second)) | (frozenset() if bare else scaled)
    kinds = _LARGE if bare and magnitude >= _MILLION else kinds
    telling = magnitude >= _MILLION or all(len(re.sub(r"\D", "", number[0])) >= _DIGITS for number in (one, two))
    return Either(one.start(), max([two.end(), *(each.end for each in figures)]), values, kinds, bare, telling)

"""Numbers that a question lets choose between: "3 or 5 violations?", "4, 5 or 6?", "2027 or 2028?"."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from bot.model.analysis import Figure, FigureKind
from bot.text.lexicon.synonyms import term_of
from bot.text.quantities import quantities
from bot.text.quantities.numerals import NUMERAL, value
from bot.text.typed.figure_questions import SUMS

_NUMBER: Final = re.compile(rf"(?:[$£€]\s?)?(?<![\w.,-]){NUMERAL}", re.IGNORECASE)
_OR: Final = re.compile(r"(?:\s?%|\s\w{1,12}|\sper\scent)?,?\sor\s(?:(?:about|just|more\slike|only)\s)?", re.IGNORECASE)
_LISTED: Final = re.compile(r",?\s")  # between the first ones of several: "4, 5 or 6"
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_COUNTS: Final = frozenset((FigureKind.COUNT,))
_DATES: Final = frozenset((FigureKind.DATE,))
_DIGITS: Final = 3
_MILLION: Final = 1e6
_LARGE: Final = frozenset((FigureKind.MONEY, FigureKind.COUNT))  # what "2m" or "1.2bn" may be
_SUMS: Final = frozenset((FigureKind.MONEY, FigureKind.RATE))
_ANY: Final = frozenset(FigureKind) - {FigureKind.DATE}


@dataclass(frozen=True, slots=True)
class Either:
    """The part of a line from the first number to the end of the last with its unit, and what all may measure."""

    start: int
    end: int
    values: frozenset[float]
    kinds: frozenset[FigureKind]
    bare: bool  # without a unit
    telling: bool  # so large or exact that figures of these sizes are no accident

    def is_value_of(self, figure: Figure) -> bool:
        """Whether a figure is one of the numbers, or a date in one of the years.

        Numbers without a unit may be of millions: "575 or 700?".
        """
        if figure.kind is FigureKind.DATE:
            return any(float(year) in self.values for year in _YEAR.findall(figure.text))
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
    """The numbers joined by "or", if there are several; those listed before them as well."""
    numbers = list(_NUMBER.finditer(line))
    joins = [_join(line, one, two) for one, two in pairwise(numbers)]
    if _OR not in joins:
        return None
    first = joins.index(_OR)
    while first and joins[first - 1]:
        first -= 1
    last = next((at for at, join in enumerate(joins) if at > joins.index(_OR) and join is not _OR), len(joins))
    return _read(line, numbers[first : last + 1])


def _join(line: str, one: re.Match[str], two: re.Match[str]) -> re.Pattern[str] | None:
    """What joins two numbers: "or", or a comma or nothing as in a list."""
    return next((join for join in (_OR, _LISTED) if join.fullmatch(line, one.end(), two.start())), None)


def _read(line: str, numbers: Sequence[re.Match[str]]) -> Either:
    start, end = numbers[0].start(), numbers[-1].end()
    figures = [each for each in quantities(line) if each.start < end and start < each.end]
    sizes, (last, magnitude) = [value(each) for each in numbers], value(numbers[-1])
    if _are_years(numbers, figures):
        return Either(start, end, frozenset(size for size, _ in sizes), _DATES, bare=False, telling=False)
    kinds = frozenset(each.kind for each in figures) or _COUNTS
    bare = kinds <= _COUNTS or (magnitude >= _MILLION and kinds <= {FigureKind.DISTANCE})  # "2m" reads as a length
    values = {last, *(size * (magnitude if ones == 1 else 1) for size, ones in sizes[:-1])}  # "3 or 3.1 million"
    if not bare:
        values |= {each for figure in figures for each in (figure.low, figure.high) if isinstance(each, float)}
    kinds = _LARGE if bare and magnitude >= _MILLION else kinds
    end = max([end, *(each.end for each in figures)])
    return Either(start, end, frozenset(values), kinds, bare, magnitude >= _MILLION or _are_exact(numbers))


def _are_years(numbers: Sequence[re.Match[str]], figures: Sequence[Figure]) -> bool:
    """Whether numbers are years: they look so, and count nothing."""
    return all(_YEAR.fullmatch(each.group()) for each in numbers) and not any(each.unit for each in figures)


def _are_exact(numbers: Sequence[re.Match[str]]) -> bool:
    return all(len(re.sub(r"\D", "", number[0])) >= _DIGITS for number in numbers)

"""Numbers that people type in digits, and the figures that have their values: "500m" is "$500 million"."""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bot.model.analysis import Figure, FigureKind
from bot.text.dates.find import dates
from bot.text.quantities import quantities
from bot.text.quantities.numerals import NUMERAL, value
from bot.text.words import words

_NUMBER: Final = re.compile(rf"(?<![\w.,:/-]){NUMERAL}(?![\w:/-]|[.,]\d|\s?[ap]\.?m\b)", re.IGNORECASE)
_NUMERAL: Final = re.compile(NUMERAL, re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LARGE: Final = frozenset((FigureKind.MONEY, FigureKind.COUNT, FigureKind.RATE, FigureKind.PERCENT))

# What is called by its unit: "14" is no 14 km, and no 14 days.
_APART: Final = frozenset((FigureKind.DATE, FigureKind.DISTANCE, FigureKind.DURATION, FigureKind.AGE))


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number as it was typed, its words, what it may be worth, and the figure that it is if it has a unit."""

    text: str
    words: tuple[str, ...]
    worth: float
    figure: Figure | None = None

    def is_value_of(self, figure: Figure) -> bool:
        """Whether a figure has its value: "500m" may be metres or millions."""
        ends = [each for each in (figure.low, figure.high) if isinstance(each, float)]
        ends += [value(each)[0] for each in _NUMERAL.finditer(figure.text)]  # "76km/h" is 76
        if self.figure and self.figure.kind is figure.kind:
            return any(end in (self.figure.low, self.figure.high) for end in ends)
        measured = self.figure and self.figure.kind not in _LARGE and not self.text.lower().endswith("m")
        return not measured and figure.kind not in _APART and any(math.isclose(end, self.worth) for end in ends)

    def is_typed_in(self, text: str) -> bool:
        """Whether a text has it as it was typed, and not as a part of a number."""
        return re.search(rf"(?<![\w.,:/-]){re.escape(self.text)}(?![\w:/-]|[.,]\d)", text, re.IGNORECASE) is not None


def typed_numbers(line: str) -> Iterator[TypedNumber]:
    """The numbers of a line in digits, without those of its dates and years."""
    days = list(dates(line, None))
    figures = quantities(line)
    for found in _NUMBER.finditer(line):
        in_day = any(day.start < found.end() and found.start() < day.end for day in days)
        if found["digits"] and not in_day and not _YEAR.fullmatch(found[0]):
            figure = next((each for each in figures if each.start <= found.start() < each.end), None)
            yield TypedNumber(found[0], (*words(found[0]),), value(found)[0], figure)


def told_numbers(
    numbers: Iterable[TypedNumber], text: str, figures: Iterable[Figure]
) -> tuple[frozenset[str], frozenset[str]]:
    """The words of those numbers that a text has, by their value or as typed, and of those that it has not.

    11:15 is no 15, and 2,300 no 300.
    """
    found = list(figures)
    told = {each: any(map(each.is_value_of, found)) or each.is_typed_in(text) for each in numbers}
    held, missed = ({word for each, has in told.items() if has is of for word in each.words} for of in (True, False))
    return frozenset(held), frozenset(missed - held)

"""The values passed between the stages of reading a quantity."""

from dataclasses import dataclass, replace

from bot.model.analysis import FigureKind
from bot.text.quantities.units import Unit


@dataclass(frozen=True, slots=True)
class Number:
    """The span and value of a number, before its unit is known.

    ``end`` is before any unit; ``magnitude`` is that of the word or letter it was written with ("million": 1e6);
    ``currency`` is the code of the sign in front. A ``share`` ("a third", "doubled") has a percentage as its value; one
    that is not ``certain`` may be no number at all unless a unit follows. An ``open`` number ("dozens") has no upper
    end. A ``doubtful`` one follows a capitalised word that may make it part of a name.
    """

    start: int
    end: int
    value: float
    magnitude: float = 1.0
    currency: str = ""
    short: str = ""
    in_words: bool = False
    share: bool = False
    certain: bool = True
    open: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with what it measures; ``low`` and ``high`` are as written until ``unit`` scales them.

    ``end`` is the end of the figure's own words, ``reach`` that of the thing counted. A ``bare`` measure has no unit of
    its own and may take that of a neighbour: the 10 of "10 to 12 miles"; a ``tentative`` one is a figure only then: the
    one of "one to six months".
    """

    start: int
    end: int
    reach: int
    low: float | None
    high: float | None
    kind: FigureKind
    name: str
    magnitude: float = 1.0
    unit: Unit | None = None
    bare: bool = False
    tentative: bool = False
    qualifier: str = ""


def measured(number: Number, end: int, unit: Unit) -> Measure:
    """The measure a number makes with a unit whose words end at ``end``."""
    return replace(counting(number, unit.base), end=end, reach=end, kind=unit.kind, unit=unit)


def counting(number: Number, name: str = "") -> Measure:
    """The measure a number makes of what it counts."""
    high, end = None if number.open else number.value, number.end
    return Measure(number.start, end, end, number.value, high, FigureKind.COUNT, name, magnitude=number.magnitude)

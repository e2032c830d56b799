"""Neighbouring measures that are one figure: ranges, compounds, and conversions given in brackets."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.quantities.number import Measure
from bot.text.quantities.ranges import as_range
from bot.text.quantities.rates import as_rate
from bot.text.quantities.shared_unit import with_shared_unit
from bot.text.quantities.units import Unit

_CONVERSION_OPENS = re.compile(
    r"(?:\s[a-z]+){0,2}\s?[(\[](?:(?:about|around|roughly|approximately|approx\.?|nearly|almost|some|or|equal\sto|equivalent\sto|more\sthan"
    r"|over|up\sto|just\sover|just\sunder|at\sleast)\s){0,3}[~≈=]?\s?(?:minus\s|[-–−])?"
    r"|,\s(?:or|about|equivalent\sto|equal\sto|i\.e\.)\s(?:(?:about|around|roughly|nearly|almost|some|more\sthan|just\sover"
    r"|just\sunder)\s)?|\s?/\s?|\s?=\s?"
)
_OF_A_WHOLE: Final = re.compile(
    r"\s(?:out\s)?of\s(?:(?:the|its|his|her|their|those|these|all|our|last|first|past|next|top|bottom|largest|biggest|other|some|about|nearly)\s){0,3}"
    r"(?:(?:[\w-]+\s){0,2}[\w-]+(?:['’]s|s['’])\s)?"
)
_COMPOUND = re.compile(r"|\s|,\s|\sand\s|,\sand\s|-and-|-")
_DECIMAL = re.compile(r"\d[.,]\d|\d\s\d|half|quarter|[½¼¾]")
_COMPOUND_KINDS: Final = (FigureKind.DISTANCE, FigureKind.WEIGHT, FigureKind.DURATION)
_NO_CONVERSION: Final = (FigureKind.PERCENT, FigureKind.POINTS, FigureKind.DURATION)
_LONGEST_GAP: Final = 40
_SAME_VALUE: Final = 0.25  # conversions are rounded: "100 miles (150 km)"


def joined_measures(text: str, measures: Iterable[Measure]) -> list[Measure]:
    """The figures that adjacent measures make, in order."""
    found: list[Measure] = []
    for one in measures:
        if found and one.start < found[-1].end:
            continue  # the 100,000 of "25 deaths per 100,000 people"
        tallied = len(found) > 1 and found[-1].start == found[-2].start
        together = _together(text, found[-1], one) if found and not tallied else None
        if together is None:
            found.append(one)
        else:
            found[-1:] = together
    return _without_conversions(text, [one for one in found if not one.tentative])


def is_of_whole(text: str, end: int, start: int) -> bool:
    """Whether the number that ends at ``end`` is a part of the one at ``start``: "seven of the port's 11"."""
    return start - end <= _LONGEST_GAP and _OF_A_WHOLE.fullmatch(text, end, start) is not None


def _together(text: str, one: Measure, two: Measure) -> list[Measure] | None:
    """What two adjacent measures become; None if they stay as they are."""
    if two.start - one.end > _LONGEST_GAP:
        return None
    if two.kind is FigureKind.COUNT and is_of_whole(text, one.end, two.start):
        if one.kind is FigureKind.PERCENT:  # half of the town's 24,000 residents
            return [one, replace(two, qualifier=text[one.start : two.start].strip())]
        if one.kind is FigureKind.COUNT and (one.bare or one.name == two.name):
            return [replace(one, name=two.name, bare=False), two]
    compound = _compound(text, one, two)
    return [compound] if compound else with_shared_unit(text, one, two) or as_range(text, one, two)


def _compound(text: str, one: Measure, two: Measure) -> Measure | None:
    """A larger unit completed by smaller ones: "6 feet 2 inches", "two hours, 15 minutes and 4 seconds"."""
    gap, written = text[one.end : two.start], text[one.start : one.end]
    if one.kind not in _COMPOUND_KINDS or one.kind is not two.kind or not _COMPOUND.fullmatch(gap):
        return None
    if one.unit is None or two.unit is None or one.low is None or two.low is None:
        return None
    if _DECIMAL.search(written) or text[two.start : two.end].rsplit(maxsplit=1)[-1] in written:
        return None
    if one.unit.size <= two.unit.size or two.low * two.unit.size >= one.unit.size:
        return None
    whole = one.low + two.low * two.unit.size / one.unit.size
    return replace(one, end=two.end, reach=two.reach, low=whole, high=whole)


def _without_conversions(text: str, measures: list[Measure]) -> list[Measure]:
    kept: list[Measure] = []
    for one in measures:
        if kept and _is_conversion(text, kept[-1], one):
            reach = max(kept[-1].reach, one.end)
            kept[-1] = _with_rate_behind(text, replace(kept[-1], reach=reach, unit=_unit_beside(kept[-1], one)))
        else:
            kept.append(one)
    return kept


def _with_rate_behind(text: str, one: Measure) -> Measure:
    """The measure as the rate that follows a conversion in brackets: "185 kilometres (115 miles) per hour"."""
    if text[one.reach : one.reach + 1] not in (")", "]"):
        return one
    rate = as_rate(text, replace(one, reach=one.reach + 1))
    return one if rate.kind is one.kind else rate


def _is_conversion(text: str, one: Measure, two: Measure) -> bool:
    """Whether the second repeats the first in another unit: in brackets, or after "or"."""
    if one.kind is not two.kind or one.kind in _NO_CONVERSION or one.unit is None or two.unit is None:
        return False
    gaps = (text[one.end : two.start], text[min(one.reach, two.start) : two.start])
    if len(gaps[1]) > _LONGEST_GAP or not any(_CONVERSION_OPENS.fullmatch(gap) for gap in gaps):
        return False
    if one.unit.kind is FigureKind.MONEY:
        return one.name.split(" ")[0] != two.name.split(" ")[0]
    if one.unit == two.unit:
        return False
    return _is_same(one, two) or _is_same_difference(one, two)


def _is_same(one: Measure, two: Measure, *, offset: bool = True) -> bool:
    """Whether two measures have about one value, with or without the zero offsets of their scales."""
    first, second = (
        _middle(each, each.unit.size, each.unit.offset if offset else 0.0) for each in (one, two) if each.unit
    )
    return abs(first - second) <= _SAME_VALUE * max(abs(first), abs(second), 1.0)


def _is_same_difference(one: Measure, two: Measure) -> bool:
    """Whether both give one change of temperature: "warmed by 1.5C (2.7F)"."""
    return one.kind is FigureKind.TEMPERATURE and _is_same(one, two, offset=False)


def _unit_beside(one: Measure, two: Measure) -> Unit | None:
    """The unit of a measure that the second converts: a change of temperature has no zero to count from."""
    if one.unit is None or two.unit is None or _is_same(one, two) or not _is_same_difference(one, two):
        return one.unit
    return replace(one.unit, offset=0.0)


def _middle(one: Measure, size: float, offset: float) -> float:
    ends = [end for end in (one.low, one.high) if end is not None]
    return (sum(ends) / len(ends) + offset) * size

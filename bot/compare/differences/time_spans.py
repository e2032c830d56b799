"""Time spans that figures were counted over: five plots in three months do not contradict 18 since 2013.

A time span is a date or a duration in the clause of a figure, with a word that marks it as one.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.compare.differences.figure_in_context import FigureInContext
from bot.model.analysis import Figure, FigureKind
from bot.text.quantities import same_value

_NEAR: Final = 70  # characters between a figure and the time it was counted over
_PARTED: Final = re.compile(r"[;:()—–]|\b(?:and|but|while|whereas|compared|against|than)\b", re.IGNORECASE)
_COUNTED_OVER: Final = re.compile(
    r"\b(?:(since)|in|during|over|within|throughout|between|from|until|so far|last|past|previous|recent|first|next)\s"
    r"(?:the\s)?(?:(?:last|past|previous|recent|first|next|about|nearly|almost|early|late|mid)[\s-]){0,2}$",
    re.IGNORECASE,
)
_OF_ITSELF: Final = re.compile(r"(?:this|last|past|next)\b", re.IGNORECASE)
_LENGTH: Final = re.compile(r"\b(?:over|within|during|last|past|previous|recent|first|next)\b", re.IGNORECASE)
_WORDS: Final = 40  # characters before a time that show what it is
_LONGEST_DAY: Final = 7  # days: a date of no more is when something happened, not what it was counted over
_YEAR: Final = 365
_SECONDS: Final = 86_400
_LONGER: Final = 1.5  # ratio above which two lengths are not the same


@dataclass(frozen=True, slots=True)
class _TimeSpan:
    """A time span with its ``length`` in days; of one given by "since", only the start is known."""

    length: float
    figure: Figure
    since: bool = False


def over_other_times(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether two figures were counted over time spans that surely differ."""
    mine, yours = _time_span(one), _time_span(other)
    return mine is not None and yours is not None and _differ(mine, yours)


def _time_span(placed: FigureInContext) -> _TimeSpan | None:
    """The nearest time span in the clause of a figure."""
    base, text = placed.line.sentence.start, placed.line.text
    found: list[tuple[int, _TimeSpan]] = []
    for figure in (*placed.line.dates, *placed.line.figures):
        if figure is placed.figure:
            continue
        start, end = figure.start - base, figure.end - base
        first, last = (end, placed.start) if start < placed.start else (placed.end, start)
        if not 0 <= last - first <= _NEAR or start < 0 or _PARTED.search(text, first, last):
            continue
        if span := _read(figure, text[max(0, start - _WORDS) : start]):
            found.append((last - first, span))
    return min(found, key=lambda each: each[0])[1] if found else None


def _read(figure: Figure, before: str) -> _TimeSpan | None:
    """A date or duration as the time span that something is counted over, if the words before it make it one."""
    marker = _COUNTED_OVER.search(before)
    if figure.kind is FigureKind.DURATION:
        over = marker is not None and _LENGTH.search(marker.group()) is not None
        return _TimeSpan(float(figure.low) / _SECONDS, figure) if over and figure.low else None
    if not isinstance(figure.low, str) or not isinstance(figure.high, str):
        return None
    length = (date.fromisoformat(figure.high) - date.fromisoformat(figure.low)).days + 1
    if marker and marker.group(1):
        return _TimeSpan(length, figure, since=True)
    counted = length > _LONGEST_DAY and (marker is not None or _OF_ITSELF.match(figure.text) is not None)
    return _TimeSpan(length, figure) if counted else None


def _differ(one: _TimeSpan, other: _TimeSpan) -> bool:
    if one.figure.kind is other.figure.kind:
        return not same_value(one.figure, other.figure) and not _may_be_one(one, other)
    dated, lasting = (other, one) if one.figure.kind is FigureKind.DURATION else (one, other)
    if dated.since:
        return dated.length >= _YEAR > lasting.length
    return max(one.length, other.length) > _LONGER * min(one.length, other.length)


def _may_be_one(one: _TimeSpan, other: _TimeSpan) -> bool:
    """Whether two time spans may be one, given more or less exactly: "in March", "this year", "since January"."""
    if one.figure.kind is FigureKind.DURATION:
        return False
    low, high, first, last = (str(end) for each in (one, other) for end in (each.figure.low, each.figure.high))
    inside = low >= first and high <= last
    around = first >= low and last <= high
    return low == first or (one.since is other.since and (inside or around))

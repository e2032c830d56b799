"""Times that figures were counted over or up to: five plots in three months do not contradict 18 since 2013."""

import re
from datetime import date
from typing import Final

from bot.compare.differences.figure_in_context import FigureInContext
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure, FigureKind
from bot.text.times_of_day import PARTS

_NEAR: Final = 70  # characters between a figure and the time it was counted over
_PARTED: Final = re.compile(r"[;:()—–]|\b(?:and|but|while|whereas|compared|against|than)\b", re.IGNORECASE)
# What marks a duration as a time that something is counted over: "over the past six weeks", but not "for six weeks".
_OVER: Final = re.compile(
    r"\b(?:over|within|during|last|past|previous|recent|first|next)\s(?:\w+[\s-]){0,2}\Z", re.IGNORECASE
)
_BY: Final = re.compile(
    rf"[^,;:()—–]{{0,40}}?\bby\s(?:\w+\s){{0,2}}({'|'.join(PARTS)}|nightfall)\b",
    re.IGNORECASE,
)
_COUNTED: Final = re.compile(
    r"\s(?:of\s(?:the\s|all\s)?)?(?:votes?|ballots?|polling\s(?:stations|places)|precincts|districts|wards|returns|results)"
    r"(?:\scast)?(?:\s(?:had|have|has|having)?\s?(?:been\s)?)?\s?(?:counted|in\b|reporting|tallied|processed|declared)",
    re.IGNORECASE,
)
# "After eight days of riots": how many there are when it is written.
_SO_FAR: Final = re.compile(r"\bafter\s(?:[a-z]+\s){0,2}\Z", re.IGNORECASE)
# When a market's figure was taken: at the end of the day, or at any time before.
_MARKET: Final = re.compile(
    r"\b(?:shares?|stocks?|index|points|markets?|dow|nasdaq|futures|oil|bonds?)\b", re.IGNORECASE
)
_PRICES: Final = (FigureKind.PERCENT, FigureKind.POINTS, FigureKind.MONEY)
_AT_THE_CLOSE: Final = re.compile(
    r"\b(?:closed|(?:at|by)\sthe\sclose|settled|(?:ended|finished)\s(?:the\s(?:day|session|week)|down|up|higher|lower|at))\b",
    re.IGNORECASE,
)
_IN: Final = re.compile(r"\b(?:in|during)\s\Z", re.IGNORECASE)
_WORDS: Final = 40  # characters before a duration in which such a word is
_LONGEST_DAY: Final = 7  # days: a date of no more is when something happened, not what it was counted over
_SECONDS: Final = 86_400
_LONGER: Final = 1.5  # ratio above which two lengths are not the same


def over_other_times(one: FigureInContext, other: FigureInContext, *, certain: bool) -> bool:
    """Whether two figures were counted over times that surely differ, or up to two parts of the day or of a count.

    A market's figure at the close is not that of an hour before, nor "after eight days" that of another day.

    Unless the sentences are ``certain`` to report one fact, so were those of which only one is of a year: "58 cases",
    "the fever last struck in 2015, with 106 cases".
    """
    hour, another = _until(one), _until(other)
    if hour and another and hour != another:
        return True
    if _of_two_counts(one, other) or _of_two_sessions(one, other):
        return True
    if not _written_on_one_day(one.line, other.line) and any(map(_is_so_far, (one, other))):
        return True
    mine, yours = _time_of(one), _time_of(other)
    if mine is None or yours is None:
        return not certain and any(_is_in_a_year(*each) for each in ((one, mine), (other, yours)))
    if mine.kind is yours.kind is FigureKind.DATE:
        return str(mine.high) < str(yours.low) or str(yours.high) < str(mine.low)
    first, second = _days(mine), _days(yours)
    return max(first, second) > _LONGER * min(first, second)


def _until(counted: FigureInContext) -> str:
    """The part of the day up to which something was counted: "900 calls by Thursday morning"."""
    if counted.figure.kind is not FigureKind.COUNT:
        return ""
    found = _BY.match(counted.line.text, counted.end)
    return found[1].lower() if found else ""


def _of_two_counts(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether two results are those of two stages of a count: "with 82 percent of votes counted"."""
    stages = [_stage(each.line) for each in (one, other)]
    return None not in stages and stages[0] != stages[1]


def _stage(line: ComparedSentence) -> float | None:
    """The share of the votes that were counted when a sentence was written."""
    base = line.sentence.start
    shares = (each for each in line.figures if each.kind is FigureKind.PERCENT)
    return next((each.number for each in shares if _COUNTED.match(line.text, each.end - base)), None)


def _of_two_sessions(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether only one of two figures of a market is what it closed at."""
    closed = [_AT_THE_CLOSE.search(each.line.text) is not None for each in (one, other)]
    return closed[0] != closed[1] and all(_is_of_a_market(each) for each in (one, other))


def _is_of_a_market(found: FigureInContext) -> bool:
    priced = found.figure.kind in _PRICES or found.figure.unit in ("points", "")
    return priced and _MARKET.search(found.line.text) is not None


def _is_so_far(found: FigureInContext) -> bool:
    days = found.figure.kind is FigureKind.DURATION and _days(found.figure) >= 1
    return days and _SO_FAR.search(found.line.text, 0, found.start) is not None


def _written_on_one_day(one: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether two articles are surely of one day."""
    days = [line.published.date() if line.published else None for line in (one, other)]
    return days[0] is not None and days[0] == days[1]


def _time_of(counted: FigureInContext) -> Figure | None:
    """The nearest date or duration in the clause of a figure over which something can be counted."""
    base, text = counted.line.sentence.start, counted.line.text
    found: list[tuple[int, Figure]] = []
    for figure in (*counted.line.dates, *counted.line.figures):
        start, end = figure.start - base, figure.end - base
        first, last = (end, counted.start) if start < counted.start else (counted.end, start)
        near = figure is not counted.figure and start >= 0 and 0 <= last - first <= _NEAR
        if (
            near
            and not _PARTED.search(text, first, last)
            and _is_counted_over(figure, text[max(0, start - _WORDS) : start])
        ):
            found.append((last - first, figure))
    return min(found, key=lambda each: each[0])[1] if found else None


def _is_in_a_year(counted: FigureInContext, time: Figure | None) -> bool:
    line = counted.line
    return time is not None and time.text.isdigit() and bool(_IN.search(line.text[: time.start - line.sentence.start]))


def _is_counted_over(figure: Figure, before: str) -> bool:
    if figure.kind is FigureKind.DURATION:
        return bool(figure.low) and _OVER.search(before) is not None
    return figure.kind is FigureKind.DATE and not figure.is_open and _days(figure) > _LONGEST_DAY


def _days(time: Figure) -> float:
    if time.kind is FigureKind.DURATION:
        return float(time.low or 0) / _SECONDS
    return (date.fromisoformat(str(time.high)) - date.fromisoformat(str(time.low))).days + 1

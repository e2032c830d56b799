"""Finds the quantities of a text and gives each as a figure in base units, with its qualifier."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.model.analysis import Figure, FigureKind
from bot.text.quantities.coins import with_currency_of_cents
from bot.text.quantities.join import joined_measures
from bot.text.quantities.measure import measure
from bot.text.quantities.number import Measure
from bot.text.quantities.qualifiers import Bound, Qualifier, is_preposition, qualifier_after, qualifier_before
from bot.text.quantities.scan import numbers

# "Over five years" is a period, "lasted over five years" a bound.
_LASTING = re.compile(
    r"\b(?:for|last\w*|took|takes?|spent|after|in|well|just|little|waited|served|of)\sover\s$", re.IGNORECASE
)


def quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> tuple[Figure, ...]:
    """Figures other than dates, in order; ``taken`` are spans of dates, in order, whose numbers are not read again."""
    starts = [start for start, _ in taken]
    measures = [
        found
        for number in numbers(text, taken)
        if (found := measure(text, number)) is not None
        and bisect_left(starts, found.start) == bisect_left(starts, found.end)  # else its unit runs into a date
    ]
    joined = with_currency_of_cents(text, joined_measures(text, measures))
    return tuple(_figure(text, found) for found in joined)


def _figure(text: str, found: Measure) -> Figure:
    low, high = _scaled(found, found.low), _scaled(found, found.high)
    words = found.qualifier
    if not words:
        qualifier = _qualifier(text, found)
        if qualifier is not None:
            words = qualifier.words
            if low == high and qualifier.bound is Bound.AT_LEAST:
                high = None
            elif low == high and qualifier.bound is Bound.AT_MOST:
                low = None
    return Figure(found.start, found.end, text[found.start : found.end], found.kind, low, high, found.name, words)


# "Spread over 20 miles" says where, "over 20 miles" how far at least.
_SPREAD = re.compile(
    r"\b(?:spread|scattered|stretched|strewn|climbing|raced?|trials?|stages?|sprints?|leg|route|course)\sover\s$"
)
# What is handed or fought over is not more than so many; nor what was taken or run over, if it is counted.
_HANDED = re.compile(
    r"\b(?:turn|hand|pass|sign|knock|roll|argu|por|carr[iy]|haggl|bicker|quarrel|clash|fight|fought)(?:e|s|es|ed|d|ing)?"
    r"\sover\s$",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:take[sn]?|took|taking|runs?|ran|running)\sover\s$", re.IGNORECASE)
_LAID_OUT: Final = frozenset("floors storeys levels rounds legs stages".split())  # 200 rooms over 18 floors
# "Up to 50" is a bound, "goes up to 50 from 40" a change.
_GOES = re.compile(r"\b(?:go|goes|went|gone|going|mov\w+|edg\w+|inch\w+|crept|shot)\s(?:back\s)?up\sto\s$")
_FROM = re.compile(r",?\sfrom\s")
_TO_LIFE = re.compile(r"\sto\slife\b")
_PLUS = re.compile(r"\+|-plus\b")
_LEAD: Final = 24  # characters before a figure that show what the words before it mean


def _qualifier(text: str, found: Measure) -> Qualifier | None:
    plus = _PLUS.match(text, found.end)
    if plus is not None:
        return Qualifier(plus.group(), Bound.AT_LEAST)
    if found.kind is FigureKind.DURATION and _TO_LIFE.match(text, found.end):
        return Qualifier("to life", Bound.AT_LEAST)
    first = qualifier_before(text, found.start)
    if first is not None and not _qualifies(text, first, found):
        first = None
    if first is None or first.bound is Bound.BLURRED:
        return (
            qualifier_after(text, found.reach)
            or (qualifier_after(text, found.end) if found.end != found.reach else None)
            or first
        )
    return first


def _qualifies(text: str, words: Qualifier, found: Measure) -> bool:
    """Whether the words before a figure qualify it, and do not say where, when or from where to where."""
    lead = text[max(0, found.start - _LEAD) : found.start]
    if words.words.lower() == "passed" and not _is_passed(text, found):
        return False
    if words.words == "up to" and _GOES.search(lead) and _from_another(text, found):
        return False
    if words.words == "over" and (_SPREAD.search(lead) or _HANDED.search(lead) or found.name in _LAID_OUT):
        return False
    if words.words == "over" and found.kind is FigureKind.COUNT and _TAKEN.search(lead):
        return False
    if found.kind is FigureKind.DURATION and words.words.lower() == "over":
        return _LASTING.search(lead) is not None
    return found.kind is not FigureKind.COUNT or not is_preposition(words, found.low or 0.0)


_ENACTED: Final = frozenset("bills laws measures acts resolutions amendments ordinances motions exams tests".split())
_LEAST_PASSED: Final = 100
_TALLY = re.compile(r"\d\s?(?:[-–]|to)\s?\d")


def _is_passed(text: str, found: Measure) -> bool:
    """Whether a number was passed as a mark: "deaths passed 1,000", but not "passed three bills" nor "passed 51-49"."""
    if found.kind is FigureKind.PERCENT:
        return True
    many = found.kind is FigureKind.COUNT and (found.low or 0.0) >= _LEAST_PASSED
    return many and found.name.lower() not in _ENACTED and not _TALLY.search(text, found.start, found.end)


def _from_another(text: str, found: Measure) -> bool:
    return _FROM.match(text, found.reach) is not None or _FROM.match(text, found.end) is not None


def _scaled(found: Measure, value: float | None) -> float | None:
    if value is None or found.unit is None:
        return value
    return (value + found.unit.offset) * found.unit.size

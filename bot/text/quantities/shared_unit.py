"""Units stated once for two figures: the second share of "52 per cent to 48", the climbers of "12 and perhaps 15"."""

import re
from dataclasses import replace
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.quantities.clause import clause_before
from bot.text.quantities.number import Measure
from bot.text.quantities.ranges import CHANGE, FROM, MOVES

_AGAINST = re.compile(r"\s(?:to|against|versus|vs\.?)\s(?:just\s|only\s)?")
_PERHAPS = re.compile(
    r",?\s(?:and|or|but|to)\s(?:possibly|perhaps|maybe|probably|potentially|as\smany\sas|up\sto|more\sthan|at\smost)\s"
)
_CAST: Final = frozenset({"vote", "votes", "seats", "ballots", "delegates"})
_TO = re.compile(r"\sto\s(?:just\s|only\s|about\s|nearly\s|around\s)?")
_BACK = re.compile(r",?\s(?:(?:up|down)\s)?from\s(?:just\s|only\s|about\s|nearly\s|around\s)?")
_COMPARED = re.compile(
    r",?\s(?:against|versus|vs\.?|compared\s(?:with|to)|(?:(?:up|down)\s)?from)\s(?:just\s|only\s|about\s|nearly\s|around\s)?"
)
_CHANGING: Final = (FigureKind.DURATION, FigureKind.PERCENT, FigureKind.DISTANCE, FigureKind.WEIGHT)
_TIMES: Final = 10
_ALL: Final = 100.0
_UNDECIDED: Final = 20.0  # what both shares of a poll may leave to others


def with_shared_unit(text: str, one: Measure, two: Measure) -> list[Measure] | None:
    """Two adjacent figures, one taking the other's unit; None if each has its own."""
    if two.bare and (
        (two.magnitude in (1, one.magnitude) and (_are_opposed(text, one, two) or _is_change(text, one, two)))
        # "Profit fell to €86m against 98 million"
        or (one.kind is FigureKind.MONEY and two.magnitude > 1 and _COMPARED.fullmatch(text, one.reach, two.start))
    ):
        return [one, replace(two, kind=one.kind, name=one.name, unit=one.unit, bare=False)]
    counts = one.bare and one.kind is two.kind is FigureKind.COUNT and two.name
    if counts and _PERHAPS.fullmatch(text, one.end, two.start):
        return [replace(one, name=two.name, bare=False), two]
    return None


def _is_change(text: str, one: Measure, two: Measure) -> bool:
    """Whether both are values of a change, the second without its unit: "cut from 12 years to eight"."""
    first, second = one.low or 0.0, two.low or 0.0
    if one.kind is FigureKind.AGE or one.bare or not (second <= first * _TIMES and first <= second * _TIMES):
        return False
    onward = one.kind in _CHANGING and _TO.fullmatch(text, one.end, two.start)
    before = clause_before(text, one.start) if onward else ""
    changes = FROM.search(before) and (second < first or CHANGE.search(before))
    return bool(changes or _BACK.fullmatch(text, one.reach, two.start))


def _are_opposed(text: str, one: Measure, two: Measure) -> bool:
    """Whether they are both sides of a vote: "52 per cent to 48", "217 votes to 213"."""
    if not _AGAINST.fullmatch(text, one.reach, two.start) or MOVES.search(clause_before(text, one.start)):
        return False
    if one.kind is FigureKind.PERCENT:
        return _ALL - _UNDECIDED <= (one.low or 0.0) + (two.low or 0.0) <= _ALL + 1
    return one.kind is FigureKind.COUNT and one.name.lower() in _CAST

"""Units told once for two figures: the second share of "52 per cent to 48", the climbers of "12 and perhaps 15"."""

import re
from dataclasses import replace
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.quantities.clause import clause_before
from bot.text.quantities.number import Measure
from bot.text.quantities.ranges import MOVES

_AGAINST = re.compile(r"\s(?:to|against|versus|vs\.?)\s(?:just\s|only\s)?")
_PERHAPS = re.compile(
    r",?\s(?:and|or|but|to)\s(?:possibly|perhaps|maybe|probably|potentially|as\smany\sas|up\sto|more\sthan|at\smost)\s"
)
_CAST: Final = frozenset({"vote", "votes", "seats", "ballots", "delegates", "points"})
_ALL: Final = 100.0
_UNDECIDED: Final = 20.0  # what both shares of a poll may leave to others


def told_once(text: str, one: Measure, two: Measure) -> list[Measure] | None:
    """Two neighbours of which one takes the unit of the other, None where each keeps its own."""
    if two.bare and two.magnitude == 1:
        return _opposed(text, one, two)
    counts = one.bare and one.kind is two.kind is FigureKind.COUNT and two.name
    if counts and _PERHAPS.fullmatch(text, one.end, two.start):
        return [replace(one, name=two.name, bare=False), two]
    return None


def _opposed(text: str, one: Measure, two: Measure) -> list[Measure] | None:
    """Both sides of a vote: "52 per cent to 48", "217 votes to 213"."""
    if not _AGAINST.fullmatch(text, one.reach, two.start) or MOVES.search(clause_before(text, one.start)):
        return None
    shares = one.kind is FigureKind.PERCENT and _ALL - _UNDECIDED <= (one.low or 0.0) + (two.low or 0.0) <= _ALL + 1
    cast = one.kind is FigureKind.COUNT and one.name.lower() in _CAST
    if not shares and not cast:
        return None
    return [one, replace(two, kind=one.kind, name=one.name, unit=one.unit, bare=False)]

"""Figures that say how big a place or thing is: the length that it has, the count of what it holds, its sum."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.compare.differences.figure_in_context import FigureInContext
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure, FigureKind
from bot.text.lexicon.places import DISTRICTS, SETTLEMENTS
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.quantities.sameness import same_noun
from bot.text.words import words

_BEFORE: Final = 80  # characters before a figure in which the thing is named
_LONG: Final = re.compile(
    r"-\w|\s(?:long|wide|tall|high|thick|across|by|in\s(?:length|width|height|diameter|circumference|size))\b"
)
_MEASURES: Final = re.compile(
    r"\b(?:length|width|height|diameter|circumference|size|measur\w+)\b[\w\s]{0,15}$|\bby\s$", re.IGNORECASE
)
_ABOUT: Final = r"\s(?:(?:about|around|some|nearly|almost|roughly|over|just|only|more than|at least)\s)*$"
_OF: Final = re.compile(rf"(\w[\w'’-]*)\sof{_ABOUT}")
_HOLDS: Final = re.compile(
    r"(\w[\w'’-]*)(?:,?\s(?:(?:which|that)\s)?(?:has|have|had|with|holds|seats|houses|employs|is home to|home to)"
    rf"{_ABOUT}|['’]s\s$)"
)
_EMPLOYS: Final = re.compile(rf"\b(?:employs|seats|houses|home to){_ABOUT}")
_POPULATION: Final = re.compile(r"\bpopulation\b[\w\s,]{0,25}$", re.IGNORECASE)
_LIVING: Final = frozenset(map(term_of, ("population", "live")))
# What says of a sum that something is to be more or less by it, without the word for that.
_MORE_OR_LESS: Final = frozenset(
    map(term_of, "up down more less extra additional add added higher lower further".split())
)
_SUMS: Final = frozenset((FigureKind.MONEY, FigureKind.RATE))
# Where people live.
_PLACES: Final = frozenset(
    map(term_of, "capital community country county nation neighbourhood port region republic settlement state".split())
).union(map(term_of, SETTLEMENTS | DISTRICTS))
# What a big thing has many of.
_PARTS: Final = frozenset(
    map(
        term_of,
        """aircraft apartment bed bedroom berth branch carriage cell dockworker employee flat floor home household
        inhabitant job member page player pupil resident room seat shop soldier staff store storey story student tank
        troop vehicle wagon worker""".split(),
    )
)


def is_size(line: ComparedSentence, figure: Figure, asked: frozenset[str]) -> bool:
    """Whether a figure says how big a thing is that stands beside it, of which ``asked`` are the terms."""
    placed = FigureInContext(line, figure)
    before = line.text[max(0, placed.start - _BEFORE) : placed.start]
    # A sum stands beside its own name: what is agreed is not yet the deal.
    named = asked if figure.kind in _SUMS else asked.union(*map(synonyms, asked))
    if asked and named.isdisjoint({*map(term_of, words(before)), *placed.around, *placed.attribute_of()}):
        return False
    if figure.kind is FigureKind.COUNT:
        return _counts_size(placed, named)
    joined = "-" in figure.text
    return bool(
        figure.kind is not FigureKind.DISTANCE
        or joined
        or _LONG.match(line.text, placed.end)
        or _MEASURES.search(before)
    )


def tells_change(line: ComparedSentence, change: str) -> bool:
    """Whether a sentence tells of a change, of whose word it is given the term: a salary is no rise in pay."""
    return not _MORE_OR_LESS.union(synonyms(change), (change,)).isdisjoint(map(term_of, line.words))


def tells_population(line: ComparedSentence, figure: Figure) -> bool:
    """Whether a count is that of a place's people: "the city of 240,000", "a town with 3,000 residents"."""
    before, unit = line.text[: FigureInContext(line, figure).start], figure.unit.lower()
    if figure.kind is not FigureKind.COUNT or (unit and not same_noun(unit, "people")):
        return False
    place = _OF.search(before) or _HOLDS.search(before)
    return bool(place and term_of(place[1].lower()) in _PLACES) or _POPULATION.search(before) is not None


def unsaid(line: ComparedSentence, figures: Sequence[Figure]) -> frozenset[str]:
    """The terms of a population, if a figure is one, which need not be said: "a city of 240,000 people"."""
    return _LIVING if any(tells_population(line, figure) for figure in figures) else frozenset()


def _counts_size(placed: FigureInContext, named: AbstractSet[str]) -> bool:
    """Whether a count is that of what makes up or is in what is named: "a crowd of 400", "a 720-bed hospital"."""
    before, unit = placed.line.text[: placed.start], term_of(placed.figure.unit.lower())
    if unit == "magnitud" or tells_population(placed.line, placed.figure):
        return True
    whole, holder = _OF.search(before), _HOLDS.search(before)
    return bool(
        not named.isdisjoint(placed.attribute_of())
        or _EMPLOYS.search(before)
        or (whole and term_of(whole[1].lower()) in named)
        or (unit in _PARTS and holder and term_of(holder[1].lower()) in named)
    )

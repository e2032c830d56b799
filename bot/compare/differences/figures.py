"""Different figures that two sentences give for one thing.

A figure is identified by the words around it and the thing counted. An article that gives the other's value anywhere,
in any unit or rounding, does not differ from it. If an article has two values for one of another article, the further
one is of another thing.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, in_line_order
from bot.compare.differences.figure_in_context import TOLLS, FigureInContext, placed, shared_words, spelt
from bot.compare.differences.figure_index import FigureIndex
from bot.compare.differences.one_thing import CERTAIN, SURE, of_one_thing, same_counted
from bot.compare.differences.parts import only_one_is_a_part
from bot.compare.differences.story_tolls import tolls_apart
from bot.compare.differences.time_spans import over_other_times
from bot.compare.differences.values import same_end, scale_differs, tolls_differ, values_differ
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure, FigureKind
from bot.model.comparison import DifferenceKind
from bot.text.quantities import comparable, same_value
from bot.text.quantities.counted import is_plural
from bot.text.quantities.sameness import same_noun

_NEVER: Final = frozenset((FigureKind.DATE, FigureKind.AGE))
KNOWN: Final = 0.8  # pair score from which a name near both identifies two figures
_LEAST_TELLING: Final = 13  # smaller counts occur in every article
_MOST_SHARED: Final = 4  # words given as the reason

_Met = dict[tuple[int, int], tuple[str, ...]]
_Side = tuple[int, int, int]  # a figure's report, its start in the article, and the report it is compared with


class Figures:
    """The figures of a story: pairs of sentences are looked at first, then the differences are read."""

    def __init__(self, lines: Sequence[ComparedSentence]) -> None:
        self._lines = lines
        self._placed = [[placed(line, each) for each in line.figures if each.kind not in _NEVER] for line in lines]
        self._given = FigureIndex(lines)
        self._found: list[tuple[FigureInContext, FigureInContext, DraftDifference]] = []

    def compare(self, one: int, other: int, score: float, without: Sequence[Figure] = ()) -> None:
        """Collect the differences between two lines whose pair has this score, ``without`` those of tallies."""
        taken = {(each.start, each.text) for each in without}
        ours, theirs = (
            [each for each in self._placed[place] if (each.figure.start, each.figure.text) not in taken]
            for place in (one, other)
        )
        for number, place, shared in _best_matches(ours, theirs):
            mine, yours = ours[number], theirs[place]
            known = _known(mine, yours, shared, score)
            apart = self._apart(mine, yours, shared, known, score)
            if apart and of_one_thing(mine, yours, shared, score):
                self._keep((one, mine), (other, yours), (*_why(mine, yours, shared), apart))

    def _keep(self, one: tuple[int, FigureInContext], other: tuple[int, FigureInContext], why: tuple[str, ...]) -> None:
        (place, mine), (there, yours) = one, other
        sides = in_line_order(DraftSide(place, mine.as_written), DraftSide(there, yours.as_written))
        slight = same_end(mine.figure, yours.figure)
        difference = DraftDifference(DifferenceKind.NUMBER, sides, _about(mine, yours), why, slight=slight)
        self._found.append((mine, yours, difference))

    def differences(self) -> list[DraftDifference]:
        """The differences in the pairs that were looked at, and in tolls: of an article's values, the nearest."""
        for one, other in tolls_apart(self._placed, self._given):
            self._keep(one, other, (*_why(one[1], other[1], ()), "the only tolls of two articles of one event"))
        nearest: dict[_Side, float] = {}
        for mine, yours, _ in self._found:
            for side in _both_sides(mine, yours):
                nearest[side] = min(nearest.get(side, math.inf), _gap(mine.figure, yours.figure))
        return [
            difference
            for mine, yours, difference in self._found
            if all(_gap(mine.figure, yours.figure) <= nearest[side] for side in _both_sides(mine, yours))
        ]

    def _apart(
        self, one: FigureInContext, other: FigureInContext, shared: Sequence[str], known: Sequence[str], score: float
    ) -> str:
        """In what two figures differ, and neither article gives the other's; empty if they do not, or may not.

        If both are ``known`` by a name near them, a value in another sentence counts as given only near one of the
        ``shared`` words: twelve points of one player are not given by the twelve of another.
        """
        mine, yours = one.figure, other.figure
        if _are_of_two_kinds(one, other) or over_other_times(one, other, certain=score >= CERTAIN):
            return ""
        if self._of_two_states(one, other):
            return "each article's highest number, at least one of them a bound"
        one_fate = score >= SURE and not one.fates.isdisjoint(other.fates)
        if not values_differ(mine, yours, certain=score >= CERTAIN or one_fate):
            return ""
        if same_value(mine, yours):
            return self._bounds_apart(one, other)
        in_rows = self._has_row(one, other) or self._has_row(other, one)
        given = self._gives(other.line, mine, shared, known) or self._gives(one.line, yours, shared, known)
        return "" if in_rows or given else "two values, neither in the other article"

    def _bounds_apart(self, one: FigureInContext, other: FigureInContext) -> str:
        """In what bounds or ranges differ that may be one value; empty if an article gives what fits the other's."""
        if self._fits_bound(one.line.report, other.figure) or self._fits_bound(other.line.report, one.figure):
            return ""
        if same_end(one.figure, other.figure):
            return "one number with two bounds"
        return "" if self._have_numbers(one, other) else "a bound or range that does not fit the other"

    def _has_row(self, one: FigureInContext, other: FigureInContext) -> bool:
        """Whether the article of a figure gives the other in another sentence: "29 catches" beside the same yards."""
        return self._given.has_row(one.line.report, other.line, other.figure)

    def _of_two_states(self, one: FigureInContext, other: FigureInContext) -> bool:
        """Whether two articles give a toll as of two times, each its latest number and not the other's."""
        if not _of_one_toll(one, other) or not tolls_differ(one.figure, other.figure):
            return False
        return not self._have_numbers(one, other) and not any(self._has_higher_toll(each) for each in (one, other))

    def _have_numbers(self, one: FigureInContext, other: FigureInContext) -> bool:
        """Whether the article of one figure has exactly the other's number."""
        has = self._given.has_number
        return has(one.line.report, other.figure) or has(other.line.report, one.figure)

    def _has_higher_toll(self, floor: FigureInContext) -> bool:
        """Whether the article of a floor also gives a higher number of the toll: the floor is what was known before."""
        figure = floor.figure
        return figure.high is None and self._tolls[floor.line.report, floor.fates] > float(figure.low or 0)

    @cached_property
    def _tolls(self) -> Mapping[tuple[int, frozenset[str]], float]:
        """The highest number that each article gives for each fate.

        A number beside a month or a year is of another event: "the worst since 2021, when 65 people died".
        """
        highest: dict[tuple[int, frozenset[str]], float] = defaultdict(float)
        for line, found in zip(self._lines, self._placed, strict=True):
            if any(day.low != day.high for day in line.dates):
                continue
            for each in found:
                if each.figure.kind is FigureKind.COUNT and not each.partial:
                    key = line.report, each.fates
                    highest[key] = max(highest[key], float(each.figure.low or 0))
        return highest

    def _fits_bound(self, report: int, bound: Figure) -> bool:
        """Whether an article gives elsewhere a value that fits a bound: 1,464 points if the other has "over 1,400"."""
        return bound.is_open and any(
            not values_differ(bound, each.figure)
            and (not bound.unit or not each.figure.unit or same_noun(bound.unit, each.figure.unit))
            for each in self._given.of_value(report, bound)
        )

    def _gives(self, line: ComparedSentence, figure: Figure, shared: Sequence[str], known: Sequence[str]) -> bool:
        """Whether the article of a line gives a value anywhere.

        A small count says nothing without the thing counted, nor does a bound: "at least 60 boats" are not 78 sheep.
        What somebody says in a quotation is not the outlet's.
        A range gives what lies in it only near one of the ``shared`` words: "3 to 14 days" hold many a length of time.
        A bare number in the line itself may leave out the unit: "savings of $250 million; the mill says 300 million".
        """
        size = max((abs(float(end)) for end in (figure.low, figure.high) if end is not None), default=0.0)
        small = figure.kind is FigureKind.COUNT and size < _LEAST_TELLING
        if size >= _LEAST_TELLING and any(_is_bare(each) and each.low == figure.low for each in line.figures):
            return True
        if self._given.has_sum(line.report, figure):
            return True
        return any(
            (not small or (bool(each.figure.unit) and same_noun(each.figure.unit, figure.unit)))
            and (not _is_open(each.figure) or _of_one_noun(each.figure, figure))
            and (not known or each.line is line or not each.around.isdisjoint(known))
            and (not _is_range(each.figure) or not each.around.isdisjoint(shared))
            and not each.quoted
            for each in self._given.of_value(line.report, figure)
        )


def _both_sides(one: FigureInContext, other: FigureInContext) -> tuple[_Side, _Side]:
    return (
        (one.line.report, one.figure.start, other.line.report),
        (other.line.report, other.figure.start, one.line.report),
    )


def _gap(one: Figure, other: Figure) -> float:
    """The distance between two values, as a share of the larger; a bound counts as its end, a range as its start."""
    first, second = (abs(each.number) for each in (one, other))
    return abs(first - second) / max(first, second, 1e-9)


def _known(one: FigureInContext, other: FigureInContext, shared: Sequence[str], score: float) -> Sequence[str]:
    """The words around both figures if one of them is a name, else none; none if they count people of two fates.

    Of three people who were shot, one was killed.
    """
    named = len(shared) > 1 and not one.names.isdisjoint(shared) and not other.names.isdisjoint(shared)
    fate = one.fates == other.fates or not (one.figure.unit and other.figure.unit)
    return shared if score >= KNOWN and named and fate else ()


def _of_one_toll(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether both count the dead, the hurt or the missing, and nobody else."""
    if not one.figure.kind is other.figure.kind is FigureKind.COUNT or one.partial or other.partial:
        return False
    return one.fates == other.fates and len(one.fates & TOLLS) == 1


def _are_of_two_kinds(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether only one is a part, a total beside its part, a running total or a share, or one is the rest of a list.

    So it is if only one counts those who may do what others did.
    """
    parts = one.partial != other.partial or one.whole != other.whole or one.per_head != other.per_head
    sums = one.running != other.running or one.eligible != other.eligible
    return (
        parts
        or sums
        or one.rest_of_list
        or other.rest_of_list
        or only_one_is_a_part(one, other)
        or _only_bounded(one, other)
    )


def _only_bounded(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether one number is bounded in one of two words: "less than five minutes" is "within five minutes".

    So it is if only one was expected: "up to 90 km/h" before the storm, "90 km/h" in it; or if both define a word.
    """
    worded = one.within or other.within or one.forecast != other.forecast or (one.defining and other.defining)
    return worded and same_end(one.figure, other.figure)


def _of_one_noun(one: Figure, other: Figure) -> bool:
    return bool(one.unit and other.unit) and same_noun(one.unit, other.unit)


def _is_range(figure: Figure) -> bool:
    """Whether it is a range of measures: of counts, the noun shows what they count."""
    return figure.kind is not FigureKind.COUNT and None not in (figure.low, figure.high) and figure.low != figure.high


def _is_bare(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and not figure.unit


def _is_open(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.is_open


def _best_matches(
    ours: Sequence[FigureInContext], theirs: Sequence[FigureInContext]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Comparable figures of two lines that are each other's best match, and the words around both."""
    met: _Met = {
        (number, place): shared_words(one, other)
        for number, one in enumerate(ours)
        for place, other in enumerate(theirs)
        if comparable(one.figure, other.figure)
    }

    likeness = {key: _likeness(ours[key[0]], theirs[key[1]], shared) for key, shared in met.items()}
    for (number, place), shared in met.items():
        rivals = (key for key in met if (key[0] == number) != (key[1] == place))
        if all(likeness[key] < likeness[number, place] for key in rivals):
            yield number, place, shared


def _likeness(one: FigureInContext, other: FigureInContext, shared: Sequence[str]) -> tuple[bool, bool, bool, int]:
    """What makes two figures match, the strongest criterion first."""
    scale = scale_differs(one.figure, other.figure)
    return not one.fates.isdisjoint(other.fates), scale, same_counted(one, other), len(shared)


def _counted(one: FigureInContext, other: FigureInContext) -> str:
    """The thing counted, in a source's own word, if possible not in capitals; empty for sums and measures."""
    things = [figure.unit for figure in (one.figure, other.figure) if figure.unit and figure.kind is FigureKind.COUNT]
    return min(things, key=str.isupper, default="")


def _about(one: FigureInContext, other: FigureInContext) -> str:
    """What two figures give, for a heading: "people killed", "boats"."""
    thing, fates = _counted(one, other), one.fates & other.fates
    fate = next(iter(fates)) if len(fates) == 1 and one.figure.kind is FigureKind.COUNT else ""
    many = f"{thing}s" if thing and one.attribute_of() and not is_plural(thing.lower()) else thing
    return many if fate in many else f"{many} {fate}".strip()


def _why(one: FigureInContext, other: FigureInContext, shared: Sequence[str]) -> tuple[str, ...]:
    thing = _counted(one, other).lower()
    what = f"both give a number of {thing}" if thing else "both give a figure for the same thing"
    return (
        (what, f"words of the same meaning around it: {spelt((one.line, other.line), shared[:_MOST_SHARED])}")
        if shared
        else (what,)
    )

"""Different figures, dates, claims, wordings or sources that reports give for the same thing; never who is right.

Figures, dates, claims and sources are compared in sentences that are likely to report one fact, quotations in the whole
story: the same quoted words need no similar context. One value in two units, spellings or roundings is not a
difference, nor is a quotation cut short.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

import numpy as np

from bot.compare.align.align import Alignment
from bot.compare.differences.ages import ages, unnamed_ages
from bot.compare.differences.clock_times import ClockTimes
from bot.compare.differences.dates import Dates
from bot.compare.differences.draft import DraftDifference, DraftSide, between, in_line_order
from bot.compare.differences.figure_in_context import placed
from bot.compare.differences.figures import Figures
from bot.compare.differences.opposites import Opposites
from bot.compare.differences.quotes import reworded
from bot.compare.differences.sources import other_source
from bot.compare.differences.tallies import Tallies
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure
from bot.model.comparison import DifferenceKind
from bot.text.quantities import same_value
from bot.text.turns import turns

MOST_REASONS: Final = 4  # shown for one difference
_VALUES: Final = (DifferenceKind.NUMBER, DifferenceKind.DATE)
SURELY_ONE: Final = 0.7  # pair score from which a third outlet tells the same as one side
ONE_STATEMENT: Final = 0.8  # from which two sources are sources of one fact


def differ(alignment: Alignment, lines: Sequence[ComparedSentence]) -> list[DraftDifference]:
    """All differences of a story, those of one thing merged; figures first and slight ones last."""
    pairs = alignment.pairs
    tallies, dates, opposites = Tallies(lines), Dates(lines), Opposites(lines)
    figures, times = Figures(lines), ClockTimes(lines)
    found: list[DraftDifference] = []
    scores = alignment.score[pairs.left, pairs.right]
    for one, other, score in zip(*(each.tolist() for each in (pairs.left, pairs.right, scores)), strict=True):
        figures.compare(one, other, score, tallies.figures(one, other))
        for each in (tallies, dates, times, opposites):
            found += each.differences(one, other, score)
        found += unnamed_ages(one, other, lines, score)
        if score >= (SURELY_ONE if lines[one].place == lines[other].place == 0 else ONE_STATEMENT):
            found += _sources(one, other, lines)
    found += figures.differences()
    found += ages(lines)
    found += reworded(lines, alignment.score)
    told = [each for each in found if not any(_is_wording_of(other, each) for other in found)]
    return _merged([*told, *_of_others(told, alignment, lines)], lines)


def _of_others(
    found: Sequence[DraftDifference], alignment: Alignment, lines: Sequence[ComparedSentence]
) -> Iterator[DraftDifference]:
    """The differences in figures again, with a third report's sentence that surely tells the same as one side's."""
    paired = {(each.kind, frozenset(lines[side.line].report for side in each.sides)) for each in found}
    for each in found:
        for side, other in (each.sides, each.sides[::-1]) if each.kind is DifferenceKind.NUMBER else ():
            mine, yours = (_figures_in(one, lines) for one in (side, other))
            for place in np.flatnonzero(alignment.score[side.line] >= SURELY_ONE).tolist():
                same = [one for one in lines[place].figures if _is_among(one, mine)]
                reports = frozenset((lines[place].report, lines[other.line].report))
                new = len(reports) > 1 and (each.kind, reports) not in paired
                if new and len(same) == 1 and not any(_is_among(one, yours) for one in lines[place].figures):
                    third = DraftSide(place, placed(lines[place], same[0]).as_written)
                    yield replace(each, sides=in_line_order(third, other))


def _figures_in(side: DraftSide, lines: Sequence[ComparedSentence]) -> list[Figure]:
    return [each for each in lines[side.line].figures if each.text in side.value]


def _is_among(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether one of the others has the same value and bound."""
    return any(_is_same(figure, each) for each in others)


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two figures have one value and one bound."""
    return same_value(one, other) and (one.low is None, one.high is None) == (other.low is None, other.high is None)


def _is_wording_of(value: DraftDifference, wording: DraftDifference) -> bool:
    """Whether all that differs in two wordings of a quotation are two values that are shown as different anyway."""
    if wording.kind is not DifferenceKind.QUOTE or not wording.words or value.kind not in _VALUES:
        return False
    same = [side.line for side in value.sides] == [side.line for side in wording.sides]
    given = [side.value for side in value.sides]
    return same and any(
        all(one in mine and other in yours for one, other in wording.words) for mine, yours in (given, given[::-1])
    )


def _sources(one: int, other: int, lines: Sequence[ComparedSentence]) -> Iterator[DraftDifference]:
    sources = other_source(lines[one], lines[other])
    if sources:
        sides = DraftSide(one, sources[0]), DraftSide(other, sources[1])
        yield between(DifferenceKind.ATTRIBUTION, *sides, "one names who says it, the other does not")


def _merged(found: Sequence[DraftDifference], lines: Sequence[ComparedSentence]) -> list[DraftDifference]:
    """Merge differences that share a sentence and its value, if all of their values differ from each other.

    What an article says twice in the same words is kept once.
    """

    def alike(kind: DifferenceKind, one: DraftSide, other: DraftSide) -> bool:
        figures = kind is DifferenceKind.NUMBER  # "Two people" opens a sentence, "two people" does not
        return one.value == other.value or (figures and one.value.casefold() == other.value.casefold())

    order = list(DifferenceKind)
    differing = {(each.kind, frozenset(each.sides)) for each in found}

    def repeats(kind: DifferenceKind, one: DraftSide, other: DraftSide) -> bool:
        return alike(kind, one, other) and lines[one.line].report == lines[other.line].report

    def differs(kind: DifferenceKind, one: DraftSide, other: DraftSide) -> bool:
        return alike(kind, one, other) or (kind, frozenset((one, other))) in differing

    groups: list[DraftDifference] = []
    for each in dict.fromkeys(found):
        for number, group in enumerate(groups):
            new = [side for side in each.sides if side not in group.sides]
            if (
                group.kind is each.kind
                and len(new) < len(each.sides)
                and all(differs(each.kind, side, held) for side in new for held in group.sides)
            ):
                new = [side for side in new if not any(repeats(each.kind, side, held) for held in group.sides)]
                united = tuple(sorted((*group.sides, *new), key=lambda side: side.line))
                why = tuple(dict.fromkeys((*group.why, *each.why)))[:MOST_REASONS]
                words = tuple(dict.fromkeys((*group.words, *each.words)))[:MOST_REASONS]
                groups[number] = DraftDifference(
                    group.kind, united, group.about or each.about, why, words, slight=group.slight and each.slight
                )
                break
        else:
            groups.append(each)
    groups.sort(key=lambda each: (each.slight, order.index(each.kind), [side.line for side in each.sides]))
    return [_each_value_first(group, lines) for group in groups]


def _each_value_first(group: DraftDifference, lines: Sequence[ComparedSentence]) -> DraftDifference:
    """The difference with one side of each number before a second, so that none is hidden by "ten", "10" and "10"."""

    def number(side: DraftSide) -> float | str:
        figures = (figure.number for figure in lines[side.line].figures if figure.text in side.value)
        return next(figures, side.value.casefold())

    return replace(group, sides=tuple(chain.from_iterable(turns(group.sides, number))))

"""Sentences that share a number of two things: eleven officers, eleven protesters; 1.2 million names, $1.2 million."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.align.shared_terms import Floats
from bot.compare.differences.figure_in_context import FigureInContext, placed
from bot.compare.differences.one_thing import LARGE
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure, FigureKind
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.quantities.sameness import same_noun

_PEOPLE: Final = "people"  # of any kind: "eleven people" may be the eleven officers
_KINDS: Final = frozenset((FigureKind.COUNT, FigureKind.MONEY))


def of_other_things(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score that share a number, and no number of one thing.

    "42 members" may be 42 Republicans: two nouns are two things only of people of one fate, and beside money.
    """
    counted = [[placed(line, each) for each in line.figures if each.kind in _KINDS] for line in lines]
    for one, ours in enumerate(counted):
        for other in (score[one] >= least).nonzero()[0].tolist() if ours else ():
            if one < other and _share_only_a_number(ours, counted[other]):
                yield one, other


def _share_only_a_number(ours: Sequence[FigureInContext], theirs: Sequence[FigureInContext]) -> bool:
    met = [(mine, yours) for mine in ours for yours in theirs if _number(mine.figure) == _number(yours.figure)]
    return bool(met) and all(_are_two_things(mine, yours) for mine, yours in met)


def _number(figure: Figure) -> tuple[object, object]:
    return figure.low, figure.high


def _are_two_things(one: FigureInContext, other: FigureInContext) -> bool:
    mine, yours = one.figure, other.figure
    if mine.kind is not yours.kind:
        return bool(mine.unit and yours.unit) and mine.number >= LARGE
    if mine.kind is FigureKind.MONEY or same_noun(mine.unit, yours.unit):
        return False
    general = same_noun(mine.unit, _PEOPLE) or same_noun(yours.unit, _PEOPLE)
    same = term_of(mine.unit.lower()) in synonyms(term_of(yours.unit.lower()))
    return bool(one.fates & other.fates) and not general and not same

"""Figures of a part beside those of the whole: the women among the dead, years in one post beside a career."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.compare.differences.figure_in_context import FigureInContext
from bot.compare.lines import ComparedSentence
from bot.model.analysis import FigureKind
from bot.text.quantities.sameness import same_noun, singular

# Those among people who are counted apart.
_SOME: Final = frozenset("man woman child boy girl baby infant toddler teenager".split())
_LASTING: Final = frozenset("season term".split())
_IN_A_POST: Final = re.compile(
    r"(?:\s[\w-]+){0,2}?\sas\s(?:(?:an?|the|its|his|her|their|[A-Z][\w.]*['’]s?)\s"
    r"|(?!part\b)[a-z-]+\s(?:of|at|for|in)\b)"
)
_AND: Final = re.compile(r"[^.;:\d]{0,40}?(?:,|\band\b)[^.;:,\d]{0,20}")


def only_one_is_a_part(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether one counts women, men or children and the other people, or one is a time in a post and the other any."""
    things = {singular(each.figure.unit) for each in (one, other)}
    apart = "" not in things and len(things) > 1 and not things.isdisjoint(_SOME)
    return apart or _is_in_a_post(one) != _is_in_a_post(other)


def sums(line: ComparedSentence) -> Iterator[tuple[float, str]]:
    """What two counts of one thing in a row make, and that thing: 23 of "12 Danish and 11 Swedish sailors"."""
    for one, other in pairwise(each for each in line.figures if each.kind is FigureKind.COUNT):
        between = line.text[one.end - line.sentence.start : other.start - line.sentence.start]
        if (
            one.low == one.high
            and other.low == other.high
            and same_noun(one.unit, other.unit)
            and _AND.fullmatch(between)
        ):
            yield one.number + other.number, other.unit or one.unit


def _is_in_a_post(one: FigureInContext) -> bool:
    lasting = one.figure.kind is FigureKind.DURATION or singular(one.figure.unit) in _LASTING
    return lasting and _IN_A_POST.match(one.line.text, one.end) is not None

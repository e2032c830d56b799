"""Votes, scores and parts of a whole: "7-4", "seven votes to five", "six of the nine" and "all nine" are values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, between
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure, FigureKind
from bot.model.comparison import DifferenceKind
from bot.text.quantities.ranges import FROM

FACT: Final = 0.4  # pair score from which two parts of one total are of one thing
SURE: Final = 0.75  # the same for two results, and for all of a total

_TO: Final = re.compile(r"\s(?:[a-z]+\s)?to\s")
_OF: Final = re.compile(r"\s(?:[a-z-]+\s){0,4}?(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?", re.IGNORECASE)
_ALL: Final = re.compile(r"\ball\s(?:of\s)?(?:the\s|its\s|their\s)?$", re.IGNORECASE)
_LEAST: Final = 2  # "one of the nine" says which, not how many


@dataclass(frozen=True, slots=True)
class _Tally:
    """The larger side of a result, or a part, and the total; ``figures`` are the two that give it."""

    part: float
    total: float
    result: bool
    text: str
    figures: tuple[Figure, Figure]


class Tallies:
    """The tallies of a story, compared pair by pair."""

    def __init__(self, lines: Sequence[ComparedSentence]) -> None:
        self._lines = lines

    def differences(self, one: int, other: int, score: float) -> Iterator[DraftDifference]:
        """The difference between the only tallies of two lines whose pair has this score, if their articles part."""
        mine, yours = self._only[one], self._only[other]
        if mine is None or yours is None or not _are_of_one_thing(mine, yours, score) or _same(mine, yours):
            return
        if self._gives(self._lines[one].report, yours) or self._gives(self._lines[other].report, mine):
            return
        sides = DraftSide(one, mine.text), DraftSide(other, yours.text)
        yield between(DifferenceKind.NUMBER, *sides, "both give the same vote, score or part of one total")

    def figures(self, one: int, other: int) -> tuple[Figure, ...]:
        """The figures of two lines that are compared as tallies, not each by itself."""
        mine, yours = self._only[one], self._only[other]
        return (*mine.figures, *yours.figures) if mine and yours and _may_compare(mine, yours) else ()

    def _gives(self, report: int, tally: _Tally) -> bool:
        return any(
            _same(tally, each)
            for line, found in zip(self._lines, self._found, strict=True)
            if line.report == report
            for each in found
        )

    @cached_property
    def _found(self) -> list[list[_Tally]]:
        return [list(_tallies(line)) for line in self._lines]

    @cached_property
    def _only(self) -> list[_Tally | None]:
        return [found[0] if len(found) == 1 else None for found in self._found]


def results(line: ComparedSentence) -> Iterator[float]:
    """The numbers of both sides of the votes and scores in a line."""
    return (figure.number for each in _tallies(line) if each.result for figure in each.figures)


def _same(one: _Tally, other: _Tally) -> bool:
    """Whether two tallies agree: "5-2" is five of the seven, and two of the seven on the other side."""
    return one.total == other.total and other.part in (one.part, one.total - one.part)


def _may_compare(one: _Tally, other: _Tally) -> bool:
    return one.total == other.total or (one.result and other.result)


def _are_of_one_thing(one: _Tally, other: _Tally, score: float) -> bool:
    whole = any(each.part == each.total for each in (one, other))
    least = FACT if one.total == other.total and not whole else SURE
    return _may_compare(one, other) and score >= least and one.total > 0


def _tallies(line: ComparedSentence) -> Iterator[_Tally]:
    """The results and parts of totals in a line, or if there are none, the totals."""
    yield from list(_results_and_parts(line)) or _totals(line)


def _totals(line: ComparedSentence) -> Iterator[_Tally]:
    for figure in line.figures:
        start = max(0, figure.start - line.sentence.start)
        every = _ALL.search(line.text, 0, start) if figure.kind is FigureKind.COUNT else None
        if every and figure.low == figure.high and figure.number >= _LEAST:
            text = line.text[every.start() : figure.end - line.sentence.start]
            yield _Tally(figure.number, figure.number, result=False, text=text, figures=(figure, figure))


def _results_and_parts(line: ComparedSentence) -> Iterator[_Tally]:
    plain = [each for each in line.figures if each.kind is FigureKind.COUNT and each.low == each.high]
    for first, second in pairwise(plain):
        start, end = (place - line.sentence.start for place in (first.start, second.end))
        if FROM.search(line.text[: max(0, start)]):  # "rose from 3 to 5"
            continue
        between = line.text[first.end - line.sentence.start : max(0, second.start - line.sentence.start)]
        one, other = float(first.low or 0), float(second.low or 0)
        text = line.text[max(0, start) : end]
        if first.start == second.start or _TO.fullmatch(between):
            yield _Tally(max(one, other), one + other, result=True, text=text, figures=(first, second))
        elif _OF.fullmatch(between) and _LEAST <= one <= other:
            yield _Tally(one, other, result=False, text=text, figures=(first, second))

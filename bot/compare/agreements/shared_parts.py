"""What all outlets tell in sentences that agree only in part, in the words of one of them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure
from bot.text.lexicon.negation import CONTRACTED, NO, NOT
from bot.text.lexicon.synonyms import synonyms
from bot.text.quantities import same_value
from bot.text.words import WORD, idf

_WHOLE: Final = 0.6  # share of a sentence's words, weighted by rarity, from which the others bear it out as a whole
_MOST: Final = 3  # runs of words that are given
_TELLING: Final = 4.0  # weight of each
_ENOUGH: Final = 8.0  # weight of all, below which they would hide that more is agreed
_TOGETHER: Final = re.compile(r"\.|(?:[\s\w'’$£€-]|(?<=\b\w)\.)*")  # between words of one run: no stop but of "v."
_TOLD: Final = 2  # words or figures of a run that are no names, of which one run must have as many
_SAYS: Final = re.compile(r"\w\s\w|\d")  # what a lone word does not
_LIGHT: Final = frozenset(
    "a an the this that these those its his her their is are was were be been has have had".split()
)
_NEGATIVE: Final = NOT | NO | CONTRACTED


@dataclass(frozen=True, slots=True)
class _Unit:
    """A content word of a sentence, or a figure of several words, and the words before it that matter for its sense."""

    start: int
    end: int
    terms: tuple[str, ...]
    figure: Figure | None
    before: frozenset[str]
    capitals: bool
    name: tuple[int, int] | None  # where the name begins and ends that it is of

    @property
    def denied(self) -> bool:
        """Whether a word that denies stands before it."""
        return not self.before.isdisjoint(_NEGATIVE)

    @property
    def is_number(self) -> bool:
        """Whether it has digits and is no figure: a part of a longer number, a file name."""
        return self.figure is None and any(map(str.isdecimal, self.terms[0]))


def in_common(tellings: Sequence[Sequence[ComparedSentence]]) -> tuple[str, ...]:
    """The words of one sentence that each report has, in runs; nothing if a sentence is mostly borne out by the others.

    ``tellings`` are the sentences of each origin. The one sentence is that with most of its words in other origins.
    """
    best, runs = 0.0, tuple[str, ...]()
    reports = defaultdict[int, list[ComparedSentence]](list)
    for line in chain.from_iterable(tellings):
        reports[line.report].append(line)
    for telling in tellings:
        others = list(chain.from_iterable(other for other in tellings if other is not telling))
        for line in telling:
            share = _share(line, others)
            if share >= _WHOLE:
                return ()
            if share > best:
                rest = [own for report, own in reports.items() if report != line.report]
                best, runs = share, _most_telling(line.text, _runs(line, rest))
    return runs


def _share(line: ComparedSentence, others: Sequence[ComparedSentence]) -> float:
    """How much of a sentence's words, and of its figures' values, others have in any order, from 0 to 1."""
    offset, figures = line.sentence.start, (*line.figures, *line.dates)
    stems = frozenset(term for each in others for term in each.stems)
    values = [figure for each in others for figure in (*each.figures, *each.dates)]
    given = [each for each in figures if any(each.kind is other.kind and same_value(each, other) for other in values)]
    borne_out = {
        term
        for at, term in line.terms
        if term in stems or synonyms(term) & stems or any(each.start <= offset + at < each.end for each in given)
    }
    return _weight(borne_out) / (_weight(line.stems) or 1.0)


def _units(line: ComparedSentence) -> list[_Unit]:
    """The content words and figures of a sentence, in order."""
    offset, figures, found, read = line.sentence.start, (*line.figures, *line.dates), list[_Unit](), 0
    names = [(mention.start - offset, mention.end - offset) for mention in line.mentions]
    for at, term in line.terms:
        word = WORD.match(line.text, at)
        if word is None or (found and at < found[-1].end):
            continue
        figure = next((each for each in figures if each.start <= offset + at < each.end), None)
        start, end = (figure.start - offset, figure.end - offset) if figure else word.span()
        terms = tuple(each for place, each in line.terms if start <= place < end) if figure else (term,)
        before = frozenset(WORD.findall(line.text[read:start].lower())) - _LIGHT
        name = next((each for each in names if each[0] <= at < each[1]), None)
        found.append(_Unit(start, end, terms, figure, before, word.group().isupper(), name))
        read = end
    return found


def _is_same(one: _Unit, other: _Unit) -> bool:
    """Whether two units are one word, denied in both or in neither, or figures of one value."""
    if one.figure or other.figure:
        return one.figure is not None and other.figure is not None and _is_given(one.figure, other.figure)
    alike = one.terms == other.terms and one.capitals == other.capitals  # "Un" is not the UN
    return alike and one.denied == other.denied and not one.is_number


def _is_given(one: Figure, other: Figure) -> bool:
    """Whether both give one value; one that is "more than" another may be any."""
    if one.kind is not other.kind or None in (one.low, one.high, other.low, other.high):
        return False
    return (one.low, one.high) == (other.low, other.high) if isinstance(one.low, str) else same_value(one, other)


def _weight(terms: Iterable[str]) -> float:
    return sum(idf(term) for term in set(terms))


def _runs(line: ComparedSentence, others: Sequence[Sequence[ComparedSentence]]) -> list[list[_Unit]]:
    """The units that each of the others has, in any of its sentences; those that follow each other in all are one run.

    Nothing but words without content may stand between them, and a word behind a number that is no figure is none.
    """
    read = [[_units(each) for each in other] for other in others]
    runs: list[list[_Unit]] = []
    last: _Unit | None = None  # the unit before, if all have it
    units = _units(line)
    for before, unit in zip((None, *units), units, strict=False):
        if (before and before.is_number) or not _all_have(unit, read):
            last = None
            continue
        if last and _all_join(last, unit, read) and _TOGETHER.fullmatch(line.text, last.end, unit.start):
            runs[-1].append(unit)
        else:
            runs.append([unit])
        last = unit
    return list(filter(None, map(_without_parts_of_names, runs)))


def _without_parts_of_names(run: Sequence[_Unit]) -> list[_Unit]:
    """A run that neither begins nor ends within a name."""
    start, end = run[0].start, run[-1].end
    return [unit for unit in run if unit.name is None or (start <= unit.name[0] and unit.name[1] <= end)]


def _all_have(unit: _Unit, others: Sequence[Sequence[Sequence[_Unit]]]) -> bool:
    return all(any(_is_same(unit, each) for units in other for each in units) for other in others)


def _all_join(before: _Unit, unit: _Unit, others: Sequence[Sequence[Sequence[_Unit]]]) -> bool:
    """Whether all have a unit right behind the one before it, with the same words between them that matter."""
    return all(
        any(
            _is_same(before, one) and _is_same(unit, two) and unit.before == two.before
            for units in other
            for one, two in pairwise(units)
        )
        for other in others
    )


def _most_telling(text: str, runs: Iterable[Sequence[_Unit]]) -> tuple[str, ...]:
    """The words of the weightiest runs, in order, each with something new.

    A lone word is none if it is no name, and not the "R" of "(R-Mich.)"; nothing if they are few, or
    names and titles alone.
    """
    taken: list[Sequence[_Unit]] = []
    told: set[str] = set()
    for run in sorted(runs, key=lambda run: -_weight(_terms(run))):
        start, end, new = run[0].start, run[-1].end, _terms(run) - told
        says = _SAYS.search(text, start, end) or (end - start > 1 and text[start].isupper())
        if says and len(taken) < _MOST and _weight(new) >= _TELLING:
            taken.append(run)
            told |= new
    found = tuple(text[run[0].start : run[-1].end] for run in sorted(taken, key=lambda run: run[0].start))
    enough = _weight(told) >= _ENOUGH
    return found if enough and any(_tells(text, run) for run in taken) else ()


def _tells(text: str, run: Sequence[_Unit]) -> bool:
    """Whether words say what happens, and do not only name somebody or something with its title."""
    return sum(unit.name is None and not text[unit.start].isupper() for unit in run) >= _TOLD


def _terms(run: Sequence[_Unit]) -> set[str]:
    return {term for unit in run for term in unit.terms}

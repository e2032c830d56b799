"""Different ages that the articles of a story give one person."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, between
from bot.compare.differences.values import values_differ
from bot.compare.lines import ComparedSentence, PersonAge
from bot.model.analysis import Figure, FigureKind
from bot.model.comparison import DifferenceKind
from bot.text.normalise import fold
from bot.text.quantities import same_value
from bot.text.words import STOP_WORDS, words

SURE: Final = 0.75  # pair score from which the only ages of two sentences are one unnamed person's
LIKELY: Final = 0.5  # the same if both stand beside one word for that person: "a 61-year-old baker", "a baker, 63"

_AGED: Final = re.compile(r",?\s(?:aged\s|of\s)?\Z")
_BESIDE: Final = 2  # words after "61-year-old" in which that word is looked for
_ANYBODY: Final = frozenset("man woman person boy girl male female resident victim other".split())

_Given = list[tuple[int, PersonAge]]  # lines with an age of one person, in order


def ages(lines: Sequence[ComparedSentence]) -> Iterator[DraftDifference]:
    """One difference per person for whom two reports share no age."""
    bearer = _bearers(lines)
    given: dict[str, dict[int, _Given]] = {}
    for place, line in enumerate(lines):
        for age in line.ages:
            person = bearer.get(age.person, age.person)
            given.setdefault(person, {}).setdefault(line.report, []).append((place, age))
    for reports in given.values():
        for mine, yours in combinations(reports.values(), 2):
            if not _share(mine, yours):
                (one, first), (other, second) = mine[0], yours[0]
                name = max(first.name, second.name, key=len)
                yield between(
                    DifferenceKind.NUMBER,
                    DraftSide(one, first.figure.text),
                    DraftSide(other, second.figure.text),
                    "both give the age of one person",
                    f"age of {name}",
                )


def unnamed_ages(one: int, other: int, lines: Sequence[ComparedSentence], score: float) -> Iterator[DraftDifference]:
    """The difference between the only ages in two sentences that name nobody who has one: "a 61-year-old".

    Ages far apart ("a 61-year-old", "a six-month-old") are of two people.
    """
    mine, yours = (_only_age(lines[place]) for place in (one, other)) if score >= LIKELY else (None, None)
    if mine is None or yours is None or not values_differ(mine, yours):
        return
    if score >= SURE or not _beside(lines[one], mine).isdisjoint(_beside(lines[other], yours)):
        sides = DraftSide(one, mine.text), DraftSide(other, yours.text)
        yield between(DifferenceKind.NUMBER, *sides, "both give the age of one person", "age")


def _only_age(line: ComparedSentence) -> Figure | None:
    found = [figure for figure in line.figures if figure.kind is FigureKind.AGE]
    return found[0] if len(found) == 1 and not line.ages and found[0].low == found[0].high else None


def _beside(line: ComparedSentence, age: Figure) -> frozenset[str]:
    """The words after "61-year-old", or the one before "aged 61" or ", 61", if it tells who somebody is."""
    start, end = age.start - line.sentence.start, age.end - line.sentence.start
    attribute = age.text.endswith("old")
    near = words(line.text[end:])[:_BESIDE] if attribute else words(_AGED.sub("", line.text[:start]))[-1:]
    return frozenset(near) - _ANYBODY - STOP_WORDS


def _share(mine: _Given, yours: _Given) -> bool:
    """Whether two reports share an age; a report may give the age of two people or at two times."""
    return any(same_value(one.figure, other.figure) for _, one in mine for _, other in yours)


def _bearers(lines: Sequence[ComparedSentence]) -> Mapping[str, str]:
    """For each name without an entity that is only a surname: the one person with that surname who has an age."""
    aged = {age.person: age.name for line in lines for age in line.ages}
    surname = {person: (fold(name).split() or [""])[-1] for person, name in aged.items()}
    linked = Counter(surname[person] for person in aged if person != surname[person])
    full = {surname[person]: person for person in aged if person != surname[person]}
    return {name: full[name] for name in aged if linked[name] == 1}

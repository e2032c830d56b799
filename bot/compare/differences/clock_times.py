"""Different times of day that two sentences give for one act: "exploded at 11:15 a.m.", "exploded around 2.30pm".

Narrower than dates, since much happens on one day: the clauses of both times share a verb, and neither article gives
the other's time for it. Of times in two zones nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, between
from bot.compare.differences.one_thing import are_disjoint
from bot.compare.lines import ComparedSentence
from bot.model.comparison import DifferenceKind
from bot.text.lexicon.synonyms import is_past, synonyms, term_of
from bot.text.quoted.cues import PLAIN
from bot.text.times_of_day import DAY, HALF_DAY, TimeOfDay, times_of_day
from bot.text.words import STOP_WORDS, words

LIKELY: Final = 0.35  # pair score from which two times are of one act

_EXACT: Final = 15  # minutes by which two times of one act may differ
_ROUGH: Final = 45  # the same if one is rough: "around noon", "shortly after 8 a.m."
_BEFORE: Final = 80  # characters before a time in which its verb is looked for
_ROUGHLY: Final = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|(?:shortly|just|soon)\s(?:after|before|past))\s\Z", re.IGNORECASE
)
# A bound, or an end of a longer time: "until 9 p.m.", "between 2 and 3 a.m.".
_BOUND: Final = re.compile(
    r"(?:\b(?:by|before|after|until|till|since|from|between|and|to|or)\s|[-–—]\s?)\Z", re.IGNORECASE
)
_GOES_ON: Final = re.compile(r"\s?(?:[-–—]|to|and|until|or)\s?(?:about\s|around\s)?\d", re.IGNORECASE)
_AT: Final = re.compile(r"\bat\s\Z", re.IGNORECASE)
_CUT: Final = re.compile(
    r"[;:()—–“”\"]|\b(?:and|but|while|when|after|before|since|who|which|that|where|as|because|until)\b", re.IGNORECASE
)
_NEXT: Final = re.compile(r",?\s([a-z]+)")
_NO_ACT: Final = PLAIN | STOP_WORDS
_HAPPENED: Final = frozenset("happened occurred".split())


@dataclass(frozen=True, slots=True)
class _Time:
    """A time of day that a line gives, whether roughly, and the words of its clause."""

    told: TimeOfDay
    text: str
    rough: bool
    acts: tuple[str, ...]


class ClockTimes:
    """The times of day of a story, compared pair by pair."""

    def __init__(self, lines: Sequence[ComparedSentence]) -> None:
        self._lines = lines
        self._found = [list(_times(line)) for line in lines]
        self._given: dict[int, list[_Time]] = {}
        for line, found in zip(lines, self._found, strict=True):
            self._given.setdefault(line.report, []).extend(found)

    def differences(self, one: int, other: int, score: float) -> Iterator[DraftDifference]:
        """The differences in times of day between two lines whose pair has this score."""
        left, right = self._lines[one], self._lines[other]
        if score < LIKELY or are_disjoint(_days(left), _days(right)) or are_disjoint(left.people, right.people):
            return
        for mine, yours in product(self._found[one], self._found[other]):
            act = _shared_act(mine, yours)
            if act and _differ(mine, yours) and not self._gives(left, yours) and not self._gives(right, mine):
                sides = DraftSide(one, mine.text), DraftSide(other, yours.text)
                yield between(DifferenceKind.DATE, *sides, f"both say when: {act}", "time of day")

    def _gives(self, line: ComparedSentence, time: _Time) -> bool:
        """Whether a line's article gives a time for an act too."""
        return any(_shared_act(each, time) and not _differ(each, time) for each in self._given[line.report])


def _days(line: ComparedSentence) -> frozenset[str]:
    return frozenset(str(day.low) for day in line.dates)


def _shared_act(one: _Time, other: _Time) -> str:
    """The first past-tense verb of one for which the other has it or a synonym: "spoke", "a speech"."""
    for mine, theirs in ((one, other), (other, one)):
        held = {term_of(word) for word in theirs.acts}
        for verb in filter(is_past, mine.acts):
            if not held.isdisjoint((term_of(verb), *synonyms(term_of(verb)))):
                return verb
    return ""


def _differ(one: _Time, other: _Time) -> bool:
    """Whether two times are surely not the same."""
    mine, yours = one.told, other.told
    turns = range(-DAY, DAY + 1, HALF_DAY if mine.either or yours.either else DAY)
    apart = min(max(mine.first - yours.last - turn, yours.first + turn - mine.last) for turn in turns)
    if mine.first < mine.last and yours.first < yours.last:  # "morning", "afternoon"
        return apart >= 0
    return mine.zone == yours.zone and apart > (_ROUGH if one.rough or other.rough else _EXACT)


def _times(line: ComparedSentence) -> Iterator[_Time]:
    for told in times_of_day(line.text):
        before = line.text[max(0, told.start - _BEFORE) : told.start]
        rough = _ROUGHLY.search(before)
        if told.either and not (rough or _AT.search(before)):
            continue  # "won in 9:30"
        longer = told.first < told.last and not told.part
        if longer or (_BOUND.search(before) and not rough) or _GOES_ON.match(line.text, told.end):
            continue
        after = _NEXT.match(line.text, told.end)
        near = [*words(_CUT.split(before[: rough.start()] if rough else before)[-1]), *([after[1]] if after else [])]
        acts = tuple("happened" if word in _HAPPENED else word for word in near if word not in _NO_ACT)
        yield _Time(told, line.text[told.start : told.end], rough is not None, acts)

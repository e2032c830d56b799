"""Opposite claims: that somebody resigned, and that she was fired; that a ward will open, and that it will not.

The tables are our own. A row of ``data/opposites.txt`` is kept only if it was right on real stories: most opposites,
such as "won" and "lost", are said of two events. Those of ``data/opposite_acts.txt`` count only in sentences that
otherwise say the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice, product
from types import MappingProxyType
from typing import Final

from bot.compare.agreements.incompatible_acts import denial
from bot.compare.align.shared_terms import Floats
from bot.compare.differences.draft import DraftDifference, DraftSide, between
from bot.compare.differences.one_thing import CERTAIN
from bot.compare.lines import ComparedSentence, name_key
from bot.model.analysis import EntityType, Mention
from bot.model.comparison import DifferenceKind
from bot.text.alternation import alternation
from bot.text.lexicon.negation import DENYING, N_T, NOT

FACT: Final = 0.2  # pair score from which two sentences may report one act

_CLAIMS, _ACTS = "data/opposites.txt", "data/opposite_acts.txt"
_MOST: Final = 8  # words of the table that are read in one sentence
_NEAR: Final = 30  # characters between a word and the person it is about
_BEFORE: Final = 40  # characters before it that show whether it happened
_DONE_TO, _NOUN = "*", "~"  # marks in the table
_PASSIVE: Final = re.compile(r"\b(?:am|is|are|was|were|be|been|being|gets?|got|whom)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_BY: Final = re.compile(r"\sby\b")
_OF: Final = re.compile(r"\sof\b")
_POSSESSIVE: Final = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s)")
# Between a word and a person, these show that it is about another: "fired back at", "said after the".
_ELSEWHERE: Final = re.compile(
    r"\b(?:after|against|and|as|at|back|before|from|in|off|on|over|said|that|to|with)\b", re.IGNORECASE
)
_NOT_DONE: Final = re.compile(
    rf"\b(?:{alternation(NOT | DENYING)}|nor|if|whether|would|could|may|might|should|will|call(?:s|ed|ing)?|demand\w*"
    rf"|urg\w+|threat\w*|want\w*|offer\w*|consider\w*|rumou?r\w*)\b|{N_T}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the table: its row, its side, and its mark."""

    row: int
    side: int
    mark: str


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a sentence says of a person: ``person`` is the key across the story, ``name`` the name as written."""

    person: str
    name: str
    word: _Word
    text: str


_Acts = dict[int, tuple[int, str]]  # the side that a line takes of each row of acts, and its word


class Opposites:
    """The claims of a story, compared pair by pair."""

    def __init__(self, lines: Sequence[ComparedSentence]) -> None:
        self._lines = lines
        self._claims: dict[int, tuple[_Claim, ...]] = {}

    def differences(self, one: int, other: int, score: float) -> Iterator[DraftDifference]:
        """What one of two lines says and the other denies or says the opposite of, by the score of their pair."""
        if score >= FACT:
            yield from self._opposite_claims(one, other)
        if score >= CERTAIN:
            yield from self._denial(one, other)
            yield from self._opposite_acts(one, other)

    def _opposite_claims(self, one: int, other: int) -> Iterator[DraftDifference]:
        """Opposite claims of two lines, if neither makes both."""
        ours, theirs = self._of(one), self._of(other)
        for mine, yours in product(ours, theirs):
            both = any(_exclude(mine, each) for each in ours) or any(_exclude(yours, each) for each in theirs)
            if _exclude(mine, yours) and not both:
                sides = DraftSide(one, mine.text), DraftSide(other, yours.text)
                name = max(mine.name, yours.name, key=len)
                yield between(DifferenceKind.FACT, *sides, "opposite claims about one person", name)

    def _denial(self, one: int, other: int) -> Iterator[DraftDifference]:
        """What one of two lines that certainly report one fact denies and the other says."""
        if self._lines[one].quoted and self._lines[other].quoted:
            return  # of a quotation, the words are compared
        for first, second in ((one, other), (other, one)):
            values = denial(self._lines[first], self._lines[second])
            if all(values):
                sides = DraftSide(first, values[0]), DraftSide(second, values[1])
                yield between(DifferenceKind.FACT, *sides, "one says what the other denies")

    def _opposite_acts(self, one: int, other: int) -> Iterator[DraftDifference]:
        """Opposite acts in two lines that certainly report one fact."""
        ours, theirs = (_acts(self._lines[place].text) for place in (one, other))
        for row in _opposed(ours, theirs):
            sides = DraftSide(one, ours[row][1]), DraftSide(other, theirs[row][1])
            yield between(DifferenceKind.FACT, *sides, "opposite acts in one fact")

    def _of(self, place: int) -> tuple[_Claim, ...]:
        if place not in self._claims:
            self._claims[place] = tuple(_claims(self._lines[place]))
        return self._claims[place]


def opposed(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines that would certainly report one fact, if their acts were not opposite."""
    acts = [_acts(line.text) for line in lines]
    for one, ours in enumerate(acts):
        for other in (score[one] >= max(least, CERTAIN)).nonzero()[0].tolist() if ours else ():
            if one < other and _opposed(ours, acts[other]):
                yield one, other


def _exclude(one: _Claim, other: _Claim) -> bool:
    same = one.person == other.person and one.word.row == other.word.row
    return same and one.word.side != other.word.side


def _claims(line: ComparedSentence) -> Iterator[_Claim]:
    """What a line says that somebody did or met with; not what was only asked for, denied or possible."""
    for found in islice(_pattern(_CLAIMS).finditer(line.text), _MOST):
        word = _table(_CLAIMS)[" ".join(found.group().lower().split())]
        person = _person(line, found.start(), found.end(), word)
        if person and not _NOT_DONE.search(line.text, max(0, found.start() - _BEFORE), found.start()):
            yield _Claim(name_key(person.text, person.entity), person.text, word, found.group())


def _person(line: ComparedSentence, start: int, end: int, word: _Word) -> Mention | None:
    """The person a word is about, as in "Lund resigned", "Lund was fired", "fired Lund" or "ouster of Lund"."""
    base, text = line.sentence.start, line.text
    passive = _PASSIVE.search(text[max(0, start - _BEFORE) : start]) or _BY.match(text, end)
    follows = _OF.match(text, end) if word.mark == _NOUN else word.mark == _DONE_TO and not passive
    for each in line.mentions if follows else reversed(line.mentions):
        first, last = each.start - base, each.end - base
        gap = (end, first) if follows else (last, start)
        if each.type is EntityType.PERSON and 0 <= gap[1] - gap[0] <= _NEAR:
            owner = _POSSESSIVE.match(text, last) is not None
            about = owner == (word.mark == _NOUN and not follows) and not _ELSEWHERE.search(text, *gap)
            return each if about else None
    return None


def _opposed(ours: _Acts, theirs: _Acts) -> list[int]:
    return [row for row in sorted(ours.keys() & theirs.keys()) if ours[row][0] != theirs[row][0]]


def _acts(text: str) -> _Acts:
    """The side of each row of acts that a text takes, and its word; no row of which it has both, or one undone."""
    found: dict[int, dict[int, str]] = {}
    undone: set[int] = set()
    for each in islice(_pattern(_ACTS).finditer(text), _MOST):
        word = _table(_ACTS)[" ".join(each.group().lower().split())]
        if _NOT_DONE.search(text, max(0, each.start() - _BEFORE), each.start()) or text.startswith(" to ", each.end()):
            undone.add(word.row)
        found.setdefault(word.row, {})[word.side] = each.group()
    return {row: next(iter(sides.items())) for row, sides in found.items() if len(sides) == 1 and row not in undone}


@cache
def _table(name: str) -> MappingProxyType[str, _Word]:
    text = files("bot.compare").joinpath(name).read_text(encoding="utf-8")
    rows = [line.split("|") for line in text.splitlines() if not line.startswith("#")]
    return MappingProxyType(
        {
            written.lstrip(_DONE_TO + _NOUN).replace("-", " "): _Word(
                row, side, written[: written[0] in _DONE_TO + _NOUN]
            )
            for row, both in enumerate(rows)
            for side, group in enumerate(both)
            for written in group.split()
        }
    )


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{alternation(_table(name))}\b", re.IGNORECASE)

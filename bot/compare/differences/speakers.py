"""Whether two ways of naming a speaker may mean one person."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache
from typing import Final

from bot.entities.person_names import ADDITIONS, may_be_same_person
from bot.entities.tables import given_names, particles, titles
from bot.model.analysis import Quote
from bot.text.normalise import fold
from bot.text.words import STOP_WORDS, WORD, without_possessive

_SHORT: Final = 3  # most letters of a word in capitals that is a country or a body: "US", "FBI"


class Speakers(Enum):
    """Whether two ways of naming a speaker mean one person or two; unsure if either is no name: "an aide"."""

    ONE = auto()
    TWO = auto()
    UNSURE = auto()


def one_speaker(one: Quote, other: Quote) -> Speakers:
    """Whether two quotations have one speaker."""
    if one.entity and one.entity == other.entity:
        return Speakers.ONE
    return same_speaker(one.speaker, other.speaker)


def same_speaker(one: str, other: str) -> Speakers:
    """Whether two speakers share a name, as "Mr. Ade Bello" and "Bello" do."""
    first, second = _names(one), _names(other)
    if first and second:
        shared = not set(first).isdisjoint(second) and not _of_one_family(first, second)
        return Speakers.ONE if shared else Speakers.TWO
    titled = fold((one if second else other).rpartition(" ")[-1])
    return Speakers.ONE if titled in (*first, *second) else Speakers.UNSURE  # "King", beside "Alice King"


def _of_one_family(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two labels end in one surname after given names that no one person has: "Ada Quill" and "Tom Quill"."""
    (*before, mine), (*more, yours) = first, second
    known = before and more and {before[-1], more[-1]} <= _given()
    return bool(known) and mine == yours and not may_be_same_person(f"{before[-1]} {mine}", f"{more[-1]} {yours}")


@cache
def _given() -> frozenset[str]:
    return frozenset(map(fold, given_names()))


def _names(speaker: str) -> tuple[str, ...]:
    """The names in a speaker's label, folded, in order; not titles, abbreviations, initials and particles.

    A title after a given name is a surname: "Alice King".
    """
    found: list[str] = []
    given = False
    for match in WORD.finditer(speaker):
        word = without_possessive(match.group())
        abbreviated = speaker.startswith(". ", match.end())
        if word[0].isupper() and not abbreviated and not (word.isupper() and len(word) <= _SHORT):
            if fold(word) not in (particles() | ADDITIONS if given else _not_names()):
                found.append(fold(word))
            given = word in given_names()
    return tuple(found)


@cache
def _not_names() -> frozenset[str]:
    return STOP_WORDS | titles() | particles() | ADDITIONS

"""Parts of people's names: surnames, and which spellings are the same name."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from bot.entities.name_forms import latin, word_sound
from bot.entities.tables import nicknames
from bot.text.lexicon.particles import PARTICLES

ADDITIONS: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))

# Endings in which spellings of one Slavic name differ. Except in "-sky", a plain final "y" and "i" stay distinct,
# or Terry and Terri would be the same.
_ENDINGS: Final = (
    (re.compile(r"sk(?:iyi|iy|yi|yy|ii|ij|yj|i)$"), "sky"),
    (re.compile(r"(?<=[a-z]{3})(?:iyi|iy|yi|yy|ii|ij|yj)$"), "y"),
    (re.compile(r"(?<=[a-z]{3})ei$"), "ey"),
)
_INITIALS: Final = re.compile(r"[A-Z]{1,2}|(?:[A-Z]\.){1,3}")
# Between initials written as one word: "H.W." and "HW" are "H. W.".
_BETWEEN: Final = re.compile(r"(?<=\b[A-Z]\.)(?=[A-Z]\b)|(?<=\s[A-Z])(?=[A-Z]\s)")
_THIRD: Final = re.compile(r",? (?:III|IV)$")  # distinguishes nobody: the elder is rarely in the news
_VOWEL: Final = "aeiouy"
_VOWELS: Final = re.compile(f"[{_VOWEL}]")
_LONG: Final = 6  # letters from which the last vowel of a given name says little


@lru_cache(maxsize=20_000)
def surnames_of(name: str) -> tuple[str, ...]:
    """The surnames of a full name: its last word, without and with its particles.

    Additions such as "Jr." are left out; a name of one word has no surname.
    """
    words = _words(name)
    if len(words) < 2:  # noqa: PLR2004 - given name and surname
        return ()
    last = words[-1]
    found = [last]
    if last.lower().startswith(("al-", "el-")):
        found.append(last[3:])
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    if first < len(words) - 1:
        found.append(" ".join((*words[first:-1], last)))
    return tuple(found)


@lru_cache(maxsize=20_000)
def person_key(name: str) -> str:
    """A key shared by spellings of one full name: "volodymyr zelensky" for Zelenskyy and Zelenskiy.

    "Jr." is part of it: father and son are two people. Initials are words: "h w" for H.W. and H. W.
    """
    apart = name if name.isupper() else _BETWEEN.sub(" ", name)
    return " ".join(_spelling(word) for word in latin(apart).split())


def may_be_same_person(name: str, other: str) -> bool:
    """Whether two full names in one article may be one person's: the same surname and compatible given names.

    "J. Holt", "Jana Holt" and "Jana M. Holt" may; "Jana Holt" and "Jan Holt" may not, nor "Jan Holt Jr.", nor "Jana M.
    Holt" and "Jana B. M. Holt": middle names are compared in order.
    """
    if addition(name) != addition(other):
        return False
    one, two = (person_key(" ".join(_words(full))).split() for full in (name, other))
    if one[-1:] != two[-1:]:
        return False
    first, second = one[:-1], two[:-1]
    if not first or not second or not may_be_same_given_name(first[0], second[0]):
        return False
    short, long = sorted((first[1:], second[1:]), key=len)
    return all(may_be_same_given_name(*middles) for middles in zip(short, long, strict=False))


def without_addition(name: str) -> str:
    """A name without a generational suffix: "Jan Holt" for "Jan Holt, Jr."."""
    return " ".join(_words(name))


def without_third(name: str) -> str:
    """A name without the number of a third or fourth of that name: "Jan Holt" for "Jan Holt III"."""
    return _THIRD.sub("", name)


def beside_kin(names: Iterable[str]) -> set[str]:
    """The names of an article that differ from another one only in "III": a grandfather and his grandson."""
    families: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        families[person_key(without_third(name))].add(name)
    return {name for family in families.values() if len(set(map(person_key, family))) > 1 for name in family}


def without_initials(name: str) -> str:
    """A full name without middle initials: "George Holt" for "George H.W. Holt"."""
    words = name.split()
    return " ".join((*words[:1], *(word for word in words[1:-1] if not _INITIALS.fullmatch(word)), *words[1:][-1:]))


def addition(name: str) -> str:
    """The generational suffix: "jr" of "Jan Holt Jr.", else ""."""
    last = name.rpartition(" ")[2].strip(".,").lower()
    return last if last in ADDITIONS and " " in name else ""


def may_be_same_given_name(one: str, two: str) -> bool:
    """Whether two folded given names may be one: the same, an initial, a pet form, or another spelling."""
    known = _given_forms()
    if min(len(one), len(two)) == 1:
        initial, name = sorted((one, two), key=len)
        return any(form[0] == initial for form in known.get(name, {name}))
    if one == two or one not in known or two not in known:
        return one == two
    return one in known[two] or two in known[one] or (not known[one].isdisjoint(known[two]) and _sound_alike(one, two))


@cache
def _given_forms() -> dict[str, frozenset[str]]:
    """The given names that each form may mean, spelt as in ``person_key``."""
    found: dict[str, frozenset[str]] = {}
    for form, names in nicknames().items():
        key = _spelling(form)
        found[key] = found.get(key, frozenset()) | frozenset(map(_spelling, names))
    return found


def _sound_alike(one: str, two: str) -> bool:
    """Whether two forms of one given name sound the same: "mohamad" and "muhammad", not "liz" and "beth".

    Vowels may differ, but not the endings: "helen" and "helena", "terry" and "terri" may be two people.
    """
    mine, theirs = (word_sound(word) for word in (one, two))
    if min(len(one), len(two)) < _LONG and one[-1] != two[-1]:
        return False
    bones = _VOWELS.sub("", mine)
    same_end = mine[-1] == theirs[-1] or (mine[-1] in _VOWEL and theirs[-1] in _VOWEL)
    return same_end and len(bones) > 1 and bones == _VOWELS.sub("", theirs)


def _spelling(word: str) -> str:
    for ending, usual in _ENDINGS:
        word, changed = ending.subn(usual, word)
        if changed:
            break
    return word


def _words(name: str) -> list[str]:
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").lower() in ADDITIONS:
        words.pop()
    words[-1:] = [word.rstrip(",") for word in words[-1:]]
    return words

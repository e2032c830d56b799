"""Slips of the pen in people's names: "Ada Qiull" for Ada Quill.

Likeness alone shows none: the right spelling is in several articles, the slip once in one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from bot.entities.person_names import surnames_of
from bot.entities.story_people import MADE, PeopleBySurname
from bot.model.analysis import EntityType
from bot.model.uses import Use
from bot.text.normalise import fold
from bot.text.similar import is_one_slip

OFTEN: Final = 2  # articles that give the right spelling
RARER: Final = 2  # mentions by the right spelling for each by a slip of a long surname
VERY_LONG: Final = 8  # letters of such a surname
_LONG: Final = 5  # letters


def misspelt_persons(articles: Sequence[Sequence[Use]], index: PeopleBySurname) -> dict[str, str]:
    """For each person whom one article of a story names by a slip, the one whom two or more articles of it name.

    It does so once, or the surname is so long that two people hardly differ in one letter of it, and the story has the
    right one far more often. The whole index has no other article with the misspelt name.
    """
    uses = [use for names in articles for use in names if use.type == EntityType.PERSON and use.entity]
    times: Counter[str] = Counter()
    for use in uses:
        times[use.entity] += use.count
    spread = Counter(entity for names in articles for entity in {use.entity for use in names})

    def seldom(wrong: str, right: str, name: str) -> bool:
        long = len(surnames_of(name)[0]) >= VERY_LONG
        return times[wrong] <= 1 or (long and times[wrong] * RARER <= times[right])

    found = {}
    for names in _by_given_name(uses):
        often = {name: entity for name, entity in names.items() if spread[entity] >= OFTEN}
        for name, entity in names.items() if often else ():
            if spread[entity] == 1 and entity.startswith(MADE):
                meant = {
                    other for right, other in often.items() if seldom(entity, other, name) and is_slip(name, right)
                }
                if len(meant) == 1 and index.persons_of_surname(fold(surnames_of(name)[0])).get(entity, 0) <= 1:
                    found[entity] = meant.pop()
    return found


def _by_given_name(uses: Iterable[Use]) -> Collection[Mapping[str, str]]:
    """The people named in full, each with the name as written, together with those of the same first word."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for use in uses:
        if surnames_of(use.text):
            found[fold(use.text).split()[0]][use.text] = use.entity
    return found.values()


def swapped_surname(word: str, surnames: Iterable[str]) -> str:
    """The one of the surnames that a word is with two letters swapped: "Halrow" for Harlow; '' if none or several."""
    mine = fold(word)
    meant = [
        surname
        for surname in surnames
        if len(mine) > _LONG and sorted(mine) == sorted(surname) and is_one_slip(mine, surname)
    ]
    return meant[0] if len(meant) == 1 else ""


def without_slips(names: Mapping[str, tuple[str, int]]) -> set[str]:
    """The ids of names, each given with how many articles mention it, but for slips of one article in another name."""
    often = [name for name, articles in names.values() if articles >= OFTEN]
    return {
        one
        for one, (name, articles) in names.items()
        if articles != 1 or not any(is_slip(name, right) for right in often)
    }


def is_slip(name: str, right: str) -> bool:
    """Whether a name is another with one letter of its surname wrong, missing or added, or two of them swapped.

    The given names are the same; a single word may be the surname of either.
    """
    mine, theirs = (list(filter(None, map(fold, full.split()))) for full in (name, right))  # "Vane-Holt" is one word
    if len(mine) > 1 and mine[:-1] != theirs[:-1]:
        return False
    return bool(mine and theirs) and _is_slip_of_surname(mine[-1], theirs[-1])


def _is_slip_of_surname(one: str, other: str) -> bool:
    return one[0] == other[0] and min(len(one), len(other)) >= _LONG and is_one_slip(one, other)

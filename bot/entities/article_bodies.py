"""Organisations that an article calls by one word: "the Post" of the Harbour Post, "Norline" of Norline Freight."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from bot.entities.article_people import Form
from bot.entities.tables import given_names, known_names
from bot.model.analysis import EntityType

# Alone these are parliaments and a chamber, hardly ever short for "White House" or "Facing Congress".
_ITSELF: Final = frozenset(("House", "Congress", "Parliament"))

_LONGEST: Final = 4  # words of a name whose first word may be short for it; longer ones are often no names


def short_bodies(
    ids: Mapping[Form, str], first: Mapping[Form, int], fixed: Collection[str], listed: Collection[str]
) -> dict[Form, str]:
    """The entity of each last word of an organisation that the article also names in full, if only one ends in it.

    A first word is one too, "Norline" of Norline Freight, if the full name is the ``first`` to be used, the word is
    nobody's name, and neither is listed.
    A last word of several organisations is left unlinked ('' as its entity). Names with a lower-case word are not
    used: the last word of one "for" or "of" something is its complement. Names linked to ``fixed`` entities are kept.
    A ``listed`` entity gives its name only to another listed one: "the Times" to the Harbour Times, "Orrmart" not to
    the Norwick Orrmart.
    """
    bearers, openers = _by_last_word_and_first(ids, first)
    people = {word for name, kind in ids if kind is EntityType.PERSON for word in name.split(" ")}
    found: dict[Form, str] = {}
    for (name, kind), entity in ids.items():
        if kind is not EntityType.ORGANISATION or name in _ITSELF or name.isupper() or entity in fixed:
            continue
        meant = bearers.get(name, set())
        if not meant and (named := openers.get(name)) and not (name in people or _is_known(name)):
            meant = _opened_by(named, first[name, kind]).difference(listed)
        may_give = meant.intersection(listed) if entity in listed else meant
        if may_give and entity not in meant:
            found[name, kind] = next(iter(may_give)) if len(may_give) == 1 else ""
    return found


def _by_last_word_and_first(
    ids: Mapping[Form, str], first: Mapping[Form, int]
) -> tuple[Mapping[str, set[str]], Mapping[str, Mapping[int, str]]]:
    """The organisations of each last word of a full name; those of each first word, by the place of the name."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    openers: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for (name, kind), entity in ids.items():
        words = name.split(" ")
        if kind is EntityType.ORGANISATION and len(words) > 1 and not any(word.islower() for word in words):
            bearers[words[-1]].add(entity)
            if len(words) <= _LONGEST:
                openers[words[0]][first[name, kind]] = entity
    return bearers, openers


def _opened_by(named: Mapping[int, str], used: int) -> set[str]:
    """The one organisation of these full names if one of them stands before its first word is ``used`` alone."""
    bodies = set(named.values())
    return bodies if len(bodies) == 1 and min(named) < used else set()


def _is_known(name: str) -> bool:
    return name in given_names() or name in known_names()

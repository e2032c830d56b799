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
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    openers: defaultdict[str, dict[int, str]] = defaultdict(dict)
    people = {word for name, kind in ids if kind is EntityType.PERSON for word in name.split(" ")}
    for (name, kind), entity in ids.items():
        words = name.split(" ")
        if kind is EntityType.ORGANISATION and len(words) > 1 and not any(word.islower() for word in words):
            bearers[words[-1]].add(entity)
            if len(words) <= _LONGEST:
                openers[words[0]][first[name, kind]] = entity
    found: dict[Form, str] = {}
    for (name, kind), entity in ids.items():
        short = kind is EntityType.ORGANISATION and name not in _ITSELF and not name.isupper() and entity not in fixed
        meant = bearers.get(name, set()) if short else set()
        if short and not meant and (named := openers.get(name)) and not (name in people or _is_known(name)):
            bodies = set(named.values())
            meant = bodies.difference(listed) if len(bodies) == 1 and min(named) < first[name, kind] else set()
        if entity not in meant and (meant := meant.intersection(listed) if entity in listed else meant):
            found[name, kind] = next(iter(meant)) if len(meant) == 1 else ""
    return found


def _is_known(name: str) -> bool:
    return name in given_names() or name in known_names()

"""Organisations that an article calls by their last word alone: "the Post" for "the Harbour Post"."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from bot.entities.article_people import TypedName
from bot.model.analysis import EntityType

# Alone these are parliaments and a chamber, hardly ever short for "White House" or "Facing Congress".
_ITSELF: Final = frozenset(("House", "Congress", "Parliament"))


def short_bodies(ids: Mapping[TypedName, str], fixed: Collection[str], listed: Collection[str]) -> dict[TypedName, str]:
    """The entity of each last word of an organisation that the article also names in full, if only one ends in it.

    A last word of several organisations is left unlinked ('' as its entity). Names with a lower-case word are not
    used: the last word of one "for" or "of" something is its complement. Names linked to ``fixed`` entities are kept.
    A ``listed`` entity gives its name only to another listed one: "the Times" to the Harbour Times, "Orrmart" not to
    the Norwick Orrmart.
    """
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for (name, kind), entity in ids.items():
        words = name.split(" ")
        if kind is EntityType.ORGANISATION and len(words) > 1 and not any(word.islower() for word in words):
            bearers[words[-1]].add(entity)
    found: dict[TypedName, str] = {}
    for (name, kind), entity in ids.items():
        short = kind is EntityType.ORGANISATION and name not in _ITSELF and not name.isupper() and entity not in fixed
        meant = bearers.get(name, set()) if short else set()
        if entity not in meant and (meant := meant.intersection(listed) if entity in listed else meant):
            found[name, kind] = next(iter(meant)) if len(meant) == 1 else ""
    return found

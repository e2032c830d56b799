"""Organisations that an article calls by their last word alone: "the Post" for "the Harbour Post"."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from bot.entities.article_people import Form
from bot.model.analysis import EntityType

# Alone these are parliaments and a chamber, hardly ever short for "White House" or "Facing Congress".
_ITSELF: Final = frozenset(("House", "Congress", "Parliament"))


def short_bodies(ids: Mapping[Form, str], fixed: Collection[str]) -> dict[Form, str]:
    """The entity of each last word of an organisation that the article also names in full, if only one ends in it.

    A last word of several organisations is left unlinked ('' as its entity). Names with a lower-case word are not
    used: the last word of one "for" or "of" something is its complement. Names linked to ``fixed`` entities are kept.
    """
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for (name, kind), entity in ids.items():
        words = name.split(" ")
        if kind is EntityType.ORGANISATION and len(words) > 1 and not any(word.islower() for word in words):
            bearers[words[-1]].add(entity)
    return {
        (name, kind): next(iter(bearers[name])) if len(bearers[name]) == 1 else ""
        for (name, kind), entity in ids.items()
        if kind is EntityType.ORGANISATION
        and name in bearers
        and name not in _ITSELF
        and not name.isupper()
        and entity not in fixed
        and entity not in bearers[name]
    }

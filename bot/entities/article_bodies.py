"""Bodies within one article: which of them is meant by its last word alone, "the Post" of "the Harbour Post"."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from bot.entities.article_people import Form
from bot.model.analysis import EntityType

# Alone these are parliaments and a chamber, and hardly ever short for "White House" or "Facing Congress".
_ITSELF: Final = frozenset(("House", "Congress", "Parliament"))


def short_bodies(ids: Mapping[Form, str], fixed: Collection[str], listed: Collection[str]) -> dict[Form, str]:
    """The entity of each last word of a body that the article also names in full, if it is the only such body.

    A last word that may mean several bodies means none of them; that of a body "for" or "of" something is its
    complement, and means no body. ``fixed`` are the entities that keep their names. One of the ``listed`` entities
    gives its name to another one of them only: "the Times" to the Harbour Times, "Orrmart" not to the Norwick Orrmart.
    """
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for (name, kind), entity in ids.items():
        words = name.split(" ")
        if kind is EntityType.ORGANISATION and len(words) > 1 and not any(word.islower() for word in words):
            bearers[words[-1]].add(entity)
    found: dict[Form, str] = {}
    for (name, kind), entity in ids.items():
        short = kind is EntityType.ORGANISATION and name not in _ITSELF and not name.isupper() and entity not in fixed
        meant = bearers.get(name, set()) if short else set()
        if entity not in meant and (meant := meant.intersection(listed) if entity in listed else meant):
            found[name, kind] = next(iter(meant)) if len(meant) == 1 else ""
    return found

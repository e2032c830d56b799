"""Bodies within one article: which of them is meant by its last word alone, "the Post" of "the Harbour Post"."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from bot.entities.article_people import Form
from bot.model.analysis import EntityType

# Alone these are parliaments and a chamber, and hardly ever short for "White House" or "Facing Congress".
_ITSELF: Final = frozenset(("House", "Congress", "Parliament"))


def short_bodies(ids: Mapping[Form, str], fixed: Collection[str]) -> dict[Form, str]:
    """The entity of each last word of a body that the article also names in full, if it is the only such body.

    A last word that may mean several bodies means none of them; that of a body "for" or "of" something is its
    complement, and means no body. ``fixed`` are the entities that keep their names.
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

"""One kind for each name across a story: "Astrel", a person in one article and a place in three others, is the place.

One kind wins if it has more mentions than any other and no fewer articles. Names of the shipped tables keep the kind
that these give, and a word that is part of a person's name in the story is left to ``bot.entities.story_surnames``.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from bot.entities.person_names import person_key
from bot.entities.tables import known_names
from bot.model.analysis import EntityType
from bot.model.uses import Use

Referent = tuple[str, str]  # the type and the entity of a name

_KINDS: Final = (EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION)


def kinds_by_vote(articles: Sequence[Sequence[Use]]) -> Mapping[str, Referent]:
    """What each name that a story's articles take for different kinds of things means in this story."""
    votes: defaultdict[str, defaultdict[Referent, list[int]]] = defaultdict(lambda: defaultdict(list))
    for uses in articles:
        for use in uses:
            if use.type in _KINDS and use.text not in known_names():
                votes[use.text][use.type, use.entity].append(use.count)
    people = _parts_of_people(articles)
    found = {}
    for name, meanings in votes.items():
        if len({kind for kind, _ in meanings}) > 1 and person_key(name) not in people:
            meant = max(meanings, key=lambda one: (sum(meanings[one]), len(meanings[one])))
            won, others = meanings[meant], [each for one, each in meanings.items() if one != meant]
            if meant[1] and all(sum(won) > sum(each) and len(won) >= len(each) for each in others):
                found[name] = meant
    return found


def _parts_of_people(articles: Sequence[Sequence[Use]]) -> Collection[str]:
    return {
        person_key(word)
        for uses in articles
        for use in uses
        if use.type == EntityType.PERSON and " " in use.text
        for word in use.text.split()
    }

"""Two people of one full name in different stories: a governor, and the head of a company in a court case.

Names alone are linked across articles, so the two are one entity until their stories show that they are not: the roles
that the stories give them are of different walks of life, and neither a person nor an organisation, beyond those that
every outlet names, leads from one story to the other. Most people have several roles, so that either alone says little.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Final, Protocol

from bot.entities.dictionary import shipped_gazetteer
from bot.entities.story_people import MADE
from bot.entities.tables import walks_of_life
from bot.model.analysis import SOMEBODY, EntityType
from bot.model.entity import Entity
from bot.model.uses import Use

APART: Final = "~"  # between the id that two people's name gives and what tells one of them apart
_RELATED: Final = re.compile(r"\s(?:of|at|for|in|from|with|on|to|who|and)\s.*", re.DOTALL)
# Words that say that a role is over or another's: "former senator", "the president's representative".
_NOT_NOW: Final = frozenset("former ex then onetime retired late turned candidate nominee s his her their".split())


class Roles(Protocol):
    """What the index says about the people of a name."""

    def roles_of(self, person: str) -> Sequence[tuple[str, str]]:
        """The stories that describe a person, or somebody told apart from them, with the words; first indexed first."""
        ...

    def company_of(self, person: str) -> Mapping[str, Collection[str]]:
        """The entities that each story with such a person names."""
        ...


def told_apart(story: str, uses: Sequence[Use], index: Roles) -> dict[str, str]:
    """For each person of a story who is not the first one of that name in the index, an id of their own."""
    known = {use.entity for use in uses if use.type == EntityType.PERSON and use.entity.startswith(MADE)}
    found = {}
    for person in sorted(known):
        walks: dict[str, set[str]] = {}
        for other, wording in index.roles_of(person):
            if walk := walk_of_life(wording):
                walks.setdefault(other, set()).add(walk)
        first = next(iter(walks.values()), set())
        if any(each.isdisjoint(first) for each in walks.values()):
            near = _stories_beside(story, index.company_of(person), person)
            own = set().union(*(walks.get(other, ()) for other in near))
            if own and own.isdisjoint(first):
                found[person] = f"{person}{APART}{min(own)}"
    return found


def entities_apart(apart: Mapping[str, str], uses: Sequence[Use]) -> tuple[Entity, ...]:
    """The people told apart, with the names that their story uses for them."""
    names = {
        other: [use.text for use in uses if use.entity in (person, other) and " " in use.text]
        for person, other in apart.items()
    }
    return tuple(Entity(one, each[0], EntityType.PERSON, tuple(each[1:])) for one, each in names.items() if each)


def walk_of_life(wording: str) -> str:
    """The walk of life that a description names: "business" of "ceo of norline"; "" if that is unclear."""
    words = _RELATED.sub("", wording).split()
    return walks_of_life().get(words[-1], "") if words and _NOT_NOW.isdisjoint(wording.split()) else ""


def _stories_beside(story: str, company: Mapping[str, Collection[str]], person: str) -> set[str]:
    """The stories that name somebody whom a story with a person names too, or one beside that, and so on."""
    everywhere = {entity.id for entity in shipped_gazetteer()}
    left = {
        other: {one for one in named if one.partition(":")[0] in SOMEBODY and one.partition(APART)[0] != person}
        - everywhere
        for other, named in company.items()
    }
    beside, reached = {story}, set(left.pop(story, ()))
    while near := {other for other, named in left.items() if not named.isdisjoint(reached)}:
        beside |= near
        reached.update(*(left.pop(other) for other in near))
    return beside

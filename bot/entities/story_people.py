"""People in a story who are one, though articles write the name differently: Bob, Robert and Robert S. Harlow."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Protocol

from bot.entities.person_names import beside_kin, may_be_same_person, person_key, surnames_of, without_third
from bot.model.analysis import EntityType
from bot.model.uses import Use
from bot.text.normalise import fold

_MOST_KIN: Final = 20  # people with one surname that are compared with each other
MADE: Final = f"{EntityType.PERSON}:"  # prefix of the id of a person known from articles
DOUBT: Final = "?"  # prefix of the name of somebody who is not a known entity


class PeopleBySurname(Protocol):
    """Looks up the people in the index by surname."""

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        """The people with a surname (normalised by ``fold``), and how many articles name each."""
        ...


def merged_persons(articles: Sequence[Sequence[Use]], index: PeopleBySurname) -> dict[str, str]:
    """For each entity that is the same person as another one in a story, the entity that represents both.

    ``articles`` are the names of each of the story's articles.

    All full names of the two must be compatible, and anybody else with the surname must be incompatible with both:
    "George Holt" is neither of "George A. Holt" and "George B. Holt". An entity of the newsroom's list represents the
    others, else the one named in most articles of the index; two of that list are never merged, nor a grandfather and
    grandson whom one article names ("Jan Holt", "Jan Holt III").
    """
    families = _families(articles)
    mentioned = Counter(use.entity for uses in articles for use in uses)
    found: dict[str, str] = {}
    for names in families.values():
        for group in _groups(names) if 1 < len(names) <= _MOST_KIN else ():
            surname = surnames_of(next(iter(names[group[0]])))[0]
            named = index.persons_of_surname(fold(surname))
            best = min(group, key=lambda one: (one.startswith(MADE), -named.get(one, 0), -mentioned[one], one))
            if sum(not one.startswith(MADE) for one in group) <= 1:
                found |= {one: best for one in group if one != best}
    return found


def _families(articles: Sequence[Sequence[Use]]) -> Mapping[str, Mapping[str, set[str]]]:
    """By surname, the full names of each of its bearers, without a "III" that tells nobody apart."""
    families: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    persons = [[use for use in uses if use.type == EntityType.PERSON] for uses in articles]
    kin = {name for uses in persons for name in beside_kin(use.text for use in uses)}
    for use in (use for uses in persons for use in uses):
        if surnames := surnames_of(use.text):
            bearer = use.entity or DOUBT + person_key(use.text)
            families[person_key(surnames[0])][bearer].add(use.text if use.text in kin else without_third(use.text))
    return families


def _groups(names: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Groups of people with one surname whose names are compatible with each other and with nobody else's."""
    near: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for one, mine in names.items():
        near[
            frozenset(
                other
                for other, theirs in names.items()
                if other == one or all(may_be_same_person(name, another) for name in mine for another in theirs)
            )
        ].append(one)
    return [
        sorted(group)
        for all_near, group in near.items()
        if len(group) == len(all_near) > 1 and not any(one.startswith(DOUBT) for one in group)
    ]

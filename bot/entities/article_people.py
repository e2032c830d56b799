"""Names of people within one article: which belong to one person, and whom a surname alone means."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from bot.entities.person_names import addition, may_be_same_person, person_key, surnames_of
from bot.entities.tables import given_names, nicknames
from bot.model.analysis import EntityType
from bot.text.lexicon.particles import PARTICLES

TypedName = tuple[str, EntityType]  # a name as written, and its type

_MOST_KIN: Final = 20  # full names with one surname that an inverted name is compared with


def same_people(names: Sequence[str]) -> list[list[str]]:
    """Full names with one surname, grouped by person; if that is in doubt, only spelling variants are grouped."""
    if len(names) == 1 or all(may_be_same_person(one, other) for one in names for other in names):
        return [list(names)]
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        by_key[person_key(name)].append(name)
    return list(by_key.values())


def other_names(people: Collection[TypedName], turned: Mapping[TypedName, str]) -> dict[TypedName, TypedName]:
    """Names of people that are another form of a full name in the article, each with that full name.

    "Add John Holt" is "John Holt" after a word of the sentence, "de Blasko" the surname of "Bill de Blasko": the one
    that starts with a given name is the full name. ``turned`` has the usual order of names that may be inverted.
    """
    names = {name for name, _ in people}
    families: defaultdict[str, list[str]] = defaultdict(list)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name in sorted(names):
        for surname in surnames_of(name)[:1]:
            families[person_key(surname)].append(name)
        for end in (name[place + 1 :] for place, char in enumerate(name) if char == " "):
            family = end.partition(" ")[0].lower() in PARTICLES  # "La Croix" of "Shayne La Croix"
            if " " in end and end in names and (family or _is_given_first(name) is not _is_given_first(end)):
                part, whole = (end, name) if family or _is_given_first(name) else (name, end)
                found[part].add(whole)
    for (name, _), usual in turned.items():
        kin = families.get(person_key(usual.rpartition(" ")[2]), [])
        found[name] |= {whole for whole in kin[:_MOST_KIN] if may_be_same_person(usual, whole)}
    one = {name: wholes.pop() for name, wholes in found.items() if len(wholes) == 1}
    return {(name, EntityType.PERSON): (whole, EntityType.PERSON) for name, whole in one.items() if whole not in found}


def in_usual_order(name: str) -> str:
    """The usual order of an inverted name: "Jana Maria Holt" for "Holt Jana Maria"; '' if it is not inverted."""
    family, *given = name.split()
    return " ".join((*given, family)) if given and not _is_given(family) and all(map(_is_given, given)) else ""


def _is_given_first(name: str) -> bool:
    return _is_given(name.partition(" ")[0])


def _is_given(word: str) -> bool:
    return word.lower() not in PARTICLES and (word in given_names() or word.lower() in nicknames())


def people_by_one_word(
    uses: Collection[TypedName], ids: Mapping[TypedName, str], usual: Mapping[TypedName, str]
) -> dict[TypedName, set[str]]:
    """The people that each one-word name may mean in this article; "Holt" is the elder if there is a "Holt Jr.".

    People with the surname, or with the word as given name, take precedence over those whose name only begins with
    it: "Holt Tower". ``usual`` has the usual order of inverted names.
    """
    elders: defaultdict[str, set[str]] = defaultdict(set)
    juniors: defaultdict[str, set[str]] = defaultdict(set)
    openers: defaultdict[str, set[str]] = defaultdict(set)
    for form, entity_id in ids.items():
        name = usual.get(form, form[0])
        if form[1] is EntityType.PERSON and (surnames := surnames_of(name)):
            more, first = addition(name), name.split(maxsplit=1)[0]
            bearers = juniors if more else elders
            (bearers if _is_given_first(name) else openers)[person_key(first)].add(entity_id)
            for part in surnames:
                bearers[person_key(part)].add(entity_id)
            for part in (*surnames, first) if more else ():
                elders[person_key(f"{part} {more}")].add(entity_id)
    found: dict[TypedName, set[str]] = {}
    for name, kind in uses:
        key = person_key(name)
        if kind is EntityType.PERSON and (name, kind) not in ids:
            found[name, kind] = elders.get(key) or openers.get(key) or juniors.get(key) or set()
    return found

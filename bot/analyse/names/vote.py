"""One type for each name of an article: by vote, by who is named in full, by the words before it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from bot.analyse.names.candidate import SHOWN, SURE, NameCandidate
from bot.analyse.names.context_words import kinds_by_context
from bot.analyse.names.kinds import kind_by_words
from bot.entities.person_names import surnames_of
from bot.entities.tables import given_names
from bot.model.analysis import EntityType
from bot.text.concordance import concordance

_INSIDE: Final = re.compile(r"\b(?:in|near|outside|across|around)\s$")
_OWNING: Final = ("'s", "’s")  # "in Quill's hands"
_LOOK_BACK: Final = 9
_BEFORE_N: Final = tuple("aeiou")


def with_one_kind_each(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names with their types settled, so that one form has one type."""
    titled = {each.text for each in named if each.type is EntityType.PERSON and each.weight == SHOWN}
    settled = _changed(_voted(named), EntityType.PERSON, lambda each: each.text in titled)
    settled = _typed_by_context(text, settled)
    settled = _bearers(settled)
    settled = _short_forms_of_people(settled)
    settled = _inside(text, settled)
    settled = _with_adjectives(text, settled)
    return _heads_of_bodies(settled)


def _voted(named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names with the type that most votes for their form give; tables weigh more."""
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    entities: dict[tuple[str, EntityType], str] = {}
    for each in named:
        votes[each.form][each.type] += each.weight
        if each.entity:
            entities[each.form, each.type] = each.entity
    kinds = {form: max(counts, key=counts.__getitem__) for form, counts in votes.items()}
    settled = []
    for each in named:
        kind = kinds[each.form]
        entity = entities.get((each.form, kind), "")
        changed = each.type is not kind or each.entity != entity
        settled.append(each._replace(type=kind, entity=entity) if changed else each)
    return settled


def _typed_by_context(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names with the types that context words show; a surname stays with the person named in full."""
    people = _people(named)
    kinds = kinds_by_context(text, named)
    return [
        each._replace(type=kind, weight=SHOWN, entity="")
        if each.weight < SURE and each.text not in people and (kind := kinds.get(each.form))
        else each
        for each in named
    ]


def _bearers(named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """A longer name that ends in the surname of a titled person is a person: "Ms Holt", so "Jana Holt"."""
    titled = {each.text for each in named if each.type is EntityType.PERSON and each.weight >= SHOWN}
    return _changed(
        named,
        EntityType.PERSON,
        lambda each: not titled.isdisjoint(surnames_of(each.text)) and kind_by_words(each.text, each.type) is each.type,
    )


def _short_forms_of_people(named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """A lone surname or given name means the person whose full name the article gives."""
    people = {
        part
        for each in named
        if each.type is EntityType.PERSON and (surnames := surnames_of(each.text))
        for part in (*surnames, each.text.split(maxsplit=1)[0])
    }
    return _changed(named, EntityType.PERSON, lambda each: each.text in people)


def _heads_of_bodies(named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """A lone name that begins a body's longer name is the body, but a given name or a person's: "Meridian Foods"."""
    people = _people(named) | given_names()
    heads = {
        each.text.split(maxsplit=1)[0] for each in named if each.type is EntityType.ORGANISATION and " " in each.text
    }
    return _changed(
        named,
        EntityType.ORGANISATION,
        lambda each: each.type is EntityType.PERSON and each.text in heads and each.text not in people,
    )


def _people(named: Sequence[NameCandidate]) -> set[str]:
    """Lone names of persons whom the article names in full or with a title."""
    return {
        part
        for each in named
        if each.type is EntityType.PERSON
        for part in (*surnames_of(each.text), *((each.text,) if each.weight >= SHOWN else ()))
    }


def _inside(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """A lone name after "in", "near" or the like is a place, unless it is a person's named in full or with a title."""
    people = _people(named)
    places = {
        each.form
        for each in named
        if each.type is EntityType.PERSON
        and " " not in each.text
        and each.text not in people
        and _INSIDE.search(text, max(0, each.start - _LOOK_BACK), each.start)
        and not text.startswith(_OWNING, each.end)
    }
    return _changed(named, EntityType.PLACE, lambda each: each.form in places)


def _with_adjectives(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """A lone name whose adjective is in the text is a place: "Keldara" beside "the Keldaran army"."""
    words, people = concordance(text).distinct, _people(named)
    places = {
        form
        for form in {each.text for each in named if each.text[-1:] in _BEFORE_N} - people - given_names()
        if not words.isdisjoint(_adjectives(form))
    }
    return _changed(named, EntityType.PLACE, lambda each: each.text in places)


def _adjectives(name: str) -> frozenset[str]:
    """How a place in a vowel may form its adjective: "Keldaran", "Tanurian"."""
    return frozenset((f"{name}n", f"{name}an", f"{name[:-1]}an", f"{name[:-1]}ian")) - given_names()


def _changed(
    named: Sequence[NameCandidate], kind: EntityType, when: Callable[[NameCandidate], bool]
) -> list[NameCandidate]:
    return [
        each._replace(type=kind, entity="") if each.type is not kind and each.weight < SURE and when(each) else each
        for each in named
    ]

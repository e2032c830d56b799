"""Lone surnames over a story: "Harlow" in an article that names nobody in full, where the others name one Dana Harlow.

A name that two persons of the story bear, as surname or as given name, stays open, and so does one whose other bearers
the whole index speaks of too often: "Clinton" may be either though the story names one in full. What is lent so is
noted in the analysis, for the story may change: each time it is prepared, the names are given back and lent anew.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, Protocol

from bot.entities.assign import with_entities
from bot.entities.people import person_key, surnames_of
from bot.entities.tables import place_names
from bot.model.analysis import Analysis, EntityType, Mention
from bot.model.uses import Use
from bot.text.normalise import fold

UNKNOWN: Final = "?"  # before the name of somebody who is no known entity
_SHORTEST: Final = 3
_OFTEN: Final = 5  # articles that name a rival
_SHARE: Final = 0.2  # of the articles that name the bearer


class Bearers(Protocol):
    """Asked for whom the index knows under a surname."""

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        """Persons with a surname, as ``bot.text.normalise.fold`` gives it, and in how many articles each is named."""
        ...


def lendings(articles: Sequence[Sequence[Use]], index: Bearers) -> Iterator[dict[str, str] | None]:
    """For each article of one story the lone surnames that are lent to it, and whose; None where it has them already.

    Articles are told by the names they use.
    """
    own = [[replace(use, entity="") if use.lent else use for use in uses] for uses in articles]
    lenders = _lenders(own)
    sure = cache(lambda name, bearer: not _has_rivals(index.persons_of_surname(fold(name)), bearer))
    for uses, given_back in zip(articles, own, strict=True):
        named = {person_key(part) for use in given_back if _is_full(use) for part in surnames_of(use.text)}
        lent = {
            use.text: bearer
            for use in given_back
            if _is_open(use)
            and (key := person_key(use.text)) not in named
            and (bearer := lenders.get(key))
            and sure(use.text, bearer)
        }
        yield None if lent == {use.text: use.entity for use in uses if use.lent} else lent


def lend(analysis: Analysis, lent: Mapping[str, str]) -> Analysis:
    """The analysis with these lone surnames lent, and no others."""
    before = set(analysis.lent)
    mentions, starts = [], []
    for mention in analysis.mentions:
        own = replace(mention, entity="") if mention.start in before else mention
        bearer = lent.get(own.text, "") if _is_open(own) else ""
        mentions.append(replace(own, entity=bearer) if bearer else own)
        if bearer:
            starts.append(own.start)
    return replace(with_entities(analysis, mentions), lent=tuple(starts))


def _lenders(articles: Sequence[Sequence[Use]]) -> dict[str, str]:
    """The surnames that one person of the story bears, and who; someone in doubt counts as somebody."""
    family: defaultdict[str, set[str]] = defaultdict(set)
    given: defaultdict[str, set[str]] = defaultdict(set)
    people = {(use.text, use.entity): use for uses in articles for use in uses if use.type == EntityType.PERSON}
    for use in filter(_is_full, people.values()):
        bearer = use.entity or UNKNOWN + person_key(use.text)
        given[person_key(use.text.split(maxsplit=1)[0])].add(bearer)
        for surname in surnames_of(use.text):
            family[person_key(surname)].add(bearer)
    for use in people.values():
        key = person_key(use.text)
        if use.entity and not _is_full(use) and use.entity not in given.get(key, ()):
            family[key].add(use.entity)
    return {
        key: next(iter(bearers))
        for key, bearers in family.items()
        if len(bearers) == 1 and not given.get(key, set()) - bearers and not next(iter(bearers)).startswith(UNKNOWN)
    }


def _is_full(use: Use) -> bool:
    return use.type == EntityType.PERSON and " " in use.text


def _is_open(use: Use | Mention) -> bool:
    """Whether a name is a lone one that nobody is known by in its article, and that is no place's."""
    name = use.text
    lone = use.type == EntityType.PERSON and " " not in name and len(name) >= _SHORTEST
    return lone and not use.entity and name not in place_names()


def _has_rivals(persons: Mapping[str, int], bearer: str) -> bool:
    """Whether the index speaks of another person of the surname often, beside how often it speaks of this one."""
    most = max((articles for person, articles in persons.items() if person != bearer), default=0)
    return most >= _OFTEN and most >= _SHARE * persons.get(bearer, 0)

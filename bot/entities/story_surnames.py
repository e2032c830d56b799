"""Resolve names across a story: "Harlow" in an article without the full name, if others name one Dana Harlow.

A name shared by two people of the story, as surname or given name, stays unresolved, and so does one with another
bearer in many articles of the index: "Clinton" may be either, though the story names one in full. A name taken for a
place or an organisation is the person only if another article calls the person so and no longer name contains it.
People whose names are written differently, "Bob" and "Robert Harlow", are one (``bot.entities.story_people``), also by
a slip, "Dana Halrow" (``bot.entities.slips``). Other names have the kind that most articles of the story give them
(``bot.entities.story_kinds``).

What the story adds is recorded in the analysis, since the story may change: each time the story is prepared, it is
undone and decided again.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from bot.entities.person_names import person_key, surnames_of
from bot.entities.propagate import with_entities
from bot.entities.slips import misspelt_persons, swapped_surname
from bot.entities.story_kinds import Referent, kinds_by_vote
from bot.entities.story_people import DOUBT, PeopleBySurname, merged_persons
from bot.entities.tables import known_names, place_names
from bot.model.analysis import Analysis, EntityType, Mention
from bot.model.uses import Use
from bot.text.normalise import fold

_SHORTEST: Final = 3
_OFTEN: Final = 5  # articles from which a rival counts
_SHARE: Final = 0.2  # and the share of the bearer's own articles
_MISTAKEN: Final = (EntityType.PLACE, EntityType.ORGANISATION)

UseKey = tuple[str, str, str]  # a name as written, with the type and entity from its own article


def surname_links(
    articles: Sequence[Sequence[Use]], index: PeopleBySurname, apart: Mapping[str, str] = MappingProxyType({})
) -> Iterator[dict[UseKey, Referent] | None]:
    """For each article of a story, the names that the rest of the story resolves; None if it already has them.

    Each article is given as the names that it uses; ``apart`` has the people who are other ones than of other stories.
    """
    own = [as_alone(uses) for uses in articles]
    one = _whom_each_is(own, index, apart)
    story = [[replace(use, entity=one[use.entity]) if use.entity in one else use for use in uses] for uses in own]
    bearers, called, longer = _only_bearers(story), _called(story), _longer(story)
    kinds, times = kinds_by_vote(own), Counter[str]()
    for use in (use for uses in own for use in uses):
        times[use.text] += use.count
    sure = cache(lambda name, bearer: not _has_rivals(index.persons_of_surname(fold(name)), bearer, one))

    def resolved(use: Use, named: Collection[str]) -> str:
        """Whom the story means by a name of an article, in which the people ``named`` are named in full."""
        if use.type == EntityType.PERSON and use.entity in one:
            return one[use.entity]
        key = person_key(use.text)
        bearer = bearers.get(key, "")
        if not bearer and times[use.text] == 1 and _is_open(use) and not index.persons_of_surname(fold(use.text)):
            return bearers.get(swapped_surname(use.text, bearers), "")
        if not bearer or key in named:
            return ""
        mistaken = bearer in called.get(key, ()) and key not in longer and _may_be_mistaken(use)
        return bearer if (mistaken or _is_open(use)) and sure(use.text, bearer) else ""

    def is_voted(use: Use) -> bool:
        """Whether the story takes a name for something else; the surname of somebody in the index stays a person's."""
        voted = use.text in kinds and use.type != kinds[use.text][0]
        return voted and not (use.type == EntityType.PERSON and index.persons_of_surname(fold(use.text)))

    for uses, own_uses in zip(articles, own, strict=True):
        named = {person_key(part) for use in own_uses if _is_full(use) for part in surnames_of(use.text)}
        links = {_key(use): (EntityType.PERSON.value, bearer) for use in own_uses if (bearer := resolved(use, named))}
        links |= {_key(use): kinds[use.text] for use in own_uses if is_voted(use)}
        before = {_key(_as_in_own_article(use)): (use.type, use.entity) for use in uses if use.lent or use.own}
        yield None if links == before else links


def _whom_each_is(own: Sequence[Sequence[Use]], index: PeopleBySurname, apart: Mapping[str, str]) -> dict[str, str]:
    """The people who are somebody else in this story: by another form of the name, by a slip, or set ``apart``."""
    one = merged_persons(own, index)
    slips = misspelt_persons(own, index)
    one |= {wrong: one.get(meant, meant) for wrong, meant in slips.items() if wrong not in {*one, *one.values()}}
    return {**apart, **{person: apart.get(meant, meant) for person, meant in one.items()}}


def with_surname_links(analysis: Analysis, links: Mapping[UseKey, Referent]) -> Analysis:
    """The analysis with exactly these names resolved by its story."""
    opened, before = set(analysis.lent), {mention.start: mention for mention in analysis.own}
    mentions, starts, changed = [], [], []
    for mention in analysis.mentions:
        own = replace(mention, entity="") if mention.start in opened else before.get(mention.start, mention)
        kind, entity = links.get((own.text, own.type.value, own.entity), ("", ""))
        mentions.append(replace(own, type=EntityType(kind), entity=entity) if kind else own)
        if kind == own.type and _is_open(own):
            starts.append(own.start)
        elif kind:
            changed.append(own)
    return replace(with_entities(analysis, mentions), lent=tuple(starts), own=tuple(changed))


def as_alone(uses: Sequence[Use]) -> list[Use]:
    """The uses of an article as it alone resolves them."""
    return [_as_in_own_article(use) for use in uses]


def _as_in_own_article(use: Use) -> Use:
    """A use as its own article resolved it."""
    if not (use.lent or use.own):
        return use
    kind, entity = use.own or (use.type, "" if use.lent else use.entity)
    return replace(use, type=kind, entity=entity, lent=False, own=None)


def _key(use: Use) -> UseKey:
    return use.text, use.type, use.entity


def _called(articles: Sequence[Sequence[Use]]) -> Mapping[str, set[str]]:
    """The people whom articles call by a single word, by that word."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for use in (use for uses in articles for use in uses):
        if use.type == EntityType.PERSON and use.entity and " " not in use.text:
            found[person_key(use.text)].add(use.entity)
    return found


def _longer(articles: Sequence[Sequence[Use]]) -> set[str]:
    """The words of longer names that are not people's: "Harlow" of "Harlow Mills"."""
    return {
        person_key(word)
        for uses in articles
        for use in uses
        if use.type != EntityType.PERSON and " " in use.text
        for word in use.text.split()
    }


def _only_bearers(articles: Sequence[Sequence[Use]]) -> dict[str, str]:
    """The surnames that only one person of the story has, and who; an unlinked person counts as another one.

    Who is named only in a caption or credit does not count.
    """
    family: defaultdict[str, set[str]] = defaultdict(set)
    given: defaultdict[str, set[str]] = defaultdict(set)
    people = {
        (use.text, use.entity): use for uses in articles for use in uses if use.type == EntityType.PERSON and use.count
    }
    for use in filter(_is_full, people.values()):
        bearer = use.entity or DOUBT + person_key(use.text)
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
        if len(bearers) == 1 and not given.get(key, set()) - bearers and not next(iter(bearers)).startswith(DOUBT)
    }


def _is_full(use: Use) -> bool:
    return use.type == EntityType.PERSON and " " in use.text


def _is_open(use: Use | Mention) -> bool:
    """Whether a name is a person's, of one word, unresolved in its article, and not also a place name."""
    name = use.text
    lone = use.type == EntityType.PERSON and " " not in name and len(name) >= _SHORTEST
    return lone and not use.entity and name not in place_names()


def _may_be_mistaken(use: Use) -> bool:
    """Whether a name taken for a place or an organisation may be a surname: it is not a shipped name."""
    lone = use.type in _MISTAKEN and use.text.isalpha() and len(use.text) >= _SHORTEST and not use.text.isupper()
    return lone and use.text not in known_names()


def _has_rivals(persons: Mapping[str, int], bearer: str, one: Mapping[str, str]) -> bool:
    """Whether the index often names another person with the surname, also relative to the bearer.

    ``one`` maps entities that are the same person in this story.
    """
    others = (articles for person, articles in persons.items() if one.get(person, person) != bearer)
    most = max(others, default=0)
    return most >= _OFTEN and most >= _SHARE * persons.get(bearer, 0)

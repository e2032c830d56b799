"""Link each name in an article to its entity.

Within an article, a surname means the one person whose full name has it; across articles, only the same full name, in
any spelling that ``bot.entities.person_names`` treats as the same, is the same person. Doubtful names stay unlinked:
a wrong merge is worse than a missed one. The newsroom's dictionary comes first, then the shipped names, then the
entities of earlier articles.

Ids of new entities are made only from type and normalised name (``person:jana-holt``), so they do not depend on the
order of the articles.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final, Protocol

from bot.entities.article_bodies import short_bodies
from bot.entities.article_forms import by_family, fits_two, form_key, grouped, has_initial, plain_names, short_forms
from bot.entities.article_people import TypedName, in_usual_order, other_names, people_by_one_word
from bot.entities.dictionary import shipped_gazetteer
from bot.entities.generations import by_generation
from bot.entities.name_forms import latin
from bot.entities.person_names import beside_kin, may_be_same_person, without_third
from bot.entities.short_forms import SMALL
from bot.entities.titled import by_titles
from bot.model.analysis import EntityType, Mention
from bot.model.entity import Entity
from bot.text.normalise import fold

_LIKE: Final = 4  # first letters that similar words share
_OFTENER: Final = 2  # times that earlier articles name a bearer as often as anybody else of the last name

IN_DOUBT: Final = ""

Key = tuple[str, str]  # a normalised name, and its type


class KnownNames(Protocol):
    """The linker's access to entities of earlier articles."""

    def entities_named(self, folded: Collection[str], surnames: Collection[str]) -> Sequence[Entity]:
        """Entities with one of the names or surnames, as normalised by ``bot.text.normalise.fold``."""
        ...

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        """The people with a surname, and how many articles name each."""
        ...


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article's names with their entities; ``entity`` is empty if it is in doubt.

    ``entities`` are those to be stored: new ones, the newsroom's and the shipped ones with all their names, and known
    ones with the names that this article adds.
    """

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...] = ()


class Linker:
    """Links names to the newsroom's entities, the shipped ones and those of earlier articles."""

    def __init__(self, own_list: Iterable[Entity] = (), known: KnownNames | None = None) -> None:
        """``known`` has the entities of earlier articles; it is queried once per article."""
        own_list = tuple(own_list)
        self._own = frozenset(entity.id for entity in own_list)
        self._known_names = known
        self._ready: dict[str, Entity] = {}
        self._listed: dict[Key, str] = {}
        for entities in (own_list, shipped_gazetteer()):
            names: dict[Key, str] = {}
            for entity in entities:
                self._ready.setdefault(entity.id, entity)
                for name in (entity.name, *entity.aliases):
                    key = form_key(name, entity.type), entity.type
                    names[key] = entity.id if names.get(key, entity.id) == entity.id else IN_DOUBT
            self._listed = names | self._listed

    def link(self, text: str, mentions: Sequence[Mention], aside: Collection[int] = ()) -> LinkedArticle:
        """The mentions of one article with their entities, and the entities to be stored.

        ``aside`` has the starts of those outside the news: who is named only there, in a caption, keeps nobody in the
        news from a last name.
        """
        uses = Counter((mention.text, mention.type) for mention in mentions)
        given = {(m.text, m.type): m.entity for m in mentions if m.entity in self._ready}
        full, turned, stored = self._of_full_names(uses, given, short_forms(text, mentions))
        first = {(m.text, m.type): m.start for m in reversed(mentions)}
        told_of = {full.get((m.text, m.type)) for m in mentions if m.start not in aside}
        bearers = {form: who & told_of or who for form, who in people_by_one_word(uses, full, turned).items()}
        lone = {form: self._of_lone(form, bearers.get(form, ()), first, full) for form in uses.keys() - full.keys()}
        ids = {**full, **lone, **short_bodies(full | lone, self._own, self._ready.keys())}
        linked = tuple(Mention(m.start, m.end, m.text, m.type, ids[m.text, m.type]) for m in mentions)
        own = {form: people for form, people in bearers.items() if not ids[form] or ids[form] in people}
        told = {**dict(by_titles(text, linked, own, self._has_namesakes)), **dict(by_generation(text, mentions, ids))}
        linked = tuple(replace(m, entity=told.get(m.start, m.entity)) for m in linked)
        return LinkedArticle(linked, self._to_store(set(ids.values()), stored))

    def _has_namesakes(self, surname: str, people: Collection[str]) -> bool:
        """Whether earlier articles name somebody else with a last name, and these people not far oftener."""
        named = self._known_names.persons_of_surname(fold(surname)) if self._known_names else {}
        own = sum(named.get(one, 0) for one in people)
        return any(articles * _OFTENER > own for one, articles in named.items() if one not in people)

    def _of_full_names(
        self, uses: Counter[TypedName], given: dict[TypedName, str], shorts: dict[TypedName, str]
    ) -> tuple[dict[TypedName, str], dict[TypedName, str], dict[str, Entity]]:
        """The entity of each form but people's one-word names, the usual order of inverted names, and what to store."""
        people = [form for form in uses if form[1] is EntityType.PERSON and " " in form[0]]
        turned = {form: usual for form in people if form not in given and (usual := in_usual_order(form[0]))}
        before = self._before(_asked(uses.keys() - given.keys(), turned.values()))
        others = {form: whole for form, whole in other_names(people, turned).items() if form not in given}
        known = {form: one for form in turned if form not in others and (one := self._known(turned[form], before))}
        turned = {form: usual for form, usual in turned.items() if form in others or form in known}
        groups = grouped([form for form in uses if form not in others and form not in turned], uses, shorts)
        of_groups, stored = self._of_groups(groups, given, before, shorts)
        ids = known | of_groups
        return ids | {form: ids[whole] for form, whole in others.items() if whole in ids}, turned, stored

    def _of_groups(
        self,
        groups: Iterable[Sequence[TypedName]],
        given: dict[TypedName, str],
        before: dict[Key, list[Entity]],
        shorts: dict[TypedName, str],
    ) -> tuple[dict[TypedName, str], dict[str, Entity]]:
        """The entity of each form of some groups, and what to store of these entities."""
        ids: dict[TypedName, str] = {}
        stored: dict[str, Entity] = {}
        groups = list(groups)
        plain = Counter(name for group in groups for name in {*plain_names(group), *(name for name, _ in group)})
        families = by_family(groups)
        kin = beside_kin(name for group in groups for name, kind in group if kind is EntityType.PERSON)
        for group in groups:
            own = {name for name in plain_names(group) if plain[name] == 1}
            known = {} if group[0][1] is EntityType.PERSON and any(name in kin for name, _ in group) else before
            entity_id, entity = self._entity(group, given, known, shorts, own, fits_two=fits_two(group, families))
            ids |= dict.fromkeys(group, entity_id)
            if entity is not None:
                stored[entity_id] = _joined(stored.get(entity_id), entity)
        return ids, stored

    def _to_store(self, used: Collection[str], stored: dict[str, Entity]) -> tuple[Entity, ...]:
        """What to store of the entities used: the newsroom's and the shipped ones whole, else what is new."""
        whole = (self._ready.get(entity_id) or stored.get(entity_id) for entity_id in sorted(used))
        return tuple(entity for entity in whole if entity is not None)

    def _before(self, names: Iterable[str]) -> dict[Key, list[Entity]]:
        """Entities of earlier articles, by folded name and type."""
        found: defaultdict[Key, list[Entity]] = defaultdict(list)
        folded = set(map(fold, names))
        if self._known_names is not None and folded:
            for entity in self._known_names.entities_named(folded, ()):
                for name in dict.fromkeys(map(fold, (entity.name, *entity.aliases))):
                    found[name, entity.type].append(entity)
        return found

    def _known(self, person: str, before: dict[Key, list[Entity]]) -> str:
        """The one person known by a full name, or by it without middle names, from the lists or earlier articles."""
        known: set[str] = set()
        for name in _ways(person):
            listed = self._listed.get((form_key(name, EntityType.PERSON), EntityType.PERSON))
            known |= {listed} if listed else {one.id for one in before.get((fold(name), EntityType.PERSON), [])}
        return known.pop() if len(known) == 1 else IN_DOUBT

    def _entity(
        self,
        group: Sequence[TypedName],
        given: dict[TypedName, str],
        before: dict[Key, list[Entity]],
        shorts: dict[TypedName, str],
        plain: Collection[str],
        *,
        fits_two: bool,
    ) -> tuple[str, Entity | None]:
        """The id of the entity that a group of forms means, and what to store: a whole new entity, else its new names.

        What a short form means elsewhere counts only if that entity may have the full name given in this article.
        ``plain`` are the names without middle initials and "III" that nobody else in this article has: "Jana M. Holt"
        is the Jana Holt of earlier articles, unless they call her Jana B. Holt. A name that ``fits_two`` people of this
        article is in doubt, unless it is listed.
        """
        listed = self._as_listed(group, given, shorts)
        if listed is not None:
            return listed, self._ready.get(listed)
        kind = group[0][1]
        names = tuple(form[0] for form in group if not has_initial(form))
        key = form_key(names[0], kind) if names and not fits_two else ""
        if not key:
            return IN_DOUBT, None
        own = f"{kind}:{key.replace(' ', '-')}"
        for name in names:
            same = [one for one in before.get((fold(name), kind), []) if _may_be_short(shorts.get((name, kind)), one)]
            best = next((entity for entity in same if entity.id == own), same[0] if len(same) == 1 else None)
            if best is not None:
                return best.id, _with_new_names(best, names)
        for name in plain:
            same = before.get((fold(name), kind), [])
            if len(same) == 1 and _may_be_one(names, same[0]):
                return same[0].id, replace(same[0], aliases=names)
        written = set(map(fold, names))
        more = sorted(name for name in plain if fold(name) not in written)  # by which later articles find it
        return own, Entity(own, names[0], kind, (*names[1:], *more))

    def _as_listed(
        self, group: Iterable[TypedName], given: dict[TypedName, str], shorts: dict[TypedName, str]
    ) -> str | None:
        """The id that one of the forms was given, or has in the lists, if it may have the full name given here."""
        for form in group:
            entity_id = given.get(form) or self._listed.get((form_key(*form), form[1]))
            ready = self._ready.get(entity_id or IN_DOUBT)
            if entity_id is not None and (ready is None or _may_be_short(shorts.get(form), ready)):
                return entity_id
        return None

    def _of_lone(
        self, form: TypedName, bearers: Collection[str], first: dict[TypedName, int], ids: dict[TypedName, str]
    ) -> str:
        """The entity of a one-word name: the only person with it in this article, else the one listed under it.

        If the listed one is somebody whom the article does not name in full, the article's own person wins only if
        it was named in full before.
        """
        own = next(iter(bearers)) if len(bearers) == 1 else IN_DOUBT
        listed = self._listed.get((form_key(*form), form[1]))
        if listed is None or not bearers:
            return listed or own
        if listed in bearers:
            return listed
        named = min(first[full] for full, entity in ids.items() if entity in bearers)
        return own if named < first[form] else listed


def _asked(forms: Collection[TypedName], usual: Iterable[str]) -> Iterator[str]:
    """The names to look for in earlier articles: the whole ones of ``forms``, and those given in ``usual`` order."""
    yield from (name for name, kind in forms if " " in name or kind is not EntityType.PERSON)
    yield from (way for name in usual for way in _ways(name))
    yield from plain_names(forms)


def _may_be_short(full: str | None, entity: Entity) -> bool:
    """Whether a short form of ``full`` may mean this entity: one of its names is similar to ``full``.

    "World Health Organisation" is similar to "World Health Organization"; without a longer name, it always may.
    """
    longer = [_beginnings(name) for name in (entity.name, *entity.aliases) if " " in name]
    return full is None or not longer or any(_beginnings(full) <= one for one in longer)


def _beginnings(name: str) -> set[str]:
    """The first letters of each word of a name, without function words."""
    return {word[:_LIKE] for word in latin(name.replace("-", "")).split() if word not in SMALL}


def _ways(person: str) -> set[str]:
    """A full name, and the same without middle names."""
    words = person.split()
    return {person, f"{words[0]} {words[-1]}"}


def _may_be_one(names: Iterable[str], entity: Entity) -> bool:
    """Whether all the names may be those of a known person, whatever middle initials it has."""
    known = [name for name in (entity.name, *entity.aliases) if " " in name]
    return all(may_be_same_person(*map(without_third, pair)) for pair in product(names, known))


def _with_new_names(known: Entity, names: Iterable[str]) -> Entity | None:
    """A known entity with the names that it has not yet, or None if it has all."""
    fresh = tuple(name for name in names if name not in (known.name, *known.aliases))
    return replace(known, aliases=fresh) if fresh else None


def _joined(one: Entity | None, other: Entity) -> Entity:
    if one is None:
        return other
    return replace(one, aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))))

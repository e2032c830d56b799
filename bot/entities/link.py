"""Link each name in an article to its entity.

Within an article, a surname means the one person whose full name has it; across articles, only the same full name, in
any spelling that ``bot.entities.person_names`` treats as the same, is the same person. Doubtful names stay unlinked:
a wrong merge is worse than a missed one. The desk's dictionary comes first, then the shipped names, then the entities
of earlier articles.

Ids of new entities are made only from type and normalised name (``person:jana-holt``), so they do not depend on the
order of the articles.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Final, Protocol

from bot.entities.article_bodies import short_bodies
from bot.entities.article_people import Form, in_usual_order, other_names, people_by_one_word, same_people
from bot.entities.dictionary import shipped_gazetteer
from bot.entities.generations import by_generation
from bot.entities.name_forms import latin
from bot.entities.person_names import may_be_same_person, person_key, surnames_of, without_initials, without_third
from bot.entities.short_forms import SMALL, short_form
from bot.model.analysis import EntityType, Mention
from bot.model.entity import Entity
from bot.text.normalise import fold

_LEGAL_FORM: Final = re.compile(
    r"(?:,? (?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|Plc|PLC|plc|GmbH|AG|SA|NV|SE|Tbk|Pty)\.?)+$"
)
_ARTICLE: Final = re.compile(r"^the ", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[^\W\d_]\.? \S+")
_LONGEST_INITIALS: Final = 6  # longer runs of capitals are from a headline
_MOST_KIN: Final = 20  # people with one surname that are compared with each other
_LIKE: Final = 4  # first letters that similar words share

IN_DOUBT: Final = ""

Key = tuple[str, str]  # a normalised name, and its type


class KnownNames(Protocol):
    """The linker's access to entities of earlier articles."""

    def entities_named(self, folded: Collection[str], surnames: Collection[str]) -> Sequence[Entity]:
        """Entities with one of the names or surnames, as normalised by ``bot.text.normalise.fold``."""
        ...


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article's names with their entities; ``entity`` is empty if it is in doubt.

    ``entities`` are those to be stored: new ones, the desk's and the shipped ones with all their names, and known ones
    with the names that this article adds.
    """

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...] = ()


class Linker:
    """Links names to the desk's entities, the shipped ones and those of earlier articles."""

    def __init__(self, desk: Iterable[Entity] = (), known: KnownNames | None = None) -> None:
        """``known`` has the entities of earlier articles; it is queried once per article."""
        desk = tuple(desk)
        self._desk = frozenset(entity.id for entity in desk)
        self._known_names = known
        self._ready: dict[str, Entity] = {}
        self._listed: dict[Key, str] = {}
        for entities in (desk, shipped_gazetteer()):
            names: dict[Key, str] = {}
            for entity in entities:
                self._ready.setdefault(entity.id, entity)
                for name in (entity.name, *entity.aliases):
                    key = _key(name, entity.type), entity.type
                    names[key] = entity.id if names.get(key, entity.id) == entity.id else IN_DOUBT
            self._listed = names | self._listed

    def link(self, text: str, mentions: Sequence[Mention]) -> LinkedArticle:
        """The mentions of one article with their entities, and the entities to be stored."""
        uses = Counter((mention.text, mention.type) for mention in mentions)
        given = {(m.text, m.type): m.entity for m in mentions if m.entity in self._ready}
        shorts = _short_forms(text, mentions)
        people = [form for form in uses if form[1] is EntityType.PERSON and " " in form[0]]
        turned = {form: usual for form in people if form not in given and (usual := in_usual_order(form[0]))}
        before = self._before(_asked(uses.keys() - given.keys(), turned.values()))
        others = {form: whole for form, whole in other_names(people, turned).items() if form not in given}
        ids = {form: known for form in turned if form not in others and (known := self._known(turned[form], before))}
        turned = {form: usual for form, usual in turned.items() if form in others or form in ids}
        groups = _groups([form for form in uses if form not in others and form not in turned], uses, shorts)
        grouped, stored = self._of_groups(groups, given, before, shorts)
        ids |= grouped
        ids |= {form: ids[whole] for form, whole in others.items() if whole in ids}
        first = {(m.text, m.type): m.start for m in reversed(mentions)}
        bearers = people_by_one_word(uses, ids, turned)
        ids |= {form: self._of_lone(form, bearers.get(form, ()), first, ids) for form in uses.keys() - ids.keys()}
        ids |= short_bodies(ids, first, self._desk, self._ready.keys())
        generations = dict(by_generation(text, mentions, ids))
        linked = tuple(
            Mention(m.start, m.end, m.text, m.type, generations.get(m.start, ids[m.text, m.type])) for m in mentions
        )
        return LinkedArticle(linked, self._to_store(set(ids.values()), stored))

    def _of_groups(
        self,
        groups: Iterable[Sequence[Form]],
        given: dict[Form, str],
        before: dict[Key, list[Entity]],
        shorts: dict[Form, str],
    ) -> tuple[dict[Form, str], dict[str, Entity]]:
        """The entity of each form of some groups, and what to store of these entities."""
        ids: dict[Form, str] = {}
        stored: dict[str, Entity] = {}
        groups = list(groups)
        plain = Counter(name for group in groups for name in {*_plain(group), *(name for name, _ in group)})
        families: defaultdict[str, list[Sequence[Form]]] = defaultdict(list)
        for group in groups:
            families[_family(group)].append(group)
        for group in groups:
            own = {name for name in _plain(group) if plain[name] == 1}
            entity_id, entity = self._entity(group, given, before, shorts, own, fits_two=_fits_two(group, families))
            ids |= dict.fromkeys(group, entity_id)
            if entity is not None:
                stored[entity_id] = _joined(stored.get(entity_id), entity)
        return ids, stored

    def _to_store(self, used: Collection[str], stored: dict[str, Entity]) -> tuple[Entity, ...]:
        """What to store of the entities used: the desk's and the shipped ones whole, else what is new."""
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
            listed = self._listed.get((_key(name, EntityType.PERSON), EntityType.PERSON))
            known |= {listed} if listed else {one.id for one in before.get((fold(name), EntityType.PERSON), [])}
        return known.pop() if len(known) == 1 else IN_DOUBT

    def _entity(
        self,
        group: Sequence[Form],
        given: dict[Form, str],
        before: dict[Key, list[Entity]],
        shorts: dict[Form, str],
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
        kind = group[0][1]
        names = tuple(name for name, _ in group)
        for name in names:
            entity_id = given.get((name, kind)) or self._listed.get((_key(name, kind), kind))
            ready = self._ready.get(entity_id or IN_DOUBT)
            if entity_id is not None and (ready is None or _may_be_short(shorts.get((name, kind)), ready)):
                return entity_id, ready
        names = tuple(name for name in names if not _has_initial((name, kind)))
        key = _key(names[0], kind) if names and not fits_two else ""
        if not key:
            return IN_DOUBT, None
        own = f"{kind}:{key.replace(' ', '-')}"
        for name in names:
            same = [one for one in before.get((fold(name), kind), []) if _may_be_short(shorts.get((name, kind)), one)]
            best = next((entity for entity in same if entity.id == own), same[0] if len(same) == 1 else None)
            if best is not None:
                fresh = tuple(other for other in names if other not in (best.name, *best.aliases))
                return best.id, replace(best, aliases=fresh) if fresh else None
        for name in plain:
            same = before.get((fold(name), kind), [])
            if len(same) == 1 and _may_be_one(names, same[0]):
                return same[0].id, replace(same[0], aliases=names)
        written = set(map(fold, names))
        more = sorted(name for name in plain if fold(name) not in written)  # by which later articles find it
        return own, Entity(own, names[0], kind, (*names[1:], *more))

    def _of_lone(self, form: Form, bearers: Collection[str], first: dict[Form, int], ids: dict[Form, str]) -> str:
        """The entity of a one-word name: the only person with it in this article, else the one listed under it.

        If the listed one is somebody whom the article does not name in full, the article's own person wins only if
        it was named in full before.
        """
        own = next(iter(bearers)) if len(bearers) == 1 else IN_DOUBT
        listed = self._listed.get((_key(*form), form[1]))
        if listed is None or not bearers:
            return listed or own
        if listed in bearers:
            return listed
        named = min(first[full] for full, entity in ids.items() if entity in bearers)
        return own if named < first[form] else listed


def _asked(forms: Collection[Form], usual: Iterable[str]) -> Iterator[str]:
    """The names to look for in earlier articles: the whole ones of ``forms``, and those given in ``usual`` order."""
    yield from (name for name, kind in forms if " " in name or kind is not EntityType.PERSON)
    yield from (way for name in usual for way in _ways(name))
    yield from _plain(forms)


def _groups(forms: Iterable[Form], uses: Counter[Form], shorts: dict[Form, str]) -> list[list[Form]]:
    """Groups of forms with one meaning in this article, the best form first; people's one-word names are left out."""
    groups: list[list[Form]] = []
    people: defaultdict[str, list[str]] = defaultdict(list)
    others: defaultdict[tuple[str, EntityType], list[Form]] = defaultdict(list)
    for form in forms:
        name, kind = form
        if kind is EntityType.PERSON:
            if surnames := surnames_of(name):
                people[person_key(surnames[0])].append(name)
        else:
            others[_key(shorts.get(form, name), kind), kind].append(form)
    for names in people.values():
        groups += [[(name, EntityType.PERSON) for name in same] for same in same_people(names)]
    groups += others.values()
    return [sorted(group, key=lambda form: (form in shorts, *_rank(form), -uses[form], form)) for group in groups]


def _rank(form: Form) -> tuple[bool, bool, int]:
    """Sort key, the best display name first: no lone initial, not in capitals, and for people the fewest words."""
    name, kind = form
    capitals = name.isupper() and len(name) > _LONGEST_INITIALS
    return _has_initial(form), capitals, name.count(" ") if kind is EntityType.PERSON else 0


def _has_initial(form: Form) -> bool:
    """Whether a person's name is one initial and a surname, which many share."""
    return form[1] is EntityType.PERSON and _INITIAL.fullmatch(form[0]) is not None


def _short_forms(text: str, mentions: Sequence[Mention]) -> dict[Form, str]:
    """Short forms of this article with their full names: those in brackets, and events, "Ian" for "Hurricane Ian"."""
    events = {mention.text for mention in mentions if mention.type is EntityType.EVENT}
    longer = {one: [whole for whole in events if whole.endswith(f" {one}")] for one in events}
    found = {(one, EntityType.EVENT): wholes[0] for one, wholes in longer.items() if len(wholes) == 1}
    for mention in mentions:
        if mention.type is not EntityType.PERSON and (place := short_form(text, mention.start, mention.end)):
            found.setdefault((text[slice(*place)], mention.type), mention.text)
    return found


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


def _plain(forms: Iterable[Form]) -> set[str]:
    """The names of people that have middle initials or are the third of a name, without these."""
    return {
        plain
        for name, kind in forms
        if kind is EntityType.PERSON and (plain := without_initials(without_third(name))) not in ("", name)
    }


def _may_be_one(names: Iterable[str], entity: Entity) -> bool:
    """Whether all the names may be those of a known person, whatever middle initials it has."""
    known = [name for name in (entity.name, *entity.aliases) if " " in name]
    return all(may_be_same_person(*map(without_third, pair)) for pair in product(names, known))


def _family(group: Sequence[Form]) -> str:
    """The surname of a group of people's names, else ''."""
    name, kind = group[0]
    return person_key(surnames_of(name)[0]) if kind is EntityType.PERSON else ""


def _fits_two(group: Sequence[Form], families: Mapping[str, Sequence[Sequence[Form]]]) -> bool:
    """Whether people's names may be those of two others of this article: "George Holt" beside George A. and B. Holt."""

    def may_be(one: Sequence[Form], other: Sequence[Form]) -> bool:
        return all(may_be_same_person(name, another) for name, _ in one for another, _ in other)

    family = families[_family(group)] if _family(group) else ()
    others = [other for other in family[:_MOST_KIN] if other is not group and may_be(group, other)]
    return not all(may_be(one, other) for one, other in combinations(others, 2))


def _joined(one: Entity | None, other: Entity) -> Entity:
    if one is None:
        return other
    return replace(one, aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))))


def _key(name: str, kind: str) -> str:
    """The key shared by variants of a name: spellings of people's names; legal form and article of organisations."""
    if kind == EntityType.PERSON:
        return person_key(name)
    if kind == EntityType.ORGANISATION:
        name = _LEGAL_FORM.sub("", _ARTICLE.sub("", name)) or name
    return latin(name)

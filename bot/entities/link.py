"""Which entity each name of an article stands for.

Inside an article a surname is the one person whose full name has it; across articles only the same full name, in any
spelling that the rules of ``bot.entities.people`` hold for one, is the same person. What is doubtful stays unlinked:
a wrong merge is worse than a missed one. The desk's dictionary comes first, then the shipped names, then what articles
have told before.

Ids of new entities are made from kind and name alone (``person:jana-holt``), with spellings levelled, so that they do
not depend on the order in which articles come.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from bot.entities.dictionary import shipped_gazetteer
from bot.entities.fold import latin
from bot.entities.people import addition, may_be_one, person_key, surnames_of
from bot.entities.shortform import short_form
from bot.model.analysis import EntityType, Mention
from bot.model.entity import Entity
from bot.text.normalise import fold

_LEGAL_FORM: Final = re.compile(
    r"(?:,? (?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|Plc|PLC|plc|GmbH|AG|SA|NV|SE|Tbk|Pty)\.?)+$"
)
_ARTICLE: Final = re.compile(r"^the ", re.IGNORECASE)
_INITIAL: Final = re.compile(r"[^\W\d_]\.? \S+")
_LONGEST_INITIALS: Final = 6  # more capitals than these are a headline's

IN_DOUBT: Final = ""

Form = tuple[str, EntityType]  # a name as written, and its kind
Key = tuple[str, str]  # a name levelled, and its kind


class KnownNames(Protocol):
    """What the linker asks about entities of articles before."""

    def entities_named(self, folded: Collection[str], surnames: Collection[str]) -> Sequence[Entity]:
        """Entities with one of the names (as ``bot.text.normalise.fold`` gives them) or surnames."""
        ...


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """An article's names with their entities; ``entity`` is empty where it is in doubt.

    ``entities`` are those that must be there for the mentions to point to: new ones, the desk's and the shipped ones
    with all their names, and known ones with the names that this article adds.
    """

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...] = ()


class Linker:
    """Links names to the desk's entities, the shipped ones and those of articles before."""

    def __init__(self, desk: Iterable[Entity] = (), known: KnownNames | None = None) -> None:
        """``known`` answers for articles before; it is asked once an article."""
        self._known = known
        self._ready: dict[str, Entity] = {}
        self._listed: dict[Key, str] = {}
        for entities in (tuple(desk), shipped_gazetteer()):
            names: dict[Key, str] = {}
            for entity in entities:
                self._ready.setdefault(entity.id, entity)
                for name in (entity.name, *entity.aliases):
                    key = _key(name, entity.type), entity.type
                    names[key] = entity.id if names.get(key, entity.id) == entity.id else IN_DOUBT
            self._listed = names | self._listed

    def link(self, text: str, mentions: Sequence[Mention]) -> LinkedArticle:
        """The mentions of one article with their entities, and what of these must be stored."""
        uses = Counter((mention.text, mention.type) for mention in mentions)
        told = {(m.text, m.type): m.entity for m in mentions if m.entity in self._ready}
        groups = _groups(text, mentions, uses)
        before = self._before([form for group in groups for form in group if form not in told])
        ids: dict[Form, str] = {}
        stored: dict[str, Entity] = {}
        for group in groups:
            entity_id, entity = self._entity(group, told, before)
            ids |= dict.fromkeys(group, entity_id)
            if entity is not None:
                stored[entity_id] = _joined(stored.get(entity_id), entity)
        first = {(m.text, m.type): m.start for m in reversed(mentions)}
        alone = _alone(uses, ids)
        for form in uses.keys() - ids.keys():
            ids[form] = self._of_lone(form, alone.get(form, ()), first, ids)
        for entity_id in set(ids.values()) & self._ready.keys():
            stored[entity_id] = self._ready[entity_id]
        linked = tuple(Mention(m.start, m.end, m.text, m.type, ids[m.text, m.type]) for m in mentions)
        return LinkedArticle(linked, tuple(entity for _, entity in sorted(stored.items())))

    def _before(self, forms: Sequence[Form]) -> dict[Key, list[Entity]]:
        """Entities of articles before, by folded name and kind."""
        found: defaultdict[Key, list[Entity]] = defaultdict(list)
        folded = {fold(name) for name, _ in forms}
        if self._known is not None and folded:
            for entity in self._known.entities_named(folded, ()):
                for name in dict.fromkeys(map(fold, (entity.name, *entity.aliases))):
                    found[name, entity.type].append(entity)
        return found

    def _entity(
        self, group: Sequence[Form], told: dict[Form, str], before: dict[Key, list[Entity]]
    ) -> tuple[str, Entity | None]:
        """The id of what a group of forms names, and what of it must be stored: all of a new one, new names else."""
        kind = group[0][1]
        names = tuple(name for name, _ in group)
        for name in names:
            entity_id = told.get((name, kind)) or self._listed.get((_key(name, kind), kind))
            if entity_id is not None:
                return entity_id, self._ready.get(entity_id)
        names = tuple(name for name in names if not _has_initial((name, kind)))
        key = _key(names[0], kind) if names else ""
        if not key:
            return IN_DOUBT, None
        own = f"{kind}:{key.replace(' ', '-')}"
        for name in names:
            same = before.get((fold(name), kind), [])
            best = next((entity for entity in same if entity.id == own), same[0] if len(same) == 1 else None)
            if best is not None:
                fresh = tuple(other for other in names if other not in (best.name, *best.aliases))
                return best.id, replace(best, aliases=fresh) if fresh else None
        return own, Entity(own, names[0], kind, names[1:])

    def _of_lone(self, form: Form, bearers: Collection[str], first: dict[Form, int], ids: dict[Form, str]) -> str:
        """The person of a name of one word: who alone bears it in this article, else whom the desk lists under it.

        Where the desk lists somebody whom the article does not name in full, its own person must have been named in
        full before.
        """
        own = next(iter(bearers)) if len(bearers) == 1 else IN_DOUBT
        listed = self._listed.get((_key(*form), form[1]))
        if listed is None or not bearers:
            return listed or own
        if listed in bearers:
            return listed
        named = min(first[full] for full, entity in ids.items() if entity in bearers)
        return own if named < first[form] else listed


def _groups(text: str, mentions: Sequence[Mention], uses: Counter[Form]) -> list[list[Form]]:
    """Forms that name one thing in this article, the most used first; lone names of persons are left out."""
    groups: list[list[Form]] = []
    people: defaultdict[str, list[str]] = defaultdict(list)
    others: defaultdict[tuple[str, EntityType], list[Form]] = defaultdict(list)
    shorts = _short_forms(text, mentions)
    for form in uses:
        name, kind = form
        if kind is EntityType.PERSON:
            if surnames := surnames_of(name):
                people[person_key(surnames[0])].append(name)
        else:
            others[_key(shorts.get(form, name), kind), kind].append(form)
    for names in people.values():
        groups += [[(name, EntityType.PERSON) for name in same] for same in _same_people(names)]
    groups += others.values()
    return [sorted(group, key=lambda form: (form in shorts, *_rank(form), -uses[form], form)) for group in groups]


def _rank(form: Form) -> tuple[bool, bool, int]:
    """How well a form shows its bearer: a given name beats an initial, and of full names the shortest is the usual."""
    name, kind = form
    capitals = name.isupper() and len(name) > _LONGEST_INITIALS
    return _has_initial(form), capitals, name.count(" ") if kind is EntityType.PERSON else 0


def _has_initial(form: Form) -> bool:
    """Whether it is a person's name with a single initial for a given name, which many share."""
    return form[1] is EntityType.PERSON and _INITIAL.fullmatch(form[0]) is not None


def _same_people(names: Sequence[str]) -> list[list[str]]:
    """Full names of one surname, those together that are one person's; all apart where that is in doubt."""
    if len(names) == 1 or all(may_be_one(one, other) for one in names for other in names):
        return [list(names)]
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        by_key[person_key(name)].append(name)
    return list(by_key.values())


def _short_forms(text: str, mentions: Sequence[Mention]) -> dict[Form, str]:
    """Short forms given in brackets in this article, and the full names they stand for."""
    found: dict[Form, str] = {}
    for mention in mentions:
        if mention.type is not EntityType.PERSON and (place := short_form(text, mention.start, mention.end)):
            found.setdefault((text[slice(*place)], mention.type), mention.text)
    return found


def _joined(one: Entity | None, other: Entity) -> Entity:
    if one is None:
        return other
    return replace(one, aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))))


def _alone(uses: Collection[Form], ids: dict[Form, str]) -> dict[Form, set[str]]:
    """Whom each lone name of a person may mean in this article; "Holt" is the elder where there is a "Holt Jr."."""
    elders: defaultdict[str, set[str]] = defaultdict(set)
    juniors: defaultdict[str, set[str]] = defaultdict(set)
    for (name, kind), entity_id in ids.items():
        if kind is EntityType.PERSON and (surnames := surnames_of(name)):
            more = addition(name)
            for part in (*surnames, name.split(maxsplit=1)[0]):
                (juniors if more else elders)[person_key(part)].add(entity_id)
                elders[person_key(f"{part} {more}")].add(entity_id)
    found: dict[Form, set[str]] = {}
    for name, kind in uses:
        key = person_key(name)
        if kind is EntityType.PERSON and (name, kind) not in ids:
            found[name, kind] = elders.get(key) or juniors.get(key) or set()
    return found


def _key(name: str, kind: str) -> str:
    """What names of one thing have in common: spelling of persons, legal form and article of organisations."""
    if kind == EntityType.PERSON:
        return person_key(name)
    if kind == EntityType.ORGANISATION:
        name = _LEGAL_FORM.sub("", _ARTICLE.sub("", name)) or name
    return latin(name)

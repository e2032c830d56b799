"""Names in the index, ready for look-up; rebuilt only when the index has been written."""

import threading
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from bot.entities.person_names import without_addition, without_third
from bot.entities.resolve import NameIndex, Register
from bot.entities.slips import without_slips
from bot.model.analysis import EntityType
from bot.model.entity import Candidate, Entity, NameMatch
from bot.model.search import Choice
from bot.newsroom.finding.lookup import IDF_VERY_RARE, is_distinctive
from bot.newsroom.single_flight import SingleFlight
from bot.store import Store
from bot.store.rows import NameRow
from bot.text.normalise import fold
from bot.text.words import STOP_WORDS, WORD

SMALL = 2_000  # up to this many entities, a book is rebuilt at once, in the caller's thread
_IN_WORDS: Final = MappingProxyType(
    {
        NameMatch.NAME: "the name itself",
        NameMatch.ALIAS: "another of its names",
        NameMatch.GIVEN_NAME: "the first name you typed is short for theirs",
        NameMatch.INITIALS: "the initials of its name",
        NameMatch.SPELT_OUT: "its name is short for these words",
        NameMatch.WITHIN: "the words are in its name",
    }
)


@dataclass(frozen=True, slots=True)
class NameBook:
    """Entities that visible articles mention or the newsroom lists, with the newsroom's own names for them."""

    generation: str
    index: NameIndex
    articles: Sequence[int]  # by entity number: how many articles mention it

    @property
    def labels(self) -> "EntityLabels":
        """Name and type of each entity, by id."""
        return EntityLabels(self.index.register)

    def mentioned_in(self, entity_id: str) -> int:
        """How many articles mention an entity."""
        number = self.index.register.number(entity_id)
        return 0 if number is None else self.articles[number]


class EntityLabels(Mapping[str, tuple[str, str]]):
    """Name and type of entities by id, read from the register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def __getitem__(self, entity_id: str) -> tuple[str, str]:
        number = self._register.number(entity_id)
        if number is None:
            raise KeyError(entity_id)
        return self._register.name(number), self._register.type(number)

    def __iter__(self) -> Iterator[str]:
        return iter(self._register)

    def __len__(self) -> int:
        return len(self._register)


class NameBooks:
    """Provides the name book of the index; a large one is rebuilt in the background, so that nobody waits for it."""

    def __init__(self, store: Store, own_list: Sequence[Entity]) -> None:
        self._store = store
        self._own = {entity.id: entity for entity in own_list}
        self._lock = threading.Lock()
        self._renewing = SingleFlight("names")
        self._book: NameBook | None = None

    def listed(self, entity_id: str) -> Entity | None:
        """The newsroom's own entry for an entity."""
        return self._own.get(entity_id)

    def current(self) -> NameBook:
        """The name book of the current index; of a large one, the previous book while the new one is built."""
        book, generation = self._book, self._store.generation()
        if book is not None and book.generation == generation:
            return book
        if book is None or len(book.labels) <= SMALL:
            with self._lock:
                return self._renewed(generation)
        self._renewing.start(partial(self._renew, generation))
        return book

    def _renewed(self, generation: str) -> NameBook:
        if self._book is None or self._book.generation != generation:
            self._book = self._make(generation)
        return self._book

    def _renew(self, generation: str) -> None:
        """Build the next book while the old one is in use."""
        try:
            with self._lock:
                self._renewed(generation)
        finally:
            self._store.close()

    def _make(self, generation: str) -> NameBook:
        articles = array("i")
        return NameBook(generation, NameIndex(self._entities(articles)), articles)

    def _entities(self, articles: "array[int]") -> Iterator[Entity]:
        """The entities of the index, then the newsroom's others; ``articles`` gets how many articles mention each."""
        unmentioned = dict(self._own)
        for entity_id, rows in groupby(self._store.names(), key=attrgetter("entity")):
            seen = list(rows)
            first, own = seen[0], unmentioned.pop(entity_id, None)
            articles.append(first.articles)
            entity = own or Entity(entity_id, self._heading(seen), first.type, origin=first.origin)
            names = dict.fromkeys((*(row.alias for row in seen), *entity.aliases))
            names.pop(entity.name, None)
            yield replace(entity, aliases=tuple(names))
        for own in unmentioned.values():
            articles.append(0)
            yield own

    def _heading(self, seen: Sequence[NameRow]) -> str:
        """The name of an entity; "Jan Holt III" is headed by the full name that articles use most."""
        name = _plainest(seen)
        if seen[0].origin != "text" or without_third(name) == name:
            return name
        used = (use.name for use in self._store.name_uses(seen[0].entity))
        return next((one for one in used if " " in one and not one.isupper()), name)


def _plainest(seen: Sequence[NameRow]) -> str:
    """The name of an entity; if it is known only from articles, in its spelling with accents and not in capitals."""
    name = seen[0].name
    if seen[0].origin != "text":
        return name
    alike = [name, *(row.alias for row in seen if fold(row.alias) == fold(name))]
    return min(alike, key=lambda one: (one.isupper(), one.isascii()))


def entities_meant(index: NameIndex, name: str) -> Candidate | tuple[Candidate, ...]:
    """The one entity that a typed name means, or all that it may mean.

    An exact name from the articles is still ambiguous if people have it as a surname ("al-Amari"). Words in lower case
    are not taken for what initials stand for. Those whose name has the typed words ("Rosa" of Rosa Lindgate) come
    before one that only looks alike ("Rosja").
    """
    found = index.best(name)
    if isinstance(found, tuple) and name.islower():  # no "TRT" for "tulsa rally turnout"
        found = tuple(one for one in found if one.by is not NameMatch.SPELT_OUT)
    if not isinstance(found, Candidate):
        return found
    others = [one for one in index.candidates(name) if one != found]
    namesakes = [one for one in others if found.entity.origin == "text" and _has_surname(one, name, found)]
    if namesakes:
        return (*namesakes, found)
    if is_guess(found) and not _holds(found, name):
        return tuple(one for one in others if _holds(one, name)) or found
    return found


def ranked(book: NameBook, name: str) -> tuple[bool, Sequence[Candidate]]:
    """Whether one entity is clearly meant, and all that a typed name may mean, the most likely first.

    Stop words in lower case are not names ("who", "you"), and a common word in lower case is not a misspelt name.
    """
    typed = WORD.findall(name)
    if all(word in STOP_WORDS for word in typed):
        return False, ()
    found = entities_meant(book.index, name)
    content_words = [word for word in typed if word not in STOP_WORDS]
    spelt_right = name.islower() and len(content_words) == 1 and not is_distinctive(content_words[0], IDF_VERY_RARE)
    if spelt_right and not any(_has_word(one, name) for one in (found if isinstance(found, tuple) else (found,))):
        return False, ()
    if isinstance(found, Candidate):
        return True, (found,)
    left = _within(_without_slips(book, found), name)
    if len(left) == 1 and not is_guess(left[0]):
        return True, left
    if own := _by_whole_name(book, name, left):
        return True, (own,)
    return False, sorted(left, key=lambda one: (-one.score, -book.mentioned_in(one.entity.id)))


def _within(found: Sequence[Candidate], name: str) -> Sequence[Candidate]:
    """Of candidates that only look or sound like the typed name, the one that has all its words; else all of them."""
    only_alike = " " in name.strip() and all(map(is_guess, found))
    having = [one for one in found if _holds(one, name)] if only_alike else []
    return [replace(having[0], by=NameMatch.WITHIN)] if len(having) == 1 else found


def _without_slips(book: NameBook, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, but for slips in another's name that one article makes, unless just this was typed."""
    kept = without_slips({one.entity.id: (one.entity.name, book.mentioned_in(one.entity.id)) for one in found})
    fixed = (one.entity.origin != "text" or one.by is NameMatch.NAME for one in found)
    return tuple(one for one, stays in zip(found, fixed, strict=True) if stays or one.entity.id in kept)


def _by_whole_name(book: NameBook, name: str, found: Sequence[Candidate]) -> Candidate | None:
    """The one entity whose own name of several words was typed, unless another candidate is mentioned more often."""
    own = [one for one in found if one.by is NameMatch.NAME]
    if len(own) != 1 or " " not in name.strip():
        return None
    most = max(book.mentioned_in(one.entity.id) for one in found)
    return own[0] if book.mentioned_in(own[0].entity.id) == most else None


def namesakes(typed: str, found: Sequence[Candidate], described: Callable[[str], str] = lambda _: "") -> Choice:
    """The choice between all that a typed name may mean; no name that is another's with a word before it.

    Of two people with one name, each is given with how they are ``described``.
    """
    kept = [one for one in found if not any(_adds_to(one, other) for other in found)]
    alike = Counter((one.entity.name, one.entity.type) for one in kept)

    def kind(one: Entity) -> str:
        return (alike[one.name, one.type] > 1 and described(one.id)) or one.type

    return Choice(
        typed,
        entities=tuple((one.entity.id, one.entity.name, kind(one.entity)) for one in kept),
        why=tuple(map(reasons, kept)),
        guessed=all(map(is_guess, kept)),
    )


def _adds_to(one: Candidate, other: Candidate) -> bool:
    """Whether a name seen in articles is another person's whole name with a word before it: "Add Ada Quill"."""
    person = one.entity.type == other.entity.type == EntityType.PERSON
    seen = person and one.entity.origin == "text" and " " in other.entity.name
    return seen and fold(one.entity.name).endswith(f" {fold(other.entity.name)}")


def _has_surname(one: Candidate, name: str, found: Candidate) -> bool:
    """Whether a person has the typed surname: was matched by it, or ends in it while ``found`` is not a person."""
    if " " not in name.strip() and one.by is NameMatch.SURNAME:
        return True
    person = one.entity.type == EntityType.PERSON != found.entity.type
    return person and fold(without_addition(one.entity.name)).endswith(f" {fold(name)}")


def _has_word(one: Candidate, name: str) -> bool:
    """Whether a name of a candidate has the typed word itself: "car" only sounds like the surname Carr."""
    if one.by is not NameMatch.SURNAME:
        return not is_guess(one)
    return any(fold(name) in fold(known).split() for known in (one.entity.name, *one.entity.aliases))


def _holds(one: Candidate, name: str) -> bool:
    """Whether a name of a candidate has all the words typed: "Peña Nieto"."""
    typed = set(fold(name).split())
    return any(typed <= set(fold(known).split()) for known in (one.entity.name, *one.entity.aliases))


def is_guess(found: Candidate) -> bool:
    """Whether a candidate only looks or sounds like the typed name."""
    return found.by is NameMatch.NEAR


def reasons(found: Candidate) -> tuple[str, ...]:
    """Why a typed name was matched to an entity, in words for a person, the score last."""
    reason = f"spelt or sounding like “{found.of}”" if is_guess(found) else _IN_WORDS.get(found.by, found.why)
    return (reason, f"score {found.score:.0f} of 100")

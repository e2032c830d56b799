"""Names in the index, ready to be looked up; made again only when the index was written."""

import threading
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.entities.resolve import NameIndex
from bot.model.entity import Candidate, Entity
from bot.store import Store

SMALL = 2_000  # up to so many entities a book is made in a moment


@dataclass(frozen=True, slots=True)
class NameBook:
    """Entities that visible articles mention, with the desk's own names for them."""

    generation: str
    index: NameIndex
    labels: dict[str, tuple[str, str]]  # entity id -> name, type
    articles: dict[str, int]  # entity id -> articles that mention it


class NameBooks:
    """Hands out the name book of the index; a large one is made anew in the background, so that nobody waits for it."""

    def __init__(self, store: Store, desk: Sequence[Entity]) -> None:
        self._store = store
        self._desk = {entity.id: entity for entity in desk}
        self._lock = threading.Lock()
        self._book: NameBook | None = None

    def current(self) -> NameBook:
        """The name book of the index as it is now."""
        book, generation = self._book, self._store.generation()
        if book is not None and book.generation == generation:
            return book
        if book is None or len(book.labels) <= SMALL:
            with self._lock:
                return self._renewed(generation)
        if not self._lock.locked():
            threading.Thread(target=self._renew, args=(generation,), name="names", daemon=True).start()
        return book

    def _renewed(self, generation: str) -> NameBook:
        if self._book is None or self._book.generation != generation:
            self._book = self._make(generation)
        return self._book

    def _renew(self, generation: str) -> None:
        """Make the next book while the one before answers."""
        with self._lock:
            self._renewed(generation)
        self._store.close()

    def _make(self, generation: str) -> NameBook:
        aliases: defaultdict[str, list[str]] = defaultdict(list)
        labels: dict[str, tuple[str, str]] = {}
        origins: dict[str, str] = {}
        articles: dict[str, int] = {}
        for row in self._store.names():
            aliases[row.entity].append(row.alias)
            labels[row.entity] = (row.name, row.type)
            origins[row.entity] = row.origin
            articles[row.entity] = row.articles
        entities = [
            Entity(entity_id, name, kind, self._aliases(entity_id, aliases[entity_id]), origins[entity_id])
            for entity_id, (name, kind) in labels.items()
        ]
        return NameBook(generation, NameIndex(entities), labels, articles)

    def _aliases(self, entity_id: str, seen: Sequence[str]) -> tuple[str, ...]:
        desk = self._desk.get(entity_id)
        return tuple(dict.fromkeys((*seen, *(desk.aliases if desk else ()))))


def meant(index: NameIndex, name: str) -> Candidate | tuple[Candidate, ...]:
    """The one entity that a typed name means, or all that it may mean.

    A lone name that articles use of something, and that is the surname of persons besides, is asked about.
    """
    found = index.best(name)
    if isinstance(found, Candidate) and found.entity.origin == "text" and " " not in name.strip():
        namesakes = [one for one in index.candidates(name) if one.why.startswith("surname") and one != found]
        return (*namesakes, found) if namesakes else found
    return found


def reasons(found: Candidate) -> tuple[str, ...]:
    """Why a typed name is taken for an entity, in words for a person, the score last."""
    near = found.why.removeprefix(_NEAR)
    told = f"spelt or sounding like “{near}”" if near != found.why else _IN_WORDS.get(found.why, found.why)
    return (told, f"score {found.score:.0f} of 100")


_NEAR: Final = "near "
_IN_WORDS: Final = MappingProxyType(
    {
        "name": "it is the name itself",
        "alias": "it is another of its names",
        "given name in full": "its first name is short for theirs",
        "initials": "the initials of its name",
        "spelt out": "its name stands for these words",
    }
)

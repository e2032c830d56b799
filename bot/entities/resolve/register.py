"""All entities of an index, packed: a hundred thousand as objects would take some fifty megabytes."""

from array import array
from collections.abc import Iterable, Iterator

from bot.entities.resolve.packed import Places, Strings
from bot.model.entity import Entity


class Register:
    """Entities by number, in the order given, and by id."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Pack the entities one by one, without keeping them."""
        self._kinds: list[tuple[str, str]] = []  # type and origin; equal pairs are one object
        self._first_name = array("i", [0])
        ids: list[str] = []
        self._names = Strings(self._taken(entities, ids))
        self._ids, self._places = Strings(ids), Places(ids)

    def _taken(self, entities: Iterable[Entity], ids: list[str]) -> Iterator[str]:
        kinds: dict[tuple[str, str], tuple[str, str]] = {}
        for entity in entities:
            kind = (str(entity.type), entity.origin)
            self._kinds.append(kinds.setdefault(kind, kind))
            self._first_name.append(self._first_name[-1] + 1 + len(entity.aliases))
            ids.append(entity.id)
            yield entity.name
            yield from entity.aliases

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._ids)

    def number(self, entity_id: str) -> int | None:
        """The number of an entity; None if it is not in the register."""
        return next((number for number in self._places.of(entity_id) if self._ids[number] == entity_id), None)

    def id(self, number: int) -> str:
        """An entity's id."""
        return self._ids[number]

    def type(self, number: int) -> str:
        """An entity's type."""
        return self._kinds[number][0]

    def name(self, number: int) -> str:
        """An entity's display name."""
        return self._names[self._first_name[number]]

    def names(self, number: int) -> list[str]:
        """An entity's name and its aliases."""
        return self._names[self._first_name[number] : self._first_name[number + 1]]

    def entity(self, number: int) -> Entity:
        """An entity, rebuilt from its packed form."""
        name, *aliases = self.names(number)
        kind, origin = self._kinds[number]
        return Entity(self._ids[number], name, kind, tuple(aliases), origin)

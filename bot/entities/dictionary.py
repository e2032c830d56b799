"""The newsroom's own dictionary, and the shipped names, as entities."""

from functools import cache
from pathlib import Path
from typing import Annotated, Final, Self

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from bot.entities.name_forms import latin
from bot.entities.tables import shipped
from bot.errors import SettingsError
from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.settings.faults import told
from bot.settings.places import described
from bot.settings.yaml_file import composed, parsing, unreadable

FAULTS_SHOWN: Final = 20
_UNUSABLE: Final = "The list of names cannot be used; an entry has `name` and `type`, and perhaps `aliases` and `id`:"

# Synonyms of the known types; any other word is kept as the newsroom wrote it.
_TYPES: Final = {
    "person": EntityType.PERSON, "people": EntityType.PERSON, "per": EntityType.PERSON,
    "organisation": EntityType.ORGANISATION, "organization": EntityType.ORGANISATION,
    "organisations": EntityType.ORGANISATION, "organizations": EntityType.ORGANISATION,
    "org": EntityType.ORGANISATION, "company": EntityType.ORGANISATION, "institution": EntityType.ORGANISATION,
    "place": EntityType.PLACE, "places": EntityType.PLACE, "location": EntityType.PLACE, "country": EntityType.PLACE,
    "city": EntityType.PLACE, "weapon": EntityType.WEAPON, "weapons": EntityType.WEAPON,
    "vehicle": EntityType.VEHICLE, "vehicles": EntityType.VEHICLE, "event": EntityType.EVENT, "work": EntityType.WORK,
}  # fmt: skip
_Text = Annotated[str, StringConstraints(min_length=1)]


def _lettered(name: str) -> str:
    if latin(name):
        return name
    msg = f"{name!r} has no letters"
    raise ValueError(msg)


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[_Text, AfterValidator(_lettered)]
    type: _Text
    id: str = ""
    aliases: Annotated[tuple[_Text, ...], BeforeValidator(lambda given: given or ())] = ()

    @model_validator(mode="after")
    def _is_new(self, info: ValidationInfo[set[str]]) -> Self:
        """Refuse an id that an entry before has: ``context`` is the set of them."""
        taken = self.entity.id
        if taken in info.context:
            msg = f"the id {taken!r} is there twice"
            raise ValueError(msg)
        info.context.add(taken)
        return self

    @property
    def entity(self) -> Entity:
        kind = _TYPES.get(self.type.lower(), self.type)
        return Entity(self.id or entity_slug(kind, self.name), self.name, kind, self.aliases, "desk")


_ENTRIES: Final = TypeAdapter(tuple[_Entry, ...])


def load_dictionary(path: Path) -> tuple[Entity, ...]:
    """The entities of a dictionary file: a YAML (or JSON) list of ``{name, type, aliases, id}``.

    ``aliases`` is optional, and so is ``id``: by default it is made from type and name.

    Raises:
        SettingsError: the file cannot be read, or entries are wrong; one message lists all faults with their lines.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(unreadable(path, error)) from error
    root = composed(path, text)
    with parsing(path):
        written = _as_written(root) if root else []
    if not isinstance(written, list):
        msg = f"{path}, line 1: must be a list (each entry starts with `- `)"
        raise SettingsError(msg)
    try:
        return tuple(entry.entity for entry in _ENTRIES.validate_python(written, context=set()))
    except ValidationError as error:
        found = list(told(error))
    shown = [f"{described(path, place)}: {wrong}" for place, wrong in found[:FAULTS_SHOWN]]
    more = [f"and {len(found) - FAULTS_SHOWN} more"] if len(found) > FAULTS_SHOWN else []
    raise SettingsError("\n".join([_UNUSABLE, *shown, *more]))


@cache
def shipped_gazetteer() -> tuple[Entity, ...]:
    """Countries, capitals, other places, organisations, arms and events; those with one name and type are merged."""
    found: dict[str, Entity] = {}
    for each in shipped():
        name = each.name.removeprefix("*")
        entity_id = entity_slug(each.type, name)
        before = found.get(entity_id)
        names = dict.fromkeys([before.name, *before.aliases] if before else [name])
        names |= dict.fromkeys(word.removeprefix("*") for word in (*each.also, *each.asked))
        first, *aliases = names
        found[entity_id] = Entity(entity_id, first, each.type, tuple(aliases), "gazetteer")
    return tuple(found.values())


def entity_slug(kind: str, name: str) -> str:
    """The id of an entity that has none yet, from its type and name: ``person:jana-holt``."""
    return f"{kind}:{latin(name).replace(' ', '-')}"


def _as_written(node: yaml.Node) -> object:
    """Each value as text with single spaces, so that no name becomes a number or ``false``; null is empty."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _as_written(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_as_written(item) for item in node.value]
    return "" if node.tag == "tag:yaml.org,2002:null" else " ".join(node.value.split())

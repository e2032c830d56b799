"""The desk's own dictionary, and the shipped names, as entities."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from bot.entities.name_forms import latin
from bot.entities.tables import countries, listed
from bot.errors import SettingsError
from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.settings.yaml_file import composed, unreadable

FAULTS_SHOWN: Final = 20

# Synonyms of the known types; any other word is kept as the desk wrote it.
_TYPES: Final = {
    "person": EntityType.PERSON, "people": EntityType.PERSON, "per": EntityType.PERSON,
    "organisation": EntityType.ORGANISATION, "organization": EntityType.ORGANISATION,
    "organisations": EntityType.ORGANISATION, "organizations": EntityType.ORGANISATION,
    "org": EntityType.ORGANISATION, "company": EntityType.ORGANISATION, "institution": EntityType.ORGANISATION,
    "place": EntityType.PLACE, "places": EntityType.PLACE, "location": EntityType.PLACE, "country": EntityType.PLACE,
    "city": EntityType.PLACE, "weapon": EntityType.WEAPON, "weapons": EntityType.WEAPON,
    "vehicle": EntityType.VEHICLE, "vehicles": EntityType.VEHICLE, "event": EntityType.EVENT, "work": EntityType.WORK,
}  # fmt: skip
_KEYS: Final = ("id", "name", "type", "aliases")
_GAP = re.compile(r"\s+")


def load_dictionary(path: Path) -> tuple[Entity, ...]:
    """The entities of a dictionary file: a YAML (or JSON) list of ``{id, name, type, aliases}``.

    ``aliases`` is optional, and so is ``id``: by default it is made from type and name.

    Raises:
        SettingsError: the file cannot be read, or entries are wrong; one message lists all faults with their lines.
    """
    try:
        written = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(unreadable(path, error)) from error
    root = composed(path, written)
    if root is None:
        return ()
    faults: list[str] = []
    entities: dict[str, Entity] = {}
    if not isinstance(root, yaml.SequenceNode):
        faults.append(f"{path}, line 1: must be a list (each entry starts with `- `)")
    else:
        for node in root.value:
            entity = _entity(node, path, faults)
            if entity is not None and entity.id in entities:
                faults.append(f"{path}, line {_line(node)}: the id {entity.id!r} is there twice")
            elif entity is not None:
                entities[entity.id] = entity
    if faults:
        raise SettingsError("\n".join(["The list of names cannot be used:", *_first(faults)]))
    return tuple(entities.values())


@cache
def shipped_gazetteer() -> tuple[Entity, ...]:
    """Countries, capitals, other places, organisations, arms and events; those with one name and type are merged."""
    found: dict[str, Entity] = {}
    for name, kind, also in _shipped():
        entity_id = entity_slug(kind, name)
        before = found.get(entity_id)
        names = dict.fromkeys([before.name, *before.aliases] if before else [name])
        names |= dict.fromkeys(word.removeprefix("*") for word in also)
        first, *aliases = names
        found[entity_id] = Entity(entity_id, first, kind, tuple(aliases), "gazetteer")
    return tuple(found.values())


def entity_slug(kind: str, name: str) -> str:
    """The id of an entity that has none yet, from its type and name: ``person:jana-holt``."""
    return f"{kind}:{latin(name).replace(' ', '-')}"


def _shipped() -> Iterator[tuple[str, EntityType, tuple[str, ...]]]:
    for country in countries():
        also = (*country.also, *country.codes[1:], *country.elsewhere)
        yield country.name.removeprefix("*"), EntityType.PLACE, also
    for country in countries():
        if country.capital:
            yield country.capital[0].removeprefix("*"), EntityType.PLACE, country.capital[1:]
    for entry in listed():
        yield entry.name.removeprefix("*"), EntityType(entry.type), entry.also


def _entity(node: yaml.Node, path: Path, faults: list[str]) -> Entity | None:
    """One entry; None if it is wrong, with the reasons appended to ``faults``."""
    before = len(faults)

    def fault(at: yaml.Node, words: str) -> None:
        faults.append(f"{path}, line {_line(at)}: {words}")

    if not isinstance(node, yaml.MappingNode):
        fault(node, "an entry must have `name:` and `type:`")
        return None
    fields: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if key.value not in _KEYS:
            fault(key, f"{key.value!r} is not known; an entry has {', '.join(_KEYS)}")
        fields[str(key.value)] = value
    name = _text(fields.get("name"))
    kind = _text(fields.get("type"))
    for key, value in (("name", name), ("type", kind)):
        if not value:
            fault(fields.get(key, node), f"`{key}` is missing or not a word")
    aliases = _texts(fields.get("aliases"))
    if aliases is None:
        fault(fields["aliases"], "`aliases` must be a list of names")
    if name and not latin(name):
        fault(fields["name"], f"{name!r} has no letters")
    if len(faults) > before:
        return None
    known = _TYPES.get(kind.lower(), kind)
    return Entity(_text(fields.get("id")) or entity_slug(known, name), name, known, aliases or (), "desk")


def _text(node: yaml.Node | None) -> str:
    """The text of a scalar as written, so that no name becomes a number or ``false``."""
    return _GAP.sub(" ", node.value).strip() if isinstance(node, yaml.ScalarNode) and not _is_null(node) else ""


def _texts(node: yaml.Node | None) -> tuple[str, ...] | None:
    if node is None or _is_null(node):
        return ()
    if not isinstance(node, yaml.SequenceNode):
        return None
    texts = [_text(item) for item in node.value]
    return tuple(texts) if all(texts) else None


def _is_null(node: yaml.Node) -> bool:
    return bool(node.tag == "tag:yaml.org,2002:null")


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _first(faults: list[str]) -> list[str]:
    more = len(faults) - FAULTS_SHOWN
    return [*faults[:FAULTS_SHOWN], *([f"and {more} more"] if more > 0 else [])]

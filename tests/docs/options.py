"""Tables of the settings: option, default and allowed values from the code, the meaning as a person wrote it."""

import re
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from bot.settings import DigestPlan, Options, SectionPlan, Source

TABLES: dict[str, type[BaseModel]] = {
    "copydesk.yaml": Options,
    "sources.yaml": Source,
    "digests.yaml": DigestPlan,
    "sections": SectionPlan,
}

_HEAD = "| option | default | allowed | meaning |\n| --- | --- | --- | --- |"
_ROW = re.compile(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", re.MULTILINE)
_PATTERNS = {"0-5": "HH:MM", "CGD": "a channel's id", "62}": "a-z, 0-9 and hyphens", "https": "a web address"}


def option_tables(written: dict[str, str]) -> dict[str, str]:
    """Each table under its name; meanings are taken over from the tables as they are, a new option has none yet."""
    return {name: _table(model, meanings(written.get(name, ""))) for name, model in TABLES.items()}


def meanings(table: str) -> dict[str, str]:
    """What a table says of each option."""
    return {option: meaning.strip() for option, meaning in _ROW.findall(table)}


def _table(model: type[BaseModel], said: dict[str, str]) -> str:
    rows = [
        f"| `{name}` | {_default(field)} | {_allowed(_schema(field))} | {said.get(name, '')} |"
        for name, field in model.model_fields.items()
    ]
    return "\n".join([_HEAD, *rows])


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "must be given"
    value = field.default
    if isinstance(value, bool):
        return f"`{'true' if value else 'false'}`"
    if isinstance(value, tuple):
        return f"`[{', '.join(value)}]`" if value else "none"
    return f"`{value}`" if value is not None and str(value) else "none"


def _schema(field: FieldInfo) -> dict[str, Any]:
    # Any: a JSON schema is whatever JSON can hold
    return TypeAdapter(field.rebuild_annotation()).json_schema()


def _allowed(schema: dict[str, Any]) -> str:
    if "anyOf" in schema:  # a value or none
        return _allowed(schema["anyOf"][0])
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    match schema.get("type"):
        case "boolean":
            return "`true`, `false`"
        case "integer":
            return f"{schema['minimum']} to {schema['maximum']}"
        case "array":
            return _several(schema)
        case _:
            return _text(schema)


def _several(schema: dict[str, Any]) -> str:
    least, most = schema.get("minItems", 0), schema.get("maxItems")
    number = f"{least} to {most}" if most else "one or more" if least else "any number"
    items = schema.get("items", {})
    if items.get("minLength") and not least:
        return f"a name, or a list of names: {_allowed(items)} each"  # as `_several` of the settings takes it
    return f"{number} of the sections below" if "$ref" in items else f"{number}: {_allowed(items)}"


def _text(schema: dict[str, Any]) -> str:
    if pattern := schema.get("pattern"):
        return next(words for part, words in _PATTERNS.items() if part in pattern)
    if schema.get("format") == "path":
        return "a path"
    least = "1 to" if schema.get("minLength") else "at most"
    return f"text of {least} {schema['maxLength']} characters" if "maxLength" in schema else "text"

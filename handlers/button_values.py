"""A request, or what else a button carries, as its value."""

import json
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from bot.errors import UsageError
from bot.model.follow import FollowPlace
from bot.model.home import HomePage
from bot.model.request import Part, Request, What
from bot.text.hashing import hashed

SHORT = 100  # a longer value is stored, and its button carries the key


@dataclass(frozen=True, slots=True)
class _Carried(Request):
    """A question as buttons carry it; those of old had one name for a speaker, an outlet, a story and a day."""

    named: Annotated[str, Field(max_length=4_500)] = ""


T = TypeVar("T")
_FORMS: dict[type, TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in (Request, _Carried, HomePage, FollowPlace)}


def pack(carried: Request | HomePage | FollowPlace) -> str:
    """A button's value: JSON in which the characters that Slack may escape (&, <, >) are encoded.

    Lone surrogates, which JSON cannot carry, are left out; no id in the index has one.
    """
    known = _FORMS[type(carried)].dump_python(carried, exclude_defaults=True)
    written = json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "ignore").decode()
    return written.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def unpack(value: str) -> Request:
    """The question of a button's value.

    Raises:
        UsageError: not a value of our buttons.
    """
    carried = unpack_as(_Carried, value)
    return _of_old(Request(**{field.name: getattr(carried, field.name) for field in fields(Request)}), carried.named)


def unpack_as(kind: type[T], value: str) -> T:
    """What a button carries, if that is no question. Raises the same."""
    try:
        unpacked: T = _FORMS[kind].validate_json(value)
    except ValidationError as error:
        msg = "I don't recognise this button: it may come from another version of Copydesk. Run the command again."
        raise UsageError(msg) from error
    return unpacked


def _of_old(request: Request, named: str) -> Request:
    """The question of a button that may be of old: its words were the outlet whose share of a comparison is wanted."""
    if request.what is What.COMPARE and request.part in (Part.ONLY, Part.MISSING) and request.words:
        request = replace(request, words="", outlet=request.words)
    match request.what if named else None:
        case What.SAYS:
            return replace(request, speaker=named)
        case What.COVERAGE | What.ASKED:
            return replace(request, outlet=named)
        case What.CHANGES:
            return replace(request, since=named)
        case What.COMPARE if request.part is Part.MISSING:
            return replace(request, story_named=named)
        case What.COMPARE:
            return replace(request, against=request.against or named)
        case _:
            return request


def value_key(value: str) -> str:
    """The key under which a long value is stored."""
    return "~" + hashed(value, 16).hex()

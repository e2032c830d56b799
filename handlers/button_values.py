"""A request as the value of a button."""

import json
from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from bot.errors import UsageError
from bot.model.request import Part, Request, What
from bot.text.hashing import hashed

SHORT = 100  # a longer value is stored, and its button carries the key

_REQUEST = TypeAdapter(Request)


def pack(request: Request) -> str:
    """The question as a button's value: JSON in which the characters that Slack may escape (&, <, >) are encoded.

    Lone surrogates, which JSON cannot carry, are left out; no id in the index has one.
    """
    known = _REQUEST.dump_python(request, exclude_defaults=True)
    written = json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "ignore").decode()
    return written.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def unpack(value: str) -> Request:
    """The question of a button's value.

    Raises:
        UsageError: not a value of our buttons.
    """
    try:
        request = _REQUEST.validate_json(value)
    except ValidationError as error:
        msg = "I don't recognise this button: it may come from another version of Copydesk. Run the command again."
        raise UsageError(msg) from error
    if request.what is What.COMPARE and request.part is not Part.MISSING:  # buttons of old named the other side so
        return replace(request, against=request.against or request.named, named="")
    return request


def value_key(value: str) -> str:
    """The key under which a long value is stored."""
    return "~" + hashed(value, 16).hex()

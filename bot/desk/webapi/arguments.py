"""The arguments of a Web API call, from a form or from JSON, with Slack's errors for invalid ones."""

import json
from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.desk.messages import Json
from bot.desk.refusals import ErrorName, RefusedError

_MOST_BYTES: Final = 1_000_000


class Arguments:
    """A call's arguments by name; in a form, JSON values are text."""

    def __init__(self, values: Json) -> None:
        self.values = values

    def text(self, name: str, default: str = "") -> str:
        """A text value, or ``default`` if it was not given."""
        value = self.values.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """A text value.

        Raises:
            RefusedError: when it was not given.
        """
        if value := self.text(name):
            return value
        raise RefusedError(
            ErrorName.INVALID_ARGUMENTS, response_metadata={"messages": [f"[ERROR] missing required field: {name}"]}
        )

    def truth(self, name: str) -> bool:
        """Whether a flag was set; forms write flags as 1 or true."""
        return self.text(name).lower() in ("1", "true")

    def number(self, name: str, default: int, most: int) -> int:
        """A count from 1 to ``most``.

        Raises:
            RefusedError: when it is not one.
        """
        text = self.text(name) or str(default)
        if not (text.isascii() and text.isdigit()) or not 1 <= int(text[:9]) <= most:
            raise RefusedError(ErrorName.INVALID_LIMIT if name == "limit" else ErrorName.INVALID_ARGUMENTS)
        return int(text)

    def structure(self, name: str, error: str) -> object:
        """A list or an object, which is JSON text in a form; ``None`` if it was not given.

        Raises:
            RefusedError: with ``error``, when the text is not JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            raise RefusedError(error) from None


async def read_arguments(request: Request) -> Arguments:
    """The arguments of a request; those in the address count if the body has none of that name.

    Raises:
        RefusedError: when the body is too large, not valid JSON, or of another type.
    """
    body = await _body(request)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        given = _object(body)
    elif kind == "application/x-www-form-urlencoded" or not body:
        given = dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    else:
        raise RefusedError(ErrorName.INVALID_FORM_DATA)
    return Arguments({**request.query_params, **given})


async def read_object(request: Request) -> Json:
    """A request's body, which must be a JSON object.

    Raises:
        RefusedError: when it is too large or not one.
    """
    return _object(await _body(request))


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise RefusedError(ErrorName.REQUEST_TOO_LARGE)
    return bytes(body)


def _object(body: bytes) -> Json:
    try:
        given = json.loads(body or b"{}")
    except (ValueError, RecursionError):
        raise RefusedError(ErrorName.INVALID_JSON) from None
    if not isinstance(given, dict):
        raise RefusedError(ErrorName.JSON_NOT_OBJECT)
    return given

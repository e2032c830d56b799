"""Validation errors of settings, as messages for the person who wrote them."""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from pydantic import ValidationError

from bot.settings.schema import WRITTEN

FieldPath = tuple[int | str, ...]

_NOTHING: Final = "has no value; what follows a # is a comment"
_WHOLE: Final = "must be a whole number, without quotation marks"
_TRUTH: Final = "must be true or false"
_SENTENCES: Final = MappingProxyType(
    {
        "missing": "is missing",
        "extra_forbidden": "there is no option of this name here",
        "string_type": "must be text: write it in quotation marks",
        "string_too_short": "must not be empty",
        "string_too_long": "has more than {max_length} characters",
        "tuple_type": "must be a list: write it like [one, two]",
        "too_short": "must have an entry",
        "too_long": "has more than {max_length} entries",
        "model_type": "must be lines of `key: value`",
        "path_type": "must be a path",
        "int_type": _WHOLE,
        "int_parsing": _WHOLE,
        "int_from_float": _WHOLE,
        "bool_type": _TRUTH,
        "bool_parsing": _TRUTH,
        "literal_error": "must be {expected}",
        "greater_than_equal": "must be {ge} or more",
        "less_than_equal": "must be {le} or less",
    }
)


def told(error: ValidationError) -> Iterator[tuple[FieldPath, str]]:
    """Location and message of each fault; "must have an entry" is left out for a list with an invalid entry."""
    found = error.errors()
    places = [item["loc"] for item in found]
    for item in found:
        place = item["loc"]
        inside = any(other[: len(place)] == place and len(other) > len(place) for other in places)
        if item["type"] == "too_short" and inside:
            continue
        about = item.get("ctx", {})
        if item["input"] is None:
            yield place, _NOTHING
            continue
        sentence = WRITTEN.get(about.get("pattern", ""), _SENTENCES.get(item["type"]))
        yield place, sentence.format(**about) if sentence else item["msg"].removeprefix("Value error, ")

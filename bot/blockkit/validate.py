"""The validator of every message and view before it is sent, and of every one that the Desk receives."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.blockkit import limits
from bot.blockkit.fault import Fault
from bot.blockkit.message_rules import rules_broken
from bot.blockkit.shapes.message import Deletion, HomeView, Message
from bot.blockkit.stray import stray_marks
from bot.blockkit.weight import pointer

_MOST: Final = 100  # faults worth reading; hostile input could give thousands


def faults(payload: Mapping[str, object]) -> tuple[Fault, ...]:
    """Every fault for which Slack, or a stricter rule of ours, refuses this message or view; empty if it may be sent.

    It may contain any JSON value anywhere. Stricter than Slack: ``text`` is always required, attachments and
    options that revive pings (``parse``, ``link_names``) are unknown fields, addresses are http or https, metadata
    is flat, and nothing may notify a whole channel.
    """
    found = [*_shape_faults(payload)]
    if isinstance(payload, Mapping):
        found.extend(rules_broken(payload))
    return tuple(found[:_MOST])


def cautions(payload: Mapping[str, object]) -> tuple[Fault, ...]:
    """What is accepted but better avoided: a long ``text``, and bare marks that Slack may read as its own."""
    found: list[Fault] = []
    text = payload.get("text")
    if isinstance(text, str) and len(text) > limits.MESSAGE_TEXT_ADVISED:
        problem = f"is best kept below {limits.MESSAGE_TEXT_ADVISED} characters"
        found.append(Fault("/text", "text_long", problem))
    found.extend(stray_marks(payload))
    return tuple(found[:_MOST])


def _shape_faults(payload: object) -> Iterator[Fault]:
    if not isinstance(payload, Mapping):
        yield Fault("", "object", "must be a JSON object")
        return
    deletes = payload.get("delete_original") is True
    shape: type[Message | HomeView] = HomeView if payload.get("type") == "home" else Deletion if deletes else Message
    try:
        shape.model_validate(dict(payload))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            yield Fault(_path(detail, payload), detail["type"], _problem(detail))


def _path(detail: ErrorDetails, payload: object) -> str:
    """The JSON pointer of an error: its location without the tags that pydantic adds when it chooses a shape."""
    steps: list[str] = []
    node, chosen = payload, False
    for step in detail["loc"]:
        if not chosen and isinstance(node, dict) and isinstance(node.get("type"), str) and node["type"] == step:
            chosen = True
            continue
        steps.append(pointer(step))
        node, chosen = _child(node, step), False
    return "".join(f"/{step}" for step in steps)


def _child(node: object, step: int | str) -> object:
    if isinstance(node, Mapping):
        return node.get(step)
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def _problem(detail: ErrorDetails) -> str:
    words = _WORDS.get(detail["type"])
    return words(detail["input"], detail.get("ctx", {})) if words else detail["msg"].lower()


_Words = Callable[[Any, dict[str, Any]], str]

_WORDS: Mapping[str, _Words] = {
    "missing": lambda _given, _limit: "is required",
    "model_type": lambda _given, _limit: "must be an object",
    "model_attributes_type": lambda _given, _limit: "must be an object",
    "extra_forbidden": lambda _given, _limit: "is not a field that may stand here",
    "string_too_long": lambda given, limit: f"must be at most {limit['max_length']} characters, is {len(given)}",
    "string_too_short": lambda _given, limit: f"must be at least {limit['min_length']} character",
    "string_unicode": lambda _given, _limit: "holds half a character (a lone surrogate)",
    "too_long": lambda given, limit: f"must be at most {limit['max_length']} items, is {len(given)}",
    "too_short": lambda _given, limit: f"must be at least {limit['min_length']} item",
    "union_tag_invalid": lambda _given, limit: f"unsupported type: {str(limit['tag'])[:80]}",
    "union_tag_not_found": lambda _given, _limit: "must have a type",
}

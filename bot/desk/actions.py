"""An element that was used: found in its message, checked against what it offers, and told in Slack's words."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.desk.messages import Json, Message
from bot.desk.refusals import ErrorName, RefusedError


@dataclass(frozen=True, slots=True)
class Used:
    """Which element of which message, and what was chosen: option values or a date, nothing for a button.

    An empty ``block_id`` means the first element with that ``action_id``.
    """

    ts: str
    action_id: str
    block_id: str = ""
    chosen: tuple[str, ...] = ()


def used_element(message: Message, used: Used, action_ts: str) -> tuple[Json, Json]:
    """The ``actions`` entry and the ``state`` of a block_actions payload.

    Raises:
        RefusedError: when the message has no such element, or the element does not offer what was chosen.
    """
    for block_id, element in interactive(message):
        if element.get("action_id") == used.action_id and used.block_id in ("", block_id):
            break
    else:
        raise RefusedError(ErrorName.ACTION_NOT_FOUND)
    choice = _choice(element, used.chosen)
    kept = ("type", "action_id", "text", "value", "url", "style", "placeholder")
    action: Json = {
        name: element[name] for name in kept if name in element and (name != "text" or "options" not in element)
    }
    action |= {"block_id": block_id, "action_ts": action_ts, **choice}
    state: Json = {"values": {}}
    if choice and element["type"] != "overflow":
        state = {"values": {block_id: {used.action_id: {"type": element["type"], **choice}}}}
    return action, state


def interactive(message: Message) -> Iterator[tuple[str, Json]]:
    """Each element of a message that can be used, with the id of its block."""
    for block in message.blocks:
        elements = block.get("elements") if block.get("type") == "actions" else [block.get("accessory")]
        for element in elements if isinstance(elements, list) else ():
            if isinstance(element, dict) and "action_id" in element:
                yield str(block["block_id"]), element


def _choice(element: Json, chosen: tuple[str, ...]) -> Json:
    kind = element["type"]
    if kind == "button":
        return {}
    if kind == "datepicker":
        return {"selected_date": chosen[0] if chosen else None}
    offered = {str(option["value"]): option for option in _options(element)}
    if any(value not in offered for value in chosen):
        raise RefusedError(ErrorName.INVALID_OPTION)
    options = [offered[value] for value in chosen]
    if kind in ("checkboxes", "multi_static_select"):
        return {"selected_options": options}
    if kind == "overflow" and not options:
        raise RefusedError(ErrorName.INVALID_OPTION)
    return {"selected_option": options[0] if options else None}


def _options(element: Json) -> Iterator[Json]:
    groups = element.get("option_groups")
    for holder in [element, *(groups if isinstance(groups, list) else ())]:
        options = holder.get("options")
        yield from options if isinstance(options, list) else ()

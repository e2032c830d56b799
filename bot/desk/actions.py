"""A button that was pressed: found in its message or Home tab, and reported as Slack would."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.desk.messages import Home, Json, PostedMessage
from bot.desk.refusals import ErrorName, RefusedError

_REPORTED = ("type", "action_id", "text", "value", "style")


@dataclass(frozen=True, slots=True)
class Used:
    """Which button of which message, or, with no ``ts``, of the person's Home tab.

    An empty ``block_id`` means the first button with that ``action_id``.
    """

    ts: str
    action_id: str
    block_id: str = ""


def used_button(message: PostedMessage | Home, used: Used, action_ts: str) -> Json:
    """The ``actions`` entry of a block_actions payload.

    Raises:
        RefusedError: when there is no such button.
    """
    for block_id, button in buttons(message):
        if button["action_id"] == used.action_id and used.block_id in ("", block_id):
            reported = {name: button[name] for name in _REPORTED if name in button}
            return reported | {"block_id": block_id, "action_ts": action_ts}
    raise RefusedError(ErrorName.ACTION_NOT_FOUND)


def buttons(message: PostedMessage | Home) -> Iterator[tuple[str, Json]]:
    """Each button of a message or a Home tab that sends an action, with the id of its block."""
    for block in message.blocks:
        elements = block.get("elements") if block.get("type") == "actions" else ()
        for element in elements if isinstance(elements, list) else ():
            if isinstance(element, dict) and "action_id" in element:
                yield str(block["block_id"]), element

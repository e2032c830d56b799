"""Rules for a message or a view as a whole: unique ids, sums over its blocks, and no pings.

Each rule reads raw JSON that may be anything, and leaves malformed parts to the shapes.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping

from bot.blockkit import limits
from bot.blockkit.fault import Fault
from bot.blockkit.weight import every, weight

_BROADCAST = re.compile(r"<!(?:channel|here|everyone|group|subteam)\b")


def rules_broken(payload: Mapping[str, object]) -> Iterator[Fault]:
    """The faults of the message as a whole."""
    for rule in _RULES:
        yield from rule(payload)


def _block_ids_differ(payload: Mapping[str, object]) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, block in _blocks(payload):
        block_id = block.get("block_id")
        if isinstance(block_id, str):
            if block_id in seen:
                yield Fault(f"/blocks/{index}/block_id", "block_id_twice", "block_id is used by an earlier block")
            seen.add(block_id)


def _action_ids_differ(payload: Mapping[str, object]) -> Iterator[Fault]:
    for index, block in _blocks(payload):
        seen: set[str] = set()
        for path, value in every(block, f"/blocks/{index}"):
            if isinstance(value, str) and path.endswith("/action_id"):
                if value in seen:
                    yield Fault(path, "action_id_twice", "action_id is used by an earlier element of this block")
                seen.add(value)


def _not_too_heavy(payload: Mapping[str, object]) -> Iterator[Fault]:
    total = weight(payload.get("blocks"))
    if payload.get("type") != "home" and total > limits.MESSAGE_WEIGHT:
        yield Fault("/blocks", "msg_blocks_too_long", f"blocks weigh {total}, more than {limits.MESSAGE_WEIGHT}")


def _no_ping(payload: Mapping[str, object]) -> Iterator[Fault]:
    problem = "may not ring a channel, a group or everybody"
    text = payload.get("text")
    if isinstance(text, str) and _BROADCAST.search(text):
        yield Fault("/text", "broadcast", problem)
    for path, value in every(payload.get("blocks"), "/blocks"):
        if isinstance(value, dict) and value.get("type") == "mrkdwn":
            words = value.get("text")
            if isinstance(words, str) and _BROADCAST.search(words):
                yield Fault(f"{path}/text", "broadcast", problem)


def _metadata_is_small(payload: Mapping[str, object]) -> Iterator[Fault]:
    metadata = payload.get("metadata")
    if isinstance(metadata, dict) and (size := _bytes(metadata)) > limits.METADATA_BYTES:
        yield Fault("/metadata", "metadata_too_large", f"metadata is {size} bytes, more than {limits.METADATA_BYTES}")


def _view_is_small(payload: Mapping[str, object]) -> Iterator[Fault]:
    if payload.get("type") == "home" and (size := _bytes(payload)) > limits.VIEW_BYTES:
        yield Fault("", "view_too_large", f"the view is {size} bytes, more than {limits.VIEW_BYTES}")


def _bytes(part: Mapping[str, object]) -> int:
    """The size as JSON; 0 if it is none, or nested too deep, which the shapes report."""
    try:
        return len(json.dumps(part).encode())
    except (TypeError, ValueError, RecursionError):
        return 0


_RULES: tuple[Callable[[Mapping[str, object]], Iterator[Fault]], ...] = (
    _block_ids_differ,
    _action_ids_differ,
    _not_too_heavy,
    _no_ping,
    _metadata_is_small,
    _view_is_small,
)


def _blocks(payload: Mapping[str, object]) -> Iterator[tuple[int, dict[str, object]]]:
    blocks = payload.get("blocks")
    if isinstance(blocks, list):
        for index, block in enumerate(blocks):
            if isinstance(block, dict):
                yield index, block

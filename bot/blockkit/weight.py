"""The weight of a message's blocks: a sum that Slack limits, by a rule it does not publish.

Others measured ``msg_blocks_too_long`` at 13,297 characters in one markdown block, at 13,172 with a divider beside it,
and at 11,341 characters spread over many rich text blocks. Counting every shown character, every address and 125 per
block explains all three and stays on the safe side of them.
"""

from collections.abc import Iterator

from bot.blockkit import limits

_COUNTED = frozenset({"text", "url", "value", "fallback"})


def weight(blocks: object) -> int:
    """The characters that count towards ``limits.MESSAGE_WEIGHT``; 0 if it is not a list of blocks."""
    if not isinstance(blocks, list):
        return 0
    counted = sum(
        len(value) for path, value in every(blocks) if isinstance(value, str) and path.rpartition("/")[2] in _COUNTED
    )
    return counted + limits.MESSAGE_BLOCK_OVERHEAD * len(blocks)


def every(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Each value inside a JSON value with its JSON pointer, the outermost first, in document order."""
    stack = [(path, value)]
    while stack:
        place, node = stack.pop()
        yield place, node
        if isinstance(node, dict):
            stack.extend((f"{place}/{pointer(key)}", child) for key, child in reversed(node.items()))
        elif isinstance(node, list):
            stack.extend((f"{place}/{index}", node[index]) for index in range(len(node) - 1, -1, -1))


def pointer(key: object) -> str:
    """One step of a JSON pointer, escaped."""
    return str(key).replace("~", "~0").replace("/", "~1")

"""conversations.history and conversations.replies."""

import base64
import binascii
import re
from collections.abc import Sequence
from typing import Final

from bot.desk.identity import Room
from bot.desk.messages import Json, PostedMessage, as_slack
from bot.desk.refusals import ErrorName, RefusedError
from bot.desk.webapi.arguments import Arguments
from bot.desk.webapi.chat import room_to_read
from bot.desk.workspace import Workspace

_TS: Final = re.compile(r"\d{1,12}(?:\.\d{1,6})?", re.ASCII)
_MOST: Final = 1_000


def history(workspace: Workspace, given: Arguments) -> Json:
    """The messages of a room, the newest first, without replies."""
    room = _room_of_member(workspace, given)
    found = [message for message in workspace.in_room(room.id) if not message.in_thread and _within(message, given)]
    return _page(workspace, found[::-1], given, 100)


def replies(workspace: Workspace, given: Arguments) -> Json:
    """A thread, its root first."""
    room = _room_of_member(workspace, given)
    asked = workspace.message(given.required("ts"))
    root = asked and (workspace.message(asked.thread_ts) if asked.thread_ts else asked)
    if root is None or root.channel != room.id or root.seen_by:
        raise RefusedError(ErrorName.THREAD_NOT_FOUND)
    found = [message for message in workspace.replies(room.id, root.ts) if _within(message, given)]
    return _page(workspace, [root, *found], given, 1_000)


def _room_of_member(workspace: Workspace, given: Arguments) -> Room:
    room = room_to_read(workspace, given)
    if not room.joined:
        raise RefusedError(ErrorName.NOT_IN_CHANNEL)
    return room


def _within(message: PostedMessage, given: Arguments) -> bool:
    oldest, latest = (_time(given.text(name), name) for name in ("oldest", "latest"))
    at = _time(message.ts, "ts") or (0, 0)
    if given.truth("inclusive"):
        return (oldest is None or oldest <= at) and (latest is None or at <= latest)
    return (oldest is None or oldest < at) and (latest is None or at < latest)


def _time(text: str, name: str) -> tuple[int, int] | None:
    """Seconds and microseconds, for which a float is too imprecise; ``None`` for an empty text.

    Raises:
        RefusedError: when the text is not a Slack timestamp.
    """
    if not text:
        return None
    if not _TS.fullmatch(text):
        raise RefusedError(ErrorName.INVALID_TS_LATEST if name == "latest" else ErrorName.INVALID_TS_OLDEST)
    seconds, _, millionths = text.partition(".")
    return int(seconds), int(millionths.ljust(6, "0"))


def _page(workspace: Workspace, found: Sequence[PostedMessage], given: Arguments, default: int) -> Json:
    limit = given.number("limit", default, _MOST)
    start = _start(given.text("cursor"))
    page, more = found[start : start + limit], len(found) > start + limit
    with_metadata = given.truth("include_all_metadata")
    cursor = base64.b64encode(f"desk:{start + limit}".encode()).decode() if more else ""
    return {
        "messages": [as_slack(message, _threaded(workspace, message), with_metadata=with_metadata) for message in page],
        "has_more": more,
        **({"response_metadata": {"next_cursor": cursor}} if more else {}),
    }


def _threaded(workspace: Workspace, message: PostedMessage) -> tuple[PostedMessage, ...]:
    return () if message.in_thread else workspace.replies(message.channel, message.ts)


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        name, _, start = base64.b64decode(cursor, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        raise RefusedError(ErrorName.INVALID_CURSOR) from None
    if name != "desk" or not (start.isascii() and start.isdigit()):
        raise RefusedError(ErrorName.INVALID_CURSOR)
    return int(start[:9])

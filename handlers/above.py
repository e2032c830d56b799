"""Links, and the buttons of a list, in the messages above a request."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import FixedValueRetryIntervalCalculator
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler

from handlers.outcomes import UNREACHED, client_like
from handlers.parse import plain
from handlers.turns import Turn

LOOKED_AT = 15  # messages of a room, outside threads
PAGE, PAGES = 200, 5  # messages of a thread that Slack gives at a time, the oldest first; how often it is asked
SECONDS = 10  # for one reading


def link_above(client: WebClient, turn: Turn, ours: str = "") -> str:
    """The link that "this" points at: the thread's first message's, else the nearest one above; '' for none.

    What our own bot, of the id ``ours``, wrote is passed over: it links to evidence, and shows how to ask. A room that
    may not be read, or not now, has no link, nor has a thread that is too long to be read to the request.
    """
    client = _reading(client)
    try:
        if turn.in_thread:
            return _in_thread(client, turn, ours)
        said = client.conversations_history(channel=turn.channel, latest=turn.ts, limit=LOOKED_AT)
        return _first_link(said.get("messages") or (), ours)
    except (SlackApiError, *UNREACHED):
        return ""


def buttons_above(client: WebClient, turn: Turn, ours: str) -> list[str]:
    """The values of the buttons of a thread's first message, where our own bot, of the id ``ours``, wrote it."""
    if not turn.in_thread:
        return []
    try:
        said = _reading(client).conversations_replies(channel=turn.channel, ts=turn.thread, limit=1)
    except (SlackApiError, *UNREACHED):
        return []
    first: Mapping[str, Any] = next(iter(said.get("messages") or ()), {})
    blocks = first.get("blocks") or () if first.get("bot_id") == ours else ()
    return [str(part.get("value") or "") for block in blocks for part in block.get("elements") or ()]


def _reading(client: WebClient) -> WebClient:
    """A client that asks once more where a connection broke, for a read may be repeated, and never waits to ask."""
    return client_like(client, SECONDS, [ConnectionErrorRetryHandler(1, FixedValueRetryIntervalCalculator(0))])


def _in_thread(client: WebClient, turn: Turn, ours: str) -> str:
    nearest, more = "", ""
    replies = client.conversations_replies(channel=turn.channel, ts=turn.thread, latest=turn.ts, limit=PAGE)
    for number, said in enumerate(islice(replies, PAGES)):
        messages = said.get("messages") or []
        if number == 0 and (link := _first_link(messages[:1], ours)):
            return link
        nearest = _first_link(messages[::-1], ours) or nearest
        more = (said.get("response_metadata") or {}).get("next_cursor") or ""
    return "" if more else nearest


def _first_link(messages: Sequence[Mapping[str, Any]], ours: str) -> str:
    said = (message for message in messages if not ours or message.get("bot_id") != ours)
    return next((link for message in said for link in _links(message)), "")


def _links(message: Mapping[str, Any]) -> Iterator[str]:
    yield from plain(str(message.get("text") or "")).links
    for attachment in message.get("attachments") or ():
        for key in ("from_url", "original_url", "title_link"):
            if attachment.get(key):
                yield str(attachment[key])

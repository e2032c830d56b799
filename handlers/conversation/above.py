"""Links and buttons in the messages above a request."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import FixedValueRetryIntervalCalculator
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler

from handlers.conversation.listed import Pressable
from handlers.conversation.turn import Turn
from handlers.delivery.outcomes import UNREACHED, client_like
from handlers.parsing.parse import plain

LOOKED_AT = 15  # messages read from a channel, outside threads
PAGE, PAGES = 200, 5  # messages per page of a thread, oldest first; the most pages read
SECONDS = 10  # timeout per read


def link_above(client: WebClient, turn: Turn, ours: str = "") -> str:
    """The link that "this" refers to: the one in the thread's first message, else the nearest above; '' for none.

    Messages of our own bot (id ``ours``) are skipped: they link to evidence and to examples. '' also if the channel
    cannot be read, or the thread is too long to read up to the request.
    """
    client = _read_client(client)
    try:
        if turn.in_thread:
            return _link_in_thread(client, turn, ours)
        history = client.conversations_history(channel=turn.channel, latest=turn.ts, limit=LOOKED_AT)
        return _first_link(history.get("messages") or (), ours)
    except (SlackApiError, *UNREACHED):
        return ""


@dataclass(frozen=True, slots=True)
class Above:
    """The buttons of our last message above a turn, and of its thread's first message if that is ours."""

    last: tuple[Pressable, ...] = ()
    first: tuple[Pressable, ...] = ()


def buttons_above(client: WebClient, turn: Turn, ours: str) -> Above:
    """The buttons above a turn in messages of our own bot (id ``ours``); none if they cannot be read."""
    client = _read_client(client)
    try:
        if turn.in_thread:
            return _buttons_of_thread(client, turn, ours)
        history = client.conversations_history(channel=turn.channel, latest=turn.ts, limit=LOOKED_AT)
        messages = history.get("messages") or ()
        return Above(last=_pressable(next((one for one in messages if one.get("bot_id") == ours), {})))
    except (SlackApiError, *UNREACHED):
        return Above()


def _buttons_of_thread(client: WebClient, turn: Turn, ours: str) -> Above:
    """The buttons in a turn's thread; ``last`` is empty if the thread is too long to read up to the turn."""
    first: Mapping[str, Any] | None = None
    last: Mapping[str, Any] = {}
    more = ""
    replies = client.conversations_replies(channel=turn.channel, ts=turn.thread, latest=turn.ts, limit=PAGE)
    for page in islice(replies, PAGES):
        messages = page.get("messages") or [{}]
        first = messages[0] if first is None else first
        last = next((one for one in reversed(messages) if one.get("bot_id") == ours), last)
        more = (page.get("response_metadata") or {}).get("next_cursor") or ""
    own = first if first and first.get("bot_id") == ours else {}
    return Above(() if more else _pressable(last), _pressable(own))


def _pressable(message: Mapping[str, Any]) -> tuple[Pressable, ...]:
    """The buttons of a message, in order."""
    return tuple(
        Pressable(
            str(part.get("action_id") or "").partition(".")[0],
            str((part.get("text") or {}).get("text") or ""),
            str(part.get("value") or ""),
        )
        for block in message.get("blocks") or ()
        if block.get("type") == "actions"
        for part in block.get("elements") or ()
    )


def _read_client(client: WebClient) -> WebClient:
    """A client that retries a broken connection once, at once: reads are safe to repeat."""
    return client_like(client, SECONDS, [ConnectionErrorRetryHandler(1, FixedValueRetryIntervalCalculator(0))])


def _link_in_thread(client: WebClient, turn: Turn, ours: str) -> str:
    nearest, more = "", ""
    replies = client.conversations_replies(channel=turn.channel, ts=turn.thread, latest=turn.ts, limit=PAGE)
    for number, page in enumerate(islice(replies, PAGES)):
        messages = page.get("messages") or []
        if number == 0 and (link := _first_link(messages[:1], ours)):
            return link
        nearest = _first_link(messages[::-1], ours) or nearest
        more = (page.get("response_metadata") or {}).get("next_cursor") or ""
    return "" if more else nearest


def _first_link(messages: Sequence[Mapping[str, Any]], ours: str) -> str:
    candidates = (message for message in messages if not ours or message.get("bot_id") != ours)
    return next((link for message in candidates for link in _links(message)), "")


def _links(message: Mapping[str, Any]) -> Iterator[str]:
    yield from plain(str(message.get("text") or "")).links
    for attachment in message.get("attachments") or ():
        for key in ("from_url", "original_url", "title_link"):
            if attachment.get(key):
                yield str(attachment[key])

"""Links and buttons in the messages above a request."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import FixedValueRetryIntervalCalculator
from slack_sdk.http_retry.builtin_handlers import ConnectionErrorRetryHandler

from handlers.conversation.button_choices import Pressable
from handlers.conversation.turn import Turn
from handlers.delivery.outcomes import UNREACHED, client_like
from handlers.parsing.plain import plain

LOOKED_AT = 15  # messages read from a channel, outside threads
PAGE, PAGES = 200, 5  # messages per page of a thread, oldest first; the most pages read
SECONDS = 10  # timeout per read

SlackMessage = Mapping[str, Any]


class _TooLongError(Exception):
    """A thread that is too long to be read."""


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
    except (SlackApiError, *UNREACHED, _TooLongError):
        return ""


@dataclass(frozen=True, slots=True)
class ButtonsAbove:
    """The buttons of our last message above a turn, and of its thread's first message if that is ours."""

    last: tuple[Pressable, ...] = ()
    first: tuple[Pressable, ...] = ()


def buttons_above(client: WebClient, turn: Turn, ours: str) -> ButtonsAbove:
    """The buttons above a turn in messages of our own bot (id ``ours``); none if they cannot be read."""
    client = _read_client(client)
    try:
        if turn.in_thread:
            return _buttons_of_thread(client, turn, ours)
        history = client.conversations_history(channel=turn.channel, latest=turn.ts, limit=LOOKED_AT)
        return ButtonsAbove(last=pressables_of(_last_of(ours, (history.get("messages") or [])[::-1])))
    except (SlackApiError, *UNREACHED):
        return ButtonsAbove()


def _buttons_of_thread(client: WebClient, turn: Turn, ours: str) -> ButtonsAbove:
    """The buttons in a turn's thread; ``last`` is empty if the thread is too long to read up to the turn."""
    messages = _thread(client, turn)
    first = next(messages, {})
    try:
        last = _last_of(ours, [first, *messages])
    except _TooLongError:
        last = {}
    return ButtonsAbove(pressables_of(last), pressables_of(_last_of(ours, [first])))


def _last_of(ours: str, messages: Sequence[SlackMessage]) -> SlackMessage:
    return next((one for one in reversed(messages) if one.get("bot_id") == ours), {})


def pressables_of(message: SlackMessage) -> tuple[Pressable, ...]:
    """The buttons of a message, in order."""
    return tuple(
        Pressable(*str(part.get("action_id") or "").partition(".")[::2], str(part.get("value") or ""))
        for block in message.get("blocks") or ()
        if block.get("type") == "actions"
        for part in block.get("elements") or ()
    )


def _read_client(client: WebClient) -> WebClient:
    """A client that retries a broken connection once, at once: reads are safe to repeat."""
    return client_like(client, SECONDS, [ConnectionErrorRetryHandler(1, FixedValueRetryIntervalCalculator(0))])


def _link_in_thread(client: WebClient, turn: Turn, ours: str) -> str:
    messages = _thread(client, turn)
    return _first_link(islice(messages, 1), ours) or _first_link(reversed(list(messages)), ours)


def _thread(client: WebClient, turn: Turn) -> Iterator[SlackMessage]:
    """The messages of a turn's thread up to it, the earliest first, each page read when it is needed."""
    more = ""
    replies = client.conversations_replies(channel=turn.channel, ts=turn.thread, latest=turn.ts, limit=PAGE)
    for page in islice(replies, PAGES):
        yield from page.get("messages") or ()
        more = (page.get("response_metadata") or {}).get("next_cursor") or ""
    if more:
        raise _TooLongError


def _first_link(messages: Iterable[SlackMessage], ours: str) -> str:
    candidates = (message for message in messages if not ours or message.get("bot_id") != ours)
    return next((link for message in candidates for link in links_of(message)), "")


def links_of(message: SlackMessage) -> Iterator[str]:
    """The addresses in a message and in its previews of pages, in order."""
    yield from plain(str(message.get("text") or "")).links
    for attachment in message.get("attachments") or ():
        for key in ("from_url", "original_url", "title_link"):
            if attachment.get(key):
                yield str(attachment[key])

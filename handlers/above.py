"""Links in the messages above a request."""

from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.parse import plain
from handlers.turns import Turn

LOOKED_AT = 15  # what Slack gives in one call at its strictest


def link_above(client: WebClient, turn: Turn) -> str:
    """The link that "this" points at: the thread's first message's, else the nearest one above; '' for none.

    A room that may not be read has no link.
    """
    try:
        if turn.in_thread:
            said = client.conversations_replies(channel=turn.channel, ts=turn.thread, limit=LOOKED_AT)
            first, *later = said.get("messages") or [{}]
            above = [first, *reversed([message for message in later if message.get("ts") != turn.ts])]
        else:
            said = client.conversations_history(channel=turn.channel, latest=turn.ts, limit=LOOKED_AT)
            above = said.get("messages") or []
    except SlackApiError:
        return ""
    return next((link for message in above for link in _links(message)), "")


def _links(message: Mapping[str, Any]) -> Iterator[str]:
    yield from plain(str(message.get("text") or "")).links
    for attachment in message.get("attachments") or ():
        for key in ("from_url", "original_url", "title_link"):
            if attachment.get(key):
                yield str(attachment[key])

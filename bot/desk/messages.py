"""A message and a Home tab as the workspace stores them, and as Slack writes them."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from bot.desk.identity import APP_ID, BOT_ID, TEAM_ID

Json = dict[str, object]
# Called with what passes between the app and the Desk: the name of a method, the type of an envelope or "ack", and the
# arguments or the payload.
OnExchange = Callable[[str, Json], None]


@dataclass(frozen=True, slots=True)
class PostedMessage:
    """One message; ``seen_by`` names the only person who sees an ephemeral one."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: tuple[Json, ...] = ()
    thread_ts: str = ""
    metadata: Json | None = None
    from_app: bool = False
    seen_by: str = ""
    edited: str = ""

    @property
    def in_thread(self) -> bool:
        """Whether this is a reply shown only in its thread."""
        return bool(self.thread_ts) and self.thread_ts != self.ts


@dataclass(frozen=True, slots=True)
class Notice:
    """A line from the Desk itself, which only the person at the page sees."""

    ts: str
    channel: str
    text: str


@dataclass(frozen=True, slots=True)
class Home:
    """What the app shows in its Home tab to one person; ``hash`` is another each time it is published."""

    id: str
    user: str
    hash: str
    blocks: tuple[Json, ...]
    private_metadata: str = ""

    def as_slack(self) -> Json:
        """The view as in events, action payloads and the answer to views.publish."""
        return {
            "id": self.id,
            "team_id": TEAM_ID,
            "type": "home",
            "private_metadata": self.private_metadata,
            "callback_id": "",
            "external_id": "",
            "hash": self.hash,
            "state": {"values": {}},
            "blocks": list(self.blocks),
            "root_view_id": self.id,
            "previous_view_id": None,
            "app_id": APP_ID,
            "bot_id": BOT_ID,
            "app_installed_team_id": TEAM_ID,
        }


def with_block_ids(blocks: object) -> tuple[Json, ...]:
    """Validated blocks, each with an id, made up as Slack does if the app gave none."""
    if not isinstance(blocks, list):
        return ()
    return tuple({"block_id": secrets.token_urlsafe(4), **block} for block in blocks)


def as_slack(message: PostedMessage, replies: tuple[PostedMessage, ...] = (), *, with_metadata: bool = False) -> Json:
    """The message as in conversations.history, events and action payloads."""
    written: Json = {"type": "message", "user": message.user, "ts": message.ts, "text": message.text, "team": TEAM_ID}
    if message.from_app:
        written |= {"bot_id": BOT_ID, "app_id": APP_ID}
    if message.blocks:
        written["blocks"] = list(message.blocks)
    if message.thread_ts:
        written["thread_ts"] = message.thread_ts
    if message.edited:
        written["edited"] = {"user": message.user, "ts": message.edited}
    if with_metadata and message.metadata is not None:
        written["metadata"] = message.metadata
    if replies:
        written |= {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users": sorted({reply.user for reply in replies}),
            "latest_reply": replies[-1].ts,
        }
    return written

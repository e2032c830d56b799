"""The response_url of a command or an action: five uses in thirty minutes."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from bot.desk.messages import Json, PostedMessage, with_block_ids
from bot.desk.refusals import ErrorName, RefusedError, check_message
from bot.desk.workspace import Workspace

USES: Final = 5
SECONDS: Final = 30 * 60


@dataclass(frozen=True, slots=True)
class Interaction:
    """What a response answers: the room, the person, and the message acted on (empty for a command)."""

    channel: str
    user: str
    ts: str = ""


@dataclass(slots=True)
class _Hook:
    source: Interaction
    until: float
    left: int = USES


class ResponseUrls:
    """The addresses given out; used only within the server's event loop."""

    def __init__(self, workspace: Workspace, clock: Callable[[], float], base: str) -> None:
        self._workspace = workspace
        self._clock = clock
        self._base = base
        self._hooks: dict[str, _Hook] = {}

    def issue(self, source: Interaction) -> str:
        """A new address for answers to ``source``."""
        now = self._clock()
        self._hooks = {secret: hook for secret, hook in self._hooks.items() if hook.until > now}
        secret = secrets.token_urlsafe(24)
        self._hooks[secret] = _Hook(source, now + SECONDS)
        return f"{self._base}/response/{secret}"

    def use(self, secret: str, payload: Json) -> None:
        """Answer through an address.

        Raises:
            RefusedError: when it is unknown, too old or used up, or when Slack would refuse the message.
        """
        hook = self._hooks.get(secret)
        if hook is None or hook.until <= self._clock():
            raise RefusedError(ErrorName.EXPIRED_URL)
        if hook.left < 1:
            raise RefusedError(ErrorName.USED_URL)
        answered = answer(self._workspace, hook.source, payload)
        hook.left -= 1
        if not hook.source.ts and answered is not None:
            hook.source = replace(hook.source, ts=answered.ts)


def answer(workspace: Workspace, source: Interaction, payload: Json) -> PostedMessage | None:
    """Carry out an answer: a new message (ephemeral unless ``in_channel``), a replacement, or a deletion.

    Raises:
        RefusedError: when Slack would refuse the message.
    """
    check_message(payload)
    original = workspace.message(source.ts) if source.ts else None
    if payload.get("delete_original") is True:
        workspace.delete(source.ts)
        return None
    text, blocks = str(payload["text"]), with_block_ids(payload.get("blocks"))
    if payload.get("replace_original") is True and original is not None:
        return workspace.change(replace(original, text=text, blocks=blocks, edited=workspace.next_ts()))
    metadata = payload.get("metadata")
    public = payload.get("response_type") == "in_channel"
    return workspace.post(
        PostedMessage(
            ts=workspace.next_ts(),
            channel=source.channel,
            user=workspace.cast.app.id,
            text=text,
            blocks=blocks,
            thread_ts=str(payload.get("thread_ts", "")),
            metadata=metadata if isinstance(metadata, dict) and public else None,
            from_app=True,
            seen_by="" if public else source.user,
        )
    )

"""A button press: where, by whom, and how its answer is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from handlers.render import Frame


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button press; ``private`` if only one person sees the message, ``thread`` is empty outside threads."""

    channel: str
    user: str
    value: object
    thread: str = ""
    ts: str = ""
    private: bool = False

    @property
    def direct(self) -> bool:
        """Whether the button is in a direct message from the bot, which nobody else reads."""
        return self.channel.startswith("D") and not self.private

    def frame(self) -> Frame:
        """The frame of an answer for this person alone."""
        return Frame(private=not self.direct, in_thread=bool(self.thread), direct=self.channel.startswith("D"))


def pressed(body: Mapping[str, Any]) -> Pressed:
    """A button press from Slack's payload."""
    container = body.get("container") or {}
    message = body.get("message") or {}
    actions = body.get("actions") or [{}]
    return Pressed(
        channel=str((body.get("channel") or {}).get("id") or container.get("channel_id") or ""),
        user=str((body.get("user") or {}).get("id") or ""),
        value=actions[0].get("value"),
        thread=str(container.get("thread_ts") or message.get("thread_ts") or ""),
        ts=str(container.get("message_ts") or ""),
        private=bool(container.get("is_ephemeral")),
    )

"""Out to Slack: every message is checked once more, and its long button values are filed."""

import logging
from collections.abc import Mapping
from typing import Any

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookResponse

from bot.blockkit import faults
from bot.logs import event
from bot.store.protocol import Conversations
from handlers.render import Message

_log = logging.getLogger(__name__)
_REFUSED = 400


class FaultyMessageError(Exception):
    """A message breaks a rule of Slack's; raised where delivery is strict, as in tests."""


class UndeliveredError(Exception):
    """Slack did not take an answer; raised where delivery is strict."""


class Delivery:
    """Sends messages. A faulty one is an error where ``strict``, else it is logged and goes out as text alone."""

    def __init__(self, conversations: Conversations, *, strict: bool) -> None:
        self._conversations = conversations
        self._strict = strict

    def whisper(self, respond: Respond, message: Message, thread: str = "") -> None:
        """Answer so that only the person who asked sees it."""
        self._answer(respond, message, response_type="ephemeral", replace_original=False, thread_ts=thread or None)

    def replace(self, respond: Respond, message: Message) -> None:
        """Put a message in place of the one whose button was pressed."""
        self._answer(respond, message, replace_original=True)

    def show(self, respond: Respond, message: Message, thread: str = "") -> None:
        """Answer for all to see, where the bot need not be a member."""
        self._answer(respond, message, response_type="in_channel", replace_original=False, thread_ts=thread or None)

    def remove(self, respond: Respond) -> None:
        """Take the message away whose button was pressed."""
        self._delivered(respond(text="", delete_original=True))

    def post(self, client: WebClient, channel: str, message: Message, thread: str = "") -> str:
        """Post to a channel, or a thread of it; the message's time."""
        sent = client.chat_postMessage(channel=channel, thread_ts=thread or None, **self.checked(message))
        return str(sent["ts"])

    def _answer(self, respond: Respond, message: Message, **how: Any) -> None:  # noqa: ANN401 - Bolt's own options
        self._delivered(respond(**self.checked(message), **how))

    def _delivered(self, response: WebhookResponse) -> None:
        """Note an answer that Slack did not take: Bolt says nothing of it.

        Raises:
            UndeliveredError: where strict.
        """
        if response.status_code < _REFUSED:
            return
        event(_log, "undelivered", level=logging.ERROR, status=response.status_code)
        if self._strict:
            raise UndeliveredError(response.body)

    def checked(self, message: Message) -> dict[str, Any]:
        """A message's payload once it was checked and its values filed.

        Raises:
            FaultyMessageError: where strict, and the message breaks a rule.
        """
        if message.filed:
            self._conversations.file_values(dict(message.filed))
        payload = message.payload()
        found = faults(payload)
        if not found:
            return payload
        if self._strict:
            raise FaultyMessageError("; ".join(str(fault) for fault in found[:5]))
        event(_log, "faulty-message", level=logging.ERROR, path=found[0].path, rule=found[0].rule, faults=len(found))
        return _text_alone(payload)


def _text_alone(payload: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in payload.items() if key != "blocks"}

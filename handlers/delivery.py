"""Out to Slack: every message is checked once more, and its long button values are filed."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from threading import Event
from typing import Any

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.blockkit import faults
from bot.errors import CopydeskError
from bot.logs import event
from bot.store.protocol import Conversations
from handlers.outcomes import limited, never_left, sent_again, unsure
from handlers.render import Message

_log = logging.getLogger(__name__)
_USED_UP = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


class FaultyMessageError(Exception):
    """A message breaks a rule of Slack's; raised where delivery is strict, as in tests."""


class UndeliveredError(Exception):
    """Slack did not take an answer."""


class UsedUpError(UndeliveredError):
    """The address for answers takes none any more: no other word either."""


class LimitedError(UndeliveredError, CopydeskError):
    """Slack takes no more messages for now."""

    def __init__(self) -> None:
        super().__init__("Slack is not accepting more messages from me right now. Ask again in a minute.")


class UnsureError(Exception):
    """Slack did not say whether it took an answer."""


class Delivery:
    """Sends messages. A faulty one is an error where ``strict``, else it is logged and goes out as text alone.

    Once the bot is ``stopping``, nothing is sent again.
    """

    def __init__(self, conversations: Conversations, *, strict: bool, stopping: Event) -> None:
        self._conversations = conversations
        self._strict = strict
        self._sent_again = sent_again(stopping)

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
        """Take the message away whose button was pressed; if that fails, it stays."""
        with suppress(UnsureError, UndeliveredError):
            self._send(respond, {"text": "", "delete_original": True})

    def post(self, client: WebClient, channel: str, message: Message, thread: str = "") -> str:
        """Post to a channel, or a thread of it; the message's time.

        Raises:
            UnsureError: it may or may not have been posted.
            SlackApiError, UndeliveredError: it was not.
        """
        payload = self.checked(message)
        with _told_apart():
            sent = client.chat_postMessage(channel=channel, thread_ts=thread or None, **payload)
        return str(sent["ts"])

    def _answer(self, respond: Respond, message: Message, **how: object) -> None:
        self._send(respond, self.checked(message) | {name: value for name, value in how.items() if value is not None})

    def _send(self, respond: Respond, payload: dict[str, Any]) -> None:
        """Answer where Slack said; what it does not take is noted.

        Bolt's own way to answer is not used: it sends an answer again whose connection dropped, also a taken one.

        Raises:
            UnsureError: it may or may not have been taken.
            UndeliveredError: it was not, and by a UsedUpError nothing else can be.
        """
        client = WebhookClient(
            str(respond.response_url), ssl=respond.ssl, proxy=respond.proxy, retry_handlers=self._sent_again
        )
        with _told_apart():
            response = client.send_dict(payload)
        if response.status_code < HTTPStatus.BAD_REQUEST:
            return
        event(_log, "undelivered", level=logging.ERROR, status=response.status_code)
        if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise UnsureError(response.body)
        if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise LimitedError
        raise (UsedUpError if response.status_code in _USED_UP else UndeliveredError)(response.body)

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


@contextmanager
def _told_apart() -> Iterator[None]:
    """What kept the block from sending is told apart by whether Slack may have taken the message all the same."""
    try:
        yield
    except Exception as error:
        if isinstance(error, SlackApiError) and limited(error.response):
            raise LimitedError from error
        if unsure(error):
            raise UnsureError(str(error)) from error
        if never_left(error):
            raise UndeliveredError(str(error)) from error
        raise

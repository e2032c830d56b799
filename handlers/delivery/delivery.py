"""Send messages to Slack: each is validated first, and its long button values are stored."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from threading import Event
from typing import Any

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.blockkit import faults
from bot.errors import CopydeskError
from bot.logs import LogEvent, event
from bot.outbox.outbox import metadata
from bot.store.conversations import Conversations
from handlers.delivery.outcomes import (
    UNREACHED,
    error_code,
    limited,
    may_have_arrived,
    resend_handlers,
    was_never_sent,
)
from handlers.render import Message

_log = logging.getLogger(__name__)
_USED_UP = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


class FaultyMessageError(Exception):
    """A message breaks one of Slack's rules; raised if delivery is strict, as in tests, and for every Home."""


class UndeliveredError(Exception):
    """Slack did not accept an answer."""


class UsedUpError(UndeliveredError):
    """The response_url is used up (30 minutes or 5 uses), so nothing more can be sent to it."""


class LimitedError(UndeliveredError, CopydeskError):
    """Slack is rate-limiting us."""

    def __init__(self) -> None:
        super().__init__("Slack is not accepting more messages from me right now. Ask again in a minute.")


class OutdatedViewError(Exception):
    """A Home has changed since the view with the given hash."""


class UnsureError(Exception):
    """Slack did not say whether it accepted an answer."""


@contextmanager
def undone_if_unsent(undo: Callable[[], object]) -> Iterator[None]:
    """Undo what was done for a message if the block fails to send it; not if Slack may have it all the same."""
    try:
        yield
    except UnsureError:
        raise
    except Exception:
        undo()
        raise


class Delivery:
    """Sends messages. An invalid one raises if ``strict``, else it is logged and sent as text only.

    Once the bot is ``stopping``, nothing is retried.
    """

    def __init__(self, conversations: Conversations, *, strict: bool, stopping: Event) -> None:
        self._conversations = conversations
        self._strict = strict
        self._sent_again = resend_handlers(stopping)

    def whisper(self, respond: Respond, message: Message, thread: str = "") -> None:
        """Send an answer that only the person who asked sees."""
        self._answer(respond, message, response_type="ephemeral", replace_original=False, thread_ts=thread or None)

    def replace(self, respond: Respond, message: Message) -> None:
        """Replace the message whose button was pressed."""
        self._answer(respond, message, replace_original=True)

    def show(self, respond: Respond, message: Message, thread: str = "") -> None:
        """Send an answer for all to see; the bot need not be a member of the channel."""
        self._answer(respond, message, response_type="in_channel", replace_original=False, thread_ts=thread or None)

    def remove(self, respond: Respond) -> None:
        """Delete the message whose button was pressed; if that fails, it stays."""
        with suppress(UnsureError, UndeliveredError):
            self._send(respond, {"text": "", "delete_original": True})

    def post(self, client: WebClient, channel: str, message: Message, thread: str = "", key: str = "") -> str:
        """Post to a channel, or to a thread in it; returns the message's ``ts``. It can be looked for by its ``key``.

        Raises:
            UnsureError: it may or may not have been posted.
            SlackApiError, UndeliveredError: it was not.
        """
        payload = self.checked(message) | ({"metadata": metadata(key)} if key else {})
        with _classified_errors():
            sent = client.chat_postMessage(channel=channel, thread_ts=thread or None, **payload)
        return str(sent["ts"])

    def post_or_log(self, client: WebClient, channel: str, message: Message, thread: str) -> bool:
        """Post what may be missed; whether it was surely posted. If not, the log says why."""
        return _done_or_logged(lambda: self.post(client, channel, message, thread))

    def edit_or_log(self, client: WebClient, channel: str, ts: str, message: Message) -> bool:
        """Put a message in place of one that was posted; whether it surely stands there. If not, the log says why.

        Editing twice does no harm, so it is tried again where Slack may have it.
        """
        payload = self.checked(message)
        shown = {part: payload[part] for part in ("text", "blocks") if part in payload}

        def edit() -> None:
            with _classified_errors():
                _twice_if_unsure(partial(client.chat_update, channel=channel, ts=ts, **shown))

        return _done_or_logged(edit, logging.WARNING)

    def publish(self, client: WebClient, user: str, message: Message, kept: str = "", seen: str = "") -> None:
        """Show a message as a person's Home tab; what is ``kept`` comes back with whatever is pressed there.

        Publishing twice does no harm, so it is tried again where Slack may have it.

        Raises:
            OutdatedViewError: the Home is no longer the view with the hash ``seen``.
            FaultyMessageError: the view breaks a rule.
            SlackApiError, LimitedError: Slack refused it.
        """
        (payload,) = payloads([message], self._conversations)
        view = {"type": "home", "blocks": payload["blocks"], "private_metadata": kept}
        if found := faults(view):
            raise FaultyMessageError("; ".join(str(fault) for fault in found[:5]))
        try:
            _twice_if_unsure(partial(client.views_publish, user_id=user, view=view, hash=seen or None))
        except SlackApiError as error:
            if limited(error.response):
                raise LimitedError from error
            if error_code(error.response) == "hash_conflict":
                raise OutdatedViewError from error
            raise

    def _answer(self, respond: Respond, message: Message, **how: object) -> None:
        self._send(respond, self.checked(message) | {name: value for name, value in how.items() if value is not None})

    def _send(self, respond: Respond, payload: dict[str, Any]) -> None:
        """Send to the response_url; what Slack refuses is logged.

        Bolt's own ``respond`` is not used: after a dropped connection it resends even an accepted answer.

        Raises:
            UnsureError: it may or may not have been accepted.
            UndeliveredError: it was not; after a UsedUpError nothing else can be sent either.
        """
        client = WebhookClient(
            str(respond.response_url), ssl=respond.ssl, proxy=respond.proxy, retry_handlers=self._sent_again
        )
        with _classified_errors():
            response = client.send_dict(payload)
        if response.status_code < HTTPStatus.BAD_REQUEST:
            return
        event(_log, LogEvent.UNDELIVERED, level=logging.ERROR, status=response.status_code)
        if response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise UnsureError(response.body)
        if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            raise LimitedError
        raise (UsedUpError if response.status_code in _USED_UP else UndeliveredError)(response.body)

    def checked(self, message: Message) -> dict[str, Any]:
        """A message's payload, validated, with its long values stored.

        Raises:
            FaultyMessageError: the message breaks a rule, and delivery is strict.
        """
        (payload,) = payloads([message], self._conversations)
        found = faults(payload)
        if not found:
            return payload
        if self._strict:
            raise FaultyMessageError("; ".join(str(fault) for fault in found[:5]))
        event(
            _log,
            LogEvent.FAULTY_MESSAGE,
            level=logging.ERROR,
            path=found[0].path,
            rule=found[0].rule,
            faults=len(found),
        )
        return _text_alone(payload)


def _text_alone(payload: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in payload.items() if key != "blocks"}


def _done_or_logged(send: Callable[[], object], level: int = logging.ERROR) -> bool:
    """Whether Slack surely accepted what is sent; if not, the log says why."""
    try:
        send()
    except (SlackApiError, UndeliveredError, UnsureError) as error:
        code = error_code(error.response) if isinstance(error, SlackApiError) else type(error).__name__
        event(_log, LogEvent.UNDELIVERED, level=level, code=code)
        return False
    return True


def _twice_if_unsure(send: Callable[[], object]) -> None:
    try:
        send()
    except (SlackApiError, *UNREACHED) as error:
        if not may_have_arrived(error):
            raise
        send()


@contextmanager
def _classified_errors() -> Iterator[None]:
    """Classify a send error by whether Slack may have accepted the message anyway."""
    try:
        yield
    except Exception as error:
        if isinstance(error, SlackApiError) and limited(error.response):
            raise LimitedError from error
        if may_have_arrived(error):
            raise UnsureError(str(error)) from error
        if was_never_sent(error):
            raise UndeliveredError(str(error)) from error
        raise


def payloads(messages: Sequence[Message], conversations: Conversations) -> list[dict[str, Any]]:
    """The messages' payloads, in order; their long button values are stored first."""
    stored = {key: value for message in messages for key, value in message.stored_values}
    if stored:
        conversations.store_values(stored)
    return [message.payload() for message in messages]

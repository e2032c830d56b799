"""Where all failures end up: the person learns what to do, the log records why."""

import logging
import secrets
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltResponse, Respond
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import CopydeskError, GoneError, UnusableIndexError
from bot.logs import LogEvent, event, failure
from handlers.delivery.advice import ADVICE, SEARCH, SET_UP
from handlers.delivery.delivery import Delivery, UndeliveredError, UnsureError, UsedUpError
from handlers.kept_home import KeptHome
from handlers.render import Message
from handlers.render.failure import index_unusable, may_have_been_sent, our_failure, refused
from handlers.render.home import instead
from handlers.work import Call, Work

_log = logging.getLogger(__name__)


def register(app: App, work: Work) -> None:
    """Handle requests that no listener matches; errors in a listener's job are reported by ``work``."""

    @app.error
    def on_error(error: Exception, body: dict[str, Any], client: WebClient, respond: Respond) -> BoltResponse:
        if not (isinstance(error, BoltUnhandledRequestError) and "event" in body):  # most events need no answer

            def raise_it(_call: Call) -> None:
                raise error

            work.take(raise_it, Call(body, client, respond))
        return BoltResponse(status=200)


def error_notifier(delivery: Delivery, contact: str = "") -> Callable[[Call, Exception], None]:
    """A function that tells whoever asked what went wrong, and whose ``contact`` it is where only they can help."""

    def tell(call: Call, error: Exception) -> None:
        if isinstance(error, UsedUpError):  # the log has it already, and the person cannot be reached
            return
        try:
            _tell(call, delivery, error_message(error, contact))
        except UndeliveredError as undelivered:
            event(_log, LogEvent.FAILURE_NOT_TOLD, level=logging.ERROR, kind=type(undelivered).__name__)
        except Exception as unforeseen:  # noqa: BLE001 - the last resort: only the log is left
            failure(_log, LogEvent.FAILURE_NOT_TOLD, unforeseen)

    return tell


def error_message(error: Exception, contact: str = "") -> Message:
    """The message for the person; our own failures are logged with a traceback under the reference shown."""
    if isinstance(error, BoltUnhandledRequestError):
        event(_log, LogEvent.REFUSED, kind="unknown")
        return refused(
            "I don't recognise this button or command: it may come from another version of Copydesk. Type the command"
            " again."
        )
    if isinstance(error, CopydeskError) and not isinstance(error, UnusableIndexError):
        event(_log, LogEvent.REFUSED, kind=type(error).__name__)
        next_step = SEARCH if isinstance(error, GoneError) else SET_UP if error.remedy else ""
        return refused(f"{error} {next_step}", contact if next_step == SET_UP else "")
    code = error.response.get("error", "") if isinstance(error, SlackApiError) else ""
    if advice := ADVICE.get(code):
        event(_log, LogEvent.REFUSED, kind=code)
        return refused(f"{advice.wrong} {advice.to_asker}", contact if advice.by_runner else "")
    reference = secrets.token_hex(4)
    failure(_log, LogEvent.FAILED, error, reference=reference, **({"code": code} if code else {}))
    if isinstance(error, UnusableIndexError):  # its message names paths on the server
        return index_unusable(reference, contact)
    told = may_have_been_sent if isinstance(error, UnsureError) else our_failure
    return told(reference, contact)


def _tell(call: Call, delivery: Delivery, message: Message) -> None:
    """Send a message where the person asked: on the Home, beside the command, button or message, or in the thread."""
    if call.home_of:
        kept = KeptHome(call.kept.at, call.room)
        delivery.publish(call.client, call.home_of, instead(message, kept.at), kept.packed())
        return
    happened = call.body.get("event")
    if isinstance(happened, dict) and happened.get("channel"):
        thread = happened.get("thread_ts") or ("" if happened.get("channel_type") == "im" else happened.get("ts", ""))
        delivery.post(call.client, happened["channel"], message, thread)
    elif call.body.get("response_url"):
        place = call.body.get("container") or call.body.get("message") or {}  # of a button, or a shortcut
        delivery.whisper(call.respond, message, place.get("thread_ts", ""))

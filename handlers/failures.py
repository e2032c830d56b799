"""One place where failures end: the person is told what to do, the log is told why."""

import logging
import secrets
from typing import Any

from slack_bolt import App, BoltResponse, Respond
from slack_bolt.error import BoltUnhandledRequestError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import CopydeskError
from bot.logs import event
from handlers.advice import ADVICE
from handlers.delivery import Delivery
from handlers.render import Message
from handlers.render.failure import broken, refused

_log = logging.getLogger(__name__)


def register(app: App, delivery: Delivery) -> None:
    """Handle whatever a listener raises."""

    @app.error
    def on_error(error: Exception, body: dict[str, Any], client: WebClient, respond: Respond) -> BoltResponse:
        asked = not (isinstance(error, BoltUnhandledRequestError) and "event" in body)  # most events ask nothing of us
        try:
            if asked:
                _tell(body, client, respond, delivery, explained(error))
        except Exception:  # noqa: BLE001 - the last resort: there is nobody left to tell but the log
            _log.exception("failure-not-told")
        return BoltResponse(status=200)


def explained(error: Exception) -> Message:
    """What the person is told; a failure of ours goes to the log with its trace, under the reference they get."""
    if isinstance(error, BoltUnhandledRequestError):
        event(_log, "refused", kind="unknown")
        return refused("I do not know this button or command: it may be of another version of me. Try a command anew.")
    if isinstance(error, CopydeskError):
        event(_log, "refused", kind=type(error).__name__)
        return refused(str(error))
    code = error.response.get("error", "") if isinstance(error, SlackApiError) else ""
    if advice := ADVICE.get(code):
        event(_log, "refused", kind=code)
        return refused(f"{advice.wrong} {advice.to_asker}")
    reference = secrets.token_hex(4)
    _log.error("failed reference=%s", reference, exc_info=error)
    return broken(reference)


def _tell(body: dict[str, Any], client: WebClient, respond: Respond, delivery: Delivery, message: Message) -> None:
    """Where the person asked: beside the command or button, or in the thread."""
    happened = body.get("event")
    if isinstance(happened, dict) and happened.get("channel"):
        thread = happened.get("thread_ts") or ("" if happened.get("channel_type") == "im" else happened.get("ts", ""))
        delivery.post(client, happened["channel"], message, thread)
    elif body.get("response_url"):
        container = body.get("container") or {}
        delivery.whisper(respond, message, container.get("thread_ts", ""))

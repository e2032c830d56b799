"""Send digests and what is new in followed stories to Slack: post each message once, and classify every outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.outbox.messenger import Absent, Later, Posted, Refused, Unseen, Unsure
from bot.outbox.outbox import EVENT_TYPE
from bot.wording.digests import LOOK
from handlers.delivery.advice import ADVICE, NO_MEMBER
from handlers.delivery.outcomes import (
    LOCKED_OUT,
    UNREACHED,
    client_like,
    error_code,
    leaves_open,
    limited,
    pause_asked,
    was_never_sent,
)

SECONDS = 15  # timeout per call; shorter than the lease on a digest
_PAGE = 200
_PAGES = 10
_BUSY = 30.0  # seconds to wait if Slack does not say how long

_INSTALL_AGAIN = "Slack does not accept the bot's token any more. Install the app again and set SLACK_BOT_TOKEN."
_OURS = "This is a bug in Copydesk; please report it."
_UNFIT = {
    "invalid_blocks": f"Slack does not accept the message as I built it. {_OURS}",
    "msg_too_long": f"Slack finds the message too long. {_OURS}",
}
_UNREADABLE = (
    "With the permission channels:history (groups:history for a private channel) I can check for myself; install the"
    " app again from config/slack-manifest.yaml."
)


@dataclass(frozen=True, slots=True)
class RefusalTexts:
    """What is said of refusals, by Slack's error code, and where history cannot be read.

    After the codes in ``waits``, the same message is tried again later: they concern the app, not the channel.
    """

    refused: Mapping[str, str]
    unreadable: str
    waits: frozenset[str] = frozenset()


OF_DIGESTS = RefusalTexts(
    {code: f"{advice.wrong} {advice.of_digest}" for code, advice in ADVICE.items()}
    | _UNFIT
    | dict.fromkeys(LOCKED_OUT, _INSTALL_AGAIN),
    f"{LOOK} {_UNREADABLE}",
)
OF_FOLLOWS = RefusalTexts(
    {code: advice.wrong for code, advice in ADVICE.items()}
    | _UNFIT
    | {"thread_not_found": "The thread is no longer there."},
    _UNREADABLE,
    LOCKED_OUT,
)


class Sender:
    """Posts and looks for messages; safe to use from many threads.

    Its client has no retry handlers: those of Slack's library resend a message when its connection drops, even if
    Slack has accepted it.
    """

    def __init__(self, client: WebClient, terms: RefusalTexts = OF_DIGESTS) -> None:
        self._client = client_like(client, SECONDS, ())
        self._terms = terms

    @property
    def place(self) -> str:
        """The host that its client posts to."""
        return (urlsplit(self._client.base_url).hostname or "").removeprefix("www.")

    def post(self, payload: Mapping[str, object]) -> Posted | Refused | Later | Unsure:
        """Post one message, without retries."""
        try:
            response = self._client.api_call("chat.postMessage", json=dict(payload))
        except SlackApiError as error:
            return _classify(error.response, self._terms)
        except UNREACHED as error:
            if was_never_sent(error):
                return Later(_BUSY, f"Slack cannot be reached ({type(error).__name__}).")
            return Unsure(f"The connection broke before Slack answered ({type(error).__name__}).")
        return Posted(str(response["ts"]))

    def look(self, channel: str, key: str, oldest: datetime, thread: str) -> Posted | Absent | Unseen:
        """Look for the message that carries a key."""
        method = "conversations.replies" if thread else "conversations.history"
        more = None
        asked = {
            "channel": channel,
            "oldest": f"{oldest.timestamp():.6f}",
            "inclusive": True,
            "include_all_metadata": True,
            "limit": _PAGE,
            **({"ts": thread} if thread else {}),
        }
        try:
            for page in islice(self._client.api_call(method, params=asked), _PAGES):
                for message in page.get("messages") or ():
                    if _key(message) == key:
                        return Posted(str(message["ts"]))
                more = (page.get("response_metadata") or {}).get("next_cursor")
            if not more:
                return Absent()
        except SlackApiError as error:
            return Unseen(_why_unread(error.response, self._terms))
        except UNREACHED as error:
            return Unseen(f"Slack cannot be reached to check whether it was posted ({type(error).__name__}).")
        return Unseen(f"There is too much in the channel to find out whether it was posted. {self._terms.unreadable}")


def _classify(response: SlackResponse, terms: RefusalTexts) -> Refused | Later | Unsure:
    """What an error response means for the message."""
    status, code = int(response.status_code), error_code(response)
    if limited(response):
        asked = pause_asked(response.headers)
        return Later(_BUSY if asked is None else asked, "Slack asked me to wait: too many messages.")
    if leaves_open(response):
        return Unsure(f"Slack failed before it said whether it posted ({code or status}).")
    if code in terms.waits:
        return Later(_BUSY, _INSTALL_AGAIN)
    return Refused(terms.refused.get(code) or f"Slack refused the message: {code}.")


def _why_unread(response: SlackResponse, terms: RefusalTexts) -> str:
    code = error_code(response)
    if code in {"missing_scope", *NO_MEMBER}:
        return f"It is not known whether it was posted, and I may not read the channel ({code}). {terms.unreadable}"
    return f"Slack did not let me check whether it was posted ({code or response.status_code})."


def _key(message: Mapping[str, Any]) -> str:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    return str(payload.get("key", "")) if metadata.get("event_type") == EVENT_TYPE else ""

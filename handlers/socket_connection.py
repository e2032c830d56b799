"""The connection to Slack by Socket Mode, kept open and watched."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.error import BoltError
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.errors import CopydeskError, SettingsError
from bot.logs import LogEvent, event
from handlers.delivery.outcomes import LOCKED_OUT, error_code

SLACK = "https://slack.com/api/"
_PING = 3.0  # seconds between two; a line on which none was answered four times as long is opened anew
_TOKENS = (
    "Slack does not accept the tokens{}. Copy both again: README.md, Install it in Slack, says where to find them."
)
_FAILED = "Slack failed{}. Wait a few minutes, then start again."
BAD_TOKENS = LOCKED_OUT | {"not_allowed_token_type", "missing_scope"}
_SESSION = re.compile(r"session[ _]id: [\w-]+|\d+\+ seconds")

_log = logging.getLogger(__name__)


class SocketConnection:
    """The connection, opened once; Slack's library opens it anew whenever it breaks."""

    def __init__(self, app: App, app_token: str) -> None:
        self._told = _OncePerBreak()
        complaints = logging.getLogger("slack_sdk.socket_mode")
        complaints.filters = [self._told]
        self._client = _Client(app.client, complaints)
        self._handler = SocketModeHandler(
            app, app_token, logger=complaints, web_client=self._client, ping_interval=_PING
        )  # fmt: skip
        self._session = ""

    def open(self) -> None:
        """Connect.

        Raises:
            CopydeskError: Slack cannot be reached, fails, or does not accept a token.
        """
        with reaching_slack():
            self._handler.connect()  # type: ignore[no-untyped-call] # slack_bolt leaves it untyped
        self.watch()

    def watch(self) -> None:
        """Log that the connection broke, or is open again.

        Raises:
            SettingsError: Slack no longer accepts a token.
        """
        socket = self._handler.client
        session = (socket.session_id() or "") if socket.is_connected() else ""
        if session != self._session:
            self._session = session
            if session:
                self._told.lines.clear()
            event(
                _log,
                LogEvent.CONNECTED if session else LogEvent.DISCONNECTED,
                level=logging.INFO if session else logging.WARNING,
            )
        if self._client.refusal is not None:
            with reaching_slack():
                raise self._client.refusal

    def close(self) -> None:
        """Disconnect, for good."""
        self._handler.close()  # type: ignore[no-untyped-call] # the same


class _Client(WebClient):
    """Opens the connection; ``refusal`` is Slack's answer if it did not accept a token."""

    def __init__(self, like: WebClient, logger: logging.Logger) -> None:
        super().__init__(like.token, like.base_url, retry_handlers=like.retry_handlers, logger=logger)
        self.refusal: SlackApiError | None = None

    def apps_connections_open(self, *, app_token: str, **kwargs: Any) -> SlackResponse:  # noqa: ANN401 - the library's
        """The same, once the bot's own token was accepted too."""
        try:
            self.auth_test()
            return super().apps_connections_open(app_token=app_token, **kwargs)
        except SlackApiError as error:
            self.refusal = error if error_code(error.response) in BAD_TOKENS else None
            raise


class _OncePerBreak(logging.Filter):
    """Logs each complaint once per break, since the library repeats them with every attempt."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        line = _SESSION.sub("", record.getMessage())
        is_new = line not in self.lines
        self.lines.add(line)
        return is_new


@contextmanager
def reaching_slack() -> Iterator[None]:
    """Turn connection errors into messages for whoever starts the bot.

    Raises:
        SettingsError: Slack does not accept a token.
        CopydeskError: Slack cannot be reached, or fails.
    """
    try:
        yield
    except (BoltError, SlackApiError) as error:
        refusal = error if isinstance(error, SlackApiError) else error.__context__  # where Bolt keeps Slack's error
        code = error_code(refusal.response) if isinstance(refusal, SlackApiError) else ""
        shown = f" ({code})" if code else ""
        if code in BAD_TOKENS:
            raise SettingsError(_TOKENS.format(shown)) from error
        raise CopydeskError(_FAILED.format(shown)) from error
    except OSError as error:
        msg = f"Slack cannot be reached ({getattr(error, 'reason', error)}). Check the network, then start again."
        raise CopydeskError(msg) from error

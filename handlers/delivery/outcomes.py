"""What Slack's response to a message means (accepted, refused, retry later, unknown), and what is retried."""

import re
import socket
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from http.client import HTTPException
from threading import Event
from typing import Any, Final
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryHandler, RetryState
from slack_sdk.web import SlackResponse

PAUSES = (0.5, 1.0, 2.0)  # seconds before each retry if Slack could not be reached
LONGEST_PAUSE = 30.0  # the longest pause, in seconds, that Slack may impose on an answer and those queued behind it
_UNNAMED = 1.0  # seconds to wait if Slack asks for a pause without saying how long

_LIMITED = frozenset({"ratelimited", "rate_limited"})
# Slack does not, or no longer, accept the token.
LOCKED_OUT = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"})
# After these, Slack may or may not have posted; after any other error it has not.
_UNSURE = frozenset({"fatal_error", "internal_error", "service_unavailable", "request_timeout"})
UNREACHED: Final = (OSError, HTTPException, ValueError)  # what Slack's library raises if Slack could not be reached
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_CODE = re.compile(r"[a-z][a-z0-9_]{1,60}")


def error_code(response: SlackResponse) -> str:
    """Slack's error code; '' if something else (a proxy, say) answered."""
    data = response.data
    code = data.get("error") if isinstance(data, dict) else None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else ""


def limited(response: SlackResponse) -> bool:
    """Whether Slack rate-limited the message, and so did not accept it."""
    return int(response.status_code) == HTTPStatus.TOO_MANY_REQUESTS or error_code(response) in _LIMITED


def leaves_open(response: SlackResponse) -> bool:
    """Whether an error response leaves open whether Slack accepted the message."""
    code = error_code(response)
    failed = int(response.status_code) >= HTTPStatus.INTERNAL_SERVER_ERROR or code in _UNSURE or not code
    return failed and not limited(response)


def was_never_sent(error: Exception) -> bool:
    """Whether the connection failed, so that nothing can have been sent."""
    reason = error.reason if isinstance(error, URLError) else error
    return isinstance(reason, ConnectionRefusedError | socket.gaierror)


def may_have_arrived(error: Exception) -> bool:
    """Whether a send error leaves open whether Slack accepted the message."""
    if isinstance(error, SlackApiError):
        return leaves_open(error.response)
    return isinstance(error, UNREACHED) and not was_never_sent(error)


def pause_asked(headers: Mapping[str, Any]) -> float | None:
    """The seconds that Slack asks to wait; None if it does not say."""
    given: Any = next((value for name, value in headers.items() if str(name).lower() == "retry-after"), "")
    first = given[0] if isinstance(given, list) and given else given
    return float(first) if _SECONDS.fullmatch(str(first)) else None


def client_like(client: WebClient, timeout: int, retries: Sequence[RetryHandler]) -> WebClient:
    """A client with the same token and address, but another timeout (in seconds) and other retry handlers."""
    return WebClient(
        token=client.token,
        base_url=client.base_url,
        ssl=client.ssl,
        proxy=client.proxy,
        timeout=timeout,
        retry_handlers=list(retries),
    )


def resend_handlers(stopping: Event) -> list[RetryHandler]:
    """Retry handlers that resend what Slack did not accept: it was rate-limited or never reached Slack.

    After a dropped connection Slack may have accepted the message: it is not resent, or all would see it twice. Nothing
    is resent once the bot is ``stopping``, or if Slack asks for a pause so long that it would hold up the room.
    """
    return [_Limited(1, stopping), _NeverLeft(len(PAUSES), stopping)]


class _Again(RetryHandler, ABC):
    def __init__(self, times: int, stopping: Event) -> None:
        super().__init__(times)
        self._stopping = stopping

    @abstractmethod
    def _pause(self, state: RetryState, response: HttpResponse | None) -> float: ...

    def prepare_for_next_attempt(
        self,
        *,
        state: RetryState,
        request: HttpRequest,  # noqa: ARG002 - the library's signature
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> None:
        state.next_attempt_requested = not self._stopping.wait(self._pause(state, response))
        state.increment_current_attempt()


class _Limited(_Again):
    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,  # noqa: ARG002
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> bool:
        asks = response is not None and response.status_code == HTTPStatus.TOO_MANY_REQUESTS
        return asks and self._pause(state, response) <= LONGEST_PAUSE

    def _pause(self, state: RetryState, response: HttpResponse | None) -> float:  # noqa: ARG002
        asked = pause_asked(response.headers) if response else None
        return _UNNAMED if asked is None else asked


class _NeverLeft(_Again):
    def _can_retry(
        self,
        *,
        state: RetryState,  # noqa: ARG002
        request: HttpRequest,  # noqa: ARG002
        response: HttpResponse | None = None,  # noqa: ARG002
        error: Exception | None = None,
    ) -> bool:
        return error is not None and was_never_sent(error)

    def _pause(self, state: RetryState, response: HttpResponse | None) -> float:  # noqa: ARG002
        return PAUSES[state.current_attempt]

"""What Slack's answer to a message means: taken, refused, to be sent later, or not known; and what is sent again."""

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

PAUSES = (0.5, 1.0, 2.0)  # seconds before Slack is tried again where it could not be reached
LONGEST_PAUSE = 30.0  # seconds that an answer waits where Slack asks to; a room's next answers wait with it
_UNNAMED = 1.0  # seconds where Slack asks to wait and names none

_LIMITED = frozenset({"ratelimited", "rate_limited"})
# Slack does not accept the token, or not any more.
LOCKED_OUT = frozenset({"invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired"})
# After these Slack may or may not have posted; every other error says that it has not.
_UNSURE = frozenset({"fatal_error", "internal_error", "service_unavailable", "request_timeout"})
UNREACHED: Final = (OSError, HTTPException, ValueError)  # what Slack's library raises if Slack could not be reached
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
_CODE = re.compile(r"[a-z][a-z0-9_]{1,60}")


def error_code(response: SlackResponse) -> str:
    """Slack's word for what is wrong; empty where something else, such as a proxy, answered in its place."""
    data = response.data
    code = data.get("error") if isinstance(data, dict) else None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else ""


def limited(response: SlackResponse) -> bool:
    """Whether Slack asks to wait: it has not taken the message."""
    return int(response.status_code) == HTTPStatus.TOO_MANY_REQUESTS or error_code(response) in _LIMITED


def says_nothing(response: SlackResponse) -> bool:
    """Whether an error leaves open if Slack took the message."""
    code = error_code(response)
    failed = int(response.status_code) >= HTTPStatus.INTERNAL_SERVER_ERROR or code in _UNSURE or not code
    return failed and not limited(response)


def never_left(error: Exception) -> bool:
    """Whether no connection came about, so that nothing can have been sent."""
    reason = error.reason if isinstance(error, URLError) else error
    return isinstance(reason, ConnectionRefusedError | socket.gaierror)


def unsure(error: Exception) -> bool:
    """Whether what went wrong with a message leaves open if Slack took it."""
    if isinstance(error, SlackApiError):
        return says_nothing(error.response)
    return isinstance(error, UNREACHED) and not never_left(error)


def pause_asked(headers: Mapping[str, Any]) -> float | None:
    """The seconds that Slack asks to wait; None where it names none."""
    given: Any = next((value for name, value in headers.items() if str(name).lower() == "retry-after"), "")
    first = given[0] if isinstance(given, list) and given else given
    return float(first) if _SECONDS.fullmatch(str(first)) else None


def client_like(client: WebClient, timeout: int, retries: Sequence[RetryHandler]) -> WebClient:
    """A client to the same Slack that waits otherwise: so many seconds, and then only for what is retried."""
    return WebClient(
        token=client.token,
        base_url=client.base_url,
        ssl=client.ssl,
        proxy=client.proxy,
        timeout=timeout,
        retry_handlers=list(retries),
    )


def sent_again(stopping: Event) -> list[RetryHandler]:
    """For a client: send again what Slack has not taken, which it said itself, or did not hear of.

    What Slack may have taken, when the connection dropped, is not sent again: all would see it twice. Nothing is sent
    again once the bot is ``stopping``, nor where Slack asks for a pause that would keep a room up.
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
        request: HttpRequest,  # noqa: ARG002 - the library's own signature
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
        return error is not None and never_left(error)

    def _pause(self, state: RetryState, response: HttpResponse | None) -> float:  # noqa: ARG002
        return PAUSES[state.current_attempt]

"""The connection of Slack's library to Slack, which breaks to order."""

from collections import deque
from collections.abc import Callable
from email.message import Message as Headers
from http.client import RemoteDisconnected
from io import BytesIO
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request

import pytest
import slack_sdk.web.base_client
import slack_sdk.webhook.client


class BrokenConnection:
    """Messages to addresses that hold ``to``, and ``holding``, meet the faults of ``ordered``; all else goes through.

    A request is ``refused`` a connection, ``dropped`` once Slack has taken it, or answered with a status such as
    ``500`` in Slack's place; where Slack asks to wait (``429``), it asks to wait no time. An answer that is ``garbled``
    cannot be read.
    """

    def __init__(self, to: str, *ordered: str, holding: bytes = b'"blocks"') -> None:
        self.ordered = deque(ordered)
        self._to = to
        self._holding = holding

    def installed(self, patched: pytest.MonkeyPatch) -> "BrokenConnection":
        """This connection, in use until the test ends."""
        for module in (slack_sdk.web.base_client, slack_sdk.webhook.client):
            patched.setattr(module, "urlopen", self._opening(module.urlopen))
        return self

    def _opening(self, urlopen: Callable[..., Any]) -> Callable[..., Any]:
        def opened(request: Request, *args: Any, **options: Any) -> Any:
            meant = self._to in request.full_url and self._holding in bytes(request.data or b"")
            fault = self.ordered.popleft() if self.ordered and meant else ""
            if fault == "refused":
                raise URLError(ConnectionRefusedError(111, "Connection refused"))
            if fault.isdigit():
                headers = Headers()
                headers["Retry-After"] = "0"
                raise HTTPError(request.full_url, int(fault), "no", headers, BytesIO(b"no"))
            if fault == "garbled":
                raise ValueError(request.full_url)
            answer = urlopen(request, *args, **options)
            if fault == "dropped":
                answer.close()
                raise RemoteDisconnected
            return answer

        return opened

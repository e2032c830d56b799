"""A small stand-in for the three calls of Slack's Web API that digests make, with a transcript and faults to order."""

import json
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs
from urllib.request import urlopen

from slack_sdk import WebClient

from bot.blockkit import faults
from tests.fakes.served import served

MADE_UP = "xoxb-made-up"
PAGE = 3  # messages on a page of history, so that pages are turned


@dataclass
class SlackApi:
    """What Slack holds.

    ``ordered`` are faults of the next posts, in order: ``wait 1`` (seconds), ``refuse is_archived``, and ``before`` or
    ``after`` the message is taken ``drop`` (the connection), ``500``, ``fatal`` or ``page``; "" is a post without one.
    """

    url: str = ""
    scopes: set[str] = field(default_factory=lambda: {"chat:write", "channels:history"})
    ordered: deque[str] = field(default_factory=deque)
    messages: list[dict[str, Any]] = field(default_factory=list)
    transcript: list[str] = field(default_factory=list)
    watch: Callable[[str, dict[str, Any]], None] = lambda _moment, _payload: None
    in_hand: int = 0
    lock: threading.Condition = field(default_factory=threading.Condition)

    def client(self) -> WebClient:
        """A client such as an app has, with the retries that Slack's library brings."""
        return WebClient(token=MADE_UP, base_url=self.url)

    def posts(self, *, thread: bool = False) -> list[dict[str, Any]]:
        """The messages of channels, or those of threads, in the order in which they came."""
        return [message for message in self.messages if ("thread_ts" in message) is thread]

    def marks(self) -> list[str]:
        """The key of every message."""
        return [message["metadata"]["event_payload"]["key"] for message in self.messages]

    def wait_until_idle(self) -> None:
        """Wait until every request that anybody sent before is dealt with, also of who is gone since.

        Connections are taken in the order in which they came: once a call of our own is answered, none waits unseen.
        """
        with urlopen(self.url, timeout=10) as answer:  # noqa: S310 - our own address
            answer.read()
        with self.lock:
            assert self.lock.wait_for(lambda: not self.in_hand, timeout=10)

    def count(self, change: int) -> None:
        """One connection more or fewer is being dealt with."""
        with self.lock:
            self.in_hand += change
            self.lock.notify_all()

    def accept(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Take a message in."""
        with self.lock:
            ts = f"{time.time():.0f}.{len(self.messages):06d}"
            self.messages.append(payload | {"ts": ts})
        return {"ok": True, "ts": ts, "channel": payload["channel"]}


@contextmanager
def slack_api() -> Iterator[SlackApi]:
    """A running stand-in on a free port of the loopback."""
    api = SlackApi()
    with served(_Server(api)) as port:
        api.url = f"http://127.0.0.1:{port}/api/"
        yield api


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, api: SlackApi) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.api = api

    def process_request(self, request: Any, client_address: Any) -> None:
        """Count a connection from the moment it is taken, before its thread has read a word of it."""
        self.api.count(1)
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.api.count(-1)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        self._answer({"ok": True})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        method = self.path.rpartition("/")[2].partition("?")[0]
        asked = json.loads(body) if "json" in self.headers.get("Content-Type", "") else _form(body)
        api = self.server.api
        api.transcript.append(method)
        if method == "chat.postMessage":
            self._post(asked)
        elif "channels:history" not in api.scopes:
            self._answer({"ok": False, "error": "missing_scope", "needed": "channels:history"})
        else:
            self._answer(_page(api, asked))

    def _post(self, payload: dict[str, Any]) -> None:
        api = self.server.api
        fault = api.ordered.popleft() if api.ordered else ""
        api.watch("before", payload)
        kind, _, told = fault.partition(" ")
        if kind in ("wait", "refuse", "before"):
            self._refuse(kind, told)
        elif faults(payload):
            self._refuse("refuse", "invalid_blocks")
        else:
            answer = api.accept(payload)
            api.watch("after", payload)
            self._fail(told) if kind == "after" else self._answer(answer)

    def _refuse(self, kind: str, told: str) -> None:
        """Fail with the message not taken."""
        if kind == "wait":
            self._answer({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": told})
        elif kind == "refuse":
            self._answer({"ok": False, "error": told})
        else:
            self._fail(told)

    def _fail(self, how: str) -> None:
        """Fail so that nobody can tell whether the message was taken."""
        if how == "500":
            self._answer({"ok": False, "error": "internal_error"}, 500)
        elif how == "fatal":
            self._answer({"ok": False, "error": "fatal_error"})
        elif how == "page":
            self._write(b"<html>The gateway is tired</html>", 200, {})
        else:
            self.close_connection = True  # the line is dead

    def _answer(self, answer: dict[str, Any], status: int = 200, headers: dict[str, str] | None = None) -> None:
        self._write(json.dumps(answer).encode(), status, {"Content-Type": "application/json", **(headers or {})})

    def _write(self, body: bytes, status: int, headers: dict[str, str]) -> None:
        try:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True  # who asked is gone

    def log_message(self, *_: object) -> None:
        """Say nothing: the transcript tells."""


def _form(body: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(body).items()}


def _page(api: SlackApi, asked: dict[str, str]) -> dict[str, Any]:
    """One page of a channel's messages, the newest first, or of a thread's, the oldest first."""
    here = [message for message in api.messages if message["channel"] == asked["channel"]]
    if "ts" in asked:
        found = [message for message in here if asked["ts"] in (message["ts"], message.get("thread_ts"))]
    else:
        found = [message for message in reversed(here) if "thread_ts" not in message]
    start = int(asked.get("cursor") or 0)
    more = str(start + PAGE) if start + PAGE < len(found) else ""
    kept = found[start : start + PAGE]
    if asked.get("include_all_metadata") not in ("1", "true"):
        kept = [{key: value for key, value in message.items() if key != "metadata"} for message in kept]
    return {"ok": True, "messages": kept, "has_more": bool(more), "response_metadata": {"next_cursor": more}}

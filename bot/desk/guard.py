"""Who may talk to the Desk: only this machine's own pages and programs, by this machine's own names."""

import secrets
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK: Final = ("127.0.0.1", "localhost")
TOKEN_HEADER: Final = "x-desk-token"  # noqa: S105 - the header's name, not a secret

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """Refuses a foreign Host or Origin (so that no web page can reach the Desk, not even by DNS rebinding)."""

    def __init__(self, app: ASGIApp, port: int, page_token: str) -> None:
        self._app = app
        self._token = page_token
        self._hosts = {*LOOPBACK, *(f"{name}:{port}" for name in LOOPBACK)}
        self._origins = {f"http://{name}:{port}" for name in LOOPBACK}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is allowed, with headers that restrict a page to its own resources."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal and scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": refusal})
        elif refusal:
            await PlainTextResponse(refusal, status_code=403)(scope, receive, send)
        else:
            await self._app(scope, receive, _guarded(send))

    def _refusal(self, scope: Scope) -> str:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self._hosts]:
            return "This Desk answers on 127.0.0.1 and localhost only."
        if any(origin not in self._origins for origin in headers.getlist("origin")):
            return "This Desk answers its own page only."
        if scope["type"] == "http" and scope["method"] != "GET" and scope["path"].startswith("/page/"):
            given = headers.get(TOKEN_HEADER, "")
            if not secrets.compare_digest(given.encode(), self._token.encode()):
                return "This page is from an earlier start of the Desk: reload it."
        return ""


def _guarded(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(_HEADERS)
        await send(message)

    return guarded

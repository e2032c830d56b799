"""Starting and stopping a Desk: ``with running_desk(settings) as desk``."""

import asyncio
import contextlib
import secrets
import socket
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from bot.desk.acts import Acts
from bot.desk.guard import Guard
from bot.desk.identity import cast_of
from bot.desk.messages import OnExchange
from bot.desk.page import LivePage
from bot.desk.refusals import ErrorName, RefusedError
from bot.desk.responses import ResponseUrls
from bot.desk.settings import DeskSettings
from bot.desk.sockets import Sockets
from bot.desk.webapi.arguments import read_object
from bot.desk.webapi.methods import Keys, WebApi
from bot.desk.workspace import Workspace

_PORTS_TO_TRY: Final = 50
_START: Final = 10.0  # seconds in which the server must be up
_PING: Final = 0.25  # seconds; an app that is to stop leaves its connection when it next receives something


@dataclass(frozen=True, slots=True)
class DeskHandle:
    """A running Desk: its address, its app's tokens, and its parts; ``acts`` and ``sockets`` live in ``loop``."""

    url: str
    api_url: str
    bot_token: str
    app_token: str
    workspace: Workspace
    acts: Acts
    sockets: Sockets
    loop: asyncio.AbstractEventLoop


@contextlib.contextmanager
def running_desk(
    settings: DeskSettings,
    clock: Callable[[], float] = time.time,
    on_exchange: OnExchange = lambda _name, _sent: None,
) -> Iterator[DeskHandle]:
    """A Desk on 127.0.0.1, in a thread of its own, until the block ends.

    It takes the next free port if the settings' own is in use. ``clock`` returns seconds since 1970. ``on_exchange``
    is called in the Desk's thread.

    Raises:
        OSError: when no port is free.
        RuntimeError: when the server does not come up.
    """
    with _listening(settings.port) as listener:
        started: list[_Running] = []
        ready = threading.Event()
        thread = threading.Thread(
            target=lambda: asyncio.run(_serve(settings, clock, on_exchange, listener, started, ready)),
            name="desk",
            daemon=True,
        )
        thread.start()
        try:
            if not ready.wait(_START) or not started:
                msg = "the Desk's server did not start"
                raise RuntimeError(msg)
            yield started[0].handle
        finally:
            for running in started:
                running.stop()
            thread.join()


@dataclass(frozen=True, slots=True)
class _Running:
    handle: DeskHandle
    server: uvicorn.Server
    closing: asyncio.Event

    def stop(self) -> None:
        self.server.should_exit = True
        with contextlib.suppress(RuntimeError):  # the loop is already gone
            self.handle.loop.call_soon_threadsafe(self.closing.set)


async def _serve(
    settings: DeskSettings,
    clock: Callable[[], float],
    on_exchange: OnExchange,
    listener: socket.socket,
    started: list[_Running],
    ready: threading.Event,
) -> None:
    port = listener.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    workspace, closing = Workspace(cast_of(settings), clock), asyncio.Event()
    keys = Keys(f"xoxb-desk-{secrets.token_hex(18)}", f"xapp-desk-{secrets.token_hex(18)}", settings.scopes)
    sockets = Sockets(workspace, on_exchange)
    urls = ResponseUrls(workspace, clock, base)
    events = (*settings.events, *(("app_home_opened",) if settings.home else ()))
    acts = Acts(workspace, sockets, urls, events, tuple(command.name for command in settings.commands))
    token = secrets.token_urlsafe(24)
    page = LivePage(settings, workspace, sockets, acts, token, closing)
    api = WebApi(workspace, on_exchange, keys, lambda: f"ws://127.0.0.1:{port}/link?ticket={sockets.ticket()}")
    app = Starlette(
        routes=[
            *page.routes(),
            Route("/api/{method}", api.answer, methods=["GET", "POST"]),
            Route("/response/{secret}", _responder(urls), methods=["POST"]),
            WebSocketRoute("/link", sockets.serve),
        ]
    )
    config = uvicorn.Config(
        Guard(app, port, token),
        log_config=None,
        log_level="warning",  # at "info" it would log the sockets' tickets
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=3,
        ws_max_size=1_000_000,
        ws_ping_interval=_PING,
    )
    server = uvicorn.Server(config)
    handle = DeskHandle(
        f"{base}/",
        f"{base}/api/",
        keys.bot_token,
        keys.app_token,
        workspace,
        acts,
        sockets,
        asyncio.get_running_loop(),
    )
    started.append(_Running(handle, server, closing))
    ready.set()
    await server.serve(sockets=[listener])
    await acts.stop()


def _responder(urls: ResponseUrls) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    async def respond(request: Request) -> Response:
        try:
            urls.use(request.path_params["secret"], await read_object(request))
        except RefusedError as refused:
            if refused.error in (ErrorName.EXPIRED_URL, ErrorName.USED_URL):
                return JSONResponse({"ok": False, "error": refused.error}, status_code=404)
            return PlainTextResponse(refused.error, status_code=400)
        return PlainTextResponse("ok")

    return respond


@contextlib.contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    last: OSError | None = None
    for candidate in range(port, min(port + _PORTS_TO_TRY, 65_536)) if port else (0,):
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", candidate))
            listener.listen(128)
        except OSError as error:
            listener.close()
            last = error
            continue
        with listener:
            yield listener
        return
    raise last or OSError(f"port {port} is out of range")

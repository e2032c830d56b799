"""The page: its document, its live stream, and what the person at it does."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.desk.actions import Used
from bot.desk.acts import Acts
from bot.desk.changes import Change, ChangeKind
from bot.desk.messages import Home, Json, PostedMessage
from bot.desk.refusals import RefusedError
from bot.desk.settings import DeskSettings
from bot.desk.sockets import Sockets
from bot.desk.webapi.arguments import read_object
from bot.desk.workspace import Workspace

_HERE: Final = Path(__file__).parent
_HEARTBEAT: Final = 15.0  # seconds


@dataclass(frozen=True, slots=True)
class LivePage:
    """What the page needs; the stream ends when ``closing`` is set."""

    settings: DeskSettings
    workspace: Workspace
    sockets: Sockets
    acts: Acts
    token: str
    closing: asyncio.Event

    def routes(self) -> list[BaseRoute]:
        """The page's routes."""
        return [
            Route("/", self._document),
            Route("/page/stream", self._stream),
            Route("/page/say", self._carry_out(self._say), methods=["POST"]),
            Route("/page/command", self._carry_out(self._command), methods=["POST"]),
            Route("/page/use", self._carry_out(self._use), methods=["POST"]),
            Route("/page/home", self._carry_out(self._home), methods=["POST"]),
            Route("/page/choose", self._carry_out(self._choose), methods=["POST"]),
            Mount("/static", StaticFiles(directory=_HERE / "static")),
        ]

    async def _document(self, _request: Request) -> Response:
        templates = Environment(loader=FileSystemLoader(_HERE / "templates"), autoescape=True)
        document = templates.get_template("desk.html").render(token=self.token, settings=self.settings)
        return HTMLResponse(document)

    async def _stream(self, _request: Request) -> Response:
        return StreamingResponse(self._events(), media_type="text/event-stream")

    async def _events(self) -> AsyncIterator[str]:
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[Change] = asyncio.Queue()

        def enqueue(change: Change) -> None:
            loop.call_soon_threadsafe(queue.put_nowait, change)

        leave = self.workspace.listen(enqueue)
        try:
            yield _event("state", self._state())
            while not self.closing.is_set():
                change = await self._next(queue)
                if change is None:
                    yield ": still here\n\n"
                elif self._may_see(change.message) and self._is_mine(change.home):
                    yield _event("change", _change(change))
        finally:
            leave()

    async def _next(self, queue: asyncio.Queue[Change]) -> Change | None:
        tasks = [asyncio.ensure_future(queue.get()), asyncio.ensure_future(self.closing.wait())]
        try:
            await asyncio.wait(tasks, timeout=_HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
            return queue_result(tasks[0])
        finally:
            for task in tasks:
                task.cancel()

    def _state(self) -> Json:
        cast, settings = self.workspace.cast, self.settings
        return {
            "me": cast.person.id,
            "team": cast.team,
            "app": cast.app.id,
            "welcome": settings.welcome,
            "online": self.sockets.online,
            "has_home": settings.home,
            "home": asdict(home) if (home := self.workspace.home(cast.person.id)) else None,
            "users": [asdict(user) for user in (cast.app, *cast.people)],
            "rooms": [asdict(room) for room in cast.rooms if room.partner in ("", cast.person.id)],
            "commands": [asdict(command) for command in settings.commands],
            "shortcuts": [asdict(shortcut) for shortcut in settings.shortcuts],
            "examples": [asdict(example) for example in settings.examples],
            "messages": [asdict(message) for message in self.workspace.messages if self._may_see(message)],
            "notices": [asdict(notice) for notice in self.workspace.notices],
        }

    def _is_mine(self, home: Home | None) -> bool:
        return home is None or home.user == self.workspace.cast.person.id

    def _may_see(self, message: PostedMessage | None) -> bool:
        if message is None:
            return True
        me = self.workspace.cast.person.id
        room = self.workspace.room(message.channel)
        return message.seen_by in ("", me) and room is not None and room.partner in ("", me)

    def _carry_out(self, act: Callable[[Json], Awaitable[Json]]) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                return JSONResponse({"ok": True, **await act(await read_object(request))})
            except RefusedError as refused:
                return JSONResponse({"ok": False, "error": refused.error}, status_code=400)

        return endpoint

    async def _say(self, given: Json) -> Json:
        message = await self.acts.say(
            _text(given, "channel"), self.workspace.cast.person.id, _text(given, "text"), _text(given, "thread_ts")
        )
        return {"ts": message.ts}

    async def _command(self, given: Json) -> Json:
        outcome = await self.acts.command(
            _text(given, "channel"), self.workspace.cast.person.id, _text(given, "command"), _text(given, "text")
        )
        return {"outcome": outcome.error}

    async def _use(self, given: Json) -> Json:
        used = Used(_text(given, "ts"), _text(given, "action_id"), _text(given, "block_id"))
        outcome = await self.acts.use(self.workspace.cast.person.id, used)
        return {"outcome": outcome.error}

    async def _home(self, _given: Json) -> Json:
        await self.acts.open_home(self.workspace.cast.person.id)
        return {}

    async def _choose(self, given: Json) -> Json:
        outcome = await self.acts.choose(self.workspace.cast.person.id, _text(given, "ts"), _text(given, "callback_id"))
        return {"outcome": outcome.error}


def queue_result(task: "asyncio.Future[object]") -> Change | None:
    """The change taken from the queue, if any."""
    result = task.result() if task.done() and not task.cancelled() else None
    return result if isinstance(result, Change) else None


def _change(change: Change) -> Json:
    data: Json = {"kind": change.kind}
    if change.message is not None:
        data["message"] = asdict(change.message)
    if change.notice is not None:
        data["notice"] = asdict(change.notice)
    if change.home is not None:
        data["home"] = asdict(change.home)
    if change.kind is ChangeKind.PRESENCE:
        data["online"] = change.online
    return data


def _event(name: str, data: Json) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"


def _text(given: Json, name: str) -> str:
    value = given.get(name, "")
    return value if isinstance(value, str) else ""

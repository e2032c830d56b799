"""Socket Mode: envelopes out, acknowledgements in."""

import asyncio
import contextlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.desk.identity import APP_ID
from bot.desk.messages import Json, OnExchange
from bot.desk.payloads import Envelope
from bot.desk.workspace import Workspace

PATIENCE: Final = 3.0  # seconds within which Slack expects an acknowledgement
_MOST_CONNECTIONS: Final = 10


class NobodyConnectedError(Exception):
    """The app holds no connection."""


class NoAnswerError(Exception):
    """The app did not acknowledge in time."""


@dataclass(eq=False, slots=True)
class _Connection:
    socket: WebSocket
    waiting: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    leaving: bool = False  # was asked to reconnect


class Sockets:
    """The app's open connections; used only within the server's event loop."""

    def __init__(self, workspace: Workspace, on_exchange: OnExchange) -> None:
        self._workspace = workspace
        self._on_exchange = on_exchange
        self._connections: list[_Connection] = []
        self._tickets: set[str] = set()
        self._turn = 0
        self._arrived = asyncio.Event()

    @property
    def online(self) -> int:
        """How many connections the app holds."""
        return len(self._connections)

    def ticket(self) -> str:
        """A secret that opens one connection."""
        ticket = secrets.token_urlsafe(24)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, socket: WebSocket) -> None:
        """Serve one connection, from its ticket to its end."""
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets:
            await socket.close(code=1008)
            return
        self._tickets.discard(ticket)
        await socket.accept()
        if self.online >= _MOST_CONNECTIONS:
            await socket.send_text(json.dumps({"type": "disconnect", "reason": "too_many_websockets"}))
            await socket.close()
            return
        connection = _Connection(socket)
        self._connections.append(connection)
        await socket.send_text(json.dumps(self._hello()))
        self._workspace.present(self.online)
        try:
            self._arrived.set()
            await self._relieve()
            await self._listen(connection)
        finally:
            self._connections.remove(connection)
            self._workspace.present(self.online)

    async def deliver(self, envelope: Envelope, attempt: int = 0) -> Json:
        """Send an envelope over the next connection in turn; returns the payload of its acknowledgement.

        Raises:
            NobodyConnectedError: when the app holds no connection.
            NoAnswerError: when it does not acknowledge within 3 seconds.
        """
        connection = await self._next_in_turn()
        envelope_id = str(uuid4())
        sent: Json = {
            "envelope_id": envelope_id,
            "payload": envelope.payload,
            "type": envelope.kind,
            "accepts_response_payload": envelope.takes_answer,
        }
        if envelope.kind == "events_api":
            sent |= {"retry_attempt": attempt, "retry_reason": "timeout" if attempt else ""}
        answered: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope_id] = answered
        self._on_exchange(envelope.kind, envelope.payload)
        try:
            await connection.socket.send_text(json.dumps(sent))
            return await asyncio.wait_for(answered, PATIENCE)
        except (TimeoutError, WebSocketDisconnect, RuntimeError) as error:
            raise NoAnswerError from error
        finally:
            connection.waiting.pop(envelope_id, None)

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to reconnect, as Slack does every few hours; the old ones close once one has."""
        for connection in tuple(self._connections):
            connection.leaving = True
            with contextlib.suppress(WebSocketDisconnect, RuntimeError):
                await connection.socket.send_text(json.dumps({"type": "disconnect", "reason": reason}))

    async def _next_in_turn(self) -> _Connection:
        if not self._connections:
            raise NobodyConnectedError
        if all(connection.leaving for connection in self._connections):
            self._arrived.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), PATIENCE)
        staying = [connection for connection in self._connections if not connection.leaving]
        if not staying:
            raise NoAnswerError
        self._turn += 1
        return staying[self._turn % len(staying)]

    async def _relieve(self) -> None:
        for connection in tuple(self._connections):
            if connection.leaving:
                with contextlib.suppress(WebSocketDisconnect, RuntimeError):
                    await connection.socket.close()

    async def _listen(self, connection: _Connection) -> None:
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            while True:
                self._take(connection, await connection.socket.receive_text())

    def _take(self, connection: _Connection, text: str) -> None:
        try:
            ack = json.loads(text)
        except ValueError:
            return
        envelope_id = ack.get("envelope_id") if isinstance(ack, dict) else None
        answered = connection.waiting.get(envelope_id) if isinstance(envelope_id, str) else None
        if answered is not None and not answered.done():
            payload = ack.get("payload")
            self._on_exchange("ack", ack)
            answered.set_result(payload if isinstance(payload, dict) else {})

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": self.online,
            "debug_info": {"host": "desk", "build_number": 1, "approximate_connection_time": 18_060},
            "connection_info": {"app_id": APP_ID},
        }

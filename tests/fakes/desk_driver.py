"""A Desk that tests drive: what its people do, what passed between it and the app, and waiting for what comes of it."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from threading import Event
from typing import Any, TypeVar

from bot.desk import DeskHandle, DeskSettings, PostedMessage, running_desk
from bot.desk.actions import Used
from bot.desk.acts import Outcome
from bot.desk.messages import Json
from bot.desk.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class DrivenDesk(DeskHandle):
    """A running Desk; ``exchanges`` is its transcript. Who acts is the person at the page, unless another is named."""

    exchanges: list[tuple[str, Json]]

    @property
    def online(self) -> int:
        """How many connections the app holds."""
        return self.sockets.online

    def say(self, channel: str, text: str, thread_ts: str = "", user: str = "") -> PostedMessage:
        """Write as typed: ``@Copydesk who is …``."""
        return self._run(self.acts.say(channel, user or self._me, text, thread_ts))

    def command(self, channel: str, command: str, text: str = "", user: str = "") -> Outcome:
        """Run a slash command and wait up to 3 seconds for the app to acknowledge it."""
        return self._run(self.acts.command(channel, user or self._me, command, text))

    def click(self, message_ts: str, action_id: str, block_id: str = "", user: str = "") -> Outcome:
        """Press a button of a message."""
        return self._run(self.acts.use(user or self._me, Used(message_ts, action_id, block_id)))

    def open_home(self, user: str = "") -> None:
        """Open the app's Home tab."""
        self._run(self.acts.open_home(user or self._me))

    def choose(self, message_ts: str, callback_id: str, user: str = "") -> Outcome:
        """Choose a shortcut in the menu of a message."""
        return self._run(self.acts.choose(user or self._me, message_ts, callback_id))

    def refresh(self) -> None:
        """Ask the app to reconnect, as Slack does every few hours."""
        self._run(self.sockets.refresh())

    def sent(self, name: str) -> list[Json]:
        """What passed under that name, the oldest first."""
        return [sent for one, sent in tuple(self.exchanges) if one == name]

    def wait_for(self, found: Callable[[Workspace], T | None], timeout: float = 5.0) -> T:
        """The first truthy value of ``found``, called now and after each change.

        Raises:
            TimeoutError: when there is none within ``timeout`` seconds; it shows the last messages.
        """
        changed, end = Event(), time.monotonic() + timeout
        leave = self.workspace.listen(lambda _change: changed.set())
        try:
            while not (value := found(self.workspace)):
                if not changed.wait(max(end - time.monotonic(), 0)):
                    last = [f"  {one.ts} {one.channel} {one.text[:200]}" for one in self.workspace.messages[-5:]]
                    msg = "\n".join((f"nothing of the kind within {timeout} s; the last messages:", *last))
                    raise TimeoutError(msg)
                changed.clear()
        finally:
            leave()
        return value

    def wait_for_message(
        self, fits: Callable[[PostedMessage], bool], timeout: float = 5.0, after: str = ""
    ) -> PostedMessage:
        """The first message later than ``after`` that fits."""
        return self.wait_for(
            lambda workspace: next((one for one in workspace.messages if one.ts > after and fits(one)), None), timeout
        )

    @property
    def _me(self) -> str:
        return self.workspace.cast.person.id

    def _run(self, act: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(act, self.loop).result()


@contextmanager
def driven_desk(settings: DeskSettings, clock: Callable[[], float] = time.time) -> Iterator[DrivenDesk]:
    """A Desk to drive, until the block ends."""
    exchanges: list[tuple[str, Json]] = []
    with running_desk(settings, clock, lambda name, sent: exchanges.append((name, sent))) as handle:
        parts = {field.name: getattr(handle, field.name) for field in fields(handle)}
        yield DrivenDesk(**parts, exchanges=exchanges)


def flat(blocks: tuple[Json, ...]) -> str:
    """All text shown in blocks, one per line."""
    found: list[str] = []
    stack: list[object] = list(reversed(blocks))
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            found.extend(value for key, value in node.items() if key == "text" and isinstance(value, str))
            stack.extend(value for value in reversed(node.values()) if isinstance(value, dict | list))
        elif isinstance(node, list):
            stack.extend(reversed(node))
    return "\n".join(found)

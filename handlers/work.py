"""Background work after Slack's acknowledgement, in its own threads, so that a slow job never delays an ack."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Condition, Event
from typing import Any

from slack_bolt import Ack, BoltContext, Respond
from slack_sdk import WebClient

from bot.errors import CopydeskError
from bot.logs import LogEvent, event
from handlers.kept_home import KeptHome

THREADS = 32  # an answer spends most of its time waiting for Slack
MOST = 400  # requests in hand, running or queued
MOST_OF_ROOM = 100  # of these, so that one room leaves capacity for the others
REJECTING = 4  # threads that turn requests away
WITHIN = 45.0  # seconds that jobs get to finish on shutdown
NOTIFYING_SECONDS = 10.0  # further seconds to tell those whose jobs did not finish
_TOO_MUCH = "I have too many questions waiting. Ask again in a minute."
_STOPPED = "I was shut down before I got to this. Ask again in a few minutes."

_log = logging.getLogger(__name__)


class TooMuchError(CopydeskError):
    """More requests than can be answered."""


class StoppedError(CopydeskError):
    """The bot stopped before it got to this request."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request from Slack, and the ways to answer it; ``bot_id`` marks the bot's own messages."""

    body: dict[str, Any]
    client: WebClient
    respond: Respond
    bot_id: str = ""

    @property
    def home_of(self) -> str:
        """The person on whose Home tab it was done; '' for what was done elsewhere."""
        happened = self.body.get("event") or {}
        user = happened.get("user") if happened.get("type") == "app_home_opened" else None
        pressed_there = (self.body.get("view") or {}).get("type") == "home"
        return str((self.body.get("user") or {}).get("id") or "") if pressed_there else str(user or "")

    @property
    def view(self) -> dict[str, Any]:
        """The Home as Slack had it when it was opened or pressed; empty if it was never published."""
        return self.body.get("view") or (self.body.get("event") or {}).get("view") or {}

    @property
    def kept(self) -> KeptHome:
        """What Slack kept with that Home."""
        return KeptHome.of(self.view)

    @property
    def room(self) -> str:
        """The channel or direct message it came from; for a Home, the person's direct message, so that both take turns.

        '' for none; the person, if their direct message is unknown.
        """
        place = self.body.get("event") or self.body
        channel = place.get("channel")
        known = str((channel.get("id") if isinstance(channel, dict) else channel) or "")
        return known or (self.kept.direct or self.home_of if self.home_of else "")


Job = Callable[[Call], None]
Listener = Callable[[Ack, dict[str, Any], WebClient, Respond, BoltContext], None]


class Work:
    """The job queue; ``failed`` tells people what a job raised, or that there are too many jobs.

    ``stopping`` is set on close, so that whatever waits on behalf of a job can stop.
    """

    def __init__(self, failed: Callable[[Call, Exception], None], stopping: Event) -> None:
        self._failed = failed
        self._stopping = stopping
        self._answering = ThreadPoolExecutor(THREADS, thread_name_prefix="answer")
        self._rejecting = ThreadPoolExecutor(REJECTING, thread_name_prefix="reject")
        self._lock = Condition()
        self._held = 0
        self._rejections = 0
        self._late = False
        self._lines: dict[str, deque[Callable[[], None]]] = {}  # by room, while a job of it runs

    def after_ack(self, job: Job) -> Listener:
        """A listener that acknowledges and queues the job."""
        return self._listener(job, in_turn=False)

    def in_turn(self, job: Job) -> Listener:
        """The same for jobs that depend on earlier ones: a room's jobs run one at a time, in order."""
        return self._listener(job, in_turn=True)

    def _listener(self, job: Job, *, in_turn: bool) -> Listener:
        def listen(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond, context: BoltContext) -> None:
            ack()
            call = Call(body, client, respond, context.bot_id or "")
            self.take(job, call, call.room if in_turn else "")

        return listen

    def take(self, job: Job, call: Call, room: str = "") -> None:
        """Queue a job behind those of the same ``room``; if there are too many, the person is told so instead."""
        with self._lock:
            line = self._lines.get(room, deque())
            full = self._held >= MOST or len(line) >= MOST_OF_ROOM
            if not full:
                self._held += 1
                line.append(partial(self._do, job, call))
                if room:
                    self._lines[room] = line
            is_first = len(line) == 1
        if full:
            self._reject(call)
        elif is_first:
            self._answering.submit(self._work_off, room, line)

    def close(self, within: float = WITHIN) -> None:
        """Finish the queued jobs; whoever is still waiting after ``within`` seconds is told to ask again.

        No more jobs may arrive. Jobs that still hang are abandoned, and the log says ``not-finished``.
        """
        self._stopping.set()
        with self._lock:
            self._lock.wait_for(self._idle, within)
            self._late = True
            queued = [line.pop() for line in self._lines.values() for _ in range(len(line) - 1)]
        for job in queued:  # told in parallel
            self._answering.submit(self._work_off, "", deque([job]))
        with self._lock:
            idle = self._lock.wait_for(self._idle, NOTIFYING_SECONDS)
            if not idle:
                event(_log, LogEvent.NOT_FINISHED, level=logging.ERROR, jobs=self._held, regrets=self._rejections)
        self._answering.shutdown(wait=idle, cancel_futures=True)
        self._rejecting.shutdown(wait=idle, cancel_futures=True)

    def _idle(self) -> bool:
        return not self._held and not self._rejections

    def _work_off(self, room: str, line: deque[Callable[[], None]]) -> None:
        """Run the first job of a room's queue and submit the next; other threads only append."""
        try:
            line[0]()
        finally:
            with self._lock:
                line.popleft()
                self._held -= 1
                self._lock.notify_all()
                if not line:
                    self._lines.pop(room, None)
                more = bool(line)
            if more:
                self._answering.submit(self._work_off, room, line)

    def _do(self, job: Job, call: Call) -> None:
        try:
            if self._late:
                raise StoppedError(_STOPPED)  # noqa: TRY301 - reported like an error in a job
            job(call)
        except Exception as error:  # noqa: BLE001 - any error is reported
            self._failed(call, error)

    def _reject(self, call: Call) -> None:
        event(_log, LogEvent.TOO_MUCH, level=logging.WARNING)
        with self._lock:
            if self._rejections >= MOST:
                return
            self._rejections += 1
        self._rejecting.submit(self._tell_rejected, call)

    def _tell_rejected(self, call: Call) -> None:
        try:
            self._failed(call, TooMuchError(_TOO_MUCH))
        finally:
            with self._lock:
                self._rejections -= 1
                self._lock.notify_all()

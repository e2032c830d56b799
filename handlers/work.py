"""What is done after Slack was acknowledged, by threads of its own: however slow it is, it keeps no ack waiting."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Lock, Semaphore
from typing import Any, ParamSpec, TypeVar

from slack_bolt import Ack, BoltContext, Respond
from slack_sdk import WebClient

from bot.errors import CopydeskError
from bot.logs import event

THREADS = 32  # an answer waits for Slack most of its time
MOST = 400  # requests that are in hand, worked on or waiting
MOST_OF_ROOM = 100  # of these, so that one room leaves something to the others
REGRETTING = 4  # threads that say that there is too much to do

_log = logging.getLogger(__name__)
_Given = ParamSpec("_Given")
_Got = TypeVar("_Got")


class TooMuchError(CopydeskError):
    """More is asked than can be answered."""


@dataclass(frozen=True, slots=True)
class Call:
    """What Slack told, and the ways to answer; the bot's own messages stand under ``bot_id``."""

    body: dict[str, Any]
    client: WebClient
    respond: Respond
    bot_id: str = ""

    @property
    def room(self) -> str:
        """The channel or direct message it came from; '' for none."""
        place = self.body.get("event") or self.body
        channel = place.get("channel")
        return str((channel.get("id") if isinstance(channel, dict) else channel) or "")


Job = Callable[[Call], None]
Listener = Callable[[Ack, dict[str, Any], WebClient, Respond, BoltContext], None]


class AtOnce(Executor):
    """Runs Bolt's listeners where they are called: all they do is to acknowledge, and to hand the work on."""

    def submit(self, fn: Callable[_Given, _Got], /, *args: _Given.args, **kwargs: _Given.kwargs) -> Future[_Got]:
        """Run it now."""
        done: Future[_Got] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


class Work:
    """The jobs in hand; ``failed`` tells people of what a job raised, and of jobs that are too many."""

    def __init__(self, failed: Callable[[Call, Exception], None]) -> None:
        self._failed = failed
        self._answering = ThreadPoolExecutor(THREADS, thread_name_prefix="answer")
        self._regretting = ThreadPoolExecutor(REGRETTING, thread_name_prefix="regret")
        self._regrets = Semaphore(MOST)
        self._lock = Lock()
        self._held = 0
        self._lines: dict[str, deque[Callable[[], None]]] = {}  # of the rooms in which a job is worked on

    def after_ack(self, job: Job) -> Listener:
        """A listener that acknowledges, and has the job done soon."""

        def listen(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond, context: BoltContext) -> None:
            ack()
            self.take(job, Call(body, client, respond, context.bot_id or ""))

        return listen

    def in_turn(self, job: Job) -> Listener:
        """The same for what rests on what was spoken of before: a room's jobs are done one by one, as they came."""

        def listen(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond, context: BoltContext) -> None:
            ack()
            call = Call(body, client, respond, context.bot_id or "")
            self.take(job, call, call.room)

        return listen

    def take(self, job: Job, call: Call, room: str = "") -> None:
        """Have a job done, after those of the same ``room``; where there are too many, that is said instead."""
        with self._lock:
            line = self._lines.get(room, deque())
            full = self._held >= MOST or len(line) >= MOST_OF_ROOM
            if not full:
                self._held += 1
                line.append(partial(self._do, job, call))
                if room:
                    self._lines[room] = line
            begins = len(line) == 1
        if full:
            self._regret(call)
        elif begins:
            self._answering.submit(self._work_off, room, line)

    def close(self) -> None:
        """Finish all that was taken; nothing more may come."""
        self._answering.shutdown(wait=True)
        self._regretting.shutdown(wait=True)

    def _work_off(self, room: str, line: deque[Callable[[], None]]) -> None:
        """Do the jobs of a line until none is left; others only add to it."""
        while line:
            line[0]()
            with self._lock:
                line.popleft()
                self._held -= 1
                if not line:
                    self._lines.pop(room, None)

    def _do(self, job: Job, call: Call) -> None:
        try:
            job(call)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            self._failed(call, error)

    def _regret(self, call: Call) -> None:
        event(_log, "too-much", level=logging.WARNING)
        if self._regrets.acquire(blocking=False):
            self._regretting.submit(self._tell_regret, call)

    def _tell_regret(self, call: Call) -> None:
        try:
            self._failed(call, TooMuchError("I have too many questions in hand just now. Ask again in a minute."))
        finally:
            self._regrets.release()

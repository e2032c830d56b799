"""What is done after Slack was acknowledged, by threads of its own: however slow it is, it keeps no ack waiting."""

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
from bot.logs import event

THREADS = 32  # an answer waits for Slack most of its time
MOST = 400  # requests that are in hand, worked on or waiting
MOST_OF_ROOM = 100  # of these, so that one room leaves something to the others
REGRETTING = 4  # threads that say that there is too much to do
WITHIN = 45.0  # seconds in which a stop lets jobs be finished
TELLING = 10.0  # seconds more to tell those whose jobs were not
_TOO_MUCH = "I have too many questions waiting. Ask again in a minute."
_STOPPED = "I was shut down before I got to this. Ask again in a few minutes."

_log = logging.getLogger(__name__)


class TooMuchError(CopydeskError):
    """More is asked than can be answered."""


class StoppedError(CopydeskError):
    """The bot stops before it came to this."""


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


class Work:
    """The jobs in hand; ``failed`` tells people of what a job raised, and of jobs that are too many.

    ``stopping`` is set when it is closed, for all that waits on behalf of a job.
    """

    def __init__(self, failed: Callable[[Call, Exception], None], stopping: Event) -> None:
        self._failed = failed
        self._stopping = stopping
        self._answering = ThreadPoolExecutor(THREADS, thread_name_prefix="answer")
        self._regretting = ThreadPoolExecutor(REGRETTING, thread_name_prefix="regret")
        self._lock = Condition()
        self._held = 0
        self._regrets = 0
        self._late = False
        self._told: deque[str] = deque(maxlen=2 * MOST)
        self._lines: dict[str, deque[Callable[[], None]]] = {}  # of the rooms in which a job is worked on

    def after_ack(self, job: Job) -> Listener:
        """A listener that acknowledges, and has the job done soon."""
        return self._listener(job, in_turn=False)

    def in_turn(self, job: Job) -> Listener:
        """The same for what rests on what was spoken of before: a room's jobs are done one by one, as they came."""
        return self._listener(job, in_turn=True)

    def _listener(self, job: Job, *, in_turn: bool) -> Listener:
        def listen(ack: Ack, body: dict[str, Any], client: WebClient, respond: Respond, context: BoltContext) -> None:
            ack()
            call = Call(body, client, respond, context.bot_id or "")
            self.take(job, call, call.room if in_turn else "")

        return listen

    def take(self, job: Job, call: Call, room: str = "") -> None:
        """Have a job done, after those of the same ``room``; where there are too many, that is said instead.

        An event that Slack tells again is neither done nor refused again.
        """
        told = str(call.body.get("event_id") or "")
        with self._lock:
            if told and told in self._told:
                return
            if told:
                self._told.append(told)
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

    def close(self, within: float = WITHIN) -> None:
        """Finish what was taken; whoever waits still after ``within`` seconds is told to ask again.

        Nothing more may come. What hangs even then is left to itself, and the log says ``not-finished``.
        """
        self._stopping.set()
        with self._lock:
            self._lock.wait_for(self._idle, within)
            self._late = True
            behind = [line.pop() for line in self._lines.values() for _ in range(len(line) - 1)]
        for job in behind:  # told side by side
            self._answering.submit(self._work_off, "", deque([job]))
        with self._lock:
            idle = self._lock.wait_for(self._idle, TELLING)
            if not idle:
                event(_log, "not-finished", level=logging.ERROR, jobs=self._held, regrets=self._regrets)
        self._answering.shutdown(wait=idle, cancel_futures=True)
        self._regretting.shutdown(wait=idle, cancel_futures=True)

    def _idle(self) -> bool:
        return not self._held and not self._regrets

    def _work_off(self, room: str, line: deque[Callable[[], None]]) -> None:
        """Do the first job of a line, and have the next done; others only add to it."""
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
                raise StoppedError(_STOPPED)  # noqa: TRY301 - told like what a job raises
            job(call)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            self._failed(call, error)

    def _regret(self, call: Call) -> None:
        event(_log, "too-much", level=logging.WARNING)
        with self._lock:
            if self._regrets >= MOST:
                return
            self._regrets += 1
        self._regretting.submit(self._tell_regret, call)

    def _tell_regret(self, call: Call) -> None:
        try:
            self._failed(call, TooMuchError(_TOO_MUCH))
        finally:
            with self._lock:
                self._regrets -= 1
                self._lock.notify_all()

"""Send an edition's frozen messages to its channel, each once."""

import json
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event

from bot.logs import LogEvent, event
from bot.model.edition import Edition, EditionMessage, SlotState
from bot.outbox.messenger import Absent, Later, Messenger, Posted, Refused, Unseen, Unsure
from bot.ports import Clock
from bot.store import Editions

CALL = timedelta(seconds=20)  # the longest that one call of a messenger may take
_LOOK_BACK = timedelta(minutes=5)  # before the slot, in case our clock is ahead of Slack's
_WAITS, _SHORT_WAIT = 3, 5.0  # how many waits are waited out in place, and up to how many seconds each
_DOUBLED = 6  # how often the time until an unknown outcome is checked again is doubled

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a worker holds an edition, and how soon an unknown outcome is checked."""

    lease: timedelta = timedelta(minutes=2)
    settle: timedelta = timedelta(seconds=40)  # longer than a request can be in flight


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why an edition is unfinished: its state and the reason, and when it may be resumed."""

    state: SlotState
    reason: str
    again: datetime | None = None


def part_key(key: str, number: int) -> str:
    """The key of one message of an edition: the slot's key, ``key#2`` for the first of its details."""
    return key if number == 1 else f"{key}#{number}"


class PartSender:
    """Sends the remaining messages of an edition while its ``owner`` holds it."""

    def __init__(self, editions: Editions, messenger: Messenger, clock: Clock, pace: Pace, stopping: Event) -> None:
        self._editions = editions
        self._messenger = messenger
        self._clock = clock
        self._pace = pace
        self._stopping = stopping

    def find(self, edition: Edition, part: EditionMessage, thread: str) -> Posted | Absent | Unseen:
        """Check whether a message is already in the channel, and record its ``ts`` if so."""
        key = part_key(edition.slot.key, part.number)
        oldest = edition.slot.due - _LOOK_BACK
        sight = self._messenger.look(edition.slot.channel, key, oldest, thread)
        if isinstance(sight, Posted):
            self._editions.sent(edition.slot.key, part.number, sight.ts)
            event(_log, LogEvent.POST_FOUND, key=key, ts=sight.ts)
        return sight

    def send(self, edition: Edition, part: EditionMessage, thread: str) -> str | Stopped:
        """Post a message that is known not to be there; returns its ``ts``, or why it stopped."""
        payload = json.loads(part.payload) | ({"thread_ts": thread} if thread else {})
        waits = 0
        while self._may_send(edition):
            outcome = self._messenger.post(payload)
            if isinstance(outcome, Posted):
                self._editions.sent(edition.slot.key, part.number, outcome.ts)
                return outcome.ts
            if not isinstance(outcome, Later) or outcome.seconds > _SHORT_WAIT or waits == _WAITS:
                return self._stopped(edition, outcome)
            waits += 1
            if self._stopping.wait(outcome.seconds):  # the next start resumes once Slack allows it
                return self._stopped(edition, outcome)
        return Stopped(edition.state, "")

    def unseen(self, edition: Edition, reason: str) -> Stopped:
        """The edition stays unknown; the next check comes later each time."""
        wait = self._pace.settle * 2 ** min(edition.attempts, _DOUBLED)
        return Stopped(SlotState.UNKNOWN, reason, self._clock.now() + wait)

    def _may_send(self, edition: Edition) -> bool:
        """Record that a message is about to be sent, and check that the edition is still held for long enough."""
        now = self._clock.now()
        lease = now + self._pace.lease
        if not self._editions.start_sending(edition.slot.key, edition.owner, lease, now):
            event(_log, LogEvent.LEASE_LOST, level=logging.WARNING, key=edition.slot.key)
            return False
        return self._clock.now() + min(CALL, self._pace.lease / 2) < lease

    def _stopped(self, edition: Edition, outcome: Refused | Later | Unsure) -> Stopped:
        now = self._clock.now()
        if isinstance(outcome, Refused):
            return Stopped(SlotState.FAILED, outcome.reason)
        if isinstance(outcome, Later):
            return Stopped(SlotState.CLAIMED, outcome.reason, now + timedelta(seconds=outcome.seconds))
        return self.unseen(edition, outcome.reason)

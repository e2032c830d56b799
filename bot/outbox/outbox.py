"""Post messages at most once, and lose none.

A slot is claimed by inserting its row. Its messages are frozen in the index first, and each send is recorded before the
call. So a process that finds a row whose owner is gone, or a post whose outcome is unknown, looks in the channel for
the row's key before anything is sent again. If the channel cannot be read, nothing is.
"""

import json
import logging
import os
import socket
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from bot.blockkit import faults
from bot.errors import CopydeskError
from bot.logs import LogEvent, event, failure
from bot.model.edition import Edition, EditionMessage, Slot, SlotState
from bot.outbox.deliver import Pace, PartSender, Stopped, part_key
from bot.outbox.messenger import Messenger, Posted, Unseen
from bot.ports import Clock
from bot.store import Editions

EVENT_TYPE = "copydesk_digest"
DETAILS_ATTEMPTS = 4  # to find out whether details arrived

_log = logging.getLogger(__name__)


class UnfitMessageError(CopydeskError):
    """A rendered message that Slack would refuse."""


def frozen(slot: Slot, messages: Iterable[Mapping[str, object]]) -> tuple[bytes, ...]:
    """The messages of a slot as they are stored and sent, each marked with its key.

    Raises:
        UnfitMessageError: one breaks one of Slack's limits.
    """
    return tuple(_frozen(slot, number, message) for number, message in enumerate(messages, 1))


def metadata(key: str) -> Mapping[str, object]:
    """What marks a message with its key, by which it can be looked for."""
    return {"event_type": EVENT_TYPE, "event_payload": {"key": key}}


def _frozen(slot: Slot, number: int, message: Mapping[str, object]) -> bytes:
    payload = {"channel": slot.channel, **message, "metadata": metadata(part_key(slot.key, number))}
    wrong = faults(payload)
    if wrong:
        msg = f"The message cannot be posted: {wrong[0]}. This is a bug in Copydesk; please report it."
        raise UnfitMessageError(msg)
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


class Outbox:
    """Claims slots and sends their messages; safe to run in several threads and processes on one index.

    ``kind`` names in the log what is posted.
    """

    def __init__(self, editions: Editions, messenger: Messenger, clock: Clock, pace: Pace, kind: str) -> None:
        self._editions = editions
        self._clock = clock
        self._pace = pace
        self._kind = kind
        self._place = f"{messenger.place}/"
        self._stopping = threading.Event()
        self._sender = PartSender(editions, messenger, clock, pace, self._stopping)

    def stop(self) -> None:
        """Start nothing more; a message that is being sent is finished, and the rest is left for the next start."""
        self._stopping.set()

    def isolated(self, key: str, work: Callable[[], None]) -> None:
        """Do one piece of work, so that its failure does not stop the others."""
        if self._stopping.is_set():
            return
        try:
            work()
        except CopydeskError as error:
            event(_log, self._event("held_up"), level=logging.ERROR, key=key, reason=str(error))
        except Exception as error:  # noqa: BLE001 - whatever breaks one post must not stop the others
            failure(_log, self._event("broke"), error, key=key)

    def is_ours(self, edition: Edition) -> bool:
        """Whether an edition was begun for where this posts: what is meant for Slack is not for a Desk."""
        return "/" not in edition.owner or edition.owner.startswith(self._place)

    def claim(self, slot: Slot, asked_by: str = "") -> Edition | None:
        """The slot's edition, held for a while; None if it is already claimed."""
        lease = self._clock.now() + self._pace.lease
        owner = self._new_owner()
        if not self._editions.claim(slot, owner, lease, asked_by):
            return None
        return Edition(slot, SlotState.CLAIMED, owner, lease, attempts=1, asked_by=asked_by)

    def take_over(self, edition: Edition) -> Edition | None:
        """The edition that somebody has left, held from now on; None if somebody else was faster."""
        lease, owner = self._clock.now() + self._pace.lease, self._new_owner()
        if not self._editions.take_over(edition, owner, lease):
            return None
        event(_log, LogEvent.TAKEN_OVER, key=edition.slot.key, state=edition.state, attempts=edition.attempts)
        return replace(edition, owner=owner, lease=lease, attempts=edition.attempts + 1)

    def freeze(self, edition: Edition, payloads: Sequence[bytes]) -> Sequence[EditionMessage] | None:
        """Store an edition's window and messages; None if it is no longer ours."""
        if not self._editions.freeze(edition, payloads, self._clock.now()):
            event(_log, LogEvent.LEASE_LOST, level=logging.WARNING, key=edition.slot.key)
            return None
        return [EditionMessage(number, payload) for number, payload in enumerate(payloads, 1)]

    def deliver(
        self, edition: Edition, parts: Sequence[EditionMessage], *, look: bool, why_not: str = "", thread: str = ""
    ) -> None:
        """Send the remaining messages in order, in a thread: the one given, else that of the first message.

        If ``look``, they may already be in the channel. If there is a reason not to send, ``why_not``, nothing is sent
        that is not there already.
        """
        for part in parts:
            ts = part.ts
            if not ts and look:
                sight = self._sender.find(edition, part, thread)
                if isinstance(sight, Unseen) and edition.state is not SlotState.CLAIMED:
                    self._stop(edition, part, self._sender.unseen(edition, sight.reason))
                    return
                ts = sight.ts if isinstance(sight, Posted) else ""
                look = bool(ts)  # they are sent in order: if one is not there, neither are those after it
            if not ts:
                sent = self._send(edition, part, thread, why_not)
                if isinstance(sent, Stopped):
                    self._stop(edition, part, sent)
                    return
                ts = sent
            thread = thread or ts
        if parts:
            self.settle(edition, SlotState.POSTED)

    def settle(self, edition: Edition, state: SlotState, reason: str = "", stopped: Stopped | None = None) -> None:
        """Record the outcome of an edition that is ours, and log it."""
        again = stopped.again if stopped else None
        if self._editions.settle(edition.slot.key, edition.owner, state, reason, again):
            bad = state in (SlotState.FAILED, SlotState.UNKNOWN)
            level = logging.WARNING if bad and edition.state is not state else logging.INFO
            why = {"reason": reason} if reason else {}
            event(_log, self._event(state), level=level, key=edition.slot.key, **why)

    def _event(self, what: str) -> LogEvent:
        return LogEvent(f"{self._kind}_{what}")

    def _send(self, edition: Edition, part: EditionMessage, thread: str, why_not: str) -> str | Stopped:
        if why_not:
            return Stopped(SlotState.SKIPPED, why_not)
        if self._stopping.is_set():
            return Stopped(SlotState.CLAIMED, "", self._clock.now())
        return self._sender.send(edition, part, thread)

    def _stop(self, edition: Edition, part: EditionMessage, stopped: Stopped) -> None:
        """Record why an edition stopped; a posted one stays posted, whatever happened to its details."""
        if (
            part.number > 1
            and stopped.state is not SlotState.CLAIMED
            and not self._worth_another_look(edition, stopped)
        ):
            self.settle(edition, SlotState.POSTED, f"without all details: {stopped.reason}")
        else:
            self.settle(edition, stopped.state, stopped.reason, stopped)

    def _worth_another_look(self, edition: Edition, stopped: Stopped) -> bool:
        return stopped.state is SlotState.UNKNOWN and edition.attempts < DETAILS_ATTEMPTS

    def _new_owner(self) -> str:
        """A name for who holds an edition: a new one each time, since threads of one process may hold it in turn."""
        return f"{self._place}{socket.gethostname()}-{os.getpid()}-{uuid4().hex[:8]}"

"""Send each digest exactly once.

A slot is claimed by inserting its row. The messages are frozen in the index first, and each send is recorded before the
call. So a process that finds a row whose owner is gone, or a post whose outcome is unknown, looks in the channel for
the row's key before anything is sent again. If the channel cannot be read, nothing is.
"""

import logging
import os
import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from uuid import uuid4
from zoneinfo import ZoneInfo

from bot.digest.deliver import Delivery, Pace, Stopped
from bot.digest.make import LOOKED_THROUGH, Draw, UnfitDigestError, make
from bot.digest.messenger import Messenger, Posted, Unseen
from bot.digest.slots import GRACE, LOOKED_BACK, due, too_late
from bot.digest.windows import NOTHING_NEW
from bot.errors import CopydeskError, NotFoundError, UsageError
from bot.logs import event, failure
from bot.model.digest import Edition, Part, Slot, SlotState
from bot.ports import Clock
from bot.settings import DigestPlan
from bot.store import Store

KEPT = timedelta(days=120)
ATTEMPTS = 10  # to make an edition
DETAILS_ATTEMPTS = 4  # to find out whether details arrived

_log = logging.getLogger(__name__)


class Dispatch:
    """Posts what is due; safe to run in several threads and processes on one index."""

    def __init__(
        self,
        store: Store,
        plans: Sequence[DigestPlan],
        draw: Draw,
        messenger: Messenger,
        clock: Clock,
        pace: Pace = Pace(),  # noqa: B008 - frozen
    ) -> None:
        self._store = store
        self._plans = {(plan.id, plan.channel): plan for plan in plans}
        self._draw = draw
        self._clock = clock
        self._pace = pace
        self._owner = f"{socket.gethostname()}-{os.getpid()}-{uuid4().hex[:8]}"
        self._stopping = threading.Event()
        self._delivery = Delivery(store, messenger, clock, pace, self._owner, self._stopping)

    def tick(self) -> None:
        """Post what is due, and finish what was left open; if the index fails, the next tick tries again."""
        now = self._clock.now()
        try:
            known = [edition.slot for edition in self._store.editions.since(now - LOOKED_THROUGH)]
            left_open = self._store.editions.left_open(now, now - LOOKED_BACK)
        except CopydeskError as error:
            event(_log, "digests_held_up", level=logging.ERROR, reason=str(error))
            return
        for edition in left_open:
            self._isolated(edition.slot, partial(self._resume, edition))
        for slot in due(tuple(self._plans.values()), now, known):
            self._isolated(slot, partial(self._begin, slot))

    def now(self, digest: str, channel: str, pressed: str, asked_by: str) -> Edition:
        """Post a digest off schedule, for its plan's hours up to now; pressing the same button twice posts once.

        ``pressed`` identifies the press by Slack's time of its message, ``asked_by`` the person.

        Raises:
            NotFoundError: there is no such digest in this channel.
            CopydeskError: it cannot be made.
        """
        plan = self._plans.get((digest, channel))
        if plan is None:
            msg = "This digest is no longer set up for this channel. See /digest list."
            raise NotFoundError(msg)
        now = self._clock.now()
        # The day is part of the slot's key, so it is the press's: repeated after midnight, it is the same press.
        moment = datetime.fromtimestamp(float(pressed), ZoneInfo(plan.zone))
        slot = Slot(plan.id, plan.channel, moment.date(), f"now {pressed}", now)
        edition = self._claim(slot, asked_by)
        if edition is not None:
            self._work(edition, plan)
        done = self._store.editions.edition(slot.key)
        if done is None:
            msg = "This digest is no longer in the index. Ask again."
            raise NotFoundError(msg)
        return done

    def open_with(self, pressed: str, asked_by: str) -> None:
        """Post the digests that end at the newest article, off schedule, so that a new workspace is not empty."""
        if self._store.freshness().newest:
            for plan in self._plans.values():
                if plan.until_newest:
                    self.now(plan.id, plan.channel, pressed, asked_by)

    def stop(self) -> None:
        """Start nothing more; a message that is being sent is finished, and the rest is left for the next start."""
        self._stopping.set()

    def _isolated(self, slot: Slot, work: Callable[[], None]) -> None:
        """Do one slot's work, so that its failure does not stop other digests."""
        if self._stopping.is_set():
            return
        try:
            work()
        except CopydeskError as error:
            event(_log, "digest_held_up", level=logging.ERROR, key=slot.key, reason=str(error))
        except Exception as error:  # noqa: BLE001 - whatever breaks one digest must not stop the others
            failure(_log, "digest_broke", error, key=slot.key)

    def _begin(self, slot: Slot) -> None:
        edition = self._claim(slot)
        if edition is not None:
            now = self._clock.now()
            self._store.editions.forget(now - KEPT)
            # A late digest may have been posted by a program whose index is lost, so the channel is searched first.
            self._work(edition, self._plans[slot.digest, slot.channel], look=now - slot.due >= GRACE)

    def _claim(self, slot: Slot, asked_by: str = "") -> Edition | None:
        lease = self._clock.now() + self._pace.lease
        if not self._store.editions.claim(slot, self._owner, lease, asked_by):
            return None
        return Edition(slot, SlotState.CLAIMED, self._owner, lease, attempts=1, asked_by=asked_by)

    def _resume(self, edition: Edition) -> None:
        lease = self._clock.now() + self._pace.lease
        if not self._store.editions.take_over(edition, self._owner, lease):
            return
        event(_log, "digest_taken_over", key=edition.slot.key, state=edition.state, attempts=edition.attempts)
        held = replace(edition, owner=self._owner, lease=lease, attempts=edition.attempts + 1)
        plan = self._plans.get((edition.slot.digest, edition.slot.channel))
        self._work(held, plan, look=True)

    def _work(self, edition: Edition, plan: DigestPlan | None, *, look: bool = False) -> None:
        parts = self._store.editions.parts(edition.slot.key)
        if parts:
            # If it is no longer set up, or is too late, look for what was sent and leave the rest.
            why_not = "it is no longer set up" if plan is None else self._too_late(edition, plan)
            self._deliver(edition, parts, look=look, why_not=why_not)
        else:
            self._deliver(edition, self._make(edition, plan), look=look)

    def _make(self, edition: Edition, plan: DigestPlan | None) -> Sequence[Part]:
        """The edition's frozen messages; none if it is not posted, and then the reason is stored."""
        if plan is None:
            self._settle(edition, SlotState.SKIPPED, "it is no longer set up")
        elif self._too_late(edition, plan):
            self._settle(edition, SlotState.SKIPPED, self._too_late(edition, plan))
        elif edition.attempts > ATTEMPTS:
            self._settle(edition, SlotState.FAILED, "it could not be made; the log says why")
        else:
            return self._frozen(edition, plan)
        return ()

    def _frozen(self, edition: Edition, plan: DigestPlan) -> Sequence[Part]:
        try:
            made = make(self._store, plan, edition, self._draw, self._clock.now())
        except (UnfitDigestError, UsageError) as error:
            self._settle(edition, SlotState.FAILED, str(error))
            return ()
        payloads = made.payloads if made.worth_posting else ()
        if not self._store.editions.freeze(made.edition, payloads, self._clock.now()):
            event(_log, "digest_lease_lost", level=logging.WARNING, key=edition.slot.key)
            return ()
        if not made.worth_posting:
            self._settle(edition, SlotState.SKIPPED, NOTHING_NEW)
        return [Part(number, payload) for number, payload in enumerate(payloads, 1)]

    def _deliver(self, edition: Edition, parts: Sequence[Part], *, look: bool, why_not: str = "") -> None:
        """Send the remaining messages in order, the details in the thread of the first."""
        thread = ""
        for part in parts:
            ts = part.ts
            if not ts and look:
                sight = self._delivery.find(edition, part, thread)
                if isinstance(sight, Unseen) and edition.state is not SlotState.CLAIMED:
                    self._stop(edition, part, self._delivery.unseen(edition, sight.reason))
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
            self._settle(edition, SlotState.POSTED)

    def _send(self, edition: Edition, part: Part, thread: str, why_not: str) -> str | Stopped:
        if why_not:
            return Stopped(SlotState.SKIPPED, why_not)
        if self._stopping.is_set():
            return Stopped(SlotState.CLAIMED, "", self._clock.now())
        return self._delivery.send(edition, part, thread)

    def _stop(self, edition: Edition, part: Part, stopped: Stopped) -> None:
        """Record why an edition stopped; a posted digest stays posted, whatever happened to its details."""
        if (
            part.number > 1
            and stopped.state is not SlotState.CLAIMED
            and not self._worth_another_look(edition, stopped)
        ):
            self._settle(edition, SlotState.POSTED, f"without all details: {stopped.reason}")
        else:
            self._settle(edition, stopped.state, stopped.reason, stopped)

    def _worth_another_look(self, edition: Edition, stopped: Stopped) -> bool:
        return stopped.state is SlotState.UNKNOWN and edition.attempts < DETAILS_ATTEMPTS

    def _settle(self, edition: Edition, state: SlotState, reason: str = "", stopped: Stopped | None = None) -> None:
        if self._store.editions.settle(
            edition.slot.key, self._owner, state, reason, stopped.again if stopped else None
        ):
            bad = state in (SlotState.FAILED, SlotState.UNKNOWN)
            level = logging.WARNING if bad and edition.state is not state else logging.INFO
            event(_log, f"digest_{state}", level=level, key=edition.slot.key, **({"reason": reason} if reason else {}))

    def _too_late(self, edition: Edition, plan: DigestPlan) -> str:
        if too_late(plan, edition.slot, self._clock.now()):
            return f"too late: this digest is posted at most {plan.late_hours} h after its time"
        return ""

"""Send each digest exactly once, when it is due; what sends it is ``bot.outbox``."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.digest.make import LOOKED_THROUGH, Draw, make
from bot.digest.slots import GRACE, LATEST, LOOKED_BACK, due, too_late
from bot.errors import CopydeskError, NotFoundError, UsageError
from bot.logs import LogEvent, event
from bot.model.edition import Edition, EditionMessage, Slot, SlotState
from bot.outbox.deliver import Pace
from bot.outbox.messenger import Messenger
from bot.outbox.outbox import Outbox, UnfitMessageError
from bot.ports import Clock
from bot.settings import DigestPlan
from bot.store import Store
from bot.wording.digests import not_finished

KEPT = timedelta(days=120)
ATTEMPTS = 10  # to make an edition

_log = logging.getLogger(__name__)


class DigestPoster:
    """Posts what is due; safe to run in several threads and processes on one index."""

    def __init__(
        self,
        store: Store,
        plans: Sequence[DigestPlan],
        draw: Draw,
        messenger: Messenger,
        clock: Clock,
        pace: Pace,
    ) -> None:
        self._store = store
        self._plans = {(plan.id, plan.channel): plan for plan in plans}
        self._draw = draw
        self._clock = clock
        self._outbox = Outbox(store.editions, messenger, clock, pace, "digest")

    def tick(self) -> None:
        """Post what is due, and finish what was left open; if the index fails, the next tick tries again."""
        now = self._clock.now()
        try:
            known = [edition.slot for edition in self._store.editions.since(now - LOOKED_THROUGH)]
            left_open = self._store.editions.left_open(now, now - LOOKED_BACK)
        except CopydeskError as error:
            event(_log, LogEvent.DIGESTS_HELD_UP, level=logging.ERROR, reason=str(error))
            return
        for edition in left_open:
            finish = self._resume if self._outbox.is_ours(edition) else self._let_be
            self._outbox.isolated(edition.slot.key, partial(finish, edition))
        for slot in due(tuple(self._plans.values()), now, known):
            self._outbox.isolated(slot.key, partial(self._begin, slot))

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
        edition = self._outbox.claim(slot, asked_by)
        if edition is not None:
            self._work(edition, plan)
        done = self._store.editions.edition(slot.key)
        if done is None:
            msg = "This digest is no longer in the index. Ask again."
            raise NotFoundError(msg)
        return done

    def give_up(self, edition: Edition) -> Edition:
        """The outcome of an edition, left unposted if it waits for Slack: for a program that ends before it could send.

        What of it has been sent stays.
        """
        key = edition.slot.key
        if edition.state in (SlotState.CLAIMED, SlotState.SENDING):
            is_sent = any(part.ts for part in self._store.editions.parts(key))
            why = f"without all details: {edition.reason}" if is_sent else edition.reason
            self._outbox.settle(edition, SlotState.POSTED if is_sent else SlotState.SKIPPED, why)
        return self._store.editions.edition(key) or edition

    def open_with(self, pressed: str, asked_by: str) -> None:
        """Post the digests that end at the newest article, off schedule, so that a new workspace is not empty."""
        if self._store.freshness().newest:
            for plan in self._plans.values():
                if plan.until_newest:
                    self.now(plan.id, plan.channel, pressed, asked_by)

    def stop(self) -> None:
        """Start nothing more; a message that is being sent is finished, and the rest is left for the next start."""
        self._outbox.stop()

    def _begin(self, slot: Slot) -> None:
        edition = self._outbox.claim(slot)
        if edition is not None:
            now = self._clock.now()
            self._store.editions.forget(now - KEPT)
            # A late digest may have been posted by a program whose index is lost, so the channel is searched first.
            self._work(edition, self._plans[slot.digest, slot.channel], look=now - slot.due >= GRACE)

    def _resume(self, edition: Edition) -> None:
        held = self._outbox.take_over(edition)
        if held is not None:
            self._work(held, self._plans.get((edition.slot.digest, edition.slot.channel)), look=True)

    def _let_be(self, edition: Edition) -> None:
        """Close an edition that waits elsewhere, once it is too late wherever it is; one that is being sent may arrive.

        How late that is, only its own place knows: the settings here may be others.
        """
        is_too_late = self._clock.now() - edition.slot.due > LATEST
        if edition.state is SlotState.CLAIMED and is_too_late and (held := self._outbox.take_over(edition)):
            self.give_up(replace(held, reason=not_finished(edition)))

    def _work(self, edition: Edition, plan: DigestPlan | None, *, look: bool = False) -> None:
        parts = self._store.editions.parts(edition.slot.key)
        if parts:
            # If it is no longer set up, or is too late, look for what was sent and leave the rest.
            why_not = "it is no longer set up" if plan is None else self._too_late(edition, plan)
            self._outbox.deliver(edition, parts, look=look, why_not=why_not)
        else:
            self._outbox.deliver(edition, self._make(edition, plan), look=look)

    def _make(self, edition: Edition, plan: DigestPlan | None) -> Sequence[EditionMessage]:
        """The edition's frozen messages; none if it is not posted, and then the reason is stored."""
        if plan is None:
            self._outbox.settle(edition, SlotState.SKIPPED, "it is no longer set up")
        elif self._too_late(edition, plan):
            self._outbox.settle(edition, SlotState.SKIPPED, self._too_late(edition, plan))
        elif edition.attempts > ATTEMPTS:
            self._outbox.settle(edition, SlotState.FAILED, "it could not be made; the log says why")
        else:
            return self._frozen(edition, plan)
        return ()

    def _frozen(self, edition: Edition, plan: DigestPlan) -> Sequence[EditionMessage]:
        try:
            made = make(self._store, plan, edition, self._draw, self._clock.now())
        except (UnfitMessageError, UsageError) as error:
            self._outbox.settle(edition, SlotState.FAILED, str(error))
            return ()
        payloads = made.payloads if made.worth_posting else ()
        parts = self._outbox.freeze(made.edition, payloads)
        if parts is None:
            return ()
        if not made.worth_posting:
            self._outbox.settle(edition, SlotState.EMPTY)
        return parts

    def _too_late(self, edition: Edition, plan: DigestPlan) -> str:
        if too_late(plan, edition.slot, self._clock.now()):
            return f"too late: this digest is posted at most {plan.late_hours} h after its time"
        return ""

"""Questions about digests: which there are, when they are due, what one would contain."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.digest.doubts import doubts
from bot.digest.gather import gather
from bot.digest.make import LOOKED_THROUGH
from bot.digest.slots import next_slot, slot_on, when
from bot.digest.unfinished import as_left
from bot.digest.windows import DigestWindow, digest_window, was_delivered, window_of_plan
from bot.errors import NotFoundError, UsageError
from bot.model.digest import Digest, Listing
from bot.model.edition import Slot
from bot.newsroom.finding.search_query import day_typed
from bot.ports import Clock
from bot.settings import DigestPlan
from bot.store import Store
from bot.text.lexicon.calendar_words import WEEKDAYS
from bot.wording import times

_DAY = re.compile(r"\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2}")
_NEAR = frozenset(("today", "yesterday", "tomorrow", *WEEKDAYS))
_NONE = ("No digest has been set up.", "Add one to config/digests.yaml and restart me.")


class DigestBoard:
    """Answers questions about the configured digests; safe to use from many threads."""

    def __init__(self, store: Store, plans: Sequence[DigestPlan], clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self.plans = tuple(plans)

    def listings(self) -> Sequence[Listing]:
        """Each digest, with its next time and the outcome of its last edition, in the order of the settings."""
        return [self.listing(plan) for plan in self.plans]

    def listing(self, plan: DigestPlan) -> Listing:
        """One digest, with its next time and the outcome of its last edition."""
        now, editions = self._clock.now(), self._store.editions
        last = editions.last(plan.id, plan.channel)
        return Listing(
            id=plan.id,
            title=plan.title,
            channel=plan.channel,
            when=when(plan),
            zone=plan.zone,
            next=next_slot(plan, now).due,
            last=as_left(last, editions.parts(last.slot.key), now) if last else None,
        )

    def asked(self, typed: str, channel: str = "") -> tuple[DigestPlan, date | None]:
        """The digest that is meant, and the day if one is named: ``morning 2024-11-18``, ``monday``.

        Days are those of the digest's own zone.

        Raises:
            NotFoundError: there is no such digest.
            UsageError: several digests or days may be meant, or a day cannot be read.
        """
        words = typed.split()
        names = {name for plan in self.plans for name in (plan.id, plan.title.casefold())}
        named = next((rest for rest in _without_a_day(words) if " ".join(rest).casefold() in names), None)
        name = [word for word in words if not _is_day(word)] if named is None else named
        days = list(words)
        for word in name:
            days.remove(word)
        if len(days) > 1:
            msg = f"Which day: {' or '.join(days)}? Name one."
            raise UsageError(msg)
        plan = self.plan(" ".join(name), channel)
        today = self._clock.now().astimezone(ZoneInfo(plan.zone)).date()
        return plan, day_typed(days[0], today) if days else None

    def plan(self, name: str, channel: str = "") -> DigestPlan:
        """The digest that is meant: by its id or title, else the channel's only one, else the only one.

        Raises:
            NotFoundError: there is none.
            UsageError: several may be meant.
        """
        wanted = name.strip().casefold()
        fitting = [plan for plan in self.plans if not wanted or wanted in (plan.id, plan.title.casefold())]
        here = [plan for plan in fitting if plan.channel == channel]
        chosen = here or fitting
        if not self.plans:
            raise NotFoundError(*_NONE)
        known = ", ".join(plan.id for plan in self.plans)
        if not chosen:
            msg = f"There is no digest called “{name.strip()}”. The digests are: {known}."
            raise NotFoundError(msg)
        if len(chosen) > 1:
            msg = f"Which digest? Name one of: {', '.join(plan.id for plan in chosen)}."
            raise UsageError(msg)
        return chosen[0]

    def preview(self, plan: DigestPlan, day: date | None = None) -> Digest:
        """What a digest would contain now, or contained, or would have contained, on a local day.

        Raises:
            NotFoundError: it is not due on that day, or the day is still to come.
            UsageError: a section's query cannot be read.
        """
        now = self._clock.now()
        if day is None:
            before = self._store.editions.since(now - LOOKED_THROUGH)
            covered, note = digest_window(plan, now, before), "This is what it would contain now."
        else:
            slot = self._slot(plan, day, now)
            covered, note = self._covered(plan, slot, now), f"This is the digest for {times.day(day)}, {slot.nominal}."
        unknown = [f"{doubt}." for doubt in doubts(self._store, plan, now.date())]
        return gather(self._store, plan, covered, [note, *unknown]).digest

    def _slot(self, plan: DigestPlan, day: date, now: datetime) -> Slot:
        slot = slot_on(plan, day)
        if slot is None:
            msg = f"{plan.title} does not go out on {times.day(day)}: it goes out {when(plan)}."
            raise NotFoundError(msg)
        if slot.due > now and day > now.astimezone(ZoneInfo(plan.zone)).date():
            msg = f"{times.day(day)} is still to come. Leave the day out to see what the digest would contain now."
            raise NotFoundError(msg)
        return replace(slot, due=min(slot.due, now))

    def _covered(self, plan: DigestPlan, slot: Slot, now: datetime) -> DigestWindow:
        """The window that was posted on a day; if none was, the one it would have had, up to ``now`` at the latest."""
        edition = self._store.editions.edition(slot.key)
        if edition is not None and edition.window is not None and was_delivered(edition, plan):
            window = edition.window
            return DigestWindow(window, window.since)
        if slot.due == now:
            return digest_window(plan, slot.due, self._store.editions.since(slot.due - LOOKED_THROUGH))
        return window_of_plan(plan, slot.due)


def _without_a_day(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The words as typed, and without a day at the end or beginning: a digest may be named after a day."""
    yield words
    if words and _is_day(words[-1]):
        yield words[:-1]
    if words and _is_day(words[0]):
        yield words[1:]


def _is_day(word: str) -> bool:
    return word.lower() in _NEAR or bool(_DAY.fullmatch(word))

"""Tell the threads that follow a story what changed in it, once; what posts it is ``bot.outbox``."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.errors import CopydeskError
from bot.follow.news import News, news, story_of
from bot.follow.rules import GIVEN_UP, concluded, lapsed, may_post, slot_of
from bot.logs import LogEvent, event
from bot.model.conversation import Subject
from bot.model.developments import Developments
from bot.model.edition import Edition, SlotState, Window
from bot.model.follow import Follow
from bot.outbox.deliver import Pace
from bot.outbox.messenger import Messenger
from bot.outbox.outbox import Outbox, UnfitMessageError, frozen
from bot.ports import Clock
from bot.settings import Settings
from bot.store import Store

Draw = Callable[[Developments, datetime], Sequence[Mapping[str, object]]]  # of what changed, and since when
Over = Callable[[Follow], None]  # says where a follow began that it has ended

LISTED = timedelta(days=30)  # how long a follow that ended by itself is listed
_KEPT = timedelta(days=7)  # how long a post is remembered
_STALE = timedelta(minutes=5)  # after which an unsent message is made anew: an article in it may be hidden by now
_LEFT = "it was left unfinished, and is made anew"
_UNFOLLOWED = "the thread no longer follows the story"

_log = logging.getLogger(__name__)


class FollowPoster:
    """Posts what is new for the threads that follow a story; safe to run in several processes on one index."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        clock: Clock,
        draw: Draw,
        messenger: Messenger,
        pace: Pace,
        over: Over,
    ) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock
        self._draw = draw
        self._over = over
        self._outbox = Outbox(store.follow_editions, messenger, clock, pace, "follow")
        self._seen: dict[str, str] = {}  # the indexing run after which there was nothing to post, by slot

    def tick(self) -> None:
        """Post what is new, and finish what was left open; if the index fails, the next tick tries again."""
        now = self._clock.now()
        try:
            follows = [one for one in self._store.follows.all() if not one.ended]
            left_open = self._store.follow_editions.left_open(now, now - GIVEN_UP)
            run = self._store.notes().get("last_run", "")
        except CopydeskError as error:
            event(_log, LogEvent.FOLLOWS_HELD_UP, level=logging.ERROR, reason=str(error))
            return
        by_slot = {slot_of(one, now).key: one for one in follows}
        for edition in filter(self._outbox.is_ours, left_open):
            self._outbox.isolated(edition.slot.key, partial(self._resume, edition, by_slot.get(edition.slot.key)))
        for key, follow in by_slot.items():
            self._outbox.isolated(key, partial(self._attend, follow, run))
        self._seen = {key: seen for key, seen in self._seen.items() if key in by_slot}

    def stop(self) -> None:
        """Start nothing more; a message that is being sent is finished."""
        self._outbox.stop()

    def _resume(self, edition: Edition, follow: Follow | None) -> None:
        """Find out whether a post was sent; if not it is sent, or skipped and made anew if it is stale."""
        held = self._outbox.take_over(edition)
        if held is None:
            return
        parts = self._store.follow_editions.parts(held.slot.key)
        if follow is None or not parts:
            self._outbox.settle(held, SlotState.SKIPPED, _LEFT if follow else _UNFOLLOWED)
        else:
            stale = self._clock.now() - held.slot.due >= _STALE
            self._outbox.deliver(held, parts, look=True, why_not=_LEFT if stale else "", thread=follow.thread)

    def _attend(self, follow: Follow, run: str) -> None:
        """Post what is new for a thread if it is time, else end a follow for which nothing comes any more."""
        now, settings = self._clock.now(), self._settings
        slot = slot_of(follow, now)
        if edition := self._store.follow_editions.edition(slot.key):
            self._conclude(follow, edition)
            return
        if not may_post(follow, now, settings.follow_minutes):
            return
        if self._seen.get(slot.key) != run:
            found = news(self._store, ZoneInfo(settings.zone), follow)
            if found and not found.found.unchanged:
                self._post(follow, found)
                return
            if found:
                self._seen[slot.key] = run
        if ended := lapsed(follow, now, settings.follow_days):
            self._end(ended)

    def _post(self, follow: Follow, found: News) -> None:
        edition = self._outbox.claim(slot_of(follow, self._clock.now()))
        if edition is None:
            return
        self._store.follow_editions.forget(edition.slot.due - _KEPT)
        window = Window(follow.told_until, edition.slot.due)
        try:
            payloads = frozen(edition.slot, self._draw(found.found, follow.told_until))
        except UnfitMessageError as error:
            self._outbox.settle(edition, SlotState.FAILED, str(error))
        else:
            made = replace(edition, window=window, told=found.told)
            parts = self._outbox.freeze(made, payloads)
            self._outbox.deliver(edition, parts or (), look=False, thread=follow.thread)
        if done := self._store.follow_editions.edition(edition.slot.key):
            self._conclude(follow, done)

    def _conclude(self, follow: Follow, edition: Edition) -> None:
        """Record what a post, once its outcome is known, means for the follow."""
        after = concluded(follow, edition, self._clock.now())
        if after is None:
            return
        if after.ended:
            self._end(after)
        elif self._store.follows.advance(after) and after.posted != follow.posted:
            # What was mentioned last in the thread is this story, by the id that it has now.
            subject = Subject(story=story_of(self._store, after))
            self._store.conversations.remember(follow.channel, follow.thread, subject)

    def _end(self, ended: Follow) -> None:
        if self._store.follows.advance(ended):
            event(_log, LogEvent.FOLLOW_ENDED, channel=ended.channel, thread=ended.thread, reason=ended.reason)
            self._store.follows.forget(self._clock.now() - LISTED)
            self._over(ended)

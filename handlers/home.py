"""The Home tab: published whenever somebody opens it, and anew after each press on it."""

import logging
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from slack_bolt import App

from bot.digest.board import DigestBoard
from bot.logs import LogEvent, event, failure
from bot.model.fetched import FeedState
from bot.model.follow import FollowPlace
from bot.model.home import Home, HomePage, Sheet
from bot.store import Store
from bot.text.hashing import hashed
from handlers.button_values import unpack_as
from handlers.conversation.following import close
from handlers.delivery.delivery import OutdatedViewError
from handlers.kept_home import FIRST, KeptHome
from handlers.render import Frame, Message
from handlers.render.follows import follow_ends
from handlers.render.home import (
    END,
    FOLLOWS,
    OPEN,
    PAGE,
    PAGES,
    STORIES,
    already_over,
    answered,
    home,
    looked,
    unfollowed,
)
from handlers.responder import Responder
from handlers.work import Call

T = TypeVar("T")

_log = logging.getLogger(__name__)


def register(app: App, responder: Responder, store: Store, digests: DigestBoard) -> None:
    """Show a Home when it is opened, and listen to its buttons; those of one person take turns."""
    homes = _Homes(responder, store.feed_state, digests)
    in_turn = responder.work.in_turn
    app.event("app_home_opened", matchers=[_is_home])(in_turn(homes.opened))
    for action, press in {OPEN: homes.answer, PAGE: homes.turn, END: homes.end}.items():
        app.action(re.compile(rf"^{action}\.\d+$"))(in_turn(press))


def _is_home(event: dict[str, Any]) -> bool:
    return event.get("tab") == "home"


@dataclass(frozen=True, slots=True)
class _Homes:
    """Everybody's Home. What it shows is read when it is published; nothing of it is stored."""

    responder: Responder
    feed_state: Callable[[str], FeedState | None]
    digests: DigestBoard

    def opened(self, call: Call) -> None:
        """Show the Home from its beginning; one that has not changed since is not published again."""
        self._show(call, FIRST, unless_same=True)
        event(_log, LogEvent.ANSWERED, via="home", kind="home")

    def turn(self, call: Call) -> None:
        """Show another page, or the same anew, and when that was."""
        at, shown = self._carried(call, HomePage), call.kept
        again = at == shown.at and shown.mark  # not on the way back from what failed
        self._show(call, at, looked(self.responder.newsroom.clock.now()) if again else "")
        event(_log, LogEvent.ANSWERED, via=PAGE, kind="home")

    def answer(self, call: Call) -> None:
        """Answer in the person's direct message, as if it was asked there, and say so on the Home."""
        responder, direct = self.responder, call.room
        request, before = responder.request_of_button(_value(call)), responder.subject_of(direct, "")
        reply = responder.reply(request, Frame(private=False, direct=True), OPEN, before)
        with responder.remembering(reply.subject, direct, ("",), before):
            posted = responder.delivery.post(call.client, direct, reply.message)
        responder.conversations.remember(direct, posted, reply.subject)  # a thread under the answer is about it too
        self._say(call, answered(), request.story)

    def end(self, call: Call) -> None:
        """End a follow of the person's own, say so in its thread as if it was ended there, and on the Home."""
        place, board, user = self._carried(call, FollowPlace), self.responder.follows, call.home_of
        found = board.of_thread(place.channel, place.thread)
        as_shown = found and (found.story, found.follow.asked_by) == (place.story, user)
        if found is None or not as_shown or not board.end(found.follow):
            with suppress(OutdatedViewError):  # pressed twice: what the Home said of the first press stays
                self._publish(call, self._drawn(call, call.kept.at, already_over()), _hash(call))
            return
        event(_log, LogEvent.ANSWERED, via=END, kind="unfollow")
        over, delivery = follow_ends(found.title, found.story, user), self.responder.delivery
        told = delivery.post_or_log(call.client, place.channel, over, place.thread)
        self._say(call, unfollowed(found.title, told=told))
        close(delivery, call.client, found, user)

    def _carried(self, call: Call, kind: type[T]) -> T:
        return unpack_as(kind, self.responder.value_of_button(_value(call)))

    def _say(self, call: Call, note: str, of: str = "") -> None:
        """Say on the Home what was done; that is done, whether or not it can be said."""
        try:
            self._show(call, call.kept.at, note, of)
        except Exception as error:  # noqa: BLE001 - the log has it
            failure(_log, LogEvent.UNDELIVERED, error)

    def _show(self, call: Call, at: HomePage, note: str = "", of: str = "", *, unless_same: bool = False) -> None:
        """Publish the Home in place of the one that was opened or pressed.

        If another has been published since, all is read once more, so that the last one shows the latest state.
        """
        drawn = self._drawn(call, at, note, of)
        if unless_same and drawn.kept == call.kept:
            return
        try:
            self._publish(call, drawn, _hash(call))
        except OutdatedViewError:
            self._publish(call, self._drawn(call, at, note, of))

    def _publish(self, call: Call, drawn: "_Drawn", seen: str = "") -> None:
        self.responder.delivery.publish(call.client, call.home_of, drawn.message, drawn.kept.packed(), seen)

    def _drawn(self, call: Call, at: HomePage, note: str, of: str = "") -> "_Drawn":
        told = self._told(call.home_of, at)
        message = home(told, note, of)
        return _Drawn(message, KeptHome(told.at, call.room, hashed(repr(message.blocks), 8).hex()))

    def _told(self, user: str, at: HomePage) -> Home:
        newsroom, board = self.responder.newsroom, self.responder.follows
        page = min(at.page, PAGES)
        follows = Sheet.of(board.of_person(user), at.follows, FOLLOWS)
        states = [self.feed_state(source.feed) for source in newsroom.settings.sources if source.feed]
        return Home(
            fresh=newsroom.freshness(),
            stories=Sheet.of(newsroom.stories(STORIES * page + 1), page, STORIES),
            followed=Sheet(tuple(map(board.followed, follows.rows)), follows.number, follows.more),
            digests=tuple(self.digests.listings()),
            contact=newsroom.settings.contact,
            feeds=len(states),
            failing=sum(bool(state and state.failing) for state in states),
        )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A Home to publish, and what Slack is to keep with it."""

    message: Message
    kept: KeptHome


def _value(call: Call) -> object:
    """The value of the button that was pressed."""
    return (call.body.get("actions") or [{}])[0].get("value")


def _hash(call: Call) -> str:
    """The hash of the Home that was opened or pressed; '' if it was never published."""
    return str(call.view.get("hash") or "")

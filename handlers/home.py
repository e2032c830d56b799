"""The Home tab: published whenever somebody opens it, and anew after each press on it."""

import logging
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from slack_bolt import App
from slack_sdk.errors import SlackApiError

from bot.digest.board import DigestBoard
from bot.logs import LogEvent, event
from bot.model.fetched import FeedState
from bot.model.home import Home
from bot.model.request import Request
from bot.store import Store
from bot.text.hashing import hashed
from handlers.delivery.delivery import OutdatedViewError
from handlers.delivery.outcomes import error_code
from handlers.render import Frame
from handlers.render.follows import follow_ends
from handlers.render.home import END, OPEN, PAGE, STORIES, already_over, answered, home, unfollowed
from handlers.responder import Responder
from handlers.work import Call

PAGES = 10  # of stories; /coverage has all articles

_log = logging.getLogger(__name__)


def register(app: App, responder: Responder, store: Store, digests: DigestBoard) -> None:
    """Show a Home when it is opened, and listen to its buttons; those of one person take turns."""
    homes = _Homes(responder, store.feed_state, digests)
    in_turn = responder.work.in_turn
    app.event("app_home_opened", matchers=[_is_home])(in_turn(homes.opened))
    presses: dict[str, Callable[[Call, Request], None]] = {OPEN: homes.answer, PAGE: homes.turn, END: homes.end}
    for action, press in presses.items():
        app.action(re.compile(rf"^{action}\.\d+$"))(in_turn(partial(_pressed, responder, press)))


def _is_home(event: dict[str, Any]) -> bool:
    return event.get("tab") == "home"


def _pressed(responder: Responder, press: Callable[[Call, Request], None], call: Call) -> None:
    press(call, responder.request_of_button((call.body.get("actions") or [{}])[0].get("value")))


@dataclass(frozen=True, slots=True)
class _Homes:
    """Everybody's Home. What it shows is read when it is published; nothing of it is kept but its page and its mark."""

    responder: Responder
    feed_state: Callable[[str], FeedState | None]
    digests: DigestBoard

    def opened(self, call: Call) -> None:
        """Show the Home from its beginning; one that has not changed since is not published again."""
        self._show(call, 1)
        event(_log, LogEvent.ANSWERED, via="home", kind="home")

    def turn(self, call: Call, request: Request) -> None:
        """Show another page, or the same anew."""
        self._show(call, request.page)
        event(_log, LogEvent.ANSWERED, via=PAGE, kind="home")

    def answer(self, call: Call, request: Request) -> None:
        """Answer in the person's direct message, which is about that story then, and say so on the Home."""
        reply = self.responder.reply(request, Frame(private=False, direct=True), OPEN)
        direct, posted = self.responder.delivery.write_to(call.client, call.home_of, reply.message)
        for thread in ("", posted):  # a thread under the answer is about it too
            self.responder.conversations.remember(direct, thread, reply.subject)
        self._show(call, _page(call), answered())

    def end(self, call: Call, request: Request) -> None:
        """End a follow of the person's own, say so in its thread as if it was ended there, and on the Home."""
        channel, _, thread = request.words.partition(" ")
        board = self.responder.follows
        found = board.of_thread(channel, thread)
        if found is None or found.story != request.story or found.follow.asked_by != call.home_of:
            self._show(call, _page(call), already_over())
            return
        board.end(found)
        event(_log, LogEvent.ANSWERED, via=END, kind="unfollow")
        told = True
        try:
            self.responder.delivery.post(call.client, channel, follow_ends(found.title, found.story), thread)
        except SlackApiError as error:  # the bot was removed, the channel archived: it is ended all the same
            event(_log, LogEvent.UNDELIVERED, level=logging.ERROR, code=error_code(error.response))
            told = False
        self._show(call, _page(call), unfollowed(found.title, told=told))

    def _show(self, call: Call, page: int, note: str = "") -> None:
        """Publish the Home in place of the one that was opened or pressed.

        If another has been published since, all is read once more, so that the last one shows the latest state.
        """
        shown = _view(call)
        for seen in (str(shown.get("hash") or ""), ""):
            message = home(self._told(call.home_of, page), note)
            kept = f"{page} {hashed(repr(message.blocks), 8).hex()}"
            if seen and shown.get("private_metadata") == kept:
                return
            with suppress(OutdatedViewError):
                self.responder.delivery.publish(call.client, call.home_of, message, kept, seen)
                return

    def _told(self, user: str, page: int) -> Home:
        newsroom = self.responder.newsroom
        found = newsroom.stories(STORIES * min(page, PAGES) + 1)
        page = max(1, min(page, PAGES, -(-len(found) // STORIES)))
        states = [self.feed_state(source.feed) for source in newsroom.settings.sources if source.feed]
        return Home(
            fresh=newsroom.freshness(),
            stories=tuple(found[STORIES * (page - 1) : STORIES * page]),
            page=page,
            more=len(found) > STORIES * page and page < PAGES,
            followed=tuple(self.responder.follows.of_person(user)),
            digests=tuple(self.digests.listings()),
            feeds=len(states),
            failing=sum(bool(state and state.failing) for state in states),
        )


def _view(call: Call) -> dict[str, Any]:
    """The Home as Slack had it when it was opened or pressed; empty if it was never published."""
    return call.body.get("view") or (call.body.get("event") or {}).get("view") or {}


def _page(call: Call) -> int:
    """The page of stories that the pressed Home shows."""
    page = str(_view(call).get("private_metadata") or "").partition(" ")[0]
    return int(page) if page.isdecimal() and len(page) < 4 and int(page) else 1  # noqa: PLR2004 - there are fewer than 1,000

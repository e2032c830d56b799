"""Follow and Unfollow: a thread is told of its story from now on, or no more; everybody in it sees that."""

import logging
import re
from dataclasses import replace

from slack_bolt import App

from bot.follow.board import from_now
from bot.logs import event
from handlers.actions.pressed import pressed
from handlers.bureau import Bureau
from handlers.conversation.following import about, follow, unfollow
from handlers.work import Call

_log = logging.getLogger(__name__)


def register(app: App, bureau: Bureau) -> None:
    """Answer in the thread of the button's message; below a private answer, in a new one."""
    newsroom, delivery = bureau.newsroom, bureau.delivery

    @app.action(re.compile(r"^follow\.\d+$"))
    @bureau.work.in_turn
    def on_follow(call: Call) -> None:
        press = pressed(call.body)
        story = newsroom.story(bureau.pressed(press.value).story)
        thread = press.thread or ("" if press.private else press.ts)
        message, begins = follow(newsroom, story, press.channel, thread, press.user)
        event(_log, "answered", via="follow", kind="follow")
        if not begins:
            delivery.whisper(call.respond, message, press.thread)
            return
        begun = from_now(newsroom, press.channel, thread, press.user, story)
        if thread:
            newsroom.store.follows.put(begun)
        posted = delivery.post(call.client, press.channel, message, thread)
        if not thread:
            newsroom.store.follows.put(replace(begun, thread=posted))
        about(newsroom, press.channel, thread or posted, story)

    @app.action(re.compile(r"^unfollow\.\d+$"))
    @bureau.work.in_turn
    def on_unfollow(call: Call) -> None:
        press = pressed(call.body)
        thread = press.thread or press.ts
        message = unfollow(newsroom, press.channel, thread)
        event(_log, "answered", via="unfollow", kind="unfollow")
        delivery.post(call.client, press.channel, message, thread)

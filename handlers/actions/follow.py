"""Follow and Unfollow: a thread is told of its story from now on, or no more; everybody in it sees that."""

import logging
import re

from slack_bolt import App

from bot.logs import LogEvent, event
from bot.model.conversation import Subject
from handlers.actions.pressed import pressed
from handlers.conversation.following import follow, tell, unfollow
from handlers.render.follows import follow_over
from handlers.responder import Responder
from handlers.work import Call

_log = logging.getLogger(__name__)


def register(app: App, responder: Responder) -> None:
    """Answer in the thread of the button's message; below a private answer, in a new one."""
    newsroom, delivery = responder.newsroom, responder.delivery

    @app.action(re.compile(r"^follow\.\d+$"))
    @responder.work.in_turn
    def on_follow(call: Call) -> None:
        press = pressed(call.body)
        story = newsroom.story(responder.request_of_button(press.value).story)
        thread = press.thread or ("" if press.private else press.ts)
        message, change = follow(responder, story, press.channel, thread, press.user)
        event(_log, LogEvent.ANSWERED, via="follow", kind="follow")
        if change.begins is None:
            delivery.whisper(call.respond, message, press.thread)
            return
        posted = tell(responder, call.client, press.channel, thread, message, change)
        place = press.channel, thread or posted
        if responder.subject_of(*place).story != story.id:
            responder.conversations.remember(*place, Subject(story=story.id))

    @app.action(re.compile(r"^unfollow\.\d+$"))
    @responder.work.in_turn
    def on_unfollow(call: Call) -> None:
        press = pressed(call.body)
        thread = press.thread or press.ts
        begun = responder.request_of_button_or_none(str(press.value))
        below = press.ts if begun and begun.story else ""  # the message that a follow began with has its story
        message, change = unfollow(responder.follows, press.channel, thread, press.user, below=below)
        event(_log, LogEvent.ANSWERED, via="unfollow", kind="unfollow")
        if change.over:
            tell(responder, call.client, press.channel, thread, message, change)
        else:
            delivery.whisper(call.respond, message, press.thread)
        if begun and below and not (change.over and change.over.follow.begun == below):
            # Its end could not be said there.
            known = responder.story_or_none(begun.story)
            delivery.replace(call.respond, follow_over(known.title if known else ""))

"""Follow and Unfollow: a thread is told of its story from now on, or no more; everybody in it sees that."""

import logging
import re

from slack_bolt import App

from bot.logs import LogEvent, event
from bot.model.conversation import Subject
from handlers.actions.pressed import pressed
from handlers.conversation.following import follow, following, unfollow
from handlers.render.follows import follow_over
from handlers.responder import Responder
from handlers.work import Call

_log = logging.getLogger(__name__)


def register(app: App, responder: Responder) -> None:
    """Answer in the thread of the button's message; below a private answer, in a new one."""
    newsroom, delivery, board = responder.newsroom, responder.delivery, responder.follows

    @app.action(re.compile(r"^follow\.\d+$"))
    @responder.work.in_turn
    def on_follow(call: Call) -> None:
        press = pressed(call.body)
        story = newsroom.story(responder.request_of_button(press.value).story)
        thread = press.thread or ("" if press.private else press.ts)
        message, new = follow(responder, story, press.channel, thread, press.user)
        event(_log, LogEvent.ANSWERED, via="follow", kind="follow")
        if new is None:
            delivery.whisper(call.respond, message, press.thread)
            return
        with following(responder, new if thread else None, thread):
            posted = delivery.post(call.client, press.channel, message, thread)
        if not thread:
            board.begin(new, posted)
        place = press.channel, thread or posted
        if responder.subject_of(*place).story != story.id:
            responder.conversations.remember(*place, Subject(story=story.id))

    @app.action(re.compile(r"^unfollow\.\d+$"))
    @responder.work.in_turn
    def on_unfollow(call: Call) -> None:
        press = pressed(call.body)
        thread = press.thread or press.ts
        found = board.of_thread(press.channel, thread)
        message = unfollow(board, press.channel, thread, press.user)
        event(_log, LogEvent.ANSWERED, via="unfollow", kind="unfollow")
        begun = responder.request_of_button_or_none(str(press.value))
        story = begun.story if begun else ""
        if found:
            delivery.post(call.client, press.channel, message, thread)
            if story and story == found.story:
                delivery.replace(call.respond, follow_over(found.title, found.follow.asked_by, press.user))
            return
        delivery.whisper(call.respond, message, press.thread)
        if story:  # it was ended elsewhere: the button of the message it began with goes
            known = responder.story_or_none(story)
            delivery.replace(call.respond, follow_over(known.title if known else ""))

"""Buttons that pick a meaning of a question or go back to the previous story; the answer replaces the message."""

import re
from dataclasses import replace

from slack_bolt import App

from handlers.actions.pressed import pressed
from handlers.responder import Responder
from handlers.work import Call


def register(app: App, responder: Responder) -> None:
    """Answer in place."""

    @app.action(re.compile(r"^(?:choose|back)\.\d+$"))
    @responder.work.in_turn
    def on_choose(call: Call) -> None:
        press = pressed(call.body)
        frame = replace(press.frame(), private=press.private)
        subject = responder.subject_of(press.channel, press.thread)
        reply = responder.reply(responder.request_of_button(press.value), frame, "choose", subject)
        # A thread may begin below the message too, which is now the answer.
        threads = () if press.private else (press.thread, press.ts)
        with responder.remembering(reply.subject, press.channel, threads, subject):
            responder.delivery.replace(call.respond, reply.message)

"""Buttons that pick a meaning of a question or go back to the previous story; the answer replaces the message."""

import re
from dataclasses import replace

from slack_bolt import App

from handlers.actions.pressed import pressed
from handlers.bureau import Bureau
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer in place."""

    @app.action(re.compile(r"^(?:choose|back)\.\d+$"))
    @bureau.work.in_turn
    def on_choose(call: Call) -> None:
        press = pressed(call.body)
        frame = replace(press.frame(), private=press.private)
        subject = bureau.subject_of(press.channel, press.thread)
        reply = bureau.reply(bureau.pressed(press.value), frame, "choose", subject)
        # A thread may begin below the message too, which is now the answer.
        threads = () if press.private else (press.thread, press.ts)
        with bureau.speaking_of(reply.subject, press.channel, threads, subject):
            bureau.delivery.replace(call.respond, reply.message)

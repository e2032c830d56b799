"""More of the same answer: another page or part, in place where one person alone reads it."""

import re

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.pressed import pressed
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Turn the page."""

    @app.action(re.compile(r"^more\.\d+$"))
    @bureau.work.after_ack
    def on_more(call: Call) -> None:
        press = pressed(call.body)
        message = bureau.reply(bureau.pressed(press.value), press.frame(), "more").message
        if press.private or press.direct:
            bureau.delivery.replace(call.respond, message)
        else:
            bureau.delivery.whisper(call.respond, message, press.thread)

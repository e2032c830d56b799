"""Another question from a button: a summary, a comparison, a name, beside the message it stands on."""

import re

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.pressed import pressed
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer beside the message."""

    @app.action(re.compile(r"^open\.\d+$"))
    @bureau.work.after_ack
    def on_open(call: Call) -> None:
        press = pressed(call.body)
        message = bureau.reply(bureau.pressed(press.value), press.frame(), "open").message
        if press.direct:
            bureau.delivery.show(call.respond, message, press.thread)
        else:
            bureau.delivery.whisper(call.respond, message, press.thread)

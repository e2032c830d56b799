"""Evidence: sentences in their paragraphs, for the person who asks."""

import re

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.pressed import pressed
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Show the evidence beside the message."""

    @app.action(re.compile(r"^evidence\.\d+$"))
    @bureau.work.after_ack
    def on_evidence(call: Call) -> None:
        press = pressed(call.body)
        message = bureau.reply(bureau.pressed(press.value), press.frame(), "evidence").message
        bureau.delivery.whisper(call.respond, message, press.thread)

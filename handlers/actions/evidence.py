"""Evidence: sentences in their paragraphs, for the person who asks."""

import re
from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.bureau import Bureau
from handlers.pressed import pressed


def register(app: App, bureau: Bureau) -> None:
    """Show the evidence beside the message."""

    @app.action(re.compile(r"^evidence\.\d+$"))
    def on_evidence(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        press = pressed(body)
        message = bureau.reply(bureau.pressed(press.value), press.frame(), "evidence").message
        bureau.delivery.whisper(respond, message, press.thread)

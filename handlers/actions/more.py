"""More of the same answer: another page or part, in place where one person alone reads it."""

import re
from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.bureau import Bureau
from handlers.pressed import pressed


def register(app: App, bureau: Bureau) -> None:
    """Turn the page."""

    @app.action(re.compile(r"^more\.\d+$"))
    def on_more(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        press = pressed(body)
        message = bureau.reply(bureau.pressed(press.value), press.frame(), "more").message
        if press.private or press.direct:
            bureau.delivery.replace(respond, message)
        else:
            bureau.delivery.whisper(respond, message, press.thread)

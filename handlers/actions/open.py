"""Another question from a button: a summary, a comparison, a name, beside the message it stands on."""

import re
from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.bureau import Bureau
from handlers.pressed import pressed


def register(app: App, bureau: Bureau) -> None:
    """Answer beside the message."""

    @app.action(re.compile(r"^open\.\d+$"))
    def on_open(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        press = pressed(body)
        message = bureau.reply(bureau.pressed(press.value), press.frame(), "open").message
        if press.direct:
            bureau.delivery.show(respond, message, press.thread)
        else:
            bureau.delivery.whisper(respond, message, press.thread)

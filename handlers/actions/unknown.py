"""Buttons that nobody listens to: from another version, or forged."""

import re
from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.bureau import Bureau
from handlers.pressed import pressed
from handlers.render.failure import refused

_SAID = "I do not know this button: it may be from another version of me. Ask again with a command."


def register(app: App, bureau: Bureau) -> None:
    """Answer whatever no listener before this one did; so it is registered last."""

    @app.action(re.compile(r""))
    def on_unknown(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        bureau.delivery.whisper(respond, refused(_SAID), pressed(body).thread)

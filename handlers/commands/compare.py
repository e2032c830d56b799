"""/compare: a story's outlets side by side."""

from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.ask import What
from handlers.bureau import Bureau


def register(app: App, bureau: Bureau) -> None:
    """Answer the command."""

    @app.command("/compare")
    def on_compare(ack: Ack, command: dict[str, Any], respond: Respond) -> None:
        ack()
        message = bureau.command(What.COMPARE, command.get("text", ""))
        bureau.delivery.whisper(respond, message)

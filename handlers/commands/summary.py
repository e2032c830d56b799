"""/summary: an article's or a story's sentences."""

from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.ask import What
from handlers.bureau import Bureau


def register(app: App, bureau: Bureau) -> None:
    """Answer the command."""

    @app.command("/summary")
    def on_summary(ack: Ack, command: dict[str, Any], respond: Respond) -> None:
        ack()
        message = bureau.command(What.SUMMARY, command.get("text", ""))
        bureau.delivery.whisper(respond, message)

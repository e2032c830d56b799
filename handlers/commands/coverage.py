"""/coverage: articles found by words; Slack keeps /search for itself."""

from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.ask import What
from handlers.bureau import Bureau


def register(app: App, bureau: Bureau) -> None:
    """Answer the command."""

    @app.command("/coverage")
    def on_coverage(ack: Ack, command: dict[str, Any], respond: Respond) -> None:
        ack()
        message = bureau.command(What.COVERAGE, command.get("text", ""))
        bureau.delivery.whisper(respond, message)

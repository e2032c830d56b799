"""/coverage: articles found by words; Slack keeps /search for itself."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.request import What
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer the command."""

    @app.command("/coverage")
    @bureau.work.after_ack
    def on_coverage(call: Call) -> None:
        message = bureau.command(What.COVERAGE, call.body.get("text", ""))
        bureau.delivery.whisper(call.respond, message)

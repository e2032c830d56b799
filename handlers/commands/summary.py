"""/summary: an article's or a story's sentences."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.request import What
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer the command."""

    @app.command("/summary")
    @bureau.work.after_ack
    def on_summary(call: Call) -> None:
        message = bureau.command(What.SUMMARY, call.body.get("text", ""))
        bureau.delivery.whisper(call.respond, message)

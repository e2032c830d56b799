"""/compare: a story's outlets side by side."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.request import What
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer the command."""

    @app.command("/compare")
    @bureau.work.after_ack
    def on_compare(call: Call) -> None:
        message = bureau.command(What.COMPARE, call.body.get("text", ""))
        bureau.delivery.whisper(call.respond, message)

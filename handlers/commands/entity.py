"""/entity: who or what a name is."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.request import What
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer the command."""

    @app.command("/entity")
    @bureau.work.after_ack
    def on_entity(call: Call) -> None:
        message = bureau.command(What.ENTITY, call.body.get("text", ""))
        bureau.delivery.whisper(call.respond, message)

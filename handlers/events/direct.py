"""Direct messages: no mention is needed."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.conversation.converse import converse
from handlers.conversation.turn import asks, turn_of
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer whoever writes to the bot."""

    @app.event("message", matchers=[asks])
    @bureau.work.in_turn
    def on_message(call: Call) -> None:
        turn = turn_of(call.body)
        if turn:
            converse(bureau, turn, call)

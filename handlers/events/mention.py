"""Mentions in channels and threads: answered in the thread, for all to see."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.conversation.converse import converse
from handlers.conversation.turn import asks, turn_of
from handlers.work import Call


def register(app: App, bureau: Bureau) -> None:
    """Answer whoever mentions the bot."""

    @app.event("app_mention", matchers=[asks])
    @bureau.work.in_turn
    def on_mention(call: Call) -> None:
        turn = turn_of(call.body)
        if turn:
            converse(bureau, turn, call)

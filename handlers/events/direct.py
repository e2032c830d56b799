"""Direct messages: no mention is needed."""

from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from handlers.bureau import Bureau
from handlers.conversing import converse
from handlers.turns import turn_of


def register(app: App, bureau: Bureau) -> None:
    """Answer whoever writes to the bot."""

    @app.event("message")
    def on_message(body: dict[str, Any], client: WebClient) -> None:
        turn = turn_of(body)
        if turn:
            converse(bureau, turn, client)

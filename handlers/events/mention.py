"""Mentions in channels and threads: answered in the thread, for all to see."""

from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from handlers.bureau import Bureau
from handlers.conversing import converse
from handlers.turns import turn_of


def register(app: App, bureau: Bureau) -> None:
    """Answer whoever mentions the bot."""

    @app.event("app_mention")
    def on_mention(body: dict[str, Any], client: WebClient) -> None:
        turn = turn_of(body)
        if turn:
            converse(bureau, turn, client)

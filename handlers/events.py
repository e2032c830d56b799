"""Mentions, answered in the thread for all to see, and direct messages, which need no mention."""

from functools import partial

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.conversation.converse import converse
from handlers.conversation.turn import asks, turn_of
from handlers.work import Call

_EVENTS = ("app_mention", "message")


def register(app: App, bureau: Bureau) -> None:
    """Answer whoever mentions the bot or writes to it."""
    for event in _EVENTS:
        app.event(event, matchers=[asks])(bureau.work.in_turn(partial(_answer, bureau)))


def _answer(bureau: Bureau, call: Call) -> None:
    if turn := turn_of(call.body):
        converse(bureau, turn, call)

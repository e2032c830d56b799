"""Mentions, answered in the thread for all to see, and direct messages, which need no mention."""

from functools import partial

from slack_bolt import App

from handlers.conversation.converse import converse
from handlers.conversation.turn import is_request, turn_of
from handlers.responder import Responder
from handlers.work import Call

_EVENTS = ("app_mention", "message")


def register(app: App, responder: Responder) -> None:
    """Answer whoever mentions the bot or writes to it."""
    for event in _EVENTS:
        app.event(event, matchers=[is_request])(responder.work.in_turn(partial(_answer, responder)))


def _answer(responder: Responder, call: Call) -> None:
    if turn := turn_of(call.body):
        converse(responder, turn, call)

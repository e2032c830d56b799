"""Buttons: follow-up questions, choices, Follow and Share."""

from slack_bolt import App

from handlers.actions import answers, choose, follow, share
from handlers.responder import Responder


def register(app: App, responder: Responder) -> None:
    """Listen to every button of an answer."""
    for action in (answers, choose, follow, share):
        action.register(app, responder)

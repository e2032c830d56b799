"""Buttons: follow-up questions, choices, and Share."""

from slack_bolt import App

from handlers.actions import answers, choose, share
from handlers.bureau import Bureau


def register(app: App, bureau: Bureau) -> None:
    """Listen to every button of an answer."""
    for action in (answers, choose, share):
        action.register(app, bureau)

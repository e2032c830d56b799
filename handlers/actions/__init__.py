"""Buttons, one kind of action a file."""

from slack_bolt import App

from handlers.actions import choose, evidence, more, open, share  # noqa: A004 - the action's own name
from handlers.bureau import Bureau


def register(app: App, bureau: Bureau) -> None:
    """Listen to every button of an answer."""
    for action in (more, open, choose, evidence, share):
        action.register(app, bureau)

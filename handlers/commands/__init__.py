"""Slash commands, one a file."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.commands import compare, coverage, entity, summary


def register(app: App, bureau: Bureau) -> None:
    """Listen to every command."""
    for command in (summary, compare, entity, coverage):
        command.register(app, bureau)

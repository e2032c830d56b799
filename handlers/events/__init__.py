"""Messages to the bot, one kind of event per file."""

from slack_bolt import App

from handlers.bureau import Bureau
from handlers.events import direct, mention


def register(app: App, bureau: Bureau) -> None:
    """Listen to mentions and direct messages."""
    for event in (mention, direct):
        event.register(app, bureau)

"""Messages to the bot."""

from handlers.events.turns import register

__all__ = ["register"]

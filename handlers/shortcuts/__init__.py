"""Message shortcuts, in the menu of every message: its story summarised or compared."""

from handlers.shortcuts.about_message import register

__all__ = ["register"]

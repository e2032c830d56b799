"""The newsroom: one short method a question, answered by reading what was prepared."""

from bot.newsroom.newsroom import Newsroom, open_newsroom

__all__ = ["Newsroom", "open_newsroom"]

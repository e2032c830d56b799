"""The newsroom: one short method per kind of question, answered from what the indexer prepared."""

from bot.newsroom.newsroom import Newsroom, open_newsroom

__all__ = ["Newsroom", "open_newsroom"]

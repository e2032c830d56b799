"""A typed name to the entities it may mean; the only place where names are compared with rapidfuzz."""

from bot.entities.resolve.index import NameIndex

__all__ = ["NameIndex"]

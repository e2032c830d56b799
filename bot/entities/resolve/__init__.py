"""Resolve a typed name to the entities it may mean; the only package that compares names with rapidfuzz."""

from bot.entities.resolve.name_index import NameIndex
from bot.entities.resolve.register import Register

__all__ = ["NameIndex", "Register"]

"""The index on disk: one SQLite file that readers may read while one indexer writes.

Each kind of query has its file here, in which a query is a function of a connection; ``Store`` names them all. Unless
noted, they return visible articles only: current, not withdrawn and not under embargo when called.
"""

from bot.store.editions import Editions
from bot.store.open import index_lock, is_being_indexed, open_store
from bot.store.rows import COUNTED, Card, DayCount, StoryEntry, WordingRow
from bot.store.store import Store
from bot.store.writer import Writer

__all__ = [
    "COUNTED",
    "Card",
    "DayCount",
    "Editions",
    "Store",
    "StoryEntry",
    "WordingRow",
    "Writer",
    "index_lock",
    "is_being_indexed",
    "open_store",
]

"""The index on disk: one SQLite file that readers may read while one indexer writes."""

from bot.store.editions import Editions
from bot.store.open import index_lock, open_store
from bot.store.protocol import IndexReader, Store
from bot.store.rows import COUNTED, Card, DayCount, StoryEntry, WordingRow
from bot.store.writer import Writer

__all__ = [
    "COUNTED",
    "Card",
    "DayCount",
    "Editions",
    "IndexReader",
    "Store",
    "StoryEntry",
    "WordingRow",
    "Writer",
    "index_lock",
    "open_store",
]

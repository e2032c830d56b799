"""The index on disk: one SQLite file that readers may read while one indexer writes."""

from bot.store.open import index_lock, open_store
from bot.store.protocol import IndexReader, Store, Writer
from bot.store.rows import Card, DayCount, StoryEntry, WordingRow

__all__ = ["Card", "DayCount", "IndexReader", "Store", "StoryEntry", "WordingRow", "Writer", "index_lock", "open_store"]

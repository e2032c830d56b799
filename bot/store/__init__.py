"""The index on disk: one SQLite file that readers may read while one indexer writes."""

from bot.store.open import index_lock, open_store
from bot.store.protocol import Store, StoryEntry, Writer

__all__ = ["Store", "StoryEntry", "Writer", "index_lock", "open_store"]

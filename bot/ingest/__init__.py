"""Sources to articles: finds, decodes, parses and checks files; reports what cannot be read with the reason."""

from bot.ingest.draft import Draft, RefusedDraft
from bot.ingest.files import PassedOver, Why, read_path

__all__ = ["Draft", "PassedOver", "RefusedDraft", "Why", "read_path"]

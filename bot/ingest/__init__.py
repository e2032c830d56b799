"""Sources to articles: files are found, decoded, parsed and checked; what cannot be read is named with its reason."""

from bot.ingest.draft import Draft
from bot.ingest.files import PassedOver, read_path

__all__ = ["Draft", "PassedOver", "read_path"]

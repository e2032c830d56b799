"""Plain text without any metadata."""

from bot.ingest.decode import decode
from bot.ingest.draft import Draft
from bot.ingest.fields import draft


def read_plain(data: bytes, place: str) -> Draft:
    """A .txt file: all of it is the article's text."""
    return draft(place, decode(data), {})

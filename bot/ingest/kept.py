"""What reading sources needs from the index."""

from collections.abc import Sequence
from typing import Protocol

from bot.model.article import StoredVersion


class Kept(Protocol):
    """The known articles, including hidden ones."""

    def versions(self, article_id: str) -> Sequence[StoredVersion]:
        """All versions of an article, the oldest first."""
        ...

    def ids_beginning(self, start: str) -> Sequence[str]:
        """Article ids that begin with ``start``, in order."""
        ...

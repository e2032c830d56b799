"""What reading asks of the index."""

from collections.abc import Sequence
from typing import Protocol

from bot.model.article import StoredVersion


class Kept(Protocol):
    """The articles that are known, hidden ones too."""

    def versions(self, article_id: str) -> Sequence[StoredVersion]:
        """All versions of an article, the oldest first."""
        ...

    def ids_beginning(self, start: str) -> Sequence[str]:
        """Ids of all articles that begin so, in order."""
        ...

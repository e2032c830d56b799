"""What the index keeps of the web, so that nothing is asked for sooner or more often than need be."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

_SEVERAL: Final = 3  # failures in a row, after which a feed needs somebody's attention


@dataclass(frozen=True, slots=True)
class FeedState:
    """A feed as last asked for.

    ``etag`` and ``modified`` are what a conditional request repeats; they are empty while pages of the feed are left to
    read. ``answer`` is what the server said the last time, in a few words. Until ``due``, it is not asked again.
    """

    address: str
    etag: str = ""
    modified: str = ""
    read: datetime | None = None
    answer: str = ""
    failures: int = 0
    due: datetime | None = None

    @property
    def failing(self) -> bool:
        """Whether it has failed several times in a row."""
        return self.failures >= _SEVERAL


@dataclass(frozen=True, slots=True)
class PageState:
    """A page as last asked for; ``updated`` is the latest date of change that a feed has given of it."""

    address: str
    updated: datetime | None
    asked: datetime
    failures: int = 0


@dataclass(frozen=True, slots=True)
class SiteRules:
    """A site's robots.txt, and when it was read."""

    site: str
    text: str
    read: datetime

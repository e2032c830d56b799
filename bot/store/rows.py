"""Values that the store takes and returns besides those of the model."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.model.analysis import DescriptionKind
from bot.model.passage import Head

COUNTED: Final = 20_000  # matches beyond this many are not counted
# In SQL: dates after this moment are mistakes, most often of the year, and count as no date where the newest is meant.
TOMORROW: Final = "(SELECT strftime('%Y-%m-%dT%H:%M:%f', copydesk_now(), '+1 day'))"  # asked once
NEWEST_FIRST: Final = f"published <= {TOMORROW} DESC, published DESC, id"


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story as clustering keeps it: its state is opaque JSON to the store, its terms are the keys it is found by."""

    id: str
    state: bytes
    terms: tuple[str, ...]
    first: datetime | None
    last: datetime | None
    articles: int


@dataclass(frozen=True, slots=True)
class Card:
    """The stored features of an article in a large story; all parts are opaque to the store."""

    features: bytes
    shingles: bytes
    spelling: bytes
    digests: bytes
    sentences: bytes
    linking: bytes | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An article that a search found: its head, text and rank (bm25: lower is better)."""

    head: Head
    text: str
    rank: float


@dataclass(frozen=True, slots=True)
class WordingRow:
    """A description of an entity in one outlet: how often it is used, and its span in the latest article that does."""

    wording: str
    kind: DescriptionKind
    outlet: str
    uses: int
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How often an outlet's articles of one day (UTC) mention an entity."""

    day: date
    outlet: str
    mentions: int


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name of an entity, and the number of visible articles that mention the entity."""

    entity: str
    name: str
    type: str
    origin: str
    alias: str
    articles: int

"""What a store is given and gives that is no value of the model."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.model.analysis import DescriptionKind
from bot.model.passage import Head

COUNTED: Final = 20_000  # matches beyond this many are not counted one by one


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story as clustering keeps it: its state is opaque JSON to the store, its terms are what it is found by."""

    id: str
    state: bytes
    terms: tuple[str, ...]
    first: datetime | None
    last: datetime | None
    articles: int


@dataclass(frozen=True, slots=True)
class Card:
    """What of an article of a large story is kept; all parts are opaque to the store."""

    told: bytes
    shingles: bytes
    traced: bytes
    digests: bytes
    sentences: bytes
    laid: bytes | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """One article found by words: the head and where in its text the words stand."""

    head: Head
    text: str
    rank: float


@dataclass(frozen=True, slots=True)
class WordingRow:
    """A wording that describes an entity, as one outlet uses it: how often, and where in its latest such article."""

    wording: str
    kind: DescriptionKind
    outlet: str
    uses: int
    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How often an outlet mentions an entity in what it published on a day (UTC)."""

    day: date
    outlet: str
    mentions: int


@dataclass(frozen=True, slots=True)
class NameRow:
    """A name that an entity goes by, and in how many visible articles the entity is mentioned."""

    entity: str
    name: str
    type: str
    origin: str
    alias: str
    articles: int

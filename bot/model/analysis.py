"""What the analysis of one article finds; every part points into the article's text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class SentenceKind(StrEnum):
    """The role of a sentence on the page."""

    BODY = "body"
    HEADING = "heading"
    FURNITURE = "furniture"  # bylines, timestamps, credits, "read more": never shown as news


class AttributionKind(StrEnum):
    """The kind of source behind a statement."""

    NAMED = "named"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    NONE = "none"


class FigureKind(StrEnum):
    """What a figure measures."""

    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    DISTANCE = "distance"
    AREA = "area"
    VOLUME = "volume"
    WEIGHT = "weight"
    SPEED = "speed"
    POWER = "power"
    ENERGY = "energy"
    DATA = "data"
    TEMPERATURE = "temperature"
    DURATION = "duration"
    AGE = "age"
    RATE = "rate"
    DATE = "date"


SHARES: Final = frozenset({FigureKind.PERCENT, FigureKind.POINTS})


class EntityType(StrEnum):
    """What kind of thing a name refers to."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WEAPON = "weapon"
    VEHICLE = "vehicle"
    EVENT = "event"
    WORK = "work"


SOMEBODY: Final = (EntityType.PERSON, EntityType.ORGANISATION)  # who can act, speak and be described
ARMS: Final = (EntityType.WEAPON, EntityType.VEHICLE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """The source of a sentence: the article's own words for it, their span, and the cue (verb or phrase)."""

    kind: AttributionKind
    source: str = ""
    start: int = 0
    end: int = 0
    cue: str = ""


NOT_ATTRIBUTED = Attribution(AttributionKind.NONE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the number of its paragraph, from 0, and its salience, from 0 to 1."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind = SentenceKind.BODY
    salience: float = 0.0
    attribution: Attribution = NOT_ATTRIBUTED


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at a place in the text; ``entity`` is the id it was linked to, or empty."""

    start: int
    end: int
    text: str
    type: EntityType
    entity: str = ""


class DescriptionKind(StrEnum):
    """Where a description is relative to the name."""

    TITLE = "title"  # before the name: "former mayor"
    APPOSITION = "apposition"  # after it, or after "who is": "a former mayor"
    AGE = "age"  # after it: "62"


@dataclass(frozen=True, slots=True)
class Description:
    """Words that describe somebody next to their name; ``name`` is the start of that name in the text.

    ``entity`` is the id the name was linked to, or empty.
    """

    start: int
    end: int
    text: str
    kind: DescriptionKind
    name: int
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with a meaning.

    ``low`` and ``high`` are in the base unit of the kind (metre, square metre, litre, kilogram, second, metre per
    second, degree Celsius, ISO 4217 code of the currency, percent as 0 to 100) or ISO 8601 dates for ``DATE``; equal
    for one value, ``None`` at an open end. ``qualifier`` holds the source's own words: "about", "up to", "half of the".
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    low: float | str | None
    high: float | str | None
    unit: str = ""
    qualifier: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is a bound: "at least 50", "up to 10"."""
        return None in (self.low, self.high)

    @property
    def number(self) -> float:
        """The number that a figure, other than a date, names first; of "0 to 5" and "up to 5" the 5."""
        return float(self.low or self.high or 0)


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation without its marks; ``speaker`` is as the article names them, empty if not certain.

    ``speaker_start:speaker_end`` is the span of those words, ``entity`` the id they were linked to.
    """

    start: int
    end: int
    text: str
    speaker: str = ""
    speaker_start: int = 0
    speaker_end: int = 0
    cue: str = ""
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one version of an article, each part in text order."""

    language: str
    words: int
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    descriptions: tuple[Description, ...] = ()
    wire: str = ""  # the agency whose copy this is ("AP"), empty if the article does not say
    lent: tuple[int, ...] = ()  # starts of lone surnames that were linked with the help of the story's other articles
    own: tuple[Mention, ...] = ()  # names as this article alone would link them, if its story changed that
    shingles: tuple[int, ...] = ()  # bottom-k hashes of word shingles, ascending: the near-copy signature

"""What the analysis of one article finds; every part points into the article's text."""

from dataclasses import dataclass
from enum import StrEnum


class SentenceKind(StrEnum):
    """The part a sentence plays on the page."""

    BODY = "body"
    HEADING = "heading"
    FURNITURE = "furniture"  # bylines, timestamps, credits, "read more": never shown as news


class AttributionKind(StrEnum):
    """Who stands behind a statement."""

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


class EntityType(StrEnum):
    """What kind of thing a name stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WEAPON = "weapon"
    VEHICLE = "vehicle"
    EVENT = "event"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says a sentence; ``source`` is the article's own words, ``start:end`` their place, cue the verb."""

    kind: AttributionKind
    source: str = ""
    start: int = 0
    end: int = 0
    cue: str = ""


NOT_ATTRIBUTED = Attribution(AttributionKind.NONE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, its paragraph counted from 0, and how much it carries (salience from 0 to 1)."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind = SentenceKind.BODY
    salience: float = 0.0
    attribution: Attribution = NOT_ATTRIBUTED


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands; ``entity`` is the id it was resolved to, empty where it was not."""

    start: int
    end: int
    text: str
    type: EntityType
    entity: str = ""


class DescriptionKind(StrEnum):
    """Where the words stand that describe somebody."""

    TITLE = "title"  # before the name: "former mayor"
    APPOSITION = "apposition"  # after it, or after "who is": "a former mayor"
    AGE = "age"  # after it: "62"


@dataclass(frozen=True, slots=True)
class Description:
    """What an article calls somebody beside the name; ``name`` is where the name stands that it is of.

    ``entity`` is the id that the name was resolved to, empty where it was not.
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
    for one value, ``None`` at an open end. ``qualifier`` holds the source's own words: "about", "up to".
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    low: float | str | None
    high: float | str | None
    unit: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A direct quotation without its marks; ``speaker`` as the article names the person, empty where unsure.

    ``speaker_start:speaker_end`` is the place of those words, ``entity`` the person they were resolved to.
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
    """All that was found in one version of an article, each part in the order of the text."""

    language: str
    words: int
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    descriptions: tuple[Description, ...] = ()
    wire: str = ""  # the agency whose copy this is ("AP"), empty where the article does not say
    lent: tuple[int, ...] = ()  # where lone surnames stand whose entity the other articles of the story tell
    own: tuple[Mention, ...] = ()  # names as this article has them that the story tells to be another person's
    shingles: tuple[int, ...] = ()  # bottom-k hashes of word shingles, ascending: the near-copy signature

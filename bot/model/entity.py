"""Entities: the people and things that names refer to."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.model.analysis import DescriptionKind
from bot.model.passage import Head, Passage
from bot.model.search import Freshness
from bot.model.summary import Named, Voice


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, weapon, vehicle, event or work and the names it goes by.

    ``type`` is an ``EntityType``, or the newsroom's own word if its dictionary uses another ("vessel").
    """

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    origin: str = "text"  # "desk" (the newsroom's config/entities.yaml), "gazetteer" (shipped), "text" (of articles)


class NameMatch(StrEnum):
    """How a typed name was matched."""

    NAME = "name"
    ALIAS = "alias"
    EQUIVALENT = "equivalent"  # a country by its people, a body by its seat
    GIVEN_NAME = "given name in full"
    INITIALS = "initials"
    SPELT_OUT = "spelt out"
    WITHIN = "words of its name"
    SURNAME = "surname"
    NEAR = "near"  # spelt or sounding similar, no more


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a typed name may mean; score from 0 to 100.

    ``of`` is the name it is near to, the person whose surname it is, or how the two are equivalent.
    """

    entity: Entity
    score: float
    by: NameMatch
    of: str = ""

    @property
    def why(self) -> str:
        """How it was matched, in a few words: ``alias``, ``near Ada Quill``, ``surname of Ada Quill``."""
        if self.by is NameMatch.EQUIVALENT:
            return self.of
        return f"{self.by} of {self.of}" if self.by is NameMatch.SURNAME else f"{self.by} {self.of}".rstrip()


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name in use, with how often each outlet uses it."""

    name: str
    outlets: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One description of an entity: the latest outlet's own words, and how often each outlet uses it.

    ``passages`` has one sentence per outlet, from its latest article with these words; ``text`` is from the first.
    """

    text: str
    kind: DescriptionKind
    outlets: tuple[tuple[str, int], ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A day, a week or a month (UTC) in which an entity is mentioned, with the mentions of each outlet, most first."""

    first: date
    last: date
    outlets: tuple[tuple[str, int], ...]

    @property
    def mentions(self) -> int:
        """All mentions in it."""
        return sum(count for _, count in self.outlets)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the index knows of an entity, all of it quoted."""

    entity: Entity
    names: tuple[NameUse, ...]
    articles: int
    mentions: int
    first: datetime | None
    last: datetime | None
    latest: tuple[Passage, ...] = ()
    telling: tuple[Passage, ...] = ()
    quotes_by: tuple[Voice, ...] = ()
    quotes_about: tuple[Voice, ...] = ()
    with_others: tuple[Named, ...] = ()
    stories: tuple[tuple[str, str], ...] = ()  # story id, title; the latest first
    heads: tuple[Head, ...] = ()
    why: tuple[str, ...] = ()  # why the typed name was taken for this entity, the score last
    guessed: bool = False  # whether none of its names is the typed one, only a similar spelling or how it is described
    by_description: bool = False  # whether articles describe it in the typed words, which are none of its names
    described: tuple[Wording, ...] = ()  # the most used first
    over_time: tuple[Stretch, ...] = ()  # the earliest first; undated articles are not counted
    searched: Freshness | None = None  # what was searched, if the newsroom lists the entity and no article mentions it

    @property
    def undated(self) -> int:
        """Mentions in undated articles, which no stretch of time includes."""
        return max(0, self.mentions - sum(stretch.mentions for stretch in self.over_time))

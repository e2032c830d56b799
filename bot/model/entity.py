"""Entities: who or what a name stands for."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.passage import Head, Passage
from bot.model.summary import Named, Voice


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, weapon or vehicle and the names it goes by.

    ``type`` is an ``EntityType``, or the desk's own word where its dictionary uses another ("vessel").
    """

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    origin: str = "text"  # "desk" (config/entities.yaml), "gazetteer" (shipped), "text" (seen in articles)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a typed name may mean; score from 0 to 100, ``why`` in a few words."""

    entity: Entity
    score: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name in use, with how often each outlet uses it."""

    name: str
    outlets: tuple[tuple[str, int], ...]


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
    why: tuple[str, ...] = ()  # why the name that was typed is taken for this entity, the score last

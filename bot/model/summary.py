"""Summaries: the sentences that carry an article or a story, in the sources' own words."""

from dataclasses import dataclass

from bot.model.analysis import Figure, Quote
from bot.model.passage import Head, Passage
from bot.model.story import Story, Tie


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure and the passage that holds it."""

    figure: Figure
    passage: Passage


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation or an attributed statement: who says what."""

    speaker: str
    passage: Passage
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A main name of an article or a story and how often it is mentioned."""

    entity: str
    name: str
    type: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Summary:
    """One article in k of its own sentences, in the order of the text."""

    head: Head
    sentences: tuple[Passage, ...]
    figures: tuple[KeyFigure, ...] = ()
    voices: tuple[Voice, ...] = ()
    names: tuple[Named, ...] = ()
    reading_minutes: int = 1
    changes: tuple[str, ...] = ()  # what a newer version changed: numbers, names, quotes
    tie: Tie | None = None  # what ties the article to its story; None where it is the first or the only one


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story in k sentences over its origins, with a head per article to go on from."""

    story: Story
    sentences: tuple[Passage, ...]
    heads: tuple[Head, ...]
    figures: tuple[KeyFigure, ...] = ()
    voices: tuple[Voice, ...] = ()
    names: tuple[Named, ...] = ()

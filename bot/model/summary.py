"""Summaries: the sentences that carry an article or a story, in the sources' own words."""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.model.analysis import NOT_ATTRIBUTED, AttributionKind, Figure, FigureKind, Quote
from bot.model.passage import Head, Passage
from bot.model.story import Story, Tie

REACH: Final = 60  # characters behind a figure among which the thing counted is looked for


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure and the passage that holds it."""

    figure: Figure
    passage: Passage

    @property
    def told(self) -> str:
        """The figure with the words that bound it and the thing counted, as far as the source has them behind it.

        ``at least 12``, ``Hundreds of dissidents``, ``two Somali pirates``.
        """
        figure = self.figure
        lead = f"{figure.qualifier} " if figure.qualifier and figure.qualifier not in figure.text else ""
        counted = figure.unit if figure.kind is FigureKind.COUNT else ""
        if not counted or counted.lower() in figure.text.lower():
            return lead + figure.text
        start = figure.start - self.passage.start
        end = start + len(figure.text)
        text = self.passage.text
        follows = _counted(text[end : end + REACH], counted) if text[start:end] == figure.text else ""
        return lead + figure.text + (follows or f" {counted}")


def _counted(following: str, counted: str) -> str:
    """What stands between a figure and the thing it counts, and that: " of dissidents", " Somali pirates"."""
    pattern = rf"(?:[\s-][^\s,.;:()\"“”]{{1,20}}){{0,2}}?[\s-]{re.escape(counted)}\b"
    match = re.match(pattern, following, re.IGNORECASE)
    return match.group() if match else ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation or an attributed statement: who says what."""

    speaker: str
    passage: Passage
    quote: Quote | None = None

    @property
    def said(self) -> Passage:
        """The passage with its source only where that tells of what kind the speaker is: unnamed, or a document.

        A sentence may have another source than the quotation in it.
        """
        told, source = self.passage.attribution, self.passage.attribution.source
        same = bool(source) and (source in self.speaker or self.speaker in source)
        if same and told.kind is not AttributionKind.NAMED:
            return self.passage
        return replace(self.passage, attribution=NOT_ATTRIBUTED)


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

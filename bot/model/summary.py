"""Summaries: the most salient sentences of an article or a story, in the sources' own words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.model.analysis import NOT_ATTRIBUTED, AttributionKind, Figure, FigureKind, Quote
from bot.model.comparison import Difference
from bot.model.passage import Head, Passage
from bot.model.story import Story, Tie

REACH: Final = 60  # characters before a figure in which its bound is
_BETWEEN: Final = 5  # words at most between a figure and the thing counted: "four potential Supreme Court justices"
# What a length of time is a term of: a sentence, a suspension, a delay.
TERM: Final = re.compile(
    r"[\s-](?:in\s|behind\s|of\s)?(?:federal\s|state\s|paid\s)?(?:prison|jail|bars|custody|detention|probation"
    r"|suspension|sentence|term|extension|ban|leave|truce|ceasefire|delay|moratorium)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure and the passage that holds it."""

    figure: Figure
    passage: Passage

    @property
    def told(self) -> str:
        """The figure with its bounds and the thing measured, as far as they follow it in the source.

        ``at least 12``, ``500 staff or fewer``, ``Hundreds of dissidents``, ``two Somali pirates``, ``five years in
        prison``.
        """
        figure, text = self.figure, self.passage.text
        start = figure.start - self.passage.start
        end = start + len(figure.text)
        before, behind = text[max(0, start - REACH) : max(0, start)], text[end:]
        if text[max(0, start) : end] != figure.text:
            before = behind = ""
        lead = bound = ""
        if figure.qualifier and figure.qualifier not in figure.text:
            bound = _up_to(behind, figure.qualifier) if figure.qualifier not in before else ""
            lead = "" if bound else f"{figure.qualifier} "
        if " and " in figure.text and before.lower().endswith("between "):
            lead = before[-len("between ") :]
        told = figure.text + bound
        return lead + told + self._of(told, behind[len(bound) :])

    def _of(self, told: str, following: str) -> str:
        """The thing a count counts, or what a length of time is a term of, unless ``told`` has it."""
        if self.figure.kind is FigureKind.DURATION:
            term = TERM.match(following)
            return term.group() if term else ""
        counted = self.figure.unit if self.figure.kind is FigureKind.COUNT else ""
        if not counted or counted.lower() in told.lower():
            return ""
        return _up_to(following, counted) or f" {counted}"


def _up_to(following: str, words: str) -> str:
    """The text after a figure up to and including some words: " of dissidents", " Somali pirates", "+"."""
    if not words[0].isalnum():
        return words if following.startswith(words) else ""
    word = r"[^\s,.;:()\"“”-]{1,20}"
    pattern = rf"(?:[\s-]{word}){{0,{_BETWEEN}}}?[\s-]{re.escape(words)}\b"
    match = re.match(pattern, following, re.IGNORECASE)
    return match.group() if match else ""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A key figure, with others that are values of the same difference.

    ``about`` is what they measure, if the first is a bare number: ``people killed`` for the "14" to which a toll rose.
    """

    figures: tuple[KeyFigure, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation or an attributed statement with its speaker."""

    speaker: str
    passage: Passage
    quote: Quote | None = None

    @property
    def said(self) -> Passage:
        """The passage, with its source only if that says the speaker is unnamed or a document.

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
    changes: tuple[str, ...] = ()  # what a newer version changed
    tie: Tie | None = None  # why the article is in its story; None for the first or only one


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story in k sentences from its origins, with the heading of each article.

    ``differ`` has the figures and dates of its sentences and key figures that outlets report differently.
    """

    story: Story
    sentences: tuple[Passage, ...]
    heads: tuple[Head, ...]
    figures: tuple[KeyFigure, ...] = ()
    voices: tuple[Voice, ...] = ()
    names: tuple[Named, ...] = ()
    differ: tuple[Difference, ...] = ()

    @property
    def figures_together(self) -> list[FigureGroup]:
        """The key figures, grouped if they are values of one difference."""
        groups: list[list[KeyFigure]] = []
        for key in self.figures:
            last = groups[-1][-1:] if groups else ()
            if any(one.holds(*_given(key)) and one.holds(*_given(other)) for other in last for one in self.differ):
                groups[-1].append(key)
            else:
                groups.append([key])
        return [FigureGroup(tuple(group), self._about(group)) for group in groups]

    def _about(self, group: Sequence[KeyFigure]) -> str:
        """What a bare number gives, by the difference that all figures of the group are values of."""
        first = group[0].figure
        if first.kind is not FigureKind.COUNT or first.unit:
            return ""
        return next((one.about for one in self.differ if all(one.holds(*_given(key)) for key in group)), "")


def _given(key: KeyFigure) -> tuple[Passage, str]:
    return key.passage, key.figure.text

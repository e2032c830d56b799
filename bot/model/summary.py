"""Summaries: the most salient sentences of an article or a story, in the sources' own words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.analysis import NOT_ATTRIBUTED, AttributionKind, Figure, FigureKind, Quote
from bot.model.comparison import Difference
from bot.model.passage import Head, Passage
from bot.model.story import Story, StoryLink


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure and the passage that holds it."""

    figure: Figure
    passage: Passage


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A key figure, with others that are values of the same difference.

    ``about`` is what they count, if the first does not say it: ``people killed`` for the "14" to which a toll rose.
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
    link: StoryLink | None = None  # why the article is in its story; None for the first or only one
    together: int = 1  # how many articles are in its story

    @property
    def figures_together(self) -> list[FigureGroup]:
        """The key figures, each by itself: one article gives each value once."""
        return [FigureGroup((key,)) for key in self.figures]


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
        return [FigureGroup(_once(group), self._about(group)) for group in groups]

    def _about(self, group: Sequence[KeyFigure]) -> str:
        """What a count gives, by the difference that all figures of the group are values of, if its unit says less."""
        first = group[0].figure
        shared = (one.about for one in self.differ if all(one.holds(*_given(key)) for key in group))
        about = next(shared, "") if first.kind is FigureKind.COUNT else ""
        return about if first.unit in about else ""


def _once(group: Sequence[KeyFigure]) -> tuple[KeyFigure, ...]:
    """The figures without later ones of the same value ("Seven people", and "seven" still missing) or passage.

    Of a value in words and in digits, the digits; the second number of a vote is no other value.
    """
    kept: list[KeyFigure] = []
    for each in group:
        same = next(
            (n for n, one in enumerate(kept) if _value(each) == _value(one) or each.passage == one.passage), None
        )
        if same is None:
            kept.append(each)
        elif _value(each) == _value(kept[same]) and _in_digits(each) and not _in_digits(kept[same]):
            kept[same] = each
    return tuple(kept)


def _in_digits(key: KeyFigure) -> bool:
    return any(char.isdigit() for char in key.figure.text)


def _value(key: KeyFigure) -> tuple[float | str | None, float | str | None]:
    return key.figure.low, key.figure.high


def _given(key: KeyFigure) -> tuple[Passage, str]:
    return key.passage, key.figure.text

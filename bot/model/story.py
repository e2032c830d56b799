"""Stories: articles about one event, and how many voices tell it."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.analysis import Analysis, Sentence
from bot.model.article import Article
from bot.model.passage import Passage


@dataclass(frozen=True, slots=True)
class Report:
    """An article with its analysis: what stories and comparisons are made from."""

    article: Article
    analysis: Analysis

    def passage(self, sentence: Sentence) -> Passage:
        """A sentence of this article as it is shown."""
        article = self.article
        return Passage(
            article=article.id,
            start=sentence.start,
            end=sentence.end,
            text=article.text[sentence.start : sentence.end],
            outlet=article.outlet,
            paragraph=sentence.paragraph,
            url=article.url,
            file=article.file,
            attribution=sentence.attribution,
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that are one voice: a wire copy and those who run it, or a piece that stands alone."""

    articles: tuple[str, ...]  # ids, the earliest first
    wire: str = ""  # the agency, empty for the outlet's own work
    outlets: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """How the origin is called: its agency, or the outlet whose own it is."""
        return self.wire or (self.outlets[0] if self.outlets else "")


@dataclass(frozen=True, slots=True)
class Tie:
    """Why an article stands in its story: the article before it that it is nearest to, and what the two share.

    ``near`` is empty where something else decided: a source that names the story.
    """

    article: str
    near: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A story; ``title`` is one of its articles' own headlines, ``ties`` has all its articles but the first."""

    id: str
    title: str
    articles: tuple[str, ...]
    origins: tuple[Origin, ...]
    outlets: tuple[str, ...]
    first: datetime | None = None
    last: datetime | None = None
    ties: tuple[Tie, ...] = ()

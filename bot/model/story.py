"""Stories: articles about one event, and how many voices tell it."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.analysis import Analysis
from bot.model.article import Article


@dataclass(frozen=True, slots=True)
class Report:
    """An article with its analysis: what stories and comparisons are made from."""

    article: Article
    analysis: Analysis


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
class Story:
    """A story; ``title`` is one of its articles' own headlines."""

    id: str
    title: str
    articles: tuple[str, ...]
    origins: tuple[Origin, ...]
    outlets: tuple[str, ...]
    first: datetime | None = None
    last: datetime | None = None

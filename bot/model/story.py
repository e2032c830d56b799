"""Stories: articles about one event, and how many voices tell it."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.analysis import Analysis, Sentence, SentenceKind
from bot.model.article import UNKNOWN_OUTLET, Article
from bot.model.passage import Head, Passage, quoted


@dataclass(frozen=True, slots=True)
class Report:
    """An article with its analysis: what stories and comparisons are made from."""

    article: Article
    analysis: Analysis

    @property
    def head(self) -> Head:
        """What stands above the article, whatever its story and version."""
        told = self.analysis
        return Head.of(self.article, language=told.language, words=told.words, wire=told.wire)

    @property
    def body(self) -> list[Sentence]:
        """The sentences that may be shown as news, without headings and what belongs to the page."""
        return [sentence for sentence in self.analysis.sentences if sentence.kind is SentenceKind.BODY]

    def passage(self, sentence: Sentence) -> Passage:
        """A sentence of this article as it is shown."""
        return quoted(self.article, self.article.text, sentence)


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles that are copies of one: a wire report and those who run it, or a piece that stands alone."""

    articles: tuple[str, ...]  # ids, the earliest first
    wire: str = ""  # the agency, empty for the outlet's own work
    outlets: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """How the origin is called: its agency, or the outlet whose own it is."""
        return self.wire or (self.outlets[0] if self.outlets else "")

    def with_more(self, other: "Origin") -> "Origin":
        """The two as one."""
        outlets = tuple(dict.fromkeys((*self.outlets, *other.outlets)))
        return Origin((*self.articles, *other.articles), self.wire, outlets)


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

    @property
    def sides(self) -> tuple[Origin, ...]:
        """What is laid side by side: newsrooms, or of articles that were named by hand each that is no copy."""
        return self.newsrooms if self.id else self.origins

    @property
    def newsrooms(self) -> tuple[Origin, ...]:
        """The origins as they count: what one outlet, or one agency, reports in several pieces is one newsroom's word.

        An outlet's own report and the wire copy that it runs beside it are two; an agency's report on its own pages and
        a copy of another one are one. Where it is not said who published an article, it stands for itself.
        """
        joined: dict[str | int, Origin] = {}
        for place, origin in enumerate(self.origins):
            known = origin.label not in ("", UNKNOWN_OUTLET)
            key = origin.label.casefold() if known else place
            joined[key] = joined[key].with_more(origin) if key in joined else origin
        return tuple(joined.values())

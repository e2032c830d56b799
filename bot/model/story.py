"""Stories: articles about one event, and the independent origins that report it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.model.analysis import Analysis, EntityType, Mention, Sentence, SentenceKind
from bot.model.article import UNKNOWN_OUTLET, Article
from bot.model.passage import Head, Passage, passage_of


@dataclass(frozen=True, slots=True)
class Report:
    """An article with its analysis: what stories and comparisons are made from."""

    article: Article
    analysis: Analysis

    @property
    def head(self) -> Head:
        """The article's heading, without its story and version."""
        told = self.analysis
        return Head.of(self.article, language=told.language, words=told.words, wire=told.wire)

    @property
    def body(self) -> list[Sentence]:
        """The sentences that may be shown as news: no headings, no page furniture."""
        return [sentence for sentence in self.analysis.sentences if sentence.kind is SentenceKind.BODY]

    @property
    def people(self) -> list[Mention]:
        """The mentions of people."""
        return [mention for mention in self.analysis.mentions if mention.type is EntityType.PERSON]

    def passage(self, sentence: Sentence) -> Passage:
        """The passage of one sentence of this article."""
        return passage_of(self.article, self.article.text, sentence)


@dataclass(frozen=True, slots=True)
class Origin:
    """Articles with the same copy: a wire report and the outlets that run it, or a single article of its own."""

    articles: tuple[str, ...]  # ids, the earliest first
    wire: str = ""  # the agency, empty for the outlet's own work
    outlets: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The name of the origin: its agency, or the outlet whose own work it is."""
        return self.wire or (self.outlets[0] if self.outlets else "")

    def with_more(self, other: "Origin") -> "Origin":
        """Both origins merged."""
        outlets = tuple(dict.fromkeys((*self.outlets, *other.outlets)))
        return Origin((*self.articles, *other.articles), self.wire, outlets)


@dataclass(frozen=True, slots=True)
class StoryLink:
    """Why an article was put in its story: the earlier article it is nearest to, and what the two share.

    ``near`` is empty if something else decided, such as a source that names the story.
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
    ties: tuple[StoryLink, ...] = ()

    @property
    def sides(self) -> tuple[Origin, ...]:
        """The sides of a comparison: newsrooms, or the origins of articles named by hand."""
        return self.newsrooms if self.id else self.origins

    def alike(self, articles: Collection[str]) -> set[str]:
        """These articles and those of the same sides."""
        return {each for side in self.sides if not set(side.articles).isdisjoint(articles) for each in side.articles}

    @property
    def newsrooms(self) -> tuple[Origin, ...]:
        """The origins as they count: several reports by one outlet, or by one agency, count once.

        An outlet's own report and the wire copy it runs are two; an agency's report on its own pages and a copy of
        another of its reports are one. An article of an unknown outlet counts by itself.
        """
        joined: dict[str | int, Origin] = {}
        for place, origin in enumerate(self.origins):
            known = origin.label not in ("", UNKNOWN_OUTLET)
            key = origin.label.casefold() if known else place
            joined[key] = joined[key].with_more(origin) if key in joined else origin
        return tuple(joined.values())

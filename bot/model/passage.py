"""Passages: a source's own words with their place, the only form in which text is shown."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from bot.model.analysis import NOT_ATTRIBUTED, Attribution, Sentence
from bot.model.article import Article, Genre, by_time


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as shown: ``text == article.text[start:end]``, byte for byte."""

    article: str
    start: int
    end: int
    text: str
    outlet: str
    paragraph: int
    url: str = ""
    file: str = ""
    attribution: Attribution = NOT_ATTRIBUTED

    @property
    def place(self) -> tuple[str, int]:
        """Where it is: the article and the sentence's start in its text."""
        return self.article, self.start


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage in its paragraph (``paragraph_start`` places it in the text), with the article's head."""

    passage: Passage
    paragraph_text: str
    paragraph_start: int
    head: "Head"


@dataclass(frozen=True, slots=True)
class Excerpts:
    """The requested passages in their paragraphs; ``gone`` more are no longer in the index."""

    evidence: tuple[Evidence, ...]
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of an article: enough to cite it, date it and link to it."""

    id: str
    title: str
    outlet: str
    url: str = ""
    file: str = ""
    byline: str = ""
    published: datetime | None = None
    published_is_date: bool = False
    updated: datetime | None = None
    genre: Genre = Genre.NEWS
    language: str = ""
    words: int = 0
    wire: str = ""
    title_from_text: bool = False
    version: int = 1
    story: str = ""

    @classmethod
    def of(cls, article: Article, *, language: str, words: int, wire: str) -> "Head":
        """The heading of an article without its story and version; language, words and wire are from its analysis."""
        return cls(
            id=article.id,
            title=article.title,
            outlet=article.outlet,
            url=article.url,
            file=article.file,
            byline=article.byline,
            published=article.published,
            published_is_date=article.published_is_date,
            updated=article.updated,
            genre=article.genre,
            language=language,
            words=words,
            wire=wire,
            title_from_text=article.title_from_text,
        )

    @property
    def only_day(self) -> bool:
        """Whether only the day of publication is known, which must not shift with the reader's time zone."""
        return self.published is not None and (self.published_is_date or at_midnight(self.published))

    @property
    def order(self) -> tuple[bool, datetime, str]:
        """Sort key, the same as the article's."""
        return by_time(self.published, self.id)


def at_midnight(moment: datetime) -> bool:
    """Whether a moment is midnight UTC, which is how a date without a time is stored."""
    return moment.astimezone(UTC).time() == time()


def passage_of(source: Head | Article, text: str, sentence: Sentence) -> Passage:
    """The passage of one sentence of an article."""
    return Passage(
        article=source.id,
        start=sentence.start,
        end=sentence.end,
        text=text[sentence.start : sentence.end],
        outlet=source.outlet,
        paragraph=sentence.paragraph,
        url=source.url,
        file=source.file,
        attribution=sentence.attribution,
    )

"""Search: what was typed, and what was found."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.model.passage import Head
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class Query:
    """Typed words and filters, validated. All of ``words`` must match; days are those of ``zone``.

    ``given`` is the ``outlet`` if it was given beside what was typed: its name is not parsed, and may have any marks.
    """

    typed: str
    words: str = ""
    outlet: str = ""
    about: str = ""
    by: str = ""  # words of a byline
    since: date | None = None
    until: date | None = None
    zone: str = "UTC"
    given: str = ""

    @property
    def shown(self) -> str:
        """The query as it would be typed."""
        return f'outlet:"{self.given}" {self.typed}'.strip() if self.given else self.typed

    @property
    def filtered(self) -> bool:
        """Whether it has any filter."""
        return bool(self.outlet or self.about or self.by or self.since or self.until)


@dataclass(frozen=True, slots=True)
class Hit:
    """A matching article; ``marks`` are the spans of the matched words in ``snippet``, a span of the article's text.

    ``cut_before`` and ``cut_after`` say that the snippet begins, or ends, within a sentence.
    """

    head: Head
    snippet: str
    start: int
    end: int
    marks: tuple[tuple[int, int], ...] = ()
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class TakenFor:
    """The entity that ``about:`` was taken to mean, if the typed name is not exactly the name of one entity.

    ``why`` is set if the name is only similar in spelling; ``others`` also go by the typed name.
    """

    typed: str
    name: str
    why: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits; ``total`` counts all visible matches, or up to the limit if it is not exact.

    ``first`` is the rank of its first hit, from 1. ``indexed`` is when an indexing run last finished, if the newest
    articles are listed.
    """

    query: Query
    hits: tuple[Hit, ...]
    total: int
    page: int = 1
    pages: int = 1
    total_is_exact: bool = True
    taken: TakenFor | None = None
    first: int = 1
    indexed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Freshness:
    """How much is in the index and how new it is; shown whenever there is no answer.

    ``indexed`` is the end of the last indexing run, whether or not it found anything new; empty if none has finished.
    """

    articles: int
    stories: int
    newest: str = ""  # ISO time of the newest article
    indexed: str = ""  # ISO time


@dataclass(frozen=True, slots=True)
class NotFound:
    """No answer: what was searched, how fresh the index is, and what comes close.

    The first ``otherwise`` of ``near_stories`` say it in other words; ``clear`` says that the very first is meant.
    ``respelt`` is the query with its unknown words replaced by similar ones from articles that have the others.
    ``here`` is the story in hand, if words that name nothing were typed where one is spoken of.
    ``since`` and ``until`` are the days that were searched, if the query named any; ``only_days`` says that it named
    nothing else, or only an ``outlet``. Otherwise ``outlet`` is one that was typed for a name, with its article count.
    """

    typed: str
    freshness: Freshness
    near_stories: tuple[Story, ...] = ()
    near_names: tuple[str, ...] = ()
    otherwise: int = 0
    clear: bool = False
    respelt: str = ""
    since: date | None = None
    until: date | None = None
    only_days: bool = False
    outlet: str = ""
    outlet_articles: int = 0
    here: Story | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Several things match and the person chooses. ``why`` has the reasons for each of ``entities``, in their order.

    ``guessed`` says that none of them goes by the typed name: they are only similar in spelling. ``apart`` says that
    the words name each of them, side by side.
    """

    typed: str
    stories: tuple[Story, ...] = ()
    heads: tuple[Head, ...] = ()
    entities: tuple[tuple[str, str, str], ...] = ()  # entity id, name, type
    why: tuple[tuple[str, ...], ...] = ()
    guessed: bool = False
    apart: bool = False

"""Search: what was typed, and what was found."""

from dataclasses import dataclass
from datetime import date

from bot.model.passage import Head
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class Query:
    """Typed words and filters, validated; ``words`` are what is matched, all of them, days are those of ``zone``."""

    typed: str
    words: str = ""
    outlet: str = ""
    about: str = ""
    since: date | None = None
    until: date | None = None
    zone: str = "UTC"

    @property
    def filtered(self) -> bool:
        """Whether it asks for anything beside its words."""
        return bool(self.outlet or self.about or self.since or self.until)


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found; ``marks`` are the matched words' places in ``snippet``, a span of the article's text.

    ``cut_before`` and ``cut_after`` say that it begins, or ends, within a sentence.
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
    """Whom ``about:`` was taken to mean, where the name typed is not the one name of one of them.

    ``why`` says it of a name that is only spelt like it, ``others`` are those who go by it too.
    """

    typed: str
    name: str
    why: str = ""
    others: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """``about:quil is read as “Ada Quill” (spelt or sounding like “Quill”)``."""
        why = f" ({self.why})" if self.why else ""
        others = f"; it may also mean {' or '.join(self.others)}" if self.others else ""
        return f"about:{self.typed} is read as “{self.name}”{why}{others}"


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits; ``total`` counts all visible matches, or as many as are counted where it is not exact.

    ``first`` is the number of its first hit among them, counted from 1.
    """

    query: Query
    hits: tuple[Hit, ...]
    total: int
    page: int = 1
    pages: int = 1
    total_is_exact: bool = True
    taken: TakenFor | None = None
    first: int = 1


@dataclass(frozen=True, slots=True)
class Freshness:
    """How much is in the index and how new it is; said whenever there is no answer.

    ``indexed`` is when the index was last brought up to date: the end of the last run, whether or not it found anything
    new; empty where none has come to its end.
    """

    articles: int
    stories: int
    newest: str = ""  # ISO time of the newest article
    indexed: str = ""  # ISO time


@dataclass(frozen=True, slots=True)
class NotFound:
    """No answer: what was searched, how fresh the index is, and what lies near.

    ``respelt`` are the words that were typed, those that no article has as the articles with the others spell them.
    ``since`` and ``until`` are the days that were looked through, where a search named them; ``only_days`` says that it
    named nothing else, or only an ``outlet``. Else that is one typed for a name, with the number of its articles.
    """

    typed: str
    freshness: Freshness
    near_stories: tuple[Story, ...] = ()
    near_names: tuple[str, ...] = ()
    respelt: str = ""
    since: date | None = None
    until: date | None = None
    only_days: bool = False
    outlet: str = ""
    outlet_articles: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """Several things fit: the person chooses. ``why`` has the reasons for each of ``entities``, in their order.

    ``guessed`` says that none of them goes by the name that was typed: they are only spelt like it.
    """

    typed: str
    stories: tuple[Story, ...] = ()
    heads: tuple[Head, ...] = ()
    entities: tuple[tuple[str, str, str], ...] = ()  # entity id, name, type
    why: tuple[tuple[str, ...], ...] = ()
    guessed: bool = False

"""The whole store: each query by its name, described where it is defined."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from sqlite3 import Connection
from typing import Concatenate, ParamSpec, TypeVar

from bot.model.passage import Head
from bot.model.search import Freshness, Query
from bot.model.story import Report
from bot.ports import Clock
from bot.store import arrivals as arrival_queries
from bot.store import articles as article_queries
from bot.store import fetched as fetched_queries
from bot.store import names as name_queries
from bot.store import search as search_queries
from bot.store import stories as story_queries
from bot.store.connection import Connections
from bot.store.conversations import Conversations
from bot.store.editions import Editions
from bot.store.follows import Follows
from bot.store.rows import Match
from bot.store.writer import Writer

P = ParamSpec("P")
T = TypeVar("T")


def _answer(query: Callable[Concatenate[Connection, P], T]) -> "Callable[Concatenate[Store, P], T]":
    """A method that runs a query on the calling thread's connection."""

    @wraps(query)
    def method(self: "Store", /, *asked: P.args, **named: P.kwargs) -> T:
        with self._connections.reading() as connection:
            return query(connection, *asked, **named)

    return method


def _answers(
    query: Callable[Concatenate[Connection, P], Iterator[T]],
) -> "Callable[Concatenate[Store, P], Iterator[T]]":
    """The same for a query that yields rows as it reads them."""

    @wraps(query)
    def method(self: "Store", /, *asked: P.args, **named: P.kwargs) -> Iterator[T]:
        with self._connections.reading() as connection:
            yield from query(connection, *asked, **named)

    return method


class Store:
    """Reads and writes one index file; usable from any thread."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._clock = clock
        self._connections = Connections(path, clock)
        self.conversations = Conversations(self._connections, clock)
        self.editions = Editions(self._connections, "digest")
        self.follow_editions = Editions(self._connections, "follow")
        self.follows = Follows(self._connections)
        self._counted: tuple[str, Freshness] | None = None
        self._nothing_hidden: tuple[str, bool] | None = None

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction, rolled back if the block raises."""
        with self._connections.writing() as connection:
            writer = Writer(connection, self._clock.now())
            yield writer
            writer.note("generation", str(int(self.generation()) + 1))

    def read_whole(self) -> None:
        """Read every page of the file.

        Raises:
            IndexDamagedError: some make no sense.
        """
        self._connections.read_whole()

    def close(self) -> None:
        """Close this thread's connection."""
        self._connections.close()

    def generation(self) -> str:
        """A number that grows with every write to the index; caches are keyed by it."""
        with self._connections.reading() as connection:
            row = connection.execute("SELECT value FROM meta WHERE key='generation'").fetchone()
            return row["value"] if row else "0"

    def notes(self) -> dict[str, str]:
        """Metadata of the index, by key."""
        with self._connections.reading() as connection:
            return {row["key"]: row["value"] for row in connection.execute("SELECT key, value FROM meta")}

    def freshness(self) -> Freshness:
        """How many articles and stories are visible, and how recent they are; counted once after each write."""
        generation = self.generation()
        counted = self._counted
        if counted is None or counted[0] != generation:
            with self._connections.reading() as connection:
                counted = self._counted = (generation, article_queries.freshness(connection))
        return counted[1]

    def head(self, article_id: str) -> Head | None:
        """One article's head."""
        return next(iter(self.heads([article_id])), None)

    def report(self, article_id: str) -> Report | None:
        """An article with its analysis."""
        return next(iter(self.reports([article_id])), None)

    def heads_of(self, story_id: str) -> Sequence[Head]:
        """The heads of a story's articles; none if there is no story ('')."""
        return self.heads(self.articles_of(story_id)) if story_id else ()

    heads = _answer(article_queries.heads)
    find_heads = _answer(article_queries.find_heads)
    reports = _answer(article_queries.reports)
    all_reports = _answers(article_queries.all_reports)
    versions = _answer(article_queries.versions)
    earlier_versions = _answer(article_queries.earlier_versions)
    id_at = _answer(article_queries.id_at)
    ids_beginning = _answer(article_queries.ids_beginning)
    ids_in = _answer(article_queries.ids_in)
    waiting = _answer(article_queries.waiting)
    first_indexed = _answer(article_queries.first_indexed)
    last_read = _answer(article_queries.last_read)
    texts = _answer(article_queries.texts)

    feed_state = _answer(fetched_queries.feed_state)
    page_states = _answer(fetched_queries.page_states)
    site_rules = _answer(fetched_queries.site_rules)
    articles_from = _answer(fetched_queries.articles_from)

    def matches(
        self, query: Query, limit: int, offset: int = 0, *, any_word: bool = False
    ) -> tuple[Sequence[Match], int]:
        """Articles that a query finds, best first, and the number of matches."""
        with self._connections.reading() as connection:
            return search_queries.matches(
                connection, query, limit, offset, any_word=any_word, none_hidden=self._none_hidden(connection)
            )

    def _none_hidden(self, connection: Connection) -> bool:
        """Whether every searchable article is visible; counted once after each write, since time only reveals more."""
        generation = self.generation()
        known = self._nothing_hidden
        if known is None or known[0] != generation:
            hidden = article_queries.findable(connection) - self.freshness().articles
            known = self._nothing_hidden = (generation, hidden == 0)
        return known[1]

    outlets = _answer(search_queries.outlets)
    bylines = _answer(search_queries.bylines)
    arrivals = _answer(arrival_queries.arrivals)
    own_names = _answer(arrival_queries.own_names)

    story = _answer(story_queries.story)
    stories = _answer(story_queries.stories)
    stories_of = _answer(story_queries.stories_of)
    all_stories = _answers(story_queries.all_stories)
    articles_of = _answer(story_queries.articles_of)
    comparison = _answer(story_queries.comparison)
    whole_comparison = _answer(story_queries.whole_comparison)
    scores = _answer(story_queries.scores)
    story_state = _answer(story_queries.story_state)
    stories_sharing = _answer(story_queries.stories_sharing)
    stale_stories = _answer(story_queries.stale_stories)
    unprepared_stories = _answer(story_queries.unprepared_stories)
    cards = _answer(story_queries.cards)
    measured_origins = _answer(story_queries.measured_origins)
    token_vectors = _answer(story_queries.token_vectors)

    names = _answers(name_queries.names)
    entity = _answer(name_queries.entity)
    entities_named = _answer(name_queries.entities_named)
    persons_of_surname = _answer(name_queries.persons_of_surname)
    roles_of = _answer(name_queries.roles_of)
    company_of = _answer(name_queries.company_of)
    name_uses = _answer(name_queries.name_uses)
    mentioned_in = _answer(name_queries.mentioned_in)
    is_mentioned = _answer(name_queries.is_mentioned)
    mention_span = _answer(name_queries.mention_span)
    described = _answer(name_queries.described)
    described_as = _answer(name_queries.described_as)
    mentions_by_day = _answer(name_queries.mentions_by_day)
    mentioned_with = _answer(name_queries.mentioned_with)

"""The store on one SQLite file."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.model.article import StoredVersion
from bot.model.comparison import Comparison
from bot.model.digest import Arrival
from bot.model.entity import Entity, NameUse
from bot.model.passage import Head
from bot.model.scores import Scores
from bot.model.search import Freshness, Query
from bot.model.story import Report, Story
from bot.ports import Clock
from bot.store.rows import Card, DayCount, Match, NameRow, WordingRow
from bot.store.sqlite import arrivals, articles, names, search, stories
from bot.store.sqlite.connection import Connections, transaction
from bot.store.sqlite.conversations import SqliteConversations
from bot.store.sqlite.slots import SqliteEditions
from bot.store.sqlite.writing import SqliteWriter


class SqliteStore(SqliteConversations):
    """Reads and writes one index file; usable from any thread."""

    def __init__(self, path: Path, clock: Clock) -> None:
        super().__init__(Connections(path, clock), clock)
        self.editions = SqliteEditions(self._connections)
        self._counted: tuple[str, Freshness] | None = None
        self._nothing_hidden: tuple[str, bool] | None = None

    @contextmanager
    def writing(self) -> Iterator[SqliteWriter]:
        """One transaction, rolled back when the block raises."""
        connection = self._connections.get()
        with self._connections.explained(), transaction(connection):
            writer = SqliteWriter(connection, self._clock.now())
            yield writer
            writer.note("generation", str(int(self.generation()) + 1))

    def close(self) -> None:
        """Close this thread's connection."""
        self._connections.close()

    def generation(self) -> str:
        """A number that grows with every write to the index."""
        return self.notes().get("generation", "0")

    def notes(self) -> dict[str, str]:
        """The facts kept about the index."""
        with self._connections.explained():
            return {row["key"]: row["value"] for row in self._connections.get().execute("SELECT key, value FROM meta")}

    def freshness(self) -> Freshness:
        """How much is visible and how new it is; counted once after each write to the index."""
        generation = self.generation()
        counted = self._counted
        if counted is None or counted[0] != generation:
            with self._connections.explained():
                counted = self._counted = (generation, articles.freshness(self._connections.get()))
        return counted[1]

    def head(self, article_id: str) -> Head | None:
        """One article's head."""
        return next(iter(self.heads([article_id])), None)

    def heads(self, article_ids: Sequence[str]) -> Sequence[Head]:
        """Heads in the order asked for."""
        with self._connections.explained():
            return articles.heads(self._connections.get(), article_ids)

    def find_heads(self, typed: str) -> Sequence[Head]:
        """Articles called ``typed``."""
        with self._connections.explained():
            return articles.find_heads(self._connections.get(), typed)

    def report(self, article_id: str) -> Report | None:
        """An article with its analysis."""
        return next(iter(self.reports([article_id])), None)

    def reports(self, article_ids: Sequence[str]) -> Sequence[Report]:
        """Articles with their analyses."""
        with self._connections.explained():
            return articles.reports(self._connections.get(), article_ids)

    def all_reports(self) -> Iterator[Report]:
        """Every visible article."""
        with self._connections.explained():
            yield from articles.all_reports(self._connections.get())

    def versions(self, article_id: str) -> Sequence[StoredVersion]:
        """All versions of an article."""
        with self._connections.explained():
            return articles.versions(self._connections.get(), article_id)

    def earlier_versions(self, article_id: str) -> Sequence[Report]:
        """Versions before the current one."""
        with self._connections.explained():
            return articles.earlier_versions(self._connections.get(), article_id)

    def id_at(self, url: str) -> str:
        """The id of the article at an address, where its source gave none."""
        with self._connections.explained():
            return articles.id_at(self._connections.get(), url)

    def ids_beginning(self, start: str) -> Sequence[str]:
        """Ids that begin so."""
        with self._connections.explained():
            return articles.ids_beginning(self._connections.get(), start)

    def waiting(self, now: datetime) -> Sequence[Report]:
        """Articles whose embargo has ended."""
        with self._connections.explained():
            return articles.waiting(self._connections.get(), now)

    def first_indexed(self, article_ids: Sequence[str]) -> dict[str, datetime]:
        """When each article was first indexed."""
        with self._connections.explained():
            return articles.first_indexed(self._connections.get(), article_ids)

    def last_read(self, article_ids: Sequence[str]) -> dict[str, datetime]:
        """When each article last changed in the index."""
        with self._connections.explained():
            return articles.last_read(self._connections.get(), article_ids)

    def matches(
        self, query: Query, limit: int, offset: int = 0, *, any_word: bool = False
    ) -> tuple[Sequence[Match], int]:
        """Articles found by words."""
        with self._connections.explained():
            return search.matches(
                self._connections.get(), query, limit, offset, any_word=any_word, none_hidden=self._none_hidden()
            )

    def _none_hidden(self) -> bool:
        """Whether all that can be found is visible; counted once after each write, since time only shows more."""
        generation = self.generation()
        known = self._nothing_hidden
        if known is None or known[0] != generation:
            hidden = articles.findable(self._connections.get()) - self.freshness().articles
            known = self._nothing_hidden = (generation, hidden == 0)
        return known[1]

    def outlets(self) -> Sequence[str]:
        """The outlets of visible articles, those of most articles first."""
        with self._connections.explained():
            return search.outlets(self._connections.get())

    def story(self, story_id: str) -> Story | None:
        """One story."""
        with self._connections.explained():
            return stories.story(self._connections.get(), story_id)

    def stories(self, limit: int) -> Sequence[Story]:
        """Stories, the latest first."""
        with self._connections.explained():
            return stories.stories(self._connections.get(), limit)

    def all_stories(self) -> Iterator[Story]:
        """Every story."""
        with self._connections.explained():
            yield from stories.all_stories(self._connections.get())

    def articles_of(self, story_id: str) -> Sequence[str]:
        """Ids of a story's visible articles."""
        with self._connections.explained():
            return stories.articles_of(self._connections.get(), story_id)

    def comparison(self, story_id: str) -> Comparison | None:
        """A story's prepared comparison."""
        with self._connections.explained():
            return stories.comparison(self._connections.get(), story_id)

    def scores(self, story_id: str) -> Scores | None:
        """The scores that a story's comparison rests on."""
        with self._connections.explained():
            return stories.scores(self._connections.get(), story_id)

    def story_state(self, story_id: str) -> bytes | None:
        """What clustering keeps of one story."""
        with self._connections.explained():
            return stories.story_state(self._connections.get(), story_id)

    def stories_sharing(self, terms: Collection[str], since: datetime | None, limit: int) -> Sequence[str]:
        """Stories found by most of the terms."""
        with self._connections.explained():
            return stories.stories_sharing(self._connections.get(), terms, since, limit)

    def stale_stories(self) -> Sequence[str]:
        """Ids of stories to prepare."""
        with self._connections.explained():
            return stories.stale_stories(self._connections.get())

    def cards(self, article_ids: Sequence[str], made: int) -> dict[str, Card]:
        """The kept cards of articles."""
        with self._connections.explained():
            return stories.cards(self._connections.get(), article_ids, made)

    def voices(self, story_id: str) -> bytes:
        """The kept voices of a story."""
        with self._connections.explained():
            return stories.voices(self._connections.get(), story_id)

    def texts(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Texts of articles."""
        with self._connections.explained():
            return articles.texts(self._connections.get(), article_ids)

    def pieces(self, digests: Collection[bytes]) -> dict[bytes, bytes]:
        """The kept word pieces of sentences."""
        with self._connections.explained():
            return stories.pieces(self._connections.get(), digests)

    def names(self) -> Iterator[NameRow]:
        """All names in use."""
        with self._connections.explained():
            yield from names.names(self._connections.get())

    def entity(self, entity_id: str) -> Entity | None:
        """One entity."""
        with self._connections.explained():
            return names.entity(self._connections.get(), entity_id)

    def entities_named(self, folded: Collection[str], surnames: Collection[str]) -> Sequence[Entity]:
        """Entities with one of the names."""
        with self._connections.explained():
            return names.entities_named(self._connections.get(), folded, surnames)

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        """Persons of one surname."""
        with self._connections.explained():
            return names.persons_of_surname(self._connections.get(), folded)

    def name_uses(self, entity_id: str) -> Sequence[NameUse]:
        """The names in use for an entity."""
        with self._connections.explained():
            return names.name_uses(self._connections.get(), entity_id)

    def mentioned_in(self, entity_id: str, limit: int) -> Sequence[str]:
        """Articles that mention an entity."""
        with self._connections.explained():
            return names.mentioned_in(self._connections.get(), entity_id, limit)

    def mention_span(self, entity_id: str) -> tuple[int, int, datetime | None, datetime | None]:
        """How much an entity is mentioned, and when."""
        with self._connections.explained():
            return names.mention_span(self._connections.get(), entity_id)

    def described(self, entity_id: str) -> Sequence[WordingRow]:
        """How an entity is described."""
        with self._connections.explained():
            return names.described(self._connections.get(), entity_id)

    def mentions_by_day(self, entity_id: str) -> Sequence[DayCount]:
        """When outlets mention an entity."""
        with self._connections.explained():
            return names.mentions_by_day(self._connections.get(), entity_id)

    def mentioned_with(self, entity_id: str, limit: int) -> Sequence[tuple[str, str, str, int]]:
        """Entities in the same articles."""
        with self._connections.explained():
            return names.mentioned_with(self._connections.get(), entity_id, limit)

    def arrivals(
        self,
        since: datetime,
        until: datetime,
        query: Query,
        *,
        entities: Sequence[str] = (),
        by_publication: bool = False,
    ) -> Sequence[Arrival]:
        """Articles that count in a window."""
        with self._connections.explained():
            return arrivals.arrivals(
                self._connections.get(), since, until, query, entities, by_publication=by_publication
            )

    def desk_names(self, article_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Names of the desk's dictionary, by article."""
        with self._connections.explained():
            return arrivals.desk_names(self._connections.get(), article_ids)

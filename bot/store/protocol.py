"""The store's interface, independent of the database engine.

Unless noted, readers return visible articles only: current, not withdrawn and not under embargo when called.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Protocol

from bot.model.article import StoredVersion
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.digest import Arrival
from bot.model.entity import Entity, NameUse
from bot.model.fetched import FeedState, PageState, SiteRules
from bot.model.passage import Head
from bot.model.scores import Scores
from bot.model.search import Freshness, Query
from bot.model.story import Report, Story
from bot.store.editions import Editions
from bot.store.follows import Follows
from bot.store.rows import Card, DayCount, Match, NameRow, WordingRow
from bot.store.writer import Writer


class IndexReader(Protocol):
    """What the indexer reads while it works; only these reads see hidden articles."""

    def versions(self, article_id: str) -> Sequence[StoredVersion]:
        """All versions of an article, the oldest first."""
        ...

    def id_at(self, url: str) -> str:
        """The id of the article at an address if its source gave no id, else ''."""
        ...

    def ids_beginning(self, start: str) -> Sequence[str]:
        """Article ids that begin with ``start``, in order."""
        ...

    def waiting(self, now: datetime) -> Sequence[Report]:
        """Articles whose embargo has ended but that are not in a story yet."""
        ...

    def stories_sharing(self, terms: Collection[str], since: datetime | None, limit: int) -> Sequence[str]:
        """Ids of stories that share terms, most shared first, ended no earlier than ``since`` (undated ones always)."""
        ...

    def story_state(self, story_id: str) -> bytes | None:
        """A story's clustering state, as stored."""
        ...

    def articles_of(self, story_id: str) -> Sequence[str]:
        """Ids of a story's visible articles, the earliest first, undated ones last."""
        ...

    def stale_stories(self) -> Sequence[str]:
        """Ids of stories that must be prepared."""
        ...

    def cards(self, article_ids: Sequence[str], made: int) -> dict[str, Card]:
        """Stored cards of visible articles that were made by version ``made``."""
        ...

    def measured_origins(self, story_id: str) -> bytes:
        """A story's measured origins as stored; empty if there are none."""
        ...

    def texts(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Texts of visible articles."""
        ...

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        """People with a folded surname and the number of articles that name each; both counts are capped."""
        ...

    def pieces(self, digests: Collection[bytes]) -> dict[bytes, bytes]:
        """Stored token vectors of sentences, by digest; missing ones are left out."""
        ...

    def entities_named(self, folded: Collection[str], surnames: Collection[str]) -> Sequence[Entity]:
        """Entities with one of the folded names or surnames."""
        ...


class FetchedReader(Protocol):
    """What was fetched from the web, and when."""

    def feed_state(self, address: str) -> FeedState | None:
        """A feed as last asked for."""
        ...

    def page_states(self, addresses: Sequence[str]) -> Mapping[str, PageState]:
        """The pages that were asked for, by address; addresses are in their canonical form."""
        ...

    def site_rules(self, site: str) -> SiteRules | None:
        """A site's robots.txt as last read."""
        ...

    def articles_from(self, file: str) -> int:
        """How many visible articles have their current text from a file or a feed."""
        ...

    def close(self) -> None:
        """Close this thread's connection."""
        ...


class Conversations(Protocol):
    """What is stored about conversations in Slack; never the messages themselves."""

    def remember(self, channel: str, thread: str, subject: Subject) -> None:
        """Store what a thread is about ('' for a direct message outside threads), for 90 days after its last turn."""
        ...

    def recall(self, channel: str, thread: str, within: timedelta | None = None) -> Subject:
        """What a thread is about; an empty subject if none is stored, or none since ``within`` ago."""
        ...

    def take_event(self, event_id: str, kept: timedelta = ...) -> bool:
        """Claim an event for as long as it is ``kept``; False if it is already claimed."""
        ...

    def give_back(self, event_id: str) -> None:
        """Release an event that was not handled, so that it can be claimed again."""
        ...

    def file_values(self, values: Mapping[str, str]) -> None:
        """Store values that are too long for a button under their keys, for 90 days."""
        ...

    def filed_value(self, slip: str) -> str:
        """The value stored under a key, or '' if it has expired."""
        ...


class Store(IndexReader, FetchedReader, Conversations, Protocol):
    """The whole store: reads, conversations, digests and writing."""

    def writing(self) -> AbstractContextManager[Writer]:
        """One transaction, rolled back if the block raises."""
        ...

    def generation(self) -> str:
        """A value that changes with every write to the index; caches are keyed by it."""
        ...

    def freshness(self) -> Freshness:
        """How many articles and stories are visible, and how recent they are."""
        ...

    def notes(self) -> dict[str, str]:
        """Metadata of the index, by key."""
        ...

    def head(self, article_id: str) -> Head | None:
        """One article's head."""
        ...

    def heads(self, article_ids: Sequence[str]) -> Sequence[Head]:
        """Heads in the order asked for; hidden articles are left out."""
        ...

    def find_heads(self, typed: str) -> Sequence[Head]:
        """Articles whose id, address, file or exact headline is ``typed``."""
        ...

    def report(self, article_id: str) -> Report | None:
        """An article with its analysis."""
        ...

    def reports(self, article_ids: Sequence[str]) -> Sequence[Report]:
        """Articles with their analyses, in the order asked for; hidden ones are left out."""
        ...

    def all_reports(self) -> Iterator[Report]:
        """Every visible article, in order of id."""
        ...

    def earlier_versions(self, article_id: str) -> Sequence[Report]:
        """Visible versions before the current one, the oldest first by ``updated``, else in the order read."""
        ...

    def matches(
        self, query: Query, limit: int, offset: int = 0, *, any_word: bool = False
    ) -> tuple[Sequence[Match], int]:
        """Articles that contain all words (or any), best first, and the number of matches."""
        ...

    def outlets(self) -> Sequence[str]:
        """The outlets of visible articles, those with most articles first."""
        ...

    def story(self, story_id: str) -> Story | None:
        """A story as last prepared; None if one of its articles may no longer be shown."""
        ...

    def stories(self, limit: int) -> Sequence[Story]:
        """Stories with visible articles, the latest first."""
        ...

    def all_stories(self) -> Iterator[Story]:
        """Every story with visible articles, in order of id."""
        ...

    def comparison(self, story_id: str) -> Comparison | None:
        """A story's prepared comparison."""
        ...

    def scores(self, story_id: str) -> Scores | None:
        """The scores behind a story's comparison."""
        ...

    def first_indexed(self, article_ids: Sequence[str]) -> dict[str, datetime]:
        """When each visible article was first indexed."""
        ...

    def last_read(self, article_ids: Sequence[str]) -> dict[str, datetime]:
        """When the text or the fields of each visible article last changed in the index."""
        ...

    def names(self) -> Iterator[NameRow]:
        """All names of entities that visible articles mention, ordered by entity id."""
        ...

    def entity(self, entity_id: str) -> Entity | None:
        """One entity with all its names."""
        ...

    def name_uses(self, entity_id: str) -> Sequence[NameUse]:
        """The names in use for an entity, with counts by outlet, most frequent first."""
        ...

    def mentioned_in(self, entity_id: str, limit: int) -> Sequence[str]:
        """Ids of visible articles that mention an entity, the latest first."""
        ...

    def mention_span(self, entity_id: str) -> tuple[int, int, datetime | None, datetime | None]:
        """How many articles mention an entity and how often, and the first and last publication."""
        ...

    def described(self, entity_id: str) -> Sequence[WordingRow]:
        """Descriptions of an entity by outlet, most used first."""
        ...

    def mentions_by_day(self, entity_id: str) -> Sequence[DayCount]:
        """Mentions of an entity by day and outlet; undated articles are left out."""
        ...

    def mentioned_with(self, entity_id: str, limit: int) -> Sequence[tuple[str, str, str, int]]:
        """Entities in the same visible articles: id, name, type, articles shared; most shared first."""
        ...

    def arrivals(
        self,
        since: datetime,
        until: datetime,
        query: Query,
        *,
        entities: Sequence[str] = (),
        by_publication: bool = False,
    ) -> Sequence[Arrival]:
        """Articles whose time is in ``since <= time < until``, the earliest first.

        They match the query, and mention one of ``entities`` if any are given. An article's time is the latest of its
        publication, embargo end and first indexing; with ``by_publication``, only its publication counts.
        """
        ...

    def desk_names(self, article_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Names from the desk's own dictionary that articles mention, by article, most used first."""
        ...

    @property
    def editions(self) -> Editions:
        """The editions of digests."""
        ...

    @property
    def follow_editions(self) -> Editions:
        """The posts for threads that follow a story."""
        ...

    @property
    def follows(self) -> Follows:
        """The threads that follow a story."""
        ...

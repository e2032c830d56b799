"""What a store must answer, whatever engine it is on.

Whatever a reader method returns is visible: current, not withdrawn and not under embargo at the moment of asking.
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
from bot.model.passage import Head
from bot.model.scores import Scores
from bot.model.search import Freshness, Query
from bot.model.story import Report, Story
from bot.store.editions import Editions
from bot.store.rows import Card, DayCount, Match, NameRow, WordingRow
from bot.store.writer import Writer


class IndexReader(Protocol):
    """What the indexer asks while it works; the only reads that see hidden articles."""

    def versions(self, article_id: str) -> Sequence[StoredVersion]:
        """All versions of an article, the oldest first."""
        ...

    def id_at(self, url: str) -> str:
        """The id of the article at an address whose source gave no id, or ''."""
        ...

    def ids_beginning(self, start: str) -> Sequence[str]:
        """Ids of all articles that begin so, in order."""
        ...

    def waiting(self, now: datetime) -> Sequence[Report]:
        """Articles whose embargo has ended and which are not in stories yet."""
        ...

    def stories_sharing(self, terms: Collection[str], since: datetime | None, limit: int) -> Sequence[str]:
        """Ids of stories found by most of the terms, ended no earlier than ``since`` (undated ones always)."""
        ...

    def story_state(self, story_id: str) -> bytes | None:
        """What clustering keeps of a story, as it was put."""
        ...

    def articles_of(self, story_id: str) -> Sequence[str]:
        """Ids of a story's visible articles, the earliest first, undated ones last."""
        ...

    def stale_stories(self) -> Sequence[str]:
        """Ids of stories to prepare."""
        ...

    def cards(self, article_ids: Sequence[str], made: int) -> dict[str, Card]:
        """The kept cards of visible articles that were made in that way."""
        ...

    def voices(self, story_id: str) -> bytes:
        """The voices of a story as they were put; empty where there are none."""
        ...

    def texts(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Texts of visible articles."""
        ...

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        """Persons with a folded surname and in how many articles each is named; neither is counted without end."""
        ...

    def pieces(self, digests: Collection[bytes]) -> dict[bytes, bytes]:
        """The kept word pieces of sentences, those that there are."""
        ...

    def entities_named(self, folded: Collection[str], surnames: Collection[str]) -> Sequence[Entity]:
        """Entities with one of the folded names or surnames."""
        ...


class Conversations(Protocol):
    """What is kept of conversations in Slack. Slack's own words never are."""

    def remember(self, channel: str, thread: str, subject: Subject) -> None:
        """Keep what a thread ('' for a direct message outside any) is about, for 90 days after its last turn."""
        ...

    def recall(self, channel: str, thread: str, within: timedelta | None = None) -> Subject:
        """What a thread is about; an empty subject where nothing is kept, or was said of it ``within`` that time."""
        ...

    def take_event(self, event_id: str, kept: timedelta = ...) -> bool:
        """Take an event; False if it is taken, which it stays for as long as it is ``kept``."""
        ...

    def give_back(self, event_id: str) -> None:
        """Let an event be taken again, since nothing came of it."""
        ...

    def file_values(self, values: Mapping[str, str]) -> None:
        """Keep values that are too long for a button under their slips, for 90 days."""
        ...

    def filed_value(self, slip: str) -> str:
        """The value under a slip, or '' where there is none any more."""
        ...


class Store(IndexReader, Conversations, Protocol):
    """Everything the index is asked for."""

    def writing(self) -> AbstractContextManager[Writer]:
        """One transaction; rolled back when the block raises."""
        ...

    def close(self) -> None:
        """Close this thread's connection."""
        ...

    def generation(self) -> str:
        """Changes whenever the index was written: what caches are keyed by."""
        ...

    def freshness(self) -> Freshness:
        """How much is visible and how new it is."""
        ...

    def notes(self) -> dict[str, str]:
        """The facts kept about the index."""
        ...

    def head(self, article_id: str) -> Head | None:
        """One article's head."""
        ...

    def heads(self, article_ids: Sequence[str]) -> Sequence[Head]:
        """Heads in the order asked for; what is not visible is left out."""
        ...

    def find_heads(self, typed: str) -> Sequence[Head]:
        """Articles whose id, address, file or exact headline is ``typed``."""
        ...

    def report(self, article_id: str) -> Report | None:
        """An article with its analysis."""
        ...

    def reports(self, article_ids: Sequence[str]) -> Sequence[Report]:
        """Articles with their analyses, in the order asked for; what is not visible is left out."""
        ...

    def all_reports(self) -> Iterator[Report]:
        """Every visible article, in order of id."""
        ...

    def earlier_versions(self, article_id: str) -> Sequence[Report]:
        """Versions before the current one that may be shown, the oldest first by their own times, else as read."""
        ...

    def matches(
        self, query: Query, limit: int, offset: int = 0, *, any_word: bool = False
    ) -> tuple[Sequence[Match], int]:
        """Articles that hold all words (or any), best first, and how many there are."""
        ...

    def outlets(self) -> Sequence[str]:
        """The outlets of visible articles, those of most articles first."""
        ...

    def story(self, story_id: str) -> Story | None:
        """One story as it was last prepared; none where an article that it tells of may not be shown any more."""
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
        """The scores that a story's comparison rests on."""
        ...

    def first_indexed(self, article_ids: Sequence[str]) -> dict[str, datetime]:
        """When each visible article was first indexed."""
        ...

    def last_read(self, article_ids: Sequence[str]) -> dict[str, datetime]:
        """When the text or the fields of each visible article last changed in the index."""
        ...

    def names(self) -> Iterator[NameRow]:
        """All names of entities that visible articles mention, entity by entity in order of id."""
        ...

    def entity(self, entity_id: str) -> Entity | None:
        """One entity with all its names."""
        ...

    def name_uses(self, entity_id: str) -> Sequence[NameUse]:
        """The names in use for an entity, with counts by outlet, the commonest first."""
        ...

    def mentioned_in(self, entity_id: str, limit: int) -> Sequence[str]:
        """Ids of visible articles that mention an entity, the latest first."""
        ...

    def mention_span(self, entity_id: str) -> tuple[int, int, datetime | None, datetime | None]:
        """Articles, mentions, first and last publication of an entity."""
        ...

    def described(self, entity_id: str) -> Sequence[WordingRow]:
        """The wordings that describe an entity, by outlet, the most used first."""
        ...

    def mentions_by_day(self, entity_id: str) -> Sequence[DayCount]:
        """Mentions of an entity by day and outlet; undated articles are left out."""
        ...

    def mentioned_with(self, entity_id: str, limit: int) -> Sequence[tuple[str, str, str, int]]:
        """Entities in the same visible articles: id, name, type, articles shared; the commonest first."""
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
        """Articles that count in ``since <= time < until``, the earliest first.

        They are those that ``matches`` finds for the query, and mention one of ``entities`` where such are given. What
        counts is the latest of publication, embargo's end and first indexing; publication alone where so asked.
        """
        ...

    def desk_names(self, article_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Names of the desk's own dictionary that articles mention, the most used first."""
        ...

    @property
    def editions(self) -> Editions:
        """The editions of digests."""
        ...

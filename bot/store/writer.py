"""The store's interface for writing, independent of the database engine."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.model.comparison import Comparison
from bot.model.entity import Entity
from bot.model.fetched import FeedState, PageState, SiteRules
from bot.model.scores import Scores
from bot.model.story import Story
from bot.store.rows import Card, StoryEntry


class Writer(Protocol):
    """Changes inside one transaction: all of them become visible together, or none."""

    def put_article(self, article: Article, analysis: Analysis, *, id_given: bool, ready: bool, story: str) -> None:
        """Store a new current version; the previous one, if any, must have been retired."""
        ...

    def replace_fields(self, article: Article) -> None:
        """Change everything but the text of the current version."""
        ...

    def put_old_version(self, article: Article, analysis: Analysis, *, id_given: bool) -> None:
        """Store a version older than the current one."""
        ...

    def retire(self, article_id: str, *, keep_current: bool = False) -> str:
        """Remove the current version from search, names and its story; returns the story's id or ''.

        The story's comparison is deleted too. Its description stays until it is prepared again, unless the article is
        put back hidden.
        """
        ...

    def release(self, article_id: str, story: str, analysis: Analysis) -> None:
        """Add an article that was waiting to search, names and a story."""
        ...

    def relink(self, article_id: str, analysis: Analysis) -> None:
        """Replace the analysis of a current article that is in search, and its mentions."""
        ...

    def put_entities(self, entities: Sequence[Entity]) -> None:
        """Add entities and their names; an existing entity is changed only by the desk's own list."""
        ...

    def put_story(self, entry: StoryEntry) -> None:
        """Store a story's clustering state and mark the story stale."""
        ...

    def put_prepared(
        self, story: Story, comparison: Comparison | None, measured_origins: bytes = b"", scores: Scores | None = None
    ) -> None:
        """Store a prepared story and its comparison; the story is no longer stale.

        ``measured_origins`` is opaque: the story's origins are extended from it when the story grows. ``scores`` are
        those behind the comparison.
        """
        ...

    def put_cards(self, cards: Mapping[str, Card], made: int) -> None:
        """Store cards of current articles, made by version ``made``."""
        ...

    def mark_stale(self, article_id: str) -> None:
        """Have the story of a current article prepared again; until then it is shown as it is."""
        ...

    def compare_anew(self) -> None:
        """Mark all compared stories stale."""
        ...

    def put_pieces(self, story_id: str, asked: Collection[bytes], made: Mapping[bytes, bytes]) -> None:
        """Store the token vectors of the sentences that a story uses; ``made`` are those not stored yet.

        Those that the story used before and no longer uses are deleted.
        """
        ...

    def drop_lost_pieces(self) -> None:
        """Delete the token vectors of stories that no longer exist."""
        ...

    def drop_story(self, story_id: str) -> None:
        """Delete a story that has no articles left."""
        ...

    def move_article(self, article_id: str, story: str) -> None:
        """Move a current article to another story."""
        ...

    def put_fetched(self, feeds: Sequence[FeedState], pages: Sequence[PageState], rules: Sequence[SiteRules]) -> None:
        """Store when and how feeds, pages and robots.txt were asked for, in place of what was stored of each."""
        ...

    def note(self, key: str, value: str) -> None:
        """Store a fact about the index, such as when it was last written."""
        ...

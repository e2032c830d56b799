"""What can be written into a store, whatever engine it is on."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.model.comparison import Comparison
from bot.model.entity import Entity
from bot.model.scores import Scores
from bot.model.story import Story
from bot.store.rows import Card, StoryEntry


class Writer(Protocol):
    """Changes inside one transaction: all of them become visible together, or none."""

    def put_article(self, article: Article, analysis: Analysis, *, id_given: bool, ready: bool, story: str) -> None:
        """Store a new current version; the version before, if any, must have been retired."""
        ...

    def replace_fields(self, article: Article) -> None:
        """Change all but the text of the current version."""
        ...

    def put_old_version(self, article: Article, analysis: Analysis, *, id_given: bool) -> None:
        """Store a version older than the current one."""
        ...

    def retire(self, article_id: str, *, keep_current: bool = False) -> str:
        """Take the current version out of search, names and its story; returns the story's id or ''.

        The story's comparison goes too. How the story was described stays until it is prepared anew, unless the
        article is put back hidden.
        """
        ...

    def release(self, article_id: str, story: str, analysis: Analysis) -> None:
        """Put an article that waited into search, names and a story."""
        ...

    def relink(self, article_id: str, analysis: Analysis) -> None:
        """Keep another analysis of a current article that is in search, and the names that it links."""
        ...

    def put_entities(self, entities: Sequence[Entity]) -> None:
        """Add entities and their names; what is there already stays, but for what the desk lists."""
        ...

    def put_story(self, entry: StoryEntry) -> None:
        """Store what clustering keeps of a story and mark the story stale."""
        ...

    def put_prepared(
        self, story: Story, comparison: Comparison | None, voices: bytes = b"", scores: Scores | None = None
    ) -> None:
        """Store what answers about a story are read from; the story is no longer stale.

        ``voices`` are opaque: what the story's voices are extended from when it grows. ``scores`` are those that the
        comparison rests on.
        """
        ...

    def put_cards(self, cards: Mapping[str, Card], made: int) -> None:
        """Keep cards of current articles, made in a way that ``made`` numbers."""
        ...

    def compare_anew(self) -> None:
        """Mark all compared stories stale."""
        ...

    def put_pieces(self, story_id: str, asked: Collection[bytes], made: Mapping[bytes, bytes]) -> None:
        """Keep the word pieces of the sentences that a story asks for; ``made`` are those that were not kept yet.

        What the story asked for before and asks for no more is dropped.
        """
        ...

    def drop_lost_pieces(self) -> None:
        """Drop the word pieces that stories asked for which there are no more."""
        ...

    def drop_story(self, story_id: str) -> None:
        """Forget a story that has no articles left."""
        ...

    def move_article(self, article_id: str, story: str) -> None:
        """Give a current article to another story."""
        ...

    def note(self, key: str, value: str) -> None:
        """Keep a fact about the index, such as when it was last written."""
        ...

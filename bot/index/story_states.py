"""Stories as stored between runs: finds the story for an article, and updates it as articles come and go."""

from datetime import UTC, datetime, timedelta

from cachetools import LRUCache
from pydantic import TypeAdapter

from bot.model.story import Report
from bot.store import Store, StoryEntry, Writer
from bot.stories import (
    CANDIDATES,
    StoryState,
    assign,
    search_terms,
    story_id,
    story_search_terms,
    with_article,
    without_article,
)
from bot.stories.cluster_features import ClusterFeatures, cluster_features

WINDOW = timedelta(days=15)  # stories that ended longer before a dated article are not considered for it
KEPT = 5_000  # states of stories held in memory while indexing

_STATE = TypeAdapter(StoryState)


class StoryStates:
    """Finds and changes stories in a store, inside the writer's transaction; only the one indexer changes them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._states: LRUCache[str, StoryState] = LRUCache(KEPT)

    def add(self, writer: Writer, report: Report, *, earlier: str = "") -> str:
        """Put an article into its story and return the story's id.

        ``earlier`` is the story of the previous version: a corrected article stays there, unless its source pins it.
        """
        features = cluster_features(report)
        kept = self._state(earlier) if earlier and not report.article.story_pin else None
        if kept:
            self._put(writer, with_article(kept, features))
            return kept.id
        decision = assign(features, self._candidates(features, report), report.article.story_pin)
        for state in decision.states:
            self._put(writer, state)
        for article_id, story in decision.moved:
            writer.move_article(article_id, story)
        for story in decision.gone:
            self._drop(writer, story)
        return decision.story

    def remove(self, writer: Writer, story: str, article_id: str) -> None:
        """Take an article out of its story; a story without articles is dropped."""
        state = self._state(story)
        left = without_article(state, article_id) if state else None
        if left is None or left.articles <= 0:
            self._drop(writer, story)
        else:
            self._put(writer, left)

    def forget(self) -> None:
        """Read all states from the store again, since a change of them was undone there."""
        self._states.clear()

    def _put(self, writer: Writer, state: StoryState) -> None:
        self._states[state.id] = state
        writer.put_story(_entry(state))

    def _drop(self, writer: Writer, story: str) -> None:
        self._states.pop(story, None)
        writer.drop_story(story)

    def _candidates(self, features: ClusterFeatures, report: Report) -> list[StoryState]:
        article = report.article
        if article.story_pin:
            ids = [story_id(article.story_pin, pinned=True)]
        else:
            since = article.published - WINDOW if article.published else None
            found = self._store.stories_sharing(search_terms(features), since, CANDIDATES)
            ids = list(dict.fromkeys((*found, story_id(article.id))))
        return [state for one in ids if (state := self._state(one))]

    def _state(self, story: str) -> StoryState | None:
        state = self._states.get(story)
        if state is None and (kept := self._store.story_state(story)) is not None:
            state = self._states[story] = _STATE.validate_json(kept)
        return state


def _entry(state: StoryState) -> StoryEntry:
    days = [member.published for member in state.members if member.published is not None]
    return StoryEntry(
        id=state.id,
        state=_STATE.dump_json(state),
        terms=story_search_terms(state),
        first=_moment(min(days)) if days else None,
        last=_moment(max(days)) if days else None,
        articles=state.articles,
    )


def _moment(days: float) -> datetime:
    return datetime.fromordinal(int(days)).replace(tzinfo=UTC) + timedelta(days=days % 1)

"""A story as clustering keeps it between arrivals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.stories.cluster_features import ClusterFeatures
from bot.text.hashing import hashed

MEMBERS: Final = 12  # articles of a story whose features are kept
SEARCH_TERMS: Final = 20  # terms by which stories are looked up


@dataclass(frozen=True, slots=True)
class StoryState:
    """A story as clustering keeps it: the features of its first article and the latest ones, and how many it has."""

    id: str
    members: tuple[ClusterFeatures, ...]
    articles: int = 1
    pinned: bool = False

    @property
    def anchored(self) -> bool:
        """Whether it always keeps its id: pinned by a source, or with articles whose features were not kept."""
        return self.pinned or self.articles > len(self.members)


def with_article(state: StoryState, article: ClusterFeatures) -> StoryState:
    """The story with one more article; of many, it keeps the first and the latest."""
    members = [*(member for member in state.members if member.article != article.article), article]
    return replace(state, members=kept_members(members), articles=state.articles + 1)


def without_article(state: StoryState, article: str) -> StoryState | None:
    """The story with one article less, or None if it was the only one.

    The last features stay as long as there are articles without any, so that the story can still be found.
    """
    if state.articles <= 1:
        return None
    members = tuple(member for member in state.members if member.article != article)
    return replace(state, members=members or state.members, articles=state.articles - 1)


def search_terms(article: ClusterFeatures) -> tuple[str, ...]:
    """The strongest terms of an article, by which stories are looked up."""
    return tuple(article.terms)[:SEARCH_TERMS]


def story_search_terms(state: StoryState) -> tuple[str, ...]:
    """The terms a story is found by: the search terms of its members."""
    return tuple(sorted({term for member in state.members for term in search_terms(member)}))


def story_id(name: str, *, pinned: bool = False) -> str:
    """A story's id, from its first article's id or from the pin that names it; it never changes."""
    kind = "pin" if pinned else "article"
    return "story-" + hashed(f"{kind}\0{name}", 5).hex()


def kept_members(members: Sequence[ClusterFeatures]) -> tuple[ClusterFeatures, ...]:
    """The first article and the latest ones, in order of time."""
    ordered = sorted(members, key=lambda one: (one.published is None, one.published or 0.0, one.article))
    return tuple(ordered if len(ordered) <= MEMBERS else [ordered[0], *ordered[1 - MEMBERS :]])

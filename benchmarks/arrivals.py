"""Articles arriving one after another, their stories kept in memory: the basis of the clustering benchmarks."""

import time
from collections import Counter, defaultdict

from bot.stories import (
    CANDIDATES,
    Assignment,
    ClusterFeatures,
    StoryState,
    assign,
    search_terms,
    story_id,
    story_search_terms,
)
from bot.stories.event_likeness import WEIGHTS, WINDOW, Weights


class Arrivals:
    """An index of stories by their terms, as the store keeps one; ``seconds`` is the CPU time spent on decisions."""

    def __init__(self, weights: Weights = WEIGHTS) -> None:
        self.states: dict[str, StoryState] = {}
        self.home: dict[str, str] = {}
        self.seconds = 0.0
        self._weights = weights
        self._found_by: dict[str, set[str]] = defaultdict(set)

    def add(self, article: ClusterFeatures) -> Assignment:
        """Decide on one article and store what changes."""
        candidates = self._candidates(article)
        started = time.process_time()
        decision = assign(article, candidates, weights=self._weights)
        self.seconds += time.process_time() - started
        for state in decision.states:
            self._forget(state.id)
            self.states[state.id] = state
            for term in story_search_terms(state):
                self._found_by[term].add(state.id)
        for gone in decision.gone:
            self._forget(gone)
            del self.states[gone]
        self.home |= {article.article: decision.story, **dict(decision.moved)}
        return decision

    def _forget(self, story: str) -> None:
        if story in self.states:
            for term in story_search_terms(self.states[story]):
                self._found_by[term].discard(story)

    def _candidates(self, article: ClusterFeatures) -> list[StoryState]:
        shared = Counter(story for term in search_terms(article) for story in self._found_by[term])
        ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
        found: list[StoryState] = []
        for story, _ in ranked:
            if len(found) < CANDIDATES and _in_window(article, self.states[story]):
                found.append(self.states[story])
        own = self.states.get(story_id(article.article))
        return [*found, own] if own and own not in found else found


def _in_window(article: ClusterFeatures, state: StoryState) -> bool:
    days = [member.published for member in state.members if member.published is not None]
    if article.published is None or len(days) < len(state.members):
        return True
    return min(days) - WINDOW <= article.published <= max(days) + WINDOW

"""Apply a re-clustering to stories: which keep their id, which gain, lose or disappear."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.stories.cluster_features import ClusterFeatures
from bot.stories.state import StoryState, kept_members, story_id


@dataclass(frozen=True, slots=True)
class Assignment:
    """The story of an article, and what else changes with it.

    ``states`` are the changed stories, the article's own among them; ``moved`` pairs other articles with their new
    story; ``gone`` are stories left without articles.
    """

    story: str
    states: tuple[StoryState, ...]
    moved: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()


def assignment(
    articles: Sequence[ClusterFeatures],
    pool: Sequence[StoryState],
    found: Sequence[Sequence[int]],
    candidates: Sequence[StoryState],
) -> Assignment:
    """Assign a story to each group."""
    names = _names(found, articles, pool, candidates)
    home = {articles[place].article: names[number] for number, group in enumerate(found) for place in group}
    before = {member.article: state for state in pool for member in state.members}
    states = tuple(
        _state(names[number], [articles[place] for place in group], before) for number, group in enumerate(found)
    )
    return Assignment(
        story=home[articles[0].article],
        states=states,
        moved=tuple((name, home[name]) for name, state in before.items() if home[name] != state.id),
        gone=tuple(state.id for state in pool if state.id not in names),
    )


def _names(
    found: Sequence[Sequence[int]],
    articles: Sequence[ClusterFeatures],
    pool: Sequence[StoryState],
    candidates: Sequence[StoryState],
) -> list[str]:
    """A story id for each group: a story continues where most of its articles are; of two, the older keeps its id."""
    place = {articles[at].article: number for number, group in enumerate(found) for at in group}
    heirs: list[list[StoryState]] = [[] for _ in found]
    for state in pool:
        homes = [place[member.article] for member in state.members]
        heirs[max(homes, key=lambda number: (homes.count(number), -homes.index(number)))].append(state)
    names = []
    for number, group in enumerate(found):
        if heirs[number]:
            names.append(min(heirs[number], key=_seniority).id)
        elif 0 in group:
            names.append(free_id(articles[0].article, candidates))
        else:
            names.append(story_id(f"{articles[group[0]].article}\0{articles[0].article}"))
    return names


def _seniority(state: StoryState) -> tuple[bool, float, str]:
    """Sort key: anchored stories, then the older ones; undated ones last."""
    times = [member.published for member in state.members if member.published is not None]
    return (not state.anchored, min(times, default=math.inf), state.id)


def _state(name: str, members: Sequence[ClusterFeatures], before: Mapping[str, StoryState]) -> StoryState:
    """A story's state after regrouping; articles of an anchored story without stored features still count."""
    sources = {state.id: state for member in members if (state := before.get(member.article))}
    anchor = next((state for state in sources.values() if state.anchored), None)
    unseen = anchor.articles - len(anchor.members) if anchor else 0
    return StoryState(name, kept_members(members), len(members) + unseen, bool(anchor and anchor.pinned))


def free_id(article: str, candidates: Sequence[StoryState]) -> str:
    """The id of a story that this article starts; a different one if its earlier story still exists."""
    taken = {state.id for state in candidates}
    own, turn = story_id(article), 1
    while own in taken:
        own, turn = story_id(f"{article}\0{turn}"), turn + 1
    return own

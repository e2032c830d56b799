"""What becomes of stories when an article has shown how their articles belong together."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.stories.likeness import Context
from bot.stories.state import StoryState, kept, story_id
from bot.stories.trace import Trace


@dataclass(frozen=True, slots=True)
class Decision:
    """Where an article goes, and what else changes with it.

    ``states`` are the stories as they stand now, the article's own among them; ``moved`` pairs other articles with the
    story they go to; ``gone`` are stories left without articles. ``score`` is the mean log odds with the rest of the
    story, None where there is nothing to compare.
    """

    story: str
    why: str
    states: tuple[StoryState, ...]
    score: float | None = None
    moved: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()


def settled(
    traces: Sequence[Trace],
    pool: Sequence[StoryState],
    found: Sequence[Sequence[int]],
    own_scores: NDArray[np.float64],
    around: Context,
    candidates: Sequence[StoryState],
) -> Decision:
    """Give each group that was found its story."""
    article = traces[0]
    names = _names(found, traces, pool, candidates)
    home = {
        trace.article: names[number]
        for number, group in enumerate(found)
        for trace in (traces[place] for place in group)
    }
    before = {member.article: state for state in pool for member in state.members}
    states = tuple(
        _state(names[number], [traces[place] for place in group], before) for number, group in enumerate(found)
    )
    own = home[article.article]
    rest = [place for group in found if 0 in group for place in group if place]
    return Decision(
        story=own,
        why=_why(article, [traces[place] for place in rest], around) if rest else "near stories, none near enough",
        states=states,
        score=float(own_scores[rest].mean()) if rest else None,
        moved=tuple((name, home[name]) for name, state in before.items() if home[name] != state.id),
        gone=tuple(state.id for state in pool if state.id not in names),
    )


def _names(
    found: Sequence[Sequence[int]],
    traces: Sequence[Trace],
    pool: Sequence[StoryState],
    candidates: Sequence[StoryState],
) -> list[str]:
    """A story's id for each group: a story lives on where most of its articles are; of two the older keeps its id."""
    place = {trace.article: number for number, group in enumerate(found) for trace in (traces[at] for at in group)}
    heirs: list[list[StoryState]] = [[] for _ in found]
    for state in pool:
        homes = [place[member.article] for member in state.members]
        heirs[max(homes, key=lambda number: (homes.count(number), -homes.index(number)))].append(state)
    names = []
    for number, group in enumerate(found):
        if heirs[number]:
            names.append(min(heirs[number], key=_seniority).id)
        elif 0 in group:
            names.append(free_id(traces[0].article, candidates))
        else:
            names.append(story_id(f"{traces[group[0]].article}\0{traces[0].article}"))
    return names


def _seniority(state: StoryState) -> tuple[bool, float, str]:
    """Sort key: anchored stories, then the older ones; undated ones last."""
    times = [member.published for member in state.members if member.published is not None]
    return (not state.anchored, min(times, default=math.inf), state.id)


def _state(name: str, members: Sequence[Trace], before: Mapping[str, StoryState]) -> StoryState:
    """A story's state after regrouping; articles that an anchored story keeps no traces of stay counted."""
    sources = {state.id: state for member in members if (state := before.get(member.article))}
    anchor = next((state for state in sources.values() if state.anchored), None)
    unseen = anchor.articles - len(anchor.members) if anchor else 0
    return StoryState(name, kept(members), len(members) + unseen, bool(anchor and anchor.pinned))


def free_id(article: str, candidates: Sequence[StoryState]) -> str:
    """The id of a story that this article founds; another one where an earlier story of its still goes on."""
    taken = {state.id for state in candidates}
    own, turn = story_id(article), 1
    while own in taken:
        own, turn = story_id(f"{article}\0{turn}"), turn + 1
    return own


def _why(article: Trace, rest: Sequence[Trace], around: Context) -> str:
    """The terms that speak most for the story."""
    weights: dict[str, float] = {}
    for member in rest:
        for term in article.terms.keys() & member.terms.keys():
            weight = article.terms[term] * member.terms[term] * around.cut.get(term, 1.0) ** 2
            weights[term] = max(weights.get(term, 0.0), weight)
    strongest = sorted(weights, key=lambda term: (-weights[term], term))[:5]
    return "shares " + ", ".join(term.lstrip("#") for term in strongest)

"""Which story an article belongs to, decided as it arrives.

An article that comes also shows how those before it belong together: the few stories that compete for it are grouped
anew with it, so that an early mistake is mended and the order of arrival hardly matters. The cost of an article is
bounded: it is compared with the traces of ``SCORED`` stories, and at most ``POOL_TRACES`` articles are grouped anew.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import combinations
from typing import Final

import numpy as np

from bot.stories.likeness import Context, context, near, score
from bot.stories.regroup import groups
from bot.stories.trace import Trace

CANDIDATES: Final = 40  # stories that make the context
SCORED: Final = 12  # stories, of these, that are measured
POOL_STORIES, POOL_TRACES = 5, 24  # stories and articles grouped anew
POOL: Final = -3.0  # log odds with its likeliest member above which a story competes
MEMBERS: Final = 12  # traces kept of a story
LOOSE: Final = 8  # articles up to which a story may be taken apart again
PROBES: Final = 20  # terms by which a story is looked for


@dataclass(frozen=True, slots=True)
class StoryState:
    """A story as clustering keeps it: traces of its first article and the latest ones, and how many it has."""

    id: str
    members: tuple[Trace, ...]
    articles: int = 1
    pinned: bool = False

    @property
    def anchored(self) -> bool:
        """Whether it keeps its id whatever comes: pinned by a source, or with articles that it has no traces of."""
        return self.pinned or self.articles > len(self.members)


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


def assign(article: Trace, candidates: Sequence[StoryState], pin: str = "") -> Decision:
    """The story of an article; ``pin`` is the one that its source names, if any.

    ``candidates`` are stories found by its probes, of the same weeks where it is dated; those that have nothing to do
    with it are passed over. The story that bears ``story_id(article)``, or the pin's, must be among them if it exists.
    """
    if pin:
        return _pinned(article, candidates, pin)
    close = _close(article, candidates)
    measured = [member for state in close[:SCORED] for member in state.members]
    around = context([state.members for state in close], [article, *measured])
    scores = {member.article: score(article, member, around) for member in measured}
    pool = _pool(close[:SCORED], scores)
    if not pool:
        own = _free_id(article.article, candidates)
        why = "no story has as much in common" if not close else f"{close[0].id} is nearest, not near enough"
        return Decision(own, why, (StoryState(own, (article,)),))
    return _regrouped(article, pool, scores, around, candidates)


def started(story: str, article: Trace, *, pinned: bool = False) -> StoryState:
    """A new story of one article."""
    return StoryState(story, (article,), 1, pinned)


def joined(state: StoryState, article: Trace) -> StoryState:
    """The story with one article more; of many it keeps the first trace and the latest ones."""
    members = [*(member for member in state.members if member.article != article.article), article]
    return replace(state, members=_kept(members), articles=state.articles + 1)


def without(state: StoryState, article: str) -> StoryState | None:
    """The story with one article less; None where it was the only one.

    The last trace stays while there are articles that left none, so that the story can still be found.
    """
    if state.articles <= 1:
        return None
    members = tuple(member for member in state.members if member.article != article)
    return replace(state, members=members or state.members, articles=state.articles - 1)


def probes(article: Trace) -> tuple[str, ...]:
    """The strongest terms of an article: what its story is looked for by, and found by later."""
    return tuple(article.terms)[:PROBES]


def found_by(state: StoryState) -> tuple[str, ...]:
    """The terms a story is found by: the probes of its members."""
    return tuple(sorted({term for member in state.members for term in probes(member)}))


def story_id(name: str, *, pinned: bool = False) -> str:
    """A story's id, from its first article's id or from the pin that names it; it stays for life."""
    said = f"{'pin' if pinned else 'article'}\0{name}".encode("utf-8", "surrogatepass")
    return f"story-{blake2b(said, digest_size=5).hexdigest()}"


def _pinned(article: Trace, candidates: Sequence[StoryState], pin: str) -> Decision:
    own = story_id(pin, pinned=True)
    known = next((state for state in candidates if state.id == own), None)
    state = joined(known, article) if known else StoryState(own, (article,), pinned=True)
    return Decision(own, f"its source names the story {pin!r}", (state,))


def _close(article: Trace, candidates: Sequence[StoryState]) -> list[StoryState]:
    """The candidates that have something to do with the article, the nearest first."""
    best = [(max(near(article, member) for member in state.members), state) for state in candidates]
    ranked = sorted(((value, state) for value, state in best if value), key=lambda pair: (-pair[0], pair[1].id))
    return [state for _, state in ranked[:CANDIDATES]]


def _pool(close: Sequence[StoryState], scores: Mapping[str, float]) -> list[StoryState]:
    """The stories that compete for the article, the likeliest first, within the bounds."""
    means = [(sum(scores[member.article] for member in state.members) / len(state.members), state) for state in close]
    pool: list[StoryState] = []
    room = POOL_TRACES
    for _, state in sorted(means, key=lambda pair: (-pair[0], pair[1].id)):
        competes = max(scores[member.article] for member in state.members) >= POOL
        if competes and len(state.members) <= room and len(pool) < POOL_STORIES:
            pool.append(state)
            room -= len(state.members)
    return pool


def _regrouped(
    article: Trace,
    pool: Sequence[StoryState],
    scores: Mapping[str, float],
    around: Context,
    candidates: Sequence[StoryState],
) -> Decision:
    """Group the article and the competing stories' articles anew, and give each group its story."""
    traces = [article, *(member for state in pool for member in state.members)]
    units, apart = _units(pool)
    matrix = np.zeros((len(traces), len(traces)))
    for one in range(1, len(traces)):
        matrix[one, 0] = matrix[0, one] = scores[traces[one].article]
        for other in range(1, one):
            if units[one] != units[other]:
                matrix[one, other] = matrix[other, one] = score(traces[one], traces[other], around)
    found = groups(matrix, units, apart)
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
        score=float(np.mean([matrix[0, place] for place in rest])) if rest else None,
        moved=tuple((name, home[name]) for name, state in before.items() if home[name] != state.id),
        gone=tuple(state.id for state in pool if state.id not in names),
    )


def _units(pool: Sequence[StoryState]) -> tuple[list[int], list[tuple[int, int]]]:
    """The unit of each trace (the article is unit 0), and the units that never meet: those of anchored stories."""
    units, anchored = [0], []
    for state in pool:
        first = units[-1] + 1
        whole = _is_whole(state)
        units += [first] * len(state.members) if whole else range(first, first + len(state.members))
        if state.anchored:
            anchored.append(first)
    return units, list(combinations(anchored, 2))


def _is_whole(state: StoryState) -> bool:
    """Whether a story is never taken apart."""
    return state.anchored or state.articles > LOOSE


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
            names.append(_free_id(traces[0].article, candidates))
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
    return StoryState(name, _kept(members), len(members) + unseen, bool(anchor and anchor.pinned))


def _kept(members: Sequence[Trace]) -> tuple[Trace, ...]:
    """The first trace and the latest ones, in order of time."""
    ordered = sorted(members, key=lambda one: (one.published is None, one.published or 0.0, one.article))
    return tuple(ordered if len(ordered) <= MEMBERS else [ordered[0], *ordered[1 - MEMBERS :]])


def _free_id(article: str, candidates: Sequence[StoryState]) -> str:
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

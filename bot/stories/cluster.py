"""Which story an article belongs to, decided as it arrives.

The cost of an article is bounded: at most ``CANDIDATES`` stories of at most ``MEMBERS`` traces each are compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final

from bot.stories.likeness import Context, context, near, score
from bot.stories.trace import Trace

JOIN: Final = 0.75  # log odds above which an article joins a story
CANDIDATES: Final = 60  # stories compared with one article
MEMBERS: Final = 12  # traces kept of a story
PROBES: Final = 20  # terms by which a story is looked for


@dataclass(frozen=True, slots=True)
class StoryState:
    """A story as clustering keeps it: traces of its first article and the latest ones, and how many it has."""

    id: str
    members: tuple[Trace, ...]
    articles: int = 1
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """Where an article goes: a story's id, new or old, the reason in words and, where stories were compared, log odds."""

    story: str
    why: str
    score: float | None = None
    is_new: bool = True


def assign(article: Trace, candidates: Sequence[StoryState], pin: str = "") -> Decision:
    """The story of an article.

    ``candidates`` are stories that share rare terms with it, of about the same days where it is dated; those that
    turn out to have nothing to do with it are passed over. ``pin`` is the story its source names, if any.
    """
    if pin:
        own = story_id(pin, pinned=True)
        known = any(state.id == own for state in candidates)
        return Decision(own, f"its source names the story {pin!r}", is_new=not known)
    close = _close(article, candidates)
    if not close:
        return Decision(story_id(article.article), "no story has as much in common")
    around = context(article, [state.members for state in close])
    best_score, best = max(
        ((score(article, state.members, around), state) for state in close), key=lambda pair: (pair[0], pair[1].id)
    )
    if best_score < JOIN:
        return Decision(story_id(article.article), f"nearest is {best.id}, not near enough", best_score)
    return Decision(best.id, _why(article, best, around), best_score, is_new=False)


def started(story: str, article: Trace, *, pinned: bool = False) -> StoryState:
    """A new story of one article."""
    return StoryState(story, (article,), 1, pinned)


def joined(state: StoryState, article: Trace) -> StoryState:
    """The story with one article more; of many it keeps the first trace and the latest ones."""
    members = (*(member for member in state.members if member.article != article.article), article)
    if len(members) > MEMBERS:
        members = (members[0], *members[2:])
    return replace(state, members=members, articles=state.articles + 1)


def without(state: StoryState, article: str) -> StoryState | None:
    """The story with one article less; None where it was the only one."""
    members = tuple(member for member in state.members if member.article != article)
    return replace(state, members=members, articles=state.articles - 1) if members else None


def probes(article: Trace) -> tuple[str, ...]:
    """The strongest terms of an article: what its story is looked for by, and found by later."""
    return tuple(article.terms)[:PROBES]


def found_by(state: StoryState) -> tuple[str, ...]:
    """The terms a story is found by: the probes of its members."""
    return tuple(sorted({term for member in state.members for term in probes(member)}))


def _close(article: Trace, candidates: Sequence[StoryState]) -> list[StoryState]:
    best = [(max(near(article, member) for member in state.members), state) for state in candidates]
    ranked = sorted(((value, state) for value, state in best if value), key=lambda pair: (-pair[0], pair[1].id))
    return [state for _, state in ranked[:CANDIDATES]]


def story_id(name: str, *, pinned: bool = False) -> str:
    """A story's id, from its first article's id or from the pin that names it; it stays for life."""
    return (
        "story-"
        + blake2b(
            f"{'pin' if pinned else 'article'}\0{name}".encode("utf-8", "surrogatepass"), digest_size=5
        ).hexdigest()
    )


def _why(article: Trace, state: StoryState, around: Context) -> str:
    """The terms that speak most for the story."""
    weights: dict[str, float] = {}
    for member in state.members:
        for term in article.terms.keys() & member.terms.keys():
            weight = article.terms[term] * member.terms[term] * around.cut.get(term, 1.0) ** 2
            weights[term] = max(weights.get(term, 0.0), weight)
    strongest = sorted(weights, key=lambda term: (-weights[term], term))[:5]
    return "shares " + ", ".join(term.lstrip("#") for term in strongest)

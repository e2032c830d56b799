"""Human-readable reasons why articles were put in one story."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.model.story import Origin, StoryLink
from bot.stories.cluster_features import ClusterFeatures
from bot.stories.event_likeness import Competition, between, score
from bot.stories.origin_features import OriginFeatures, SpeltFeatures
from bot.text.hashing import hashed
from bot.text.lexicon.calendar_words import WEEKDAYS

_LOOK_BACK: Final = 11  # earlier articles, besides the first, that an article is compared with
_MOST: Final = 4  # words or numbers shown
_SUREST: Final = 0.99  # no score is shown as certain

Read = Callable[[str], SpeltFeatures]


@dataclass(frozen=True, slots=True)
class Linking:
    """The result of comparing an article with earlier ones; valid as long as those are the same.

    ``first``, ``latest`` and ``near`` identify them: the story's first article, the latest before it, and the one that
    ``why`` is about. ``chance`` is the likelihood with the first, and with the nearest of the latest, which is ``back``
    places before the article.
    """

    first: str
    latest: str
    near: str
    chance: tuple[float, float]
    back: int
    why: tuple[str, ...]


def story_links(
    ordered: Sequence[OriginFeatures], origins: Sequence[Origin], read: Read, known: Mapping[str, Linking]
) -> tuple[tuple[StoryLink, ...], dict[str, Linking]]:
    """Link each article but the first to an earlier one: the nearest among the first and the latest.

    The score is that of the two alone, from 0 to 1, without the stories that competed when the article arrived.
    ``read`` returns the features of an article, ``known`` has earlier results by article. Also returns the results that
    differ from ``known``.
    """
    origin_of = {article: origin for origin in origins for article in origin.articles}
    found, linkings = [], {}
    for place, one in enumerate(ordered[1:], 1):
        if one.pin:
            found.append(StoryLink(one.head.id, "", (f"its source names the story: {one.pin}",)))
            continue
        before = known.get(one.head.id)
        now = _linking(ordered, place, read, before)
        if now is not before:
            linkings[one.head.id] = now
        near = ordered[_nearest(now.chance, now.back, place)].head.id
        copy = _copy(one.head.id, near, origin_of)
        found.append(StoryLink(one.head.id, near, (copy, *now.why) if copy else now.why))
    return tuple(found), linkings


def _linking(ordered: Sequence[OriginFeatures], place: int, read: Read, known: Linking | None) -> Linking:
    """Compare an article with earlier ones as far as ``known`` does not cover them; ``known`` itself if still valid."""
    one = ordered[place].mark
    latest = range(max(1, place - _LOOK_BACK), place)
    first_mark = _digest([one, ordered[0].mark])
    latest_mark = _digest([one, *(ordered[other].mark for other in latest)])
    to_first = known.chance[0] if known and known.first == first_mark else _chance(ordered, place, 0, read)
    if known and known.latest == latest_mark:
        to_latest, back = known.chance[1], known.back
    else:
        to_latest, back = _nearest_of(latest, ordered, place, read)
    chance = (to_first, to_latest)
    near = ordered[_nearest(chance, back, place)]
    near_mark = _digest([one, near.mark])
    if known and known.near == near_mark:
        why = known.why
    else:
        why = tuple(_why(read(ordered[place].head.id), read(near.head.id), max(chance)))
    found = Linking(first_mark, latest_mark, near_mark, chance, back, why)
    return known if known == found else found


def _nearest_of(latest: Sequence[int], ordered: Sequence[OriginFeatures], place: int, read: Read) -> tuple[float, int]:
    """The likelihood with the nearest of the latest, and how many places back it is; below 0 if there are none."""
    chances = {other: _chance(ordered, place, other, read) for other in latest}
    best = max(latest, key=lambda other: (chances[other], -other), default=0)
    return chances.get(best, -1.0), place - best


def _nearest(chance: tuple[float, float], back: int, place: int) -> int:
    """The index of the article it is nearest to; of equals, the earliest."""
    to_first, to_latest = chance
    return 0 if to_first >= to_latest else place - back


def _chance(ordered: Sequence[OriginFeatures], place: int, other: int, read: Read) -> float:
    one, two = read(ordered[place].head.id).features, read(ordered[other].head.id).features
    log_odds = score(one, two, Competition({}, {one.article: 1.0, two.article: 1.0}))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def _why(one: SpeltFeatures, near: SpeltFeatures, chance: float) -> Iterator[str]:
    shared = _shared(one.features, near.features)
    numbers = [term[1:] for term in shared if term.startswith("#")]
    stems = [term for term in shared if term[0].isalpha()]
    words = [one.spelt[each] for each in stems[: 2 * _MOST] if each in one.spelt]
    if words:
        yield f"same words: {', '.join(words[:_MOST])}"
    if numbers:
        yield f"same numbers: {', '.join(numbers[:_MOST])}"
    yield from _when(one.features, near.features)
    yield f"score {min(chance, _SUREST):.2f}"


def _copy(article: str, near: str, origin_of: Mapping[str, Origin]) -> str:
    origin = origin_of.get(article)
    if origin is None or near not in origin.articles:
        return ""
    return f"the same copy ({origin.wire})" if origin.wire else "the same copy"


def _shared(one: ClusterFeatures, other: ClusterFeatures) -> list[str]:
    """Words and numbers in both, the highest weight first; bigrams are left out, since their words are listed."""
    terms = [term for term in one.terms.keys() & other.terms.keys() if " " not in term]
    return sorted(terms, key=lambda term: (-one.terms[term] * other.terms[term], term))


def _when(one: ClusterFeatures, other: ClusterFeatures) -> Iterator[str]:
    days = between(one, other)
    if days is None:
        yield "one has no date"
    elif days < 1:
        yield "published within a day"
    else:
        yield f"published {days:.0f} day{'' if round(days) == 1 else 's'} apart"
    if one.weekday >= 0 and one.weekday == other.weekday:
        yield f"both mention {WEEKDAYS[one.weekday].capitalize()}"


def _digest(marks: Sequence[str]) -> str:
    return hashed(" ".join(marks), 12).hex()

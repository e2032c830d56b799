"""Why articles stand in one story, in a few words for a person."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.model.story import Origin, Tie
from bot.stories.cluster_features import ClusterFeatures
from bot.stories.likeness import Context, between, score
from bot.stories.origin_features import OriginFeatures, SpeltFeatures
from bot.text.calendar_words import WEEKDAYS
from bot.text.hashing import hashed

_LOOK_BACK: Final = 11  # articles before it, beside the first, that an article is laid beside
_MOST: Final = 4  # words or numbers that are told
_SUREST: Final = 0.99  # nothing is told as certain

Read = Callable[[str], SpeltFeatures]


@dataclass(frozen=True, slots=True)
class Laid:
    """What came of laying an article beside those before it; it holds as long as they are the same.

    ``first``, ``latest`` and ``near`` say which they were: the story's first article, the latest before it, and the one
    that ``why`` tells of. ``chance`` is the likeness to the first and to the nearest of the latest, which stands
    ``back`` places before the article.
    """

    first: str
    latest: str
    near: str
    chance: tuple[float, float]
    back: int
    why: tuple[str, ...]


def ties(
    ordered: Sequence[OriginFeatures], origins: Sequence[Origin], read: Read, known: Mapping[str, Laid]
) -> tuple[tuple[Tie, ...], dict[str, Laid]]:
    """What ties each article to one before it, the nearest of the first and the latest; all articles but the first.

    The score is the likeness of the two alone, from 0 to 1, without the stories that competed when the article came.
    ``read`` gives the features of an article, ``known`` by article what was found before. Also what came of it, by
    article, where it is not as ``known``.
    """
    voice = {article: origin for origin in origins for article in origin.articles}
    found, laid = [], {}
    for place, one in enumerate(ordered[1:], 1):
        if one.pin:
            found.append(Tie(one.head.id, "", (f"its source names the story: {one.pin}",)))
            continue
        before = known.get(one.head.id)
        now = _laid(ordered, place, read, before)
        if now is not before:
            laid[one.head.id] = now
        near = ordered[_nearest(now.chance, now.back, place)].head.id
        copy = _copy(one.head.id, near, voice)
        found.append(Tie(one.head.id, near, (copy, *now.why) if copy else now.why))
    return tuple(found), laid


def _laid(ordered: Sequence[OriginFeatures], place: int, read: Read, known: Laid | None) -> Laid:
    """An article laid beside those before it, as far as that was not done before; ``known`` itself where it holds."""
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
    found = Laid(first_mark, latest_mark, near_mark, chance, back, why)
    return known if known == found else found


def _nearest_of(latest: Sequence[int], ordered: Sequence[OriginFeatures], place: int, read: Read) -> tuple[float, int]:
    """The likeness to the nearest of the latest, and how many places back it stands; below 0 where there are none."""
    chances = {other: _chance(ordered, place, other, read) for other in latest}
    best = max(latest, key=lambda other: (chances[other], -other), default=0)
    return chances.get(best, -1.0), place - best


def _nearest(chance: tuple[float, float], back: int, place: int) -> int:
    """The place of the article that it is nearest to; the earliest of equals."""
    to_first, to_latest = chance
    return 0 if to_first >= to_latest else place - back


def _chance(ordered: Sequence[OriginFeatures], place: int, other: int, read: Read) -> float:
    one, two = read(ordered[place].head.id).features, read(ordered[other].head.id).features
    log_odds = score(one, two, Context({}, {one.article: 1.0, two.article: 1.0}))
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


def _copy(article: str, near: str, voice: Mapping[str, Origin]) -> str:
    origin = voice.get(article)
    if origin is None or near not in origin.articles:
        return ""
    return f"the same copy ({origin.wire})" if origin.wire else "the same copy"


def _shared(one: ClusterFeatures, other: ClusterFeatures) -> list[str]:
    """Words and numbers of both, those that count most first; neighbours are left out, their words are there."""
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

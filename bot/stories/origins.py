"""Independent origins: articles that run the same copy count once, however many outlets print it."""

from collections.abc import Sequence
from typing import Final

from bot.model.story import Origin, Report
from bot.stories.origin_features import OriginFeatures, origin_features
from bot.text.shingles import SHARED, copied_share, shared

# Share of the shorter text, outside quotation marks and posts, that makes it a copy of the longer. Measured on stories
# of one event: articles of different authors share up to 0.25, copies cut to 40 % with a word in ten changed at least
# 0.27.
COPIED: Final = 0.27
COPIED_OF_ONE_AGENCY: Final = 0.2  # if both name the same agency
COPIED_OF_TWO_AGENCIES: Final = 0.6  # if they name different ones: both may carry one statement
FEWEST: Final = 20  # a text of fewer shingles is too short to be recognised as a copy
ALL_PAIRS: Final = 60  # in larger stories only pairs with overlapping signatures are measured

_NEW: Final = -1


def origins(reports: Sequence[Report]) -> tuple[Origin, ...]:
    """The origins of a story, the earliest first.

    Articles that name the same agency and share no text are separate origins: two of its reports, not one.
    """
    return group_origins([origin_features(report) for report in reports])


def group_origins(articles: Sequence[OriginFeatures], known: Sequence[Sequence[str]] = ()) -> tuple[Origin, ...]:
    """The origins of a story by the features of its articles; the result does not depend on ``known``.

    ``known`` are the origins found before, each as the marks of its articles: all that were measured then. Only new
    articles, and those whose origin lost one, are measured again.
    """
    ordered = sorted(articles, key=lambda one: one.head.order)
    origin_of = _known_origin(ordered, known)
    members: dict[int, list[int]] = {}
    for place, number in enumerate(origin_of):
        members.setdefault(number, []).append(place)
    groups = [places for number, places in members.items() if number != _NEW and len(places) == len(known[number])]
    placed = {place for group in groups for place in group}
    for place in range(len(ordered)):
        if place not in placed:
            same = [
                group
                for group in groups
                if any(_may_meet(origin_of, place, other) and _same(ordered, place, other) for other in group)
            ]
            merged = [*(other for group in same for other in group), place]
            groups = [group for group in groups if not any(group is found for found in same)] + [merged]
    return tuple(_origin([ordered[place] for place in sorted(group)]) for group in sorted(groups, key=min))


def _known_origin(ordered: Sequence[OriginFeatures], known: Sequence[Sequence[str]]) -> list[int]:
    """The known origin of each article; none if they were found by another measure than applies now."""
    measured = sum(map(len, known))
    if (measured > ALL_PAIRS) is not (len(ordered) > ALL_PAIRS):
        return [_NEW] * len(ordered)
    number = {mark: place for place, marks in enumerate(known) for mark in marks}
    return [number.get(one.mark, _NEW) for one in ordered]


def _may_meet(origin_of: Sequence[int], one: int, other: int) -> bool:
    """Whether two articles may be copies: those of two known origins were measured, and are not."""
    return _NEW in (origin_of[one], origin_of[other]) or origin_of[one] == origin_of[other]


def _same(ordered: Sequence[OriginFeatures], place: int, other_place: int) -> bool:
    one, other = ordered[place], ordered[other_place]
    if min(len(one.own), len(other.own)) < FEWEST:
        return one.words == other.words
    if len(ordered) > ALL_PAIRS and shared(one.signature, other.signature) < SHARED:
        return False
    return copied_share(one.own, other.own) >= _enough(one.head.wire, other.head.wire)


def _enough(one: str, other: str) -> float:
    """The share that two texts must have in common, given the agencies they name."""
    if not one or not other:
        return COPIED
    return COPIED_OF_ONE_AGENCY if one == other else COPIED_OF_TWO_AGENCIES


def _origin(ordered: Sequence[OriginFeatures]) -> Origin:
    return Origin(
        articles=tuple(one.head.id for one in ordered),
        wire=next((one.head.wire for one in ordered if one.head.wire), ""),
        outlets=tuple(dict.fromkeys(one.head.outlet for one in ordered)),
    )

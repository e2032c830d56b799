"""Facts from pairs: sentences that all report the same, never chains of likeness."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from bot.compare.agreements.reasons import share_anchor, share_quotation
from bot.compare.align.align import Alignment
from bot.compare.lines import Line, persons

HOLDS: Final = 0.35  # what every other pair of a group must reach for the group to be one fact
SURE: Final = 0.6  # mean score from which a fact is surely one, whatever its sentences share
SURE_OF_TWO_PERSONS: Final = 0.8  # the same where one person says it in one voice and another one in the other


@dataclass(frozen=True, slots=True)
class Group:
    """Places of lines that report one fact, in order, and the mean score of their pairs of unlike voices.

    ``again`` tells a pair of which each sentence, or a copy of it, stands in another fact already: it tells a reader
    nothing new.
    ``sure`` is one by the score of unlike voices, by a figure, day or quotation that these share, or by a third voice;
    copies of one report make nothing surer.
    """

    lines: tuple[int, ...]
    score: float
    again: bool = False
    sure: bool = True


def groups(alignment: Alignment, lines: Sequence[Line], voices: Sequence[int]) -> list[Group]:
    """All facts that several voices report, the surest first; ``voices[report]`` is the same for copies.

    Pairs are taken from the surest down; two groups become one where every pair of sentences of different articles
    holds. A likely pair that no group took in is a fact of its own: a sentence may report two.
    """
    score = alignment.score
    pairs = alignment.pairs
    strength = score[pairs.left, pairs.right]
    order = [int(k) for k in np.argsort(-strength, kind="stable") if strength[k] >= alignment.same]
    member: dict[int, set[int]] = {}
    left_over: list[tuple[int, int]] = []
    for number in order:
        one, other = int(pairs.left[number]), int(pairs.right[number])
        first, second = member.get(one, {one}), member.get(other, {other})
        if first is second:
            continue
        if _holds(first, second, score, lines):
            joined = first | second
            for place in joined:
                member[place] = joined
        else:
            left_over.append((one, other))
    whole = [tuple(sorted(places)) for places in member.values()]
    apart = [pair for pair in left_over if pair[0] not in member or member[pair[0]] is not member.get(pair[1])]

    def voice(place: int) -> int:
        return voices[lines[place].report]

    made: list[Group] = []
    told: set[int] = set()
    for places in dict.fromkeys([*whole, *apart]):
        if len(set(map(voice, places))) > 1:
            made.append(replace(_group(places, score, lines, voices), again=told.issuperset(places)))
            told.update(other for place in places for other in member.get(place, ()) if voice(other) == voice(place))
            told.update(places)
    return sorted(made, key=lambda group: (-group.score, group.lines))


def _holds(first: set[int], second: set[int], score: np.ndarray, lines: Sequence[Line]) -> bool:
    return all(
        score[one, other] >= HOLDS for one in first for other in second if lines[one].report != lines[other].report
    )


def _group(places: tuple[int, ...], score: np.ndarray, lines: Sequence[Line], voices: Sequence[int]) -> Group:
    told = [replace(lines[place], report=voices[lines[place].report]) for place in places]
    pairs = [
        score[one, other]
        for number, one in enumerate(places)
        for later, other in enumerate(places[number + 1 :], number + 1)
        if told[number].report != told[later].report
    ]
    mean = float(np.mean(pairs))
    return Group(places, mean, sure=_is_sure(told, mean))


def _is_sure(lines: Sequence[Line], score: float) -> bool:
    """Whether lines, each with its voice in place of its report, are surely one fact.

    What two persons say is mostly two things, though both be of one matter, unless it is one quotation.
    """
    if len({line.report for line in lines}) > 2:  # noqa: PLR2004 - a pair
        return True
    if score < SURE_OF_TWO_PERSONS and _said_by_two_persons(lines):
        return share_quotation(lines)
    return score >= SURE or share_anchor(lines)


def _said_by_two_persons(lines: Sequence[Line]) -> bool:
    """Whether a person says all that one voice has, and another person all that the other has, neither naming both."""
    one = [line for line in lines if line.report == lines[0].report]
    other = [line for line in lines if line.report != lines[0].report]
    return all(line.sayers for line in lines) and all(
        frozenset[str]()
        .union(*(line.sayers for line in mine))
        .isdisjoint(persons(m for line in theirs for m in line.mentions))
        for mine, theirs in ((one, other), (other, one))
    )

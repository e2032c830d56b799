"""Group pairs into facts: sentences that all report the same, never chains of similar ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

import numpy as np

from bot.compare.agreements.incompatible_acts import decided, denied, done_and_to_come
from bot.compare.agreements.other_people import of_other_people
from bot.compare.agreements.other_things import of_other_things
from bot.compare.agreements.reasons import (
    common_words,
    give_other_times,
    share_anchor,
    share_only_a_unit,
    share_only_names,
)
from bot.compare.align.align import Alignment
from bot.compare.align.shared_terms import Floats
from bot.compare.differences.opposites import opposed
from bot.compare.lines import ComparedSentence, persons
from bot.model.analysis import AttributionKind

HOLDS: Final = 0.35  # score that every other pair of a group must reach
SURE: Final = 0.6  # mean score from which a fact is sure, whatever its sentences share
LIKELY: Final = 0.46  # score from which a pair adds a sentence to a fact, or is sure if its sentences share an anchor
ALSO: Final = 0.75  # mean score from which an origin that a fact lacks reports it as well, no pair below ``SURE``
SURE_OF_TWO_MEASURES: Final = 0.75  # the same if they give two measures of one kind and share no other word or name
SURE_OF_TWO_STATEMENTS: Final = 0.75  # the same if one person says both, with hardly a word in common
SURE_OF_TWO_LEADS: Final = 0.55  # the same if the first sentences of two origins are among them
LEAST_SHARED: Final = 2  # words that two reports of one statement share, names left out
SURE_OF_TWO_TIMES: Final = 0.7  # the same if a pair gives times, of which none meets one of the other
QUOTED: Final = 0.4  # share of a sentence's words from which it is somebody's remark
SURE_OF_NAMES: Final = 0.67  # the same if all they share is a name or two, perhaps with a title
SURE_OF_TWO_PERSONS: Final = 0.8  # the same if each of two origins quotes a different person, whatever they share

_APART: Final = (done_and_to_come, denied, opposed, decided, of_other_people, of_other_things)


@dataclass(frozen=True, slots=True)
class Group:
    """Indexes of the lines that report one fact, in order, and the mean score of their pairs of different origins.

    ``lent`` are those that another fact holds, added so that no origin that reports this one as well is left out.
    ``again`` means that every sentence, or a copy of it, is already in another fact: a reader learns nothing new.
    ``sure`` facts are so by that score, by a figure, day or quotation that the origins share, or by a third origin;
    copies of one report, and sentences that repeat another word for word, add no certainty.
    """

    lines: tuple[int, ...]
    score: float
    again: bool = False
    sure: bool = True
    lent: tuple[int, ...] = ()

    @property
    def own(self) -> tuple[int, ...]:
        """The lines that no other fact lent."""
        return tuple(place for place in self.lines if place not in self.lent)


def groups(alignment: Alignment, lines: Sequence[ComparedSentence], origin_of: Sequence[int]) -> list[Group]:
    """All facts that several origins report, the surest first; ``origin_of[report]`` is the same for copies.

    Pairs are taken from the surest down; two groups merge if the pair is ``LIKELY`` and every pair of their sentences
    from different articles scores at least ``HOLDS``. A pair that fits no group is a fact of its own: a sentence may
    report two. One that a rule of ``_APART`` finds is never sure.
    """
    apart = [pair for rule in _APART for pair in rule(lines, alignment.score, HOLDS)]
    score = _without(apart, alignment.score)
    pairs = alignment.pairs
    strength = score[pairs.left, pairs.right]
    order = [int(k) for k in np.argsort(-strength, kind="stable") if strength[k] >= alignment.same]
    member, unplaced = _merged([(int(pairs.left[k]), int(pairs.right[k])) for k in order], score, lines)
    whole = [tuple(sorted(places)) for places in member.values()]

    def origin(place: int) -> int:
        return origin_of[lines[place].report]

    made: list[Group] = []
    covered: set[int] = set()
    for places in dict.fromkeys([*whole, *unplaced]):
        if len(set(map(origin, places))) > 1:
            facts = _facts(places, score, lines, origin_of)
            made += [replace(fact, again=covered.issuperset(fact.lines)) for fact in facts]
            covered.update(
                other for place in places for other in member.get(place, ()) if origin(other) == origin(place)
            )
            covered.update(places)
    unsure = {
        Group((min(pair), max(pair)), float(alignment.score[pair]), sure=False)
        for pair in apart
        if alignment.score[pair] >= alignment.same and origin(pair[0]) != origin(pair[1])
    }
    return sorted([*_with_lent(made, score, origin), *unsure], key=lambda group: (-group.score, group.lines))


def _without(pairs: Sequence[tuple[int, int]], score: Floats) -> Floats:
    kept = score.copy()
    for one, other in pairs:
        kept[one, other] = kept[other, one] = 0.0
    return kept


def _merged(
    order: Sequence[tuple[int, int]], score: np.ndarray, lines: Sequence[ComparedSentence]
) -> tuple[dict[int, set[int]], list[tuple[int, int]]]:
    """The group of each line, after pairs were joined in this order, and the pairs that are in no group."""
    member: dict[int, set[int]] = {}
    not_merged: list[tuple[int, int]] = []
    for one, other in order:
        first, second = member.get(one, {one}), member.get(other, {other})
        if first is second:
            continue
        alone = len(first) == len(second) == 1
        if alone or (score[one, other] >= LIKELY and _holds(first, second, score, lines)):
            joined = first | second
            for place in joined:
                member[place] = joined
        else:
            not_merged.append((one, other))
    unplaced = [pair for pair in not_merged if pair[0] not in member or member[pair[0]] is not member.get(pair[1])]
    return member, unplaced


def _with_lent(made: Sequence[Group], score: np.ndarray, origin: Callable[[int], int]) -> list[Group]:
    """The facts, sure ones with a sentence of each origin that they lack; not pairs that only join it to its fact.

    Of a fact that has all its origins, another gets one sentence at most: two would only tell that fact again.
    """
    holding: dict[int, list[tuple[set[int], set[int]]]] = {}
    for fact in made:
        if fact.sure and not fact.again:
            of = set(fact.lines), set(map(origin, fact.lines))
            for place in fact.lines:
                holding.setdefault(place, []).append(of)

    def lent_to(fact: Group) -> Group:
        own, held = set(map(origin, fact.lines)), set(fact.lines)
        told_by = set(own)
        for place in _surely_the_same(fact.lines, score):
            if (
                origin(place) not in told_by
                and score[place, sorted(held)].min() >= SURE
                and all(held.isdisjoint(lines) or not own <= origins for lines, origins in holding.get(place, ()))
            ):
                held.add(place)
                told_by.add(origin(place))
        return replace(fact, lines=tuple(sorted(held)), lent=tuple(sorted(held.difference(fact.lines))))

    full = [fact if fact.again or not fact.sure else lent_to(fact) for fact in made]
    joined = {frozenset((place, other)) for fact in full for place in fact.lent for other in fact.lines}
    return [fact for fact in full if not (fact.again and frozenset(fact.lines) in joined)]


def _surely_the_same(places: Sequence[int], score: np.ndarray) -> list[int]:
    """The lines that surely report what all these report, the surest first."""
    least, mean = score[:, places].min(axis=1), score[:, places].mean(axis=1)
    found = np.flatnonzero((least >= SURE) & (mean >= ALSO))
    return [int(place) for place in found[np.argsort(-least[found], kind="stable")]]


def _holds(first: set[int], second: set[int], score: np.ndarray, lines: Sequence[ComparedSentence]) -> bool:
    return all(
        score[one, other] >= HOLDS for one in first for other in second if lines[one].report != lines[other].report
    )


def _facts(
    places: tuple[int, ...], score: np.ndarray, lines: Sequence[ComparedSentence], origin_of: Sequence[int]
) -> list[Group]:
    """The lines as one fact; if only copies of each other make it sure, the copies as one and each wording as another.

    A sentence that repeats another word for word agrees with all that the other one agrees with.
    """
    by_origin = {place: replace(lines[place], report=origin_of[lines[place].report]) for place in places}

    def group(of: Sequence[int]) -> Group:
        pairs = [score[pair] for pair in combinations(of, 2) if len({by_origin[place].report for place in pair}) > 1]
        mean = float(np.mean(pairs))
        return Group(tuple(of), mean, sure=_is_sure([by_origin[place] for place in of], mean))

    def is_shared(of: Sequence[int]) -> bool:
        return len({by_origin[place].report for place in of}) > 1

    by_words: dict[tuple[str, ...], list[int]] = {}
    for place, line in by_origin.items():
        by_words.setdefault(line.words, []).append(place)
    once = [copies[0] for copies in by_words.values()]
    whole = group(places)
    if not whole.sure or len(once) == len(places) or not is_shared(once) or group(once).sure:
        return [whole]
    return [group(of) for of in (*filter(is_shared, by_words.values()), once)]


def _is_sure(lines: Sequence[ComparedSentence], score: float) -> bool:
    """Whether lines, each with its origin in place of its report, are surely one fact.

    What two people say about one subject is usually two facts, even if they use the same few words, and so is what one
    person says in other words.
    """
    if len({line.report for line in lines}) > 2:  # noqa: PLR2004 - a pair
        return True
    if _said_by_two_persons(lines):
        return score >= SURE_OF_TWO_PERSONS
    if score < SURE:
        return (score >= SURE_OF_TWO_LEADS and have_two_leads(lines)) or (
            score >= LIKELY and share_anchor(lines) and not _are_remark_and_report(lines)
        )
    return (
        (score >= SURE_OF_TWO_MEASURES or not share_only_a_unit(lines))
        and (score >= SURE_OF_TWO_TIMES or not give_other_times(lines))
        and (score >= SURE_OF_NAMES or not share_only_names(lines))
        and (score >= SURE_OF_TWO_STATEMENTS or not _are_two_statements(lines))
    )


def have_two_leads(lines: Sequence[ComparedSentence]) -> bool:
    """Whether the first sentences of two origins are among lines: articles of one story begin with one event."""
    return len({line.report for line in lines if line.place == 0}) > 1


def _are_two_statements(lines: Sequence[ComparedSentence]) -> bool:
    """Whether one person says all, and the origins share no figure, day or quotation, and hardly a word."""
    one_person = frozenset.intersection(*(line.sayers for line in lines))
    return bool(one_person) and not share_anchor(lines) and common_words(lines) < LEAST_SHARED


def _are_remark_and_report(lines: Sequence[ComparedSentence]) -> bool:
    """Whether one of two sentences is mostly what a named person is quoted with, the other the outlet's own account."""
    remarks = [line for line in lines if line.sayers and len(line.quoted) >= QUOTED * len(line.words)]
    own = [line for line in lines if not line.quoted and line.sentence.attribution.kind is AttributionKind.NONE]
    return bool(remarks and own) and len(remarks) + len(own) == len(lines)


def _said_by_two_persons(lines: Sequence[ComparedSentence]) -> bool:
    """Whether one person says all of the one origin, another all of the other, and neither origin names both."""
    one = [line for line in lines if line.report == lines[0].report]
    other = [line for line in lines if line.report != lines[0].report]
    return all(line.sayers for line in lines) and all(
        frozenset[str]()
        .union(*(line.sayers for line in mine))
        .isdisjoint(persons(m for line in theirs for m in line.mentions).union(*(line.sayers for line in theirs)))
        for mine, theirs in ((one, other), (other, one))
    )

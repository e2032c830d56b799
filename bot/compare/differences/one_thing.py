"""Whether two figures measure one thing: by the thing counted, the words around them, the score of the pair."""

import re
from collections.abc import Sequence
from typing import Final

from bot.compare.differences.figure_in_context import FigureInContext
from bot.model.analysis import Figure, FigureKind
from bot.text.lexicon.synonyms import term_of
from bot.text.quantities.sameness import MEASURED, same_noun
from bot.text.words import words

LIKE: Final = 0.05  # pair score from which numbers of dead, hurt or missing may be of one event
LIKE_MEASURE: Final = 0.1  # from which a sum or measure may be, by four words around it
SUBJECT: Final = 0.2  # from which counts of one thing in similar words may be
MEASURE: Final = 0.35  # from which a sum or measure may be, by two words around it
FACT: Final = 0.4  # from which any figures may be
BARE_MEASURE: Final = 0.5  # by one, or as the only one of its kind
SURE: Final = 0.6  # from which little else is asked
CERTAIN: Final = 0.9  # from which lengths of time in two units may be of one thing
_MANY: Final = 4
_FAR: Final = 1_000  # ratio above which a sentence's two figures of one kind are never confused
LARGE: Final = 13  # smaller counts of something unnamed occur everywhere

# Words around a bare number by which it counts people or votes.
_CROWDS: Final = frozenset(map(term_of, "crowd turnout attendance headcount".split()))
_GATHERED: Final = _CROWDS | frozenset(map(term_of, "protest rally march demonstrate gather attend assemble".split()))
_COUNTING: Final = _CROWDS | frozenset(map(term_of, "toll number tally total".split()))
# Nouns of one thing that a figure is an attribute of: "a five-year contract", "a four-year deal".
_ALIKE: Final = tuple(
    frozenset(map(term_of, alike.split()))
    for alike in (
        "contract deal agreement",
        "sentence term",
        "ban suspension",
        "ceasefire truce",
        "strike stoppage walkout",
    )
)
_DAY: Final = 86_400  # seconds
_TIME: Final = re.compile(r"\b(second|minute|hour|day|week|month|year|decade)s?\b", re.IGNORECASE)
_IN_A_ROW: Final = re.compile(r"\b(?:consecutive|straight|successive)\b", re.IGNORECASE)


def of_one_thing(one: FigureInContext, other: FigureInContext, shared: Sequence[str], score: float) -> bool:
    """Whether two comparable figures measure one thing.

    ``shared`` are the words around both, ``score`` is that of the pair of sentences. Unless that is high, sentences
    that name different people are about different things; so are counts in sentences without a name in common. A figure
    used as an attribute ("a 310-page report") is identified by its noun, in any two sentences; a distance from a place
    belongs to the places named before it. A jury that sat for four days may have deliberated for 30 hours: lengths of
    time in other units are of two things, unless the pair is certain. A sum or measure needs a lower score than a
    count: fewer things have one.
    """
    if are_disjoint(one.measured_of, other.measured_of):
        return False
    if score < SURE and are_disjoint(one.line.people, other.line.people):
        return False
    if score < CERTAIN and are_disjoint(_time_units(one), _time_units(other)):
        return False
    mine, yours = one.attribute_of(), other.attribute_of()
    if mine & yours or (score >= FACT and any(mine & alike and yours & alike for alike in _ALIKE)):
        return True
    if one.figure.kind is FigureKind.COUNT:
        return _counts_one_thing(one, other, shared, score)
    return _measure_one_thing(one, other, shared, score)


def _measure_one_thing(one: FigureInContext, other: FigureInContext, shared: Sequence[str], score: float) -> bool:
    if (
        one.of_all != other.of_all
        or one.from_a_place != other.from_a_place
        or (score < CERTAIN and are_disjoint(one.subject, other.subject))
    ):
        return False
    if len(shared) > 1:
        return score >= (MEASURE if len(shared) < _MANY else LIKE_MEASURE)
    alone = _is_only_of_kind(one) and _is_only_of_kind(other)
    if alone and _names_what_it_counts(one.figure) and _names_what_it_counts(other.figure):
        return score >= FACT
    return score >= BARE_MEASURE and (bool(shared) or alone)


def _names_what_it_counts(figure: Figure) -> bool:
    """Whether a figure is a rate or a time without a break: "40 flights a day", "12 straight weeks"."""
    return figure.kind is FigureKind.RATE or _IN_A_ROW.search(figure.text) is not None


def _time_units(found: FigureInContext) -> frozenset[str]:
    """The units in which a length of time may be written, 48 hours in days too; none for other figures."""
    units = time_units(found.figure)
    whole = found.figure.number % _DAY == 0
    return units | {"day"} if "hour" in units and whole else units


def time_units(figure: Figure) -> frozenset[str]:
    """The units in which a length of time is written; none for other figures."""
    duration = figure.kind is FigureKind.DURATION
    return frozenset(unit.lower() for unit in _TIME.findall(figure.text)) if duration else frozenset()


def _counts_one_thing(one: FigureInContext, other: FigureInContext, shared: Sequence[str], score: float) -> bool:
    named = same_counted(one, other)
    fates, others = one.fates, other.fates
    hurt = bool(fates & others)
    if not hurt and ((fates and others) or one.deed or other.deed or _may_be_measures(one, other, shared)):
        return False
    if score < FACT and are_disjoint(one.line.names, other.line.names):
        return False
    if score < SUBJECT:
        return score >= LIKE and named and hurt
    if hurt or len(shared) > 1:
        return hurt or named or score >= FACT
    if not one.figure.unit and not other.figure.unit and shared and _is_large(one) and _is_large(other):
        return score >= SURE  # "police put the crowd at 18,000"
    nearby = bool(shared) or _counted_once(one, other) or _is_named_nearby(one, other)
    return named and (score >= SURE or (score >= FACT and nearby))


def _may_be_measures(one: FigureInContext, other: FigureInContext, shared: Sequence[str]) -> bool:
    """Whether two bare numbers, one beside a measure, may be in its unit: "at 142 km/h, where the limit is 90"."""
    bare = not one.figure.unit and not other.figure.unit
    beside = any(figure.kind in MEASURED for each in (one, other) for figure in each.line.figures)
    return bare and beside and _COUNTING.isdisjoint(shared)


def _is_large(one: FigureInContext) -> bool:
    return one.figure.number >= LARGE


def are_disjoint(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether both have names, but none in common."""
    return bool(names and others) and not names & others


def same_counted(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether both name the thing counted, one perhaps a few words away: "the number of people killed rose to 14"."""
    return bool(one.figure.unit and other.figure.unit) or _is_named_nearby(one, other)


def _is_named_nearby(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether one names the thing counted, and the other has that word nearby: "82 Iranians", "78 were Iranian".

    Of people who gathered, it may be that of a crowd: "some 18,000 people marched", "police put the crowd at 12,000".
    What is said of people alone counts nothing else: "50 were hurt when the quake hit the villages".
    """
    unit, theirs = one.figure.unit, other.figure.unit
    if bool(unit) == bool(theirs):
        return False
    named, bare = (one, other) if unit else (other, one)
    if bare.fates and not named.fates:
        return False
    thing = named.figure.unit
    gathered = same_noun(thing, "people") and not _GATHERED.isdisjoint(named.around)
    crowd = (gathered or same_noun(thing, "protesters")) and not _CROWDS.isdisjoint(bare.around)
    return crowd or any(term_of(word) in bare.around for word in words(named.figure.unit))


def _counted_once(one: FigureInContext, other: FigureInContext) -> bool:
    """Whether two sentences count one thing by the same word, each exactly once."""
    word = term_of(one.figure.unit.lower())
    return word == term_of(other.figure.unit.lower()) and all(
        sum(term_of(figure.unit.lower()) == word for figure in each.line.figures) == 1 for each in (one, other)
    )


def _is_only_of_kind(one: FigureInContext) -> bool:
    """Whether a sentence has no other figure of its kind and near its size."""
    size = _size(one.figure)
    others = (each for each in one.line.figures if each.kind is one.figure.kind and each is not one.figure)
    return not any(size <= _FAR * _size(each) and _size(each) <= _FAR * size for each in others)


def _size(figure: Figure) -> float:
    return abs(figure.number)

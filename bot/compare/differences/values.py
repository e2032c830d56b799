"""Whether two figures of one thing differ in value, however they are written, rounded or bounded."""

import re
from typing import Final

from bot.model.analysis import Figure, FigureKind
from bot.text.quantities import same_value
from bot.text.quantities.sameness import rounded

_FURTHEST: Final = 4.0  # ratio above which two values are of two things
_LOOSE: Final = 1.2  # "more than 3,000" does not differ from "more than 3,400"
_LESS_LOOSE: Final = 1.15  # the same in two sentences that certainly report one fact
_BEYOND: Final = 1.25  # "at least 11" differs from 14, not from 13
_FAR: Final = 1.4  # "more than 400" differs from "about 595"
_ABOUT: Final = 1.15  # "about 50" may be 47
_END: Final = 0.06  # share by which an end of a range may differ: 1.7 million may be 1.72, not 1.56
_MORE: Final = re.compile(r"\b(?:more than|over|upwards of|greater than|in excess of|exceed\w*)\b", re.IGNORECASE)
_BLURRED: Final = re.compile(
    r"\b(?:about|around|some|nearly|almost|approximately|roughly|dozens?|hundreds?)\b", re.IGNORECASE
)
_DOZEN: Final = 12  # "more than two dozen" are up to three
_IN_DOZENS: Final = re.compile(r"\bdozens?\b", re.IGNORECASE)
_SCALED: Final = re.compile(r"(\d[\d.,]*)\s?(thousand|million|billion|trillion|m|bn|tn)\b", re.IGNORECASE)
_UP_TO: Final = re.compile(r"\b(?:up to|as (?:much|many|high) as|less than|fewer than|under)\b", re.IGNORECASE)


def values_differ(one: Figure, other: Figure, *, certain: bool = False) -> bool:
    """Whether two comparable figures are likely different values of one thing.

    A bound differs from a value well beyond it ("more than 60" and 90), a sum from the same sum with another bound
    ("more than $180,000" and $180,000), and a range from one with another start or end. A rounding, a figure many times
    as large ("4,000 dead" are not those of "12 dead") and vague ones ("dozens") do not. ``certain`` says whether the
    sentences certainly report one fact: then bounds that are closer together differ, and figures however far apart.
    """
    if any(figure.high is None and not figure.qualifier for figure in (one, other)):
        return False
    if same_value(one, other):
        return _bounds_differ(one, other, certain=certain) or _ranges_differ(one, other)
    return not rounded(one, other) and not _of_two_things(one, other, certain=certain)


def tolls_differ(one: Figure, other: Figure) -> bool:
    """Whether two counts of the dead, hurt or missing of one event, at least one a floor, are two states of a toll.

    "At least 31" and "at least 34" do not contradict each other, but a reader wants both. Approximate numbers ("about
    50") must be further apart than exact ones.
    """
    floors = [figure for figure in (one, other) if figure.high is None]
    if not floors or not all(figure.qualifier for figure in floors) or None in (one.low, other.low):
        return False
    if any(figure.high not in (None, figure.low) for figure in (one, other)):
        return False
    small, large = sorted(float(figure.low or 0) for figure in (one, other))
    if any(_MORE.search(figure.qualifier) for figure in floors):
        least = _BEYOND
    else:
        least = _ABOUT if any(_BLURRED.search(f"{figure.qualifier} {figure.text}") for figure in (one, other)) else 1.0
    return small * least < large <= small * _FURTHEST


def same_end(one: Figure, other: Figure) -> bool:
    """Whether two figures give one number and only bound it differently: "$250,000", "more than $250,000"."""
    return one.number == other.number and (one.is_open or other.is_open)


def _bounds_differ(one: Figure, other: Figure, *, certain: bool) -> bool:
    """Whether a bound contradicts another value, or one sum has two bounds.

    For counts only the former: "17 dead" and "more than 17 dead" are of one list.
    """
    if one.is_open and other.is_open:
        certain_end = one.kind is not FigureKind.COUNT and not any("plus" in each.qualifier for each in (one, other))
        return one.number == other.number and certain_end and _more(one) != _more(other)
    open_, plain = (one, other) if one.is_open else (other, one)
    if not open_.is_open or plain.low is None or plain.low != plain.high or not open_.qualifier:
        return False
    far = _FAR if plain.qualifier and not certain else _BEYOND
    end, value = open_.number, plain.number
    if value == end:
        return one.kind is not FigureKind.COUNT and _is_passed(open_, plain)
    if value < end:
        return _more(open_)  # "about 2,000", "more than 2,100"
    reach = max(end * far, end + _DOZEN * bool(_IN_DOZENS.search(open_.text)))
    return open_.low is not None and open_.kind is not FigureKind.DURATION and 0 < reach <= value


def _is_passed(bound: Figure, plain: Figure) -> bool:
    """Whether a value is passed by a bound of the same number, or may fall short of it."""
    over = _more(bound) and not _MORE.search(plain.qualifier)
    return over or (not plain.qualifier and bool(_UP_TO.search(bound.qualifier)))


def _more(figure: Figure) -> bool:
    """Whether a value is said to be exceeded, not only reached."""
    return figure.low is not None and figure.high is None and bool(_MORE.search(figure.qualifier))


def _ranges_differ(one: Figure, other: Figure) -> bool:
    if one.is_open or other.is_open or one.low == one.high or other.low == other.high:
        return False
    low, high, least, most = (abs(float(end or 0)) for end in (one.low, one.high, other.low, other.high))
    return any(abs(a - b) > _END * max(a, b) for a, b in ((low, least), (high, most)))


def _of_two_things(one: Figure, other: Figure, *, certain: bool) -> bool:
    """Whether two figures are too far apart to be of one thing, or are loose bounds that are close together.

    No two are too far apart in sentences that otherwise say the same ("15" and "150"), or if only the word of scale
    differs: "$1.2m" and "$1.2 billion".
    """
    small, large = sorted(abs(figure.number) for figure in (one, other))
    loose = one.is_open and other.is_open and large <= small * (_LESS_LOOSE if certain else _LOOSE)
    return not small or loose or (large > small * _FURTHEST and not certain and not scale_differs(one, other))


def scale_differs(one: Figure, other: Figure) -> bool:
    """Whether one number is written with two words of scale: "290 million", "290 billion"."""
    first, second = (_SCALED.search(each.text) for each in (one, other))
    return bool(first and second and first[1] == second[1] and first[2][0].lower() != second[2][0].lower())

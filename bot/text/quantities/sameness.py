"""Whether two figures measure the same kind of thing, and whether they give one value.

One value in two units or spellings is never a difference: 190 miles and 306 km, "two dozen" and 24, $1.2bn and
1.2 billion dollars. Two figures of different values are never called a contradiction here; that is for the reader.
"""

import math
import re
from functools import lru_cache
from itertools import product
from typing import Final

from bot.model.analysis import Figure, FigureKind
from bot.text.lexicon.irregular_forms import irregular_plurals
from bot.text.lexicon.people import COUNTED
from bot.text.quantities.units import EXTENTS, UNITS, Unit

_ROUNDING: Final = 0.01  # converted and rounded values of one measurement
_CUT: Final = 0.05
_TENTH: Final = 0.1
_ONE_OF_MANY: Final = re.compile(r"(?<![\d.,])[1-9] (?:million|billion|trillion)\b", re.IGNORECASE)
_CUT_TO_ONE: Final = 0.03
_THOUSAND: Final = 1000
_ROUGH: Final = 0.05  # what "about" allows
_ROUGH_SHARE: Final = 0.1  # what it allows a share in words: "about one in three" is 31 %
_OF_A_HUNDRED: Final = re.compile(r"%|\bper\s?cent|\bpct\b|\dpc\b", re.IGNORECASE)
_OF_TEN: Final = re.compile(r"\b(?:in|out\sof|of\severy)(?:\severy)?\s(?:ten|10)\b", re.IGNORECASE)
_HALF_A_TENTH: Final = 5.0  # percent by which a share of ten is rounded: 83 % are "eight out of ten"
_TENTHS: Final = re.compile(r"\d+\.\d(?!\d)")
_NUMERALS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_BLURS: Final = re.compile(
    r"\b(?:about|around|roughly|approx\w*|some|nearly|almost|close|estimated|circa|region|order|average|just|little|slightly"
    r"|shy|nearer|so|"
    r"thereabouts|perhaps|maybe|virtually|practically|broadly|barely|reported|take)\b|[~≈]|-odd|\bc\.|\bca\.",
    re.IGNORECASE,
)
MEASURED: Final = frozenset((*EXTENTS, FigureKind.SPEED, FigureKind.TEMPERATURE))
_UNIT_WORDS: Final = re.compile(r"[a-zµ°º](?:[^\W\d_]|[²³23/.°])*")
_LONGEST_UNIT: Final = max(name.count(" ") + 1 for name in UNITS)  # words
_PLURAL_ENDINGS: Final = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("s", ""))
# Words that news uses for the same thing: a count of one is a count of the other.
_ALIKE: Final = (
    " ".join(COUNTED),
    "death fatality dead body",
    "soldier troop serviceman fighter",
    "home house household residence property premises",
    "job position post worker employee staff",
    "rocket missile projectile",
    "officer policeman police",
    "aircraft plane jet warplane",
    "car vehicle",
    "count charge",
    "student pupil",
    "nation country state",
    "lawmaker legislator senator representative member",
    "protester demonstrator marcher",
    "migrant refugee immigrant",
    "baby infant newborn",
)
_GROUPS: Final = {word: words.split()[0] for words in _ALIKE for word in words.split()}
_FACTOR: Final = 2


def comparable(one: Figure, two: Figure) -> bool:
    """Whether two figures may be compared: same kind and base unit, or the same thing counted.

    A count of something unnamed ("killed 12") compares with any count; words of one group in the table above compare
    with each other. Money of two currencies, percentages and points, and dates and durations never compare.
    """
    if one.kind is not two.kind:
        return False
    if one.kind is FigureKind.COUNT:
        return same_noun(one.unit, two.unit)
    if one.kind is FigureKind.RATE:
        return _same_rate(one.unit, two.unit)
    return one.unit == two.unit


def same_value(one: Figure, two: Figure) -> bool:
    """Whether two comparable figures give one value.

    - Two plain values: equal within 1 %, or within half of what the last digit is worth, but at most 5 %, if either is
      blurred ("about", "nearly", "just over"): "some 90 %" may be 93 %, "some 91 %" not. Within 5 % if one was
      converted from the other's unit, which newsrooms round: 27 metres are 90 feet. A blurred share in words
      ("about one in three") is equal within 10 %, a share of ten within five points, but at most 10 %. Exactly equal if
      neither is rounded: "121 grams", "122 grams".
    - A plain value and a range: the value lies inside (the range's ends widened as above).
    - Two ranges: they overlap in at least half of the shorter one.
    - A bound ("at least 50", "up to 10") and a value: the value keeps to it and is within a factor of two of it, so
      that "at least 12" agrees with 13 but not with 40; two bounds of the same direction are one value if their ends
      are equal as above, of opposite directions if they meet in a point.
    - Dates: the same days, or one inside the other ("Tuesday" and "last week").
    """
    if not comparable(one, two):
        return False
    if isinstance(one.low, str) or isinstance(one.high, str) or isinstance(two.low, str) or isinstance(two.high, str):
        return _same_days(one, two)
    return _same_numbers((one.low, one.high), (two.low, two.high), _slack(one, two))


def _slack(one: Figure, two: Figure) -> float:
    """How far apart two equal values may be, as a fraction of the greater."""
    blurred = [each for each in (one, two) if _BLURS.search(each.qualifier)]
    if any(each.kind is FigureKind.PERCENT and not _OF_A_HUNDRED.search(each.text) for each in blurred):
        return _ROUGH_SHARE
    if any(_OF_TEN.search(each.text) for each in (one, two)):
        return min(_ROUGH_SHARE, _HALF_A_TENTH / max(one.number, two.number))
    if _converted(one, two):
        return _ROUGH
    if blurred:
        return max(_ROUNDING, *(min(_ROUGH, _half_a_step(each)) for each in blurred))
    exact = (_to_the_tenth(one) and _to_the_tenth(two)) or _are_whole(one, two)
    return 0.0 if exact else _ROUNDING


def _half_a_step(figure: Figure) -> float:
    """Half of what the last digit of a number is worth, as a fraction of it: "some 91 %" are not 94, "about 90" may be.

    Without limit if a measure or a length of time is written in words.
    """
    written = _NUMERALS.search(figure.text)
    if not written and (figure.kind is FigureKind.DURATION or figure.kind in MEASURED):
        return math.inf
    digits = written.group().replace(",", "") if written else f"{abs(figure.number):f}".rstrip("0").rstrip(".")
    value, decimals = float(digits), len(digits.partition(".")[2])
    if not value:
        return math.inf
    step = 10.0 ** (-decimals if decimals else math.floor(math.log10(value)) + 1 - _figures(value))
    return step / 2 / value


def _to_the_tenth(figure: Figure) -> bool:
    """Whether a percentage has one decimal: 51.3 % of the vote are not 51.6 %."""
    return figure.kind is FigureKind.PERCENT and _TENTHS.match(figure.text) is not None


def _are_whole(one: Figure, two: Figure) -> bool:
    """Whether both are whole numbers of one unit, neither rounded: 121 grams are not 122, but 1,204 may be 1,200."""
    numbers = [_NUMERALS.findall(each.text) for each in (one, two)]
    if one.kind is FigureKind.DURATION or any(len(found) != 1 or "." in found[0] for found in numbers):
        return False
    return len({len(found[0].rstrip("0")) for found in numbers}) == 1


def rounded(one: Figure, two: Figure) -> bool:
    """Whether one value is the other in fewer digits: 16,200 and 16,000, 3.142 and 3.1 million, 4.87 and 4.8.

    It may be rounded or cut off, by at most 5 %, or 3 % to a single figure; "2 trillion", written so, is also rounded
    from 2.2. In counts below a thousand every figure matters: 19 dead are not 20.
    """
    if one.low != one.high or two.low != two.high or isinstance(one.low, str) or isinstance(two.low, str):
        return False
    first, second = abs(one.low or 0.0), abs(two.low or 0.0)
    if not first or not second:
        return False
    fine, coarse = sorted((first, second), key=_figures, reverse=True)
    figures = _figures(coarse)
    if _ONE_OF_MANY.search(one.text) or _ONE_OF_MANY.search(two.text):
        return _figures(fine) == 2 and abs(fine - coarse) <= _TENTH * fine  # noqa: PLR2004 - one more than one
    step = 10.0 ** (math.floor(math.log10(coarse)) + 1 - figures)
    apart = abs(fine - coarse)
    return (
        _figures(fine) > figures
        and apart < step
        and apart <= (_CUT if figures > 1 else _CUT_TO_ONE) * max(first, second)
        and (one.kind is not FigureKind.COUNT or fine >= _THOUSAND)
    )


def same_noun(one: str, two: str) -> bool:
    """Whether two counted nouns are one: equal, singular and plural, listed as the same, or unnamed."""
    first, second = thing_counted(one), thing_counted(two)
    return not first or not second or first == second


def thing_counted(noun: str) -> str:
    """A noun's singular, or the first of the words listed as the same: "babies" and "infants" are "baby"."""
    bare = singular(noun)
    return _GROUPS.get(bare, bare)


def _figures(value: float) -> int:
    """How many significant figures a value has, without the zeros at its end."""
    return len(f"{value:.9e}".split("e")[0].rstrip("0").replace(".", ""))


def _converted(one: Figure, two: Figure) -> bool:
    """Whether two measures of one kind are written in different units: miles and km, but not km and kilometres."""
    return one.kind in MEASURED and _written_in(one.text) != _written_in(two.text)


@lru_cache(maxsize=10_000)
def _written_in(text: str) -> Unit | None:
    """The unit that a measure's own words end with, by the longest name: "60 miles an hour" does not end in an hour."""
    words = _UNIT_WORDS.findall(text.lower())
    names = (" ".join(words[-length:]) for length in range(_LONGEST_UNIT, 0, -1))
    return next((UNITS[name] for name in names if name in UNITS), None)


def _same_numbers(one: tuple[float | None, float | None], two: tuple[float | None, float | None], slack: float) -> bool:
    if None in one and None in two:
        return any(a is not None and b is not None and _close(a, b, slack) for a, b in product(one, two))
    if None in one:
        return _keeps_to(one, two, slack)
    if None in two:
        return _keeps_to(two, one, slack)
    low, high, least, most = (float(end or 0) for end in (*one, *two))
    if low == high and least == most:
        return _close(low, least, slack)
    if low == high or least == most:
        value, first, last = (low, least, most) if low == high else (least, low, high)
        return first - slack * abs(first) <= value <= last + slack * abs(last)
    return min(high, most) - max(low, least) >= min(high - low, most - least) / 2


def _keeps_to(bound: tuple[float | None, float | None], value: tuple[float | None, float | None], slack: float) -> bool:
    """Whether a value agrees with an open bound and is not so far from it that it must be another value."""
    (least, most), (low, high) = bound, (float(end or 0) for end in value)
    if least is not None:
        return high >= least * (1 - slack) and low <= max(least * _FACTOR, least)
    return most is not None and low <= most * (1 + slack) and high >= most / _FACTOR


def _close(one: float, two: float, slack: float) -> bool:
    return abs(one - two) <= slack * max(abs(one), abs(two))


def _same_days(one: Figure, two: Figure) -> bool:
    ends = (one.low, one.high, two.low, two.high)
    first, last, least, most = (str(end) for end in ends)
    return (first <= least and most <= last) or (least <= first and last <= most)


def _same_rate(one: str, two: str) -> bool:
    thing, _, per = one.partition("per ")
    other, _, by = two.partition("per ")
    return singular(per) == singular(by) and same_noun(thing.strip(), other.strip())


@lru_cache(maxsize=10_000)
def singular(noun: str) -> str:
    """The singular of a noun in lower case."""
    lower = noun.lower()
    if (irregular := irregular_plurals().get(lower)) is not None:
        return irregular
    for ending, one in _PLURAL_ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 1 and not lower.endswith(("ss", "us", "is")):
            return lower[: -len(ending)] + one
    return lower

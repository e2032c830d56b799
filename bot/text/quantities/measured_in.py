"""Numbers with a unit of measure after them."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.quantities import clause
from bot.text.quantities.counted import counted
from bot.text.quantities.next_word import first_words, next_word
from bot.text.quantities.number import Measure, Number, counting, measured
from bot.text.quantities.numerals import NUMBER_WORDS, number_words
from bot.text.quantities.race_times import clock_duration
from bot.text.quantities.units import AFTER_A, LASTING, UNITS, Unit, pattern

_UNIT = re.compile(rf"(?P<of>\sof)?(?P<join>[\s\u00a0-]?)(?P<unit>{pattern()})(?!['’]s\b)", re.IGNORECASE)
_FIRST_WORDS: Final = first_words(UNITS)
_OF_A = re.compile(r"(?P<of>)(?P<join>\sof\s(?:an?|one|1)\s)(?P<unit>percent(?:age\spoint)?|per\scent)\b")
_LOOSE = re.compile(r"(?:-odd|-plus|\+)(?=[\s-][a-z])")
_MORE = re.compile(
    r"\s(?:more|additional|extra|further|full|whole|consecutive|straight|successive|solid|long)(?=\s[a-z]{3})"
)
_SYMBOL = re.compile(r"[\s\u00a0-]?(bpd|b/d|Gbps|Mbps|MHz|GHz|Hz|dB|ppm|ppb)\b")
_AND_PART = re.compile(r"[\s-]and[\s-](?:a[\s-](half|quarter)|three[\s-](quarters))\b(?!\s(?:million|billion|dozen))")
_THOUSANDS_AFTER = re.compile(r"\s(?:to|from)\s(?:just\s|about\s|only\s)?\d{1,3},\d{3}\b")
_MANY_BEFORE = re.compile(
    r"\b\d{1,3},\d{3}\s(?:to|from)\s(?:just\s|about\s|nearly\s)?$"
    r"|\b(?:populations?|audiences?|readership|viewers|users|members|membership|subscribers|customers|circulation|sales"
    r"|unemployment|jobless|claimants|deliveries|downloads|passengers|visitors|(?:watched|viewed|seen|read|used|heard|downloaded)\sby)\b[^.;,]{0,30}"
    r"(?:\d+(?:\.\d+)?m,?\s(?:up|down)\sfrom\s)?$"
)
# Things measured in metres if a number has an "m": nobody counts millions of waves.
_TALL: Final = frozenset(
    """waves swells seas breakers surges drifts snowdrifts dunes cliffs walls barriers fences poles masts ladders
    trenches tunnels sinkholes statues sculptures banners yachts dinghies""".split()
)
_PARTS: Final = MappingProxyType({"half": 0.5, "quarter": 0.25, "quarters": 0.75})
_INCHES_MOST: Final = 12
_INCHES = re.compile(
    rf"[-\s](?P<inches>1[01]|[1-9]|{number_words(1, _INCHES_MOST - 1)})"
    r"(?=[\s,.;:)]|$)(?![.,]\d|\s[a-z]+s\b|\s(?:feet|of|million|percent|inch|in\b))",
    re.IGNORECASE,
)
_HEIGHT = re.compile(r"['’′]\s?(?P<inches>1[01]|\d)(?:[\"”″]|''|’’)")
_INCHES_IN = re.compile(r"\s?(?P<inches>1[01]|\d)\s?ins?\b")
# "Plus or minus 3 percent" is not a loss, nor the dash of "2 –12C" a minus.
_MINUS = re.compile(r"(?:^|(?<!\bplus\sor)(?<!\bplus\sand)[\s(])(minus\s|negative\s|[-−]|(?<!\d\s)–)\Z", re.IGNORECASE)
SIGNED: Final = (FigureKind.TEMPERATURE, FigureKind.PERCENT)  # kinds whose values may be negative
_SCALE_ENDS = re.compile(r"\s?(?:[),;]|\.(?:\s|$)|$|(?:in|on|at|by|during|overnight|below|above)\b)")
_ONE_BEFORE = re.compile(r"\b(?:by|within|after|for|than|just|only)\s$")
_INDEFINITE_BEFORE = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|takes?|took|taking|spent|within|nearly|almost|than|about|around|roughly|least|under|over|up\sto)\s$",
    re.IGNORECASE,
)
_ER_THAN = re.compile(r"\b(?!long|short)[a-z]+(?:er|se)\sthan\s$")  # 19 percent higher than a year earlier
_ERA_AFTER = re.compile(r"\s(?:earlier|ago|before)\b")


def in_unit(text: str, number: Number) -> Measure | None:
    """The measure a number makes with the unit after it; None if there is none, or the word means something else."""
    found = clock_duration(text, number) or _lasting(text, number) or _height(text, number)
    if found is not None:
        return found
    loose = _LOOSE.match(text, number.end)
    end = loose.end() if loose else number.end
    more = _MORE.match(text, end)
    match = _OF_A.match(text, end) or _unit_after(text, more.end() if more else end)
    if match is None:
        return _lettered(text, number)
    name = " ".join(match["unit"].lower().split())
    if not _is_meant(text, number, match, name):
        return None
    unit = _in_clause(text, number, match, name)
    if unit is None:
        return None
    if unit.kind in SIGNED:
        number = signed(text, number)
    found = _with_part(text, measured(number, match.end(), unit))
    if loose is None:
        return found
    return replace(found, high=found.high if loose.group() == "-odd" else None, qualifier=loose.group())


def _unit_after(text: str, end: int) -> re.Match[str] | None:
    """The unit that follows offset ``end``; the long pattern is tried only if the next word begins a name."""
    word = next_word(text, end)
    return None if word.isascii() and word.lower() not in _FIRST_WORDS else _UNIT.match(text, end)


def unit_named(written: str) -> Unit | None:
    """The unit with this name, as a text writes it."""
    name = " ".join(written.lower().split())
    return UNITS.get(name) or UNITS.get(name.replace("-", " "))


def _in_clause(text: str, number: Number, match: re.Match[str], name: str) -> Unit | None:
    """The unit that the clause makes the word mean."""
    start, end = number.start, match.end()
    unit = unit_named(name)
    if unit is None:
        return None
    if unit.base == "point":
        return clause.points(text, start, end)
    if unit.base == "degree":
        return clause.degrees(text, start, end, number.value)
    if name.startswith("pound"):
        magnitude = number.value if number.open else number.magnitude
        money = clause.is_sterling(text, start, end, magnitude=magnitude, hyphen=match["join"] == "-")
        return Unit(FigureKind.MONEY, "GBP") if money else unit
    return clause.difference(text, start, end, unit)


def _is_meant(text: str, number: Number, match: re.Match[str], name: str) -> bool:
    """Whether the word after a number is its unit: "two second goals", "one day he will", "two stone walls" are not."""
    before = text[max(0, number.start - 16) : number.start]
    if not number.certain:
        return name in AFTER_A and _is_length(text, before, match.end())
    loose = match["join"] != "-"
    one = number.in_words and number.value == 1 and loose
    not_meant = (
        (match["of"] and not (number.open or number.in_words))
        or (len(number.short) == 1 and number.short.isupper())
        or (name == "stone" and loose and not clause.is_stone(text, number.start, match.end()))
        or (name in ("second", "point") and loose and number.value != 1)
        or (name in ("c", "f") and match["join"] and not _SCALE_ENDS.match(text, match.end()))
        or (one and name in ("day", "second", "point", "minute", "stone", "yard") and not _ONE_BEFORE.search(before))
    )
    return not not_meant


def _is_length(text: str, before: str, end: int) -> bool:
    """Whether "a week" is a length: "within a week", "a week and a half"; not in "higher than a year earlier"."""
    if _ER_THAN.search(before) and _ERA_AFTER.match(text, end):
        return False
    return _INDEFINITE_BEFORE.search(before) is not None or _AND_PART.match(text, end) is not None


def _lasting(text: str, number: Number) -> Measure | None:
    """The length of "week-long" and "century-old"."""
    found = LASTING.match(text, number.start) if number.start == number.end else None
    if found is None:
        return None
    unit = UNITS[found["lasts"].lower()]
    return measured(number, found.end(), unit)


def _height(text: str, number: Number) -> Measure | None:
    """A person's height: 5'11", "6-foot-2"."""
    sign = _HEIGHT.match(text, number.end)
    if sign is None:
        feet = _unit_after(text, number.end)
        if feet is None or feet["unit"].lower() not in ("foot", "feet", "ft"):
            return None
        sign = _INCHES_IN.match(text, feet.end()) or _INCHES.match(text, feet.end())
    if sign is None:
        return None
    written = sign["inches"].lower()
    inches = float(written) if written.isdigit() else float(NUMBER_WORDS[written])
    tall = replace(number, value=number.value + inches / _INCHES_MOST)
    return measured(tall, sign.end(), UNITS["foot"])


def _lettered(text: str, number: Number) -> Measure | None:
    """The tonnes of "26t" and metres of "100m", unless the letter means millions; symbols such as "bpd" and "dB"."""
    symbol = _SYMBOL.match(text, number.end)
    if symbol is not None:
        barrels = symbol.group(1)[0] == "b"
        found = counting(number, "barrels per day" if barrels else symbol.group(1))
        kind = FigureKind.RATE if barrels else FigureKind.COUNT
        return replace(found, end=symbol.end(), reach=symbol.end(), kind=kind)
    noun = counted(text, number.end)
    metres = number.short == "m" and (noun is None or noun.noun in _TALL) and not _is_millions(text, number)
    if not metres and number.short != "t":
        return None
    unit = UNITS["m" if metres else "tonne"]
    whole = replace(number, value=number.value / number.magnitude, magnitude=1.0)
    return measured(whole, number.end, unit)


def _is_millions(text: str, number: Number) -> bool:
    """Whether a bare "1.3m" is a number of people or things: beside one in thousands, or after a word of quantity."""
    before = text[max(0, number.start - 60) : number.start]
    return bool(_THOUSANDS_AFTER.match(text, number.end) or _MANY_BEFORE.search(before))


def _with_part(text: str, found: Measure) -> Measure:
    """The measure with the "and a half" that follows its unit."""
    part = _AND_PART.match(text, found.end)
    if part is None or found.low is None or found.high is None:
        return found
    extra = _PARTS[part.group(1) or part.group(2)]
    return replace(found, end=part.end(), reach=part.end(), low=found.low + extra, high=found.high + extra)


def signed(text: str, number: Number) -> Number:
    """The number, negative if a minus precedes it."""
    start = minus_before(text, number.start)
    return number if start is None else replace(number, start=start, value=-number.value)


def minus_before(text: str, start: int) -> int | None:
    """The offset of the minus sign or word that belongs to the number at ``start``, or None."""
    begin = max(0, start - 20)
    minus = _MINUS.search(text[begin:start])
    return begin + minus.start(1) if minus else None

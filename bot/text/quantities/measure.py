"""What a number measures, from the words around it: an age, currency, unit, rate or counted noun."""

import re
from dataclasses import replace
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.quantities import clause
from bot.text.quantities.ages import age
from bot.text.quantities.counts import count, none_counted
from bot.text.quantities.currencies import WORDS
from bot.text.quantities.measured_in import in_unit, signed, unit_named
from bot.text.quantities.money import currency_after
from bot.text.quantities.number import Measure, Number, measured
from bot.text.quantities.numerals import NUMBER_WORDS, number_words
from bot.text.quantities.rates import as_rate, frequency, multiple
from bot.text.quantities.titles import is_in_title
from bot.text.quantities.units import UNITS, Unit, pattern


def measure(text: str, number: Number) -> Measure | None:
    """What the number measures, or None if it measures nothing."""
    if number.share:
        return _share(text, number)
    if not number.currency and number.magnitude == 1 and is_in_title(text, number.start, number.end):
        return None
    years = age(text, number)
    if years is not None:
        return years
    found = _money(text, number) or (None if number.currency else in_unit(text, number))
    if found is not None:
        return as_rate(text, found)
    if number.certain:
        return _counted(text, number)
    return none_counted(text, number) or frequency(text, number) or multiple(text, number)


def _money(text: str, number: Number) -> Measure | None:
    if number.currency:
        return measured(_signed_sum(text, number), number.end, Unit(FigureKind.MONEY, number.currency))
    if not number.certain:
        return _one_coin(text, number)
    named = currency_after(text, number.end)
    if named is None:
        return None
    unit, end = named
    return measured(_signed_sum(text, number), end, unit)


_ONE_COIN = re.compile(
    rf"\s(?P<coin>dollar|euro|pound)(?:[\s-](?P<cents>{number_words(10, 90)})\b"
    r"|(?=[.,;:!?)]|$|\s(?:an?|per|each|every|for|on|in|more|less|extra|cheaper|dearer|from|or|when|if|at)\b))"
)
_DIFFERS = re.compile(r"\s(?:more|less|extra|cheaper|dearer)\b")
_PAID_BEFORE = re.compile(
    r"\b(?:for|costs?|costing|pa(?:id|ys?|ying)|charge[sd]?|worth|by|than|only|just|nearly|almost|about)\s$"
)


def _one_coin(text: str, number: Number) -> Measure | None:
    """The sum of "costs a euro", "sold for a pound" and "a dollar-fifty"."""
    coin = _ONE_COIN.match(text, number.end) if text[number.start] in "Aa" else None
    if coin is None or not (
        coin["cents"]
        or _DIFFERS.match(text, coin.end())
        or _PAID_BEFORE.search(text, max(0, number.start - 12), number.start)
    ):
        return None
    if coin["coin"] == "pound" and not clause.is_sterling(text, number.start, coin.end(), magnitude=1, hyphen=False):
        return None
    code = WORDS.get(coin["coin"], "GBP")
    value = 1 + NUMBER_WORDS.get(coin["cents"] or "", 0) / 100
    return measured(replace(number, value=value), coin.end(), Unit(FigureKind.MONEY, code))


_BELOW_ZERO = re.compile(r"\b(?:minus\s|negative\s|(?:at|between|by|from|is|near|of|off|to|was|were)\s[-–−])\Z")


def _counted(text: str, number: Number) -> Measure | None:
    """The count that a number makes; below zero only of nothing named: "fell to minus 3", but "all minus 3 men"."""
    found = count(text, number)
    led = _BELOW_ZERO.search(text, max(0, number.start - _DASH_REACH), number.start)
    if found is None or not found.bare or number.open or led is None:
        return found
    below = signed(text, number)
    return replace(found, start=below.start, low=below.value, high=below.value)


# "Rooms at $200 -$300", and the dash of a list that opens a line.
_DASH = re.compile(r"(?:\A|\n|\d(?:[mk]|bn)?\s|[mbr]illion\s)\s?[-–−]\Z")
_DASH_REACH: Final = 12


def _signed_sum(text: str, number: Number) -> Number:
    """The sum, negative if a minus and not a dash precedes it."""
    dashed = _DASH.search(text[max(0, number.start - _DASH_REACH) : number.start])
    return number if dashed else signed(text, number)


# A half-year profit is not a duration.
_NO_ACCOUNTS: Final = (
    r"(?!(?<=-year)\s(?:\w+\s)?(?:profits?|loss(?:es)?|results?|earnings|revenues?|sales|figures|dividend|report)\b)"
)
_PART_UNIT = re.compile(
    rf"(?P<join>\s(?:of\s)?(?:an?|one|1)[\s-]|[\s-])(?P<unit>{pattern()}){_NO_ACCOUNTS}", re.IGNORECASE
)
_HALF_OR_QUARTER = re.compile(r"(?:half|quarter)$", re.IGNORECASE)


def _share(text: str, number: Number) -> Measure | None:
    """A part of a unit ("half a mile", "a tenth of a percent") or else a percentage."""
    match = _PART_UNIT.match(text, number.end)
    if match is not None and ("of" in match["join"] or _HALF_OR_QUARTER.search(text[number.start : number.end])):
        unit: Unit | None = unit_named(match["unit"])
        if unit is not None and unit.base == "point":
            unit = clause.points(text, number.start, match.end()) or UNITS["percentage point"]
        if unit is not None and len(match["unit"]) > 1 and unit.base not in ("degree", "celsius"):
            part = replace(number, value=number.value / 100)
            return as_rate(text, measured(part, match.end(), unit))
    if not number.certain:
        return None
    return measured(number, number.end, UNITS["percent"])

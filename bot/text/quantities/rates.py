"""Rates: a measure for each of something else: "$3 a gallon", "25 deaths per 100,000 people", "40 hours a week"."""

import re
from dataclasses import replace
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.alternation import alternation
from bot.text.quantities.number import Measure, Number, counting
from bot.text.quantities.units import MEASURES, UNITS, Unit

_TIME: Final = "day|night|week|weekend|month|quarter|year|annum|hour|minute|second"
_EACH: Final = (
    "person|head|capita|share|unit|household|family|child|pupil|student|worker|employee|vote|seat|ticket|game|match|visit"
    "|trip|ride|device|dose|bottle|pack|packet|tablet|bag|box|pint|plate"
)
_MEASURE: Final = rf"{alternation(MEASURES)}|barrel|bushel|(?:mega|kilo)watt-?\s?hour|MWh|kWh"
_MANY: Final = "1,000|10,000|100,000|1,000,000|million|thousand"
_HEADS: Final = "people|residents|inhabitants|population|women|men|births|children|adults"
_RATE = re.compile(
    rf"""
    (?:(?:\sin\scash)?\s(?:an?|(?P<every>per|(?:for\s)?(?:each|every)))\s | -an?- | \s?/\s? | -per-)
    (?P<per>
        (?:square|sq\.?)\s(?:ft|feet|m|yards?)                            # £12 a sq ft
      | (?:(?:square|sq\.?)\s)?(?:{_TIME}|{_MEASURE}|{_EACH})s?           # 40 hours a week, 200 people per square mile
      | (?:{_MANY})(?:\s(?:{_HEADS}))?                                    # 25 deaths per 100,000 people
      | (?<=per\s)(?!each|every|cent)(?:[a-z]+ed\s)?[a-z]+(?:-[a-z]+)*    # £9 per registered voter
    )
    \b(?!['’-])(?(every)|(?!\s(?:after|later|before|earlier|ago|when|in\sadvance|apart)\b))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NEVER: Final = (FigureKind.PERCENT, FigureKind.POINTS, FigureKind.TEMPERATURE, FigureKind.SPEED)
_AS_MUCH: Final = re.compile(
    r"\s(?:(?:the|its|his|her|their)\s(?:[a-z]+\s)?(?:value|worth|size|number|rate|price|cost|amount|average|limit|speed"
    r"|length|height|weight|level|total|sum|share|figure|fee|wage|salary)\b|what\s|as\s(?:many|much|likely|often|big|large|high|long|fast)\b)"
)
_TIMES: Final = frozenset({"day", "week", "month", "year", "hour"})


def as_rate(text: str, found: Measure) -> Measure:
    """The measure as a rate or a speed if one follows it; percentages and speeds stay as they are."""
    if found.kind in _NEVER:
        return found
    rate = _RATE.match(text, found.reach)
    if rate is None:
        return found
    per = " ".join(rate["per"].split())
    name, unit = found.name, found.unit
    if not name and not per[0].isdigit() and per not in _TIMES:
        return found
    if found.kind is FigureKind.DISTANCE and unit is not None and (per == "hour" or rate.group() == " per second"):
        speed = Unit(FigureKind.SPEED, "metre per second", unit.size / UNITS[per].size)
        return replace(found, end=rate.end(), reach=rate.end(), kind=speed.kind, name=speed.base, unit=speed)
    if found.kind is FigureKind.DURATION and per not in _TIMES and "per" not in rate.group():
        return found  # within 30 days a child must be placed
    if found.kind is FigureKind.DURATION:  # "40 hours a week" stays in hours
        name, unit = re.split(r"[\s-]", text[found.start : found.end])[-1], None
    return replace(
        found,
        end=rate.end(),
        reach=rate.end(),
        kind=FigureKind.RATE,
        name=f"{name} per {per}".strip(),
        unit=unit,
        bare=False,
    )


def multiple(text: str, number: Number) -> Measure | None:
    """How many times as much something is: the 2 of "twice its value"."""
    if number.value == 1 or not _AS_MUCH.match(text, number.end):
        return None
    return counting(number, "times")


def frequency(text: str, number: Number) -> Measure | None:
    """How often something happens: the 2 of "twice a week"."""
    if number.value == 1 and text[number.start] in "Aa":
        return None
    found = as_rate(text, counting(number, "times"))
    return found if found.name.removeprefix("times per ") in _TIMES else None

"""Times of a race, which are lengths of time: "won in 2:17:45", "a best of 3:43.13". A time of day is no figure."""

import re
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.lexicon.time_zones import ABBREVIATED
from bot.text.quantities.number import Measure, Number
from bot.text.quantities.units import UNITS

_TIME: Final = re.compile(
    rf"\d{{1,2}}:[0-5]\d(?::[0-5]\d)?(?P<part>\.\d{{1,3}})?(?![\d:]|\.\d|\s?[ap]\.?m\b|\s{ABBREVIATED}\b)"
)
_HOURS: Final = re.compile(r"\d{1,2}:\d\d:\d\d")
_LED: Final = re.compile(r"\b(?:in|of|time|clock(?:ed|ing|s)|ran|runs?|record|best)\s(?:(?:a|just)\s)?$")


def race_time(text: str, start: int) -> re.Match[str] | None:
    """The time of a race at ``start``: with parts of a second, or with hours and seconds after a word for it."""
    found = _TIME.match(text, start)
    if found is None or found["part"]:
        return found
    led = _HOURS.match(text, start) and _LED.search(text, max(0, start - 16), start)
    return found if led else None


def clock_duration(text: str, number: Number) -> Measure | None:
    """The length of time that the digits before a colon begin."""
    found = race_time(text, number.start) if text.startswith(":", number.end) else None
    if found is None:
        return None
    seconds = 0.0
    for part in found.group().split(":"):
        seconds = seconds * 60 + float(part)
    kind, end = FigureKind.DURATION, found.end()
    return Measure(number.start, end, end, seconds, seconds, kind, "second", unit=UNITS["second"])

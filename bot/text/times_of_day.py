"""Times of day as news gives them: "4:12 a.m.", "1430 GMT", "half past six", "5 o'clock", "noon", "Monday night".

Some words mean a time only after others: "at ten to six", "from 0900 hours", but not "won by ten to six".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.calendar_words import PARTS_OF_A_DAY, WRITTEN_WEEKDAYS
from bot.text.lexicon.time_zones import ABBREVIATED, WRITTEN
from bot.text.quantities.numerals import NUMBER_WORDS, number_words

DAY: Final = 24 * 60  # minutes
HALF_DAY: Final = DAY // 2


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day in a text, from its first to its last minute since midnight; a night ends on the next day.

    ``zone`` is as written. If the text does not say which half of the day it means (``either``), the first is given.
    ``part`` names a part of a day, such as noon or the night.
    """

    start: int
    end: int
    first: int
    last: int
    zone: str = ""
    either: bool = False
    part: str = ""

    @property
    def is_close(self) -> bool:
        """Whether it says more than the morning, afternoon, evening or night of a day."""
        return self.part not in PARTS_OF_A_DAY


PARTS: Final = MappingProxyType(  # hours; a night ends in the morning
    {"noon": (12, 12), "midday": (12, 13), "midnight": (24, 24), "dawn": (4, 8), "morning": (0, 12),
     "afternoon": (12, 18), "evening": (17, 24), "night": (18, 30)},
)  # fmt: skip
_STEPS: Final = MappingProxyType({"quarter": 15, "half": 30, "twenty-five": 25})
_HOUR, _MINUTE = r"(?:[01]?\d|2[0-3])", r"[0-5]\d"
_SMALL: Final = rf"(?:{number_words(1, 12)}|1[0-2]|[1-9])(?![\w%-]|[.,]\d)"
_OF_DAY: Final = "|".join(sorted(PARTS_OF_A_DAY))
_SAID: Final = (
    rf"\s(?:(?P<the>in\sthe\s)|(?:this|that|yesterday|(?:on\s)?(?:{WRITTEN_WEEKDAYS}))\s)(?P<of_day>{_OF_DAY})\b"
)
_GOES_ON: Final = (  # no unit, nor "7.30 to the dollar"
    r"\s?(?:[,;:!?)”’\"]|\.(?!\d)|\Z)|\s(?:and(?!\s\d)|as|after|before|but|for|in|on|sharp|this|today|tomorrow|tonight|when|while|with"
    rf"|yesterday|{WRITTEN_WEEKDAYS})\b"
)
_TIME: Final = re.compile(
    rf"""(?<![\w:.,$£€])(?:
        (?P<hour>{_HOUR})(?:[:.]\s?(?P<minute>{_MINUTE}))?
        (?:\s?(?:[-–]|to)\s?(?P<to_hour>{_HOUR})(?:[:.](?P<to_minute>{_MINUTE}))?)?
        \s?(?:(?P<half>[apAP])(?:\.\s?[mM]\b\.?|[mM]\b)|[oO]['’][cC]lock\b)
        |(?P<hours>{_HOUR})(?::(?P<minutes>{_MINUTE})(?![:\d]|\.\d|-\d{{3}})
            |\.?(?P<digits>{_MINUTE})(?:(?=\s?{ABBREVIATED}\b)|\slocal\stime\b|(?P<unit>\s(?:hours|hrs)\b)(?!\sof\b))
            |\.(?P<dotted>{_MINUTE})(?={_GOES_ON})))
    |\b(?i:
        (?P<step>(?:an?\s)?quarter|half|five|ten|twenty(?:[ -]five)?)\s(?:past|(?P<to>to))\s(?P<of_hour>{_SMALL})
        (?!\s(?:(?!(?:hours|[hw]as|is)\b)[a-z]+s|feet|people|men|women|children|per|percent|hundred|thousand|million|billion)\b)
        |(?P<small>{_SMALL})(?:\s?(?P<clock>o['’]clock)\b|(?={_SAID.replace("P<the>", ":").replace("P<of_day>", ":")}))
    )
    |\b(?P<part>[Nn]oon|[Mm]idday|[Mm]idnight|dawn|(?:{WRITTEN_WEEKDAYS})\s(?:{_OF_DAY}))\b""",
    re.VERBOSE,
)
_AFTER: Final = re.compile(_SAID, re.IGNORECASE)
_ZONE: Final = re.compile(rf"\s?(?P<zone>{WRITTEN})\b")
_AT: Final = re.compile(
    r"\b(?:at|it\s(?:was|is)|it['’]s|until|till|since|before|after)\s(?:(?:about|around|almost|nearly|exactly)\s)?(?:a\s)?$",
    re.IGNORECASE,
)
# A time that is written as a decimal: "at 7.30", but "Norline shares were at 7.30".
_AT_CLOCK: Final = re.compile(r"\bat\s(?:(?:about|around|almost|nearly|exactly|precisely)\s)?\Z", re.IGNORECASE)
_PRICED: Final = re.compile(
    r"\b(?:average\w*|bonds?|cents?|crude|currenc(?:y|ies)|dollars?|estimated|euros?|gold|index|pct|per\s?cent|points"
    r"|pounds?|pric(?:es?|ed|ing)|quoted|rat(?:es?|ed|ings?|ios?)|scor(?:es?|ed)|shares|stocks?|stood|trad(?:es?|ed|ing)"
    r"|valued|vs|yen|yields?)\b",
    re.IGNORECASE,
)
_AROUND: Final = 60  # characters
_LEADS: Final = r"\b(?:at|by|from|to|until|till|since|before|after|about|around|between"
_LED: Final = re.compile(rf"{_LEADS})\s$", re.IGNORECASE)
_LED_OR_ADDED: Final = re.compile(rf"{_LEADS}|and)\s$", re.IGNORECASE)
_EVENING: Final = 5  # the first hour at night
_BACK: Final = 24  # characters
_RUN: Final = re.compile(r"\s?[-–—]\s?|\s(?:to|until|till|and)\s")
_BETWEEN: Final = re.compile(r"\bbetween\s$", re.IGNORECASE)


def times_of_day(text: str) -> Iterator[TimeOfDay]:
    """The times of day of a text, in order; "9 a.m. to 5 p.m." is one."""
    held: TimeOfDay | None = None
    for match in _TIME.finditer(text):
        found = _read(match)
        if found is None:
            continue
        if held is not None and _run_on(held, found, text):
            held = replace(held, end=found.end, last=found.last, zone=found.zone, part="")
            continue
        if held is not None:
            yield held
        held = found
    if held is not None:
        yield held


def time_of_day(text: str, start: int) -> TimeOfDay | None:
    """The time of day that begins at ``start``."""
    match = _TIME.match(text, start)
    return match and _read(match)


def gives_time(text: str) -> bool:
    """Whether a text gives a time of day that is closer than "Monday night"."""
    return any(time.is_close for time in times_of_day(text))


def _run_on(one: TimeOfDay, two: TimeOfDay, text: str) -> bool:
    gap = text[one.end : two.start]
    return _RUN.fullmatch(gap) is not None and ("and" not in gap or _BETWEEN.search(text[: one.start]) is not None)


def _read(match: re.Match[str]) -> TimeOfDay | None:
    text, start, end = match.string, match.start(), match.end()
    if not _is_led(match):
        return None
    if match["part"]:
        part = match["part"].split()[-1].lower()
        first, last = PARTS[part]
        return TimeOfDay(start, end, first * 60, last * 60, part=part)
    said = _AFTER.match(text, end)
    end = said.end() if said and said["the"] else end
    zone = _ZONE.match(text, end)
    time = TimeOfDay(start, zone.end() if zone else end, 0, 0, zone["zone"] if zone else "")
    if match["hours"] and (match["digits"] or zone or len(match["hours"]) > 1):  # a clock of 24 hours
        whole = int(match["hours"]) * 60 + int(match["minutes"] or match["digits"] or match["dotted"])
        return replace(time, first=whole, last=whole)
    hour, minute = _on_the_dial(match)
    half = match["half"].lower() if match["half"] else _half(hour, said["of_day"].lower()) if said else ""
    first = last = _placed(hour, minute, half)
    if match["to_hour"]:
        last = _placed(int(match["to_hour"]), int(match["to_minute"] or 0), half)
    return replace(time, first=first, last=last, either=not half)


def _is_led(match: re.Match[str]) -> bool:
    """Whether the words before a match show that it is a time, if it does not show this by itself."""
    before = match.string[max(0, match.start() - _BACK) : match.start()]
    if match["dotted"]:
        around = match.string[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        return bool(_AT_CLOCK.search(before)) and not _PRICED.search(around)
    if match["to"] or (match["small"] and not match["clock"]):
        return bool(_AT.search(before) or (match["small"] and _LED.search(before)))
    return not match["unit"] or _LED_OR_ADDED.search(before) is not None


def _on_the_dial(match: re.Match[str]) -> tuple[int, int]:
    """The hour and the minute; those before it, as of "ten to six", are negative."""
    if match["step"]:
        step = match["step"].lower().split(maxsplit=1)[-1 if match["step"][0] in "aA" else 0 :]
        word = "-".join(step)
        minutes = _STEPS.get(word) or NUMBER_WORDS[word]
        return _number(match["of_hour"]), -minutes if match["to"] else minutes
    return _number(match["hour"] or match["hours"] or match["small"]), int(
        match["minute"] or match["minutes"] or match["dotted"] or 0
    )


def _number(written: str) -> int:
    return int(written) if written.isdigit() else NUMBER_WORDS[written.lower()]


def _half(hour: int, of_day: str) -> str:
    """The half of the day, by the part that stands beside its hour: a night begins in the evening."""
    return "a" if of_day == "morning" or (of_day == "night" and hour % 12 < _EVENING) else "p"


def _placed(hour: int, minute: int, half: str) -> int:
    """The minute of the day; the first that it may be, if the half is not known."""
    return (hour % 12 * 60 + minute) % HALF_DAY + (HALF_DAY if half == "p" else 0)

"""Lines that contain only a full date, with the place or the byline before it: "Norwick, May 12, 2025"."""

import re
from typing import Final

from bot.text.lexicon.calendar_words import (
    WRITTEN_MONTHS,
    WRITTEN_SHORT,
    WRITTEN_SHORT_WEEKDAYS,
    WRITTEN_WEEKDAYS,
    YEAR,
)
from bot.text.lexicon.particles import PARTICLE

_LONGEST: Final = 120
_MONTH: Final = rf"(?i:{WRITTEN_MONTHS}|(?:{WRITTEN_SHORT})\.?)"
_WEEKDAY: Final = rf"(?i:{WRITTEN_WEEKDAYS}|{WRITTEN_SHORT_WEEKDAYS}\.?)"
_DAY: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?)\s(?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d"
)
_CLOCK: Final = r"\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s(?:[A-Z]{2,4}|[+-]\d\d:?\d\d))?"
_WORD: Final = r"[^\W\d_a-z][^\W\d_]*(?:[’'.-][^\W\d_]+)*\.?"
_NAMES: Final = rf"{_WORD}(?:\s(?:{_WORD}|and|&|of|{PARTICLE})|,\s{_WORD}){{0,9}}"
_LABEL: Final = r"(?i:(?:(?:first\s)?published|posted|created|date)(?:\son)?\s?:?)\s"
_LINE: Final = re.compile(
    r"[*_]{0,3}"
    rf"(?:{_LABEL}|[Bb][Yy]:?\s(?!{_WEEKDAY}\b){_NAMES}(?:,?\s|\s?[|•·–—-]\s)"
    rf"|{_WORD}(?:\s{_WORD}){{0,2}}(?:,\s{_WORD})?(?:,\s|\s?[|•·–—]\s))?"
    rf"(?:{_CLOCK},?\s)?(?:{_WEEKDAY},?\s)?(?P<day>{_DAY})(?:(?:,?\s(?:at\s)?|\s[|•·–—-]\s){_CLOCK})?[*_]{{0,3}}\Z"
)


def day_of_line(line: str) -> str:
    """The date, as written, of a line with nothing else but a time of day and a place or byline.

    Empty if the line has another word, or its date has no year.
    """
    if len(line) > _LONGEST or not YEAR.search(line):
        return ""
    found = _LINE.match(line)
    return found["day"] if found else ""

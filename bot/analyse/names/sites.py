"""Places by the words of or beside their names: "the River Ashel", "the city of Norwick", "Tarn Causeway"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.analyse.names.kinds import SITES, is_person
from bot.text.calendar_words import CALENDAR
from bot.text.concordance import concordance
from bot.text.words import STOP_WORDS

_WORD: Final = r"[A-Z][a-z]+"
_GOES_ON: Final = r"(?!['’-]?\w|['’]s? [A-Z]| [A-Z]| & )"
_LANDMARK: Final = re.compile(
    r"(?:(?<=[Tt]he )River(?! (?:Plate|Caf[eé]|Police)\b)|(?<=[a-z,] )Co|Lough|Loch) (?!Ltd|Inc)[A-Z]\w{2,}\b(?! [A-Z])"
)
_LANDMARK_WORDS: Final = frozenset(("River", "Co", "Lough", "Loch"))
_OF: Final = frozenset("city town village hamlet suburb island port municipality township".split())
_OF_NAME: Final = re.compile(rf"[a-z]+ of (?P<name>{_WORD}(?: {_WORD})?){_GOES_ON}")
_WATER: Final = frozenset(("river", "waters", "estuary"))
_WATER_NAME: Final = re.compile(rf"\b[Tt]he (?P<name>{_WORD}) $")
_ENDINGS: Final = frozenset(map(str.capitalize, SITES - {"district"}))  # "the School District"
_BEFORE_ENDING: Final = re.compile(rf"(?<![\w’'-])(?:[a-z][\w-]*|The) (?P<name>{_WORD} (?:{_WORD} )?)$")
_ENDED: Final = re.compile(rf"[A-Z][a-z]+{_GOES_ON}")
_LOOK_BACK: Final = 48


def sites(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each place so named."""
    page = concordance(text)
    for start in page.places(_LANDMARK_WORDS):
        if found := _LANDMARK.match(text, start):
            yield found.span()
    for start in page.places(_OF):
        if found := _OF_NAME.match(text, start):
            yield found.span("name")
    for start in page.places(_WATER):
        if (found := _WATER_NAME.search(text, max(0, start - _LOOK_BACK), start)) and _is_name(found["name"]):
            yield found.span("name")
    for start in page.places(_ENDINGS):
        found, ended = _BEFORE_ENDING.search(text, max(0, start - _LOOK_BACK), start), _ENDED.match(text, start)
        if found and ended and _is_name(found["name"]) and not is_person(text[found.start("name") : ended.end()]):
            yield found.start("name"), ended.end()


def _is_name(words: str) -> bool:
    return not any(word.lower() in STOP_WORDS or word.lower() in CALENDAR for word in words.split())

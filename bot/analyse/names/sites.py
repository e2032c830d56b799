"""Places and bodies by words of or beside their names: "the River Ashel", "the city of Norwick", "Tarn Causeway"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from bot.analyse.names.kinds import ONLY_OF_BODIES, SITES, is_person
from bot.text.concordance import concordance
from bot.text.lexicon.calendar_words import CALENDAR
from bot.text.lexicon.places import SETTLEMENTS
from bot.text.words import STOP_WORDS

_WORD: Final = r"[A-Z][a-z]+"
_ENDS: Final = r"(?!['’-]?\w|['’]s? [A-Z]| [A-Z]| & )"
_LANDMARK: Final = re.compile(
    r"(?:(?<=[Tt]he )River(?! (?:Plate|Caf[eé]|Police)\b)|(?<=[a-z,] )Co|Lough|Loch) (?!Ltd|Inc)[A-Z]\w{2,}\b(?! [A-Z])"
)
_LANDMARK_WORDS: Final = frozenset(("River", "Co", "Lough", "Loch"))
_OF: Final = SETTLEMENTS | {"port"}
_OF_NAME: Final = re.compile(rf"[a-z]+ of (?P<name>{_WORD}(?: {_WORD})?){_ENDS}")
_WATERS: Final = frozenset(("river", "waters", "estuary"))
_BEFORE_WATER: Final = re.compile(rf"\b[Tt]he (?P<name>{_WORD}) $")
_LAST_OF_SITES: Final = frozenset(map(str.capitalize, SITES - {"district"}))  # "the School District"
_LAST_OF_BODIES: Final = frozenset(map(str.capitalize, ONLY_OF_BODIES))
# After a word in lower case or a dateline, so that no word of a headline is the first of a name.
_BEFORE_LAST: Final = re.compile(rf"(?:(?<![\w’'-])(?:[a-z][\w-]*|The)|\) [-–—]) (?P<name>{_WORD} (?:{_WORD} )?)$")
_LAST: Final = re.compile(rf"{_WORD}{_ENDS}")
_LOOK_BACK: Final = 48


def sites(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each place so named: a landmark, a settlement, a river, or what ends in a word for a site."""
    page = concordance(text)
    for start in page.places(_LANDMARK_WORDS):
        if found := _LANDMARK.match(text, start):
            yield found.span()
    for start in page.places(_OF):
        if found := _OF_NAME.match(text, start):
            yield found.span("name")
    for start in page.places(_WATERS):
        found = _BEFORE_WATER.search(text, max(0, start - _LOOK_BACK), start)
        if found and _is_name(found["name"]):
            yield found.span("name")
    yield from _ending_in(text, _LAST_OF_SITES)


def companies(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each name that ends in a word for a body: "Velden Foods"."""
    yield from _ending_in(text, _LAST_OF_BODIES)


def _ending_in(text: str, words: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of two or three capitalised words that ends in one of ``words``, unless a person's."""
    for start in concordance(text).places(words):
        before, last = _BEFORE_LAST.search(text, max(0, start - _LOOK_BACK), start), _LAST.match(text, start)
        if before and last and _is_name(before["name"]) and not is_person(text[before.start("name") : last.end()]):
            yield before.start("name"), last.end()


def _is_name(words: str) -> bool:
    return not any(word.lower() in STOP_WORDS or word.lower() in CALENDAR for word in words.split())

"""Event names recognised by their head words: "Hurricane Ian", "the Halden Film Festival", "Operation Tall Ship"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.text.concordance import concordance
from bot.text.words import STOP_WORDS

_CAP: Final = r"[A-Z][\w.’'-]*\w"
# Parts of the name before its last word: "Winter", "Leeds", "G20", "Asia-Pacific".
_BEFORE: Final = rf"(?:(?:{_CAP}|[A-Z]\d{{1,2}})\s){{1,4}}"
_STORM: Final = (
    rf"(?:(?:Hurricane|Typhoon|Cyclone|Superstorm|(?:Tropical|Winter)\sStorm)\s{_CAP}"
    r"|Storm\s(?!Shadow|Lake)[A-Z][a-zé]{2,})"
)
_OF_A_STORM: Final = re.compile(
    r"(?:Hurricane|Typhoon|Cyclone|Superstorm|(?:(?:Tropical|Winter)\s)?Storm)\s(?P<name>[A-Z][\w’-]+)"
)
_OPERATION: Final = rf"Operation\s{_CAP}(?:\s{_CAP}){{0,2}}"
_FIGHT: Final = rf"(?:Battle|Siege)\sof\s(?:the\s)?{_CAP}(?:\s{_CAP})?"
_WAR: Final = rf"(?:{_CAP}\s){{0,1}}Civil\sWar"
_CONTEST: Final = (
    rf"{_BEFORE}(?:Olympics|Paralympics|Olympic\sGames|Games|Championships?|World\sCup|Cup(?:\sof\sNations)?"
    r"|Grand\sPrix|Marathon)"
)
_MEETING: Final = (
    rf"{_BEFORE}(?:Summit|Film\sFestival|Festival|Biennale|Book\sFair|Air\sShow|Expo|National\sConvention"
    r"|Climate\sConference|Peace\sConference|Peace\sTalks)"
)
_UPHEAVAL: Final = rf"{_BEFORE}(?:Uprising|Revolution|Rebellion|Massacre|Missile\sCrisis)"
_EVENT: Final = re.compile(
    rf"(?<![\w’'-])(?:{_STORM}|{_OPERATION}|{_FIGHT}|{_WAR}|{_CONTEST}|{_MEETING}|{_UPHEAVAL})(?![\w-])"
)
_TELLING: Final = frozenset(
    """Hurricane Typhoon Cyclone Superstorm Storm Operation Battle Siege War Olympics Paralympics Games Championship
    Championships Cup Prix Marathon Summit Festival Biennale Fair Show Expo Convention Conference Talks Uprising
    Revolution Rebellion Massacre Crisis""".split()
)
_NO_NAME: Final = frozenset(("former", "new", "annual", "inaugural", "latest", "next", "last"))
_OWNER: Final = re.compile(r".*(?:['’]s|s['’])\s")
_OWNING: Final = re.compile(r"['’]s?$")
_WORD: Final = re.compile(r"\S+\s")
_GOES_ON: Final = re.compile(r"\s[A-Z](?![A-Z]*\b(?<=[IVXL]))")


def events(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each named event in order, without an article, an adjective or an owner before it.

    A name that continues, "the Winter Games Committee", names something else.
    """
    if _TELLING.isdisjoint(concordance(text).distinct):
        return
    for found in _EVENT.finditer(text):
        start, end = found.span()
        if owner := _OWNER.match(text, start, end):
            start = owner.end()
        while (word := _WORD.match(text, start, end)) and word.group().strip().lower() in STOP_WORDS | _NO_NAME:
            start = word.end()
        if owning := _OWNING.search(text, start, end):
            end = owning.start()
        if " " in text[start:end] and not _GOES_ON.match(text, found.end()):
            yield start, end


def storm_of(event: str) -> str:
    """What a storm is also called alone: "Ian" for "Hurricane Ian"; '' for other events."""
    storm = _OF_A_STORM.fullmatch(event)
    return storm["name"] if storm else ""

"""Numbers that name a thing and measure nothing: weapons, vehicles, rooms, roads, laws, versions, phone numbers."""

import re
from typing import Final

from bot.text.lexicon.calendar_words import CALENDAR_OR_SHORT
from bot.text.lexicon.function_words import FUNCTION_WORDS
from bot.text.quantities.counted import is_plural
from bot.text.quantities.next_word import next_word
from bot.text.quantities.units import LENGTHS

# After these a number is part of a name, in upper or lower case.
_ANY_CASE: Final = frozenset(
    """room rooms route routes highway highways hwy rte freeway interstate interstates flight flights gate gates section
    sections article articles title chapter chapters page pages p. pp. phase version terminal platform pier suite
    apartment apt. sector zone precinct ward squadron resolution proposition prop. amendment directive protocol
    appendix paragraph paragraphs clause verse vol. no no. nos. number numbers nº category type tier formula floor
    floors lane lanes junction junctions exit exits marker runway runways grade grades agenda covid size level hb sb hr
    h.r. s. pl. mh""".split(),
)
# After these only with a capital: "Boeing 737", "Day 3", but "the third day 3 people".
_CAPITALISED: Final = frozenset(
    """Boeing Airbus Airbuses Embraer Cessna Bombardier Falcon Apollo Soyuz Ariane Artemis Voyager Starship Windows
    Xbox PlayStation Galaxy Pixel iPhone iOS Android Office Fox Channel Radio BBC ITV ABC CBS NBC Studio Area
    Super Bowl Day Week Game Act Unit Count Rule Order Executive Measure Question Schedule Group Task Force
    Platoon Company Battalion Brigade Regiment Fleet Team Plan Operation Hurricane Catch Euro COP
    Olympics G Big Expo Psalm Genesis Exodus Corinthians Matthew Luke John Mark Leopard
    Abrams Challenger Bradley Marder Gepard Shahed Tomahawk Patriot Iskander Kinzhal Javelin Predator Reaper Mig
    Sukhoi Tesla Porsche Ferrari BMW Audi Ford Form Line Vision Mission Camp Tower Hangar Silo Site
    Block Launch Sentinel Leg Heat Round Mach Season Episode Part Book Vol Volume Chrome Firefox Python
    Case Bill Statute Docket Lot Local AK RPG""".split(),
)
# Cities whose Games go by their year: "Paris 2024", but "in Paris 20 people".
_HOSTS: Final = frozenset({"Rio", "Tokyo", "London", "Paris"})
_YEARS: Final = range(1896, 2100)
# Capitalised words that may precede any number.
_FREE: Final = FUNCTION_WORDS.union(
    """above across almost already although among another approximately around below despite estimated even every
    exactly fewer however including killing last least less like meanwhile more most nearly other plus roughly still
    though total minus average uk eu usd eur gbp""".split(),
    CALENDAR_OR_SHORT,
)

ADDRESS: Final = re.compile(
    r"\d{1,5}[A-Za-z]?\s(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?"
    r"(?:[A-Z][\w.’']{1,20}\s|\d{1,3}(?:st|nd|rd|th)\s){1,3}?"
    r"(?:Street|St\b|Avenue|Ave\b|Road|Rd\b|Boulevard|Blvd\b|Lane|Drive|Court|Square|Place|Way|Highway|Parkway|Terrace"
    r"|Plaza|Crescent|Close|Quay|Wharf|Circle|Row|Gardens)\b"
    r"|\d{3,5}\sblock\sof\b|\d{1,5}\s(?:Rue|Via|Calle|Avenida|Piazza|Rua|Boulevard)\s(?=[A-Z]|d)"
)
# Prefixes that may be hyphenated to a number without making it a designation: "mid-30s", "under-25s".
HYPHEN_FREE: Final = frozenset(
    {"mid", "pre", "post", "under", "over", "sub", "plus", "minus", "about", "nearly", "some", "the", "and", "or", "a",
     "to", "an", "early", "late", "roughly", "almost", "inter", "multi", "age", "aged", "ages",
     "then", "now", "magnitude", "hundred", "thousand", "million", "billion", "trillion", "percent"},
)  # fmt: skip

_LINE_LABEL = re.compile(r"\d{1,2}[.)]\s")
_STATE = re.compile(r"\b[A-Z]{2}\s$")
_EMERGENCY: Final = frozenset({"911", "999", "112", "111", "101"})
_OFTEN_CALLED: Final = frozenset({"911", "999"})  # "112 callers" are as often callers counted
_LATER: Final = frozenset(
    ("times", "seconds", "minutes", "hours", "days", "weeks", "police")
)  # "called 911 hours later"
_CALL: Final = r"\b(?:call(?:s|ed|ing)?|dial(?:s|led|ed|ling|ing)?|ring|rang|phon(?:e|ed|ing))\s"
_CALLS = re.compile(rf"{_CALL}$")
_DIALLED = re.compile(rf"{_CALL}(?:on\s)?((?:\d{{2,4}}\s){{0,4}})$", re.IGNORECASE)  # 116 123
_DIALLED_AT_ONCE: Final = range(2, 5)
_MORE_DIGITS = re.compile(r"\s\d{2,4}\b(?!\s?[%a-z]|[.,]\d)")
_CALL_AFTER = re.compile(r"\s(?:calls?|callers?|dispatch(?:ers?)?|operators?|emergency|tapes?|recordings?)\b")
_GROUP = re.compile(r"\b(?:Group|Gang|Committee|Council|Club|Big|Top)\sof\s$")
_ZIP: Final = 5
# NightOwl 2 models, but "told McNab 2 models broke", "gave NightOwl 2 million" and "rang NightOwl 12 times".
_BRAND = re.compile(r"(?!M[a]?c[A-Z]|De[A-Z]|Di[A-Z]|Du[A-Z]|La[A-Z]|Le[A-Z]|Fitz[A-Z])[A-Z][a-z]+[A-Z][a-z]+$")
_MODEL_DIGITS: Final = 2
_QUANTITY = re.compile(rf"\s?(?:[%.,]\d|%|(?:million|billion|times|people|percent|per\scent|{'|'.join(LENGTHS)})\b)")
# "She took the 73 from Norwick", "the 73 bus"; but "the ship took the 12 to Varn".
_RIDDEN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|I|[Ww]e|who|to)\s(?:takes?|took|catch(?:es)?|caught|board(?:s|ed)?|rides?|rode)\sthe\s$"
)
_SOMEWHERE = re.compile(r"\s(?:from|to|into|towards?)\s[A-Z]")
_VEHICLE = re.compile(
    r"\s(?:bus|tram|train|trolleybus|ferry|service|route)\b"
    r"(?!\s(?:passengers|drivers|riders|crew|workers|staff|members|personnel|users|operators|companies|lines|stops|stations)\b)"
)
# The FTSE 100, the S&P 500, a Fortune 500 company; but the FTSE 100 points.
_LIST = re.compile(
    r"\b(?:FTSE|S&P|S\.&P\.|Nikkei|Nasdaq|CAC|DAX|Russell|Stoxx|STOXX|ASX|Ibex|IBEX|Kospi|Fortune|Forbes)\s$"
)
_LIST_LENGTHS: Final = frozenset(
    ("30", "35", "40", "50", "100", "200", "225", "250", "350", "400", "500", "600", "2000")
)
_MOVED = re.compile(r"\s?(?:%|points?\b|percent\b|per\scent\b)")


def names_a_thing(text: str, start: int, end: int) -> bool | None:
    """Whether the words before the digits make a name with them; None if only a noun after them can say otherwise."""
    before = text[max(0, start - 24) : start]
    if not before or before[-1] in "\n\r":
        return bool(_LINE_LABEL.match(text, start))
    if _is_by_itself(text, start, end, before):
        return True
    if not before[-1].isspace() or before[-2:-1].isspace() or not before.strip():
        return False
    word = before.split()[-1].lstrip("(\"“‘'[—–-")
    if _is_numbered(text, start, end, word) or (end - start == _ZIP and _STATE.search(before)):
        return True
    if not word[:1].isupper():
        return word[:1] in ("i", "e") and word[1:2].isupper()  # iOS 17, eMac 2
    ends = word[-1] in ",.;:!?)\"”’'" and word != "U.S."  # U.S. 101 is a road
    free = word.lower().rstrip(".") in _FREE or ends or len(word) == 1
    return False if free else None


def _is_by_itself(text: str, start: int, end: int, before: str) -> bool:
    """Whether the digits are a designation by a sign or a phrase before them, whatever the last word is."""
    # A leading point means a calibre or an average: ".38", ".436".
    signed = before[-1] in ".#§№@_/\\=&" or (before[-1] == "[" and text[end : end + 1] == "]")
    listed = text[start:end] in _LIST_LENGTHS and _LIST.search(before) and not _MOVED.match(text, end)
    called = _is_route_number(text, end, before) or _is_emergency_number(text, start, end, before)
    return signed or bool(listed) or _GROUP.search(before) is not None or called


def _is_numbered(text: str, start: int, end: int, word: str) -> bool:
    """Whether ``word``, right before the digits, makes a name with them: "Boeing 737", "room 12", "Paris 2024"."""
    # "The exit 40 miles away", "the same level 3 years ago": a measurement is not part of a name.
    is_length = word.islower() and next_word(text, end).lower() in LENGTHS
    numbers = word in ("number", "numbers") and "," in text[start:end]  # they will number 5,500
    of_any_case = word.lower() in _ANY_CASE and not is_length and not numbers
    of_games = word in _HOSTS and text[start:end].isdigit() and int(text[start:end]) in _YEARS
    of_brand = _BRAND.match(word) and end - start <= _MODEL_DIGITS and not _QUANTITY.match(text, end)
    return word in _CAPITALISED or of_any_case or of_games or bool(of_brand)


def _is_route_number(text: str, end: int, before: str) -> bool:
    """Whether the digits are the number of a bus or a train: "the 73 bus", "she took the 73 home"."""
    if before.endswith("the ") and _VEHICLE.match(text, end):
        return True
    return _SOMEWHERE.match(text, end) is not None and _RIDDEN.search(before) is not None


def _is_emergency_number(text: str, start: int, end: int, before: str) -> bool:
    """Whether the digits are the telephone number of an emergency service: "called 911", "a 999 call"."""
    number = text[start:end]
    if number in _OFTEN_CALLED and _CALL_AFTER.match(text, end):
        return True
    dialled = _DIALLED.search(before) if len(number) in _DIALLED_AT_ONCE else None
    if dialled is not None and (dialled.group(1) or _MORE_DIGITS.match(text, end)):
        return True
    if number not in _EMERGENCY or not _CALLS.search(before):
        return False
    word = next_word(text, end).lower()
    return word in _LATER or not is_plural(word)  # but "phoned 111 voters"

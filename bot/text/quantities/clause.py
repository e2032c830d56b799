"""What the clause around a number makes of an ambiguous word: pound, point, degree, stone."""

import re
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.quantities.counted import is_plural
from bot.text.quantities.next_word import next_word
from bot.text.quantities.units import UNITS, Unit

_REACH: Final = 90
_MILLION: Final = 1e6
_THOUSANDS: Final = 2e3  # "thousands of pounds" of nothing named are money
_HOT: Final = 50.0  # no weather is hotter in Celsius

_MONEY = re.compile(
    r"\b(?:fine[ds]?|worth|costs?|paid|pays?|paying|prices?|earn\w*|salar\w+|spen[dt]\w*|budget|funds?|funding|fundrais\w+|rais(?:e|ed|ing)"
    r"|debts?|loans?|bills?|prizes?|bonus\w*|wages?|fees?|tax\w*|sterling|bank|profits?|losses|sales|revenues?|investment|donat\w+|compensation"
    r"|damages|savings?|stole|theft|fraud|rent|grants?|charge[ds]?|buy\w*|bought|sold|sell\w*|owed?|owes|deal|value|valued)\b|[£€$]",
    re.IGNORECASE,
)
_WEIGHT = re.compile(
    r"\sof\s(?!damage|debt|spending|funding|investment|aid|cuts|public|taxpayer|savings|revenue|losses|profit)"
)
_WEIGHS = re.compile(r"\b(?:weigh\w*|lift\w*|gained|heavy|body|carr(?:y|ied|ying)|tipped)\b[^.;]{0,24}$", re.IGNORECASE)
_VOTE = re.compile(
    r"\b(?:polls?|polling|leads?|leading|led|ahead|behind|margins?|approval|ratings?|surveys?|turnout|swing|support|favou?rab\w+|trail\w*"
    r"|inflation|unemployment|rates?|growth|tariffs?|yields?|spreads?|interest|gdp|share|democrats?|republicans?|labou?r|votes?|voters?)\b",
    re.IGNORECASE,
)
_INDEX = re.compile(
    r"\b(?:Dow|Nasdaq|S&P|index|indices|FTSE|Nikkei|DAX|CAC|Hang Seng|Sensex|stocks?|shares? (?:fell|rose|closed)"
    r"|scored?|scoring|game|win|won|wins|rebounds|assists|season|[Ll]eague|table|standings|plan|list|agenda)\b"
)
# Three points clear of a rival in a league, unless a poll is mentioned.
_TABLE = re.compile(
    r"\s(?:clear|adrift|off\sthe\s(?:top|pace|bottom)|behind\s(?:the\s)?(?:leaders|champions)"
    r"|(?:ahead\sof|behind)\s(?:second|third|fourth|fifth)-?(?:\s?placed)?)\b"
)
_POLL = re.compile(
    r"\b(?:poll\w*|approval|ratings?|surveys?|votes?|voters?|elections?|support|part(?:y|ies)|candidates?|incumbent"
    r"|democrats?|republicans?|labou?r|conservatives?|tor(?:y|ies))\b",
    re.IGNORECASE,
)
_WEATHER = re.compile(
    r"\b(?:temperatures?|heat\w*|cold\w*|warm\w*|cool\w*|hot\w*|weather|freez\w+|thermometers?|mercury|highs?|lows?|zero|chill|climate|sun|shade|winter|summer|fever"
    r"|global|paris)\b",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"\s(?:of\s(?:global\s)?warming|warmer|cooler|hotter|colder|higher|lower|rise|increase|above\s(?:average|normal|pre|the|usual|season)"
    r"|below\s(?:average|normal|the|usual|season))"
)
_CHANGE_BEFORE = re.compile(
    r"""
    \b(?:by | risen | warmed | cooled | (?:rise|increase|warming|difference|drop|fall)\sof)\s
    (?:about\s | nearly\s | almost\s | up\sto\s)?
    (?:(?:between\s)?\d+(?:\.\d+)?(?:\s(?:to|and|or)\s|[-–]))?      # warmed by 1.5 to 2C
    $
    """,
    re.VERBOSE,
)
_LOST = re.compile(r"\b(?:weigh\w*|lost|los(?:e|es|ing)|shed(?:ding)?|gain(?:ed|ing)?|put\son)\s(?:[a-z]+\s){0,2}$")
_STONE_AFTER = re.compile(r"\s?(?:$|[.,;:)]|\d|(?:and|in\sweight|heavier|lighter|overweight)\b)")
_NOTE_AFTER = re.compile(r"\s(?:note|coin|fine|fee|bonus|prize|stake)s?\b")
_BREAK = re.compile(r"[.!?]\s|\n")


def is_sterling(text: str, start: int, end: int, *, magnitude: float, hyphen: bool) -> bool:
    """Whether "pounds" after a number are money: by "of" and a material, by the amount, else by the clause."""
    if _WEIGHT.match(text, end):
        return False
    if magnitude >= _MILLION or _NOTE_AFTER.match(text, end):
        return True
    if hyphen or _WEIGHS.search(text[max(0, start - 40) : start]):
        return False
    return magnitude >= _THOUSANDS or bool(_MONEY.search(_around(text, start, end)))


def points(text: str, start: int, end: int) -> Unit | None:
    """Points of a poll or a rate are percentage points; those of an index or a game are counted (None)."""
    around = _around(text, start, end)
    table = _TABLE.match(text, end) and not _POLL.search(around)
    if table or _INDEX.search(around) or not _VOTE.search(around):
        return None
    return UNITS["percentage point"]


def degrees(text: str, start: int, end: int, value: float) -> Unit | None:
    """Bare degrees of temperature: Fahrenheit if no weather is so hot in Celsius, else of unknown scale."""
    if not _WEATHER.search(_around(text, start, end)):
        return None
    return difference(text, start, end, UNITS["°f"]) if value > _HOT else UNITS["degree"]


def difference(text: str, start: int, end: int, unit: Unit) -> Unit:
    """The unit for a change of temperature, which has no zero to count from: "3 degrees Fahrenheit warmer"."""
    if unit.offset and (_CHANGE_AFTER.match(text, end) or _CHANGE_BEFORE.search(text[max(0, start - 24) : start])):
        return Unit(FigureKind.TEMPERATURE, unit.base, unit.size)
    return unit


def is_stone(text: str, start: int, end: int) -> bool:
    """Whether "stone" after a number is the unit of weight."""
    if _STONE_AFTER.match(text, end):
        return True
    return _LOST.search(text[max(0, start - 40) : start]) is not None and not is_plural(next_word(text, end).lower())


def clause_before(text: str, start: int) -> str:
    """The text before an offset in its sentence, as far back as a long clause reaches."""
    reach = max(0, start - _REACH)
    last = max((stop.end() for stop in _BREAK.finditer(text, reach, start)), default=reach)
    return text[last:start]


def _around(text: str, start: int, end: int) -> str:
    """The sentence around a number, as far as a long clause reaches."""
    before = clause_before(text, start)
    after = text[end : end + _REACH]
    stop_after = _BREAK.search(after)
    return before + " " + (after[: stop_after.start()] if stop_after else after)

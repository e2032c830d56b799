"""Words that look like a date but are not: a name (May, the Sunday Times), a count (2000 people), a clock time."""

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.time_zones import ABBREVIATED

_LEADS_TO_MONTH: Final = re.compile(
    r"\b(?:in|since|until|till|by|last|next|this|early|late|mid|of|during|through|throughout|from|between|to|and|or|before|after|for|every)[\s-]$",
    re.IGNORECASE,
)
_LEADS_TO_YEAR: Final = re.compile(
    r"(?:\b(?:in|since|until|till|by|of|from|before|after|during|through|to|late|early|mid|the|this|that|a|an|his|her|their|its|our|year"
    r"|between|for|as)|['’]s|[a-z]['’])[\s-]$",
    re.IGNORECASE,
)
_PLURAL_NEXT: Final = re.compile(
    r"\s(?:more\s|other\s|new\s)?(?:people|men|women|children|police|troops|[a-z]{3,}(?<![sui])s)\b"
)
# "By 2100 storms will be stronger", but "in 2100 homes".
_BY_THEN: Final = re.compile(r"\b(?:[Bb]y|[Uu]ntil|[Bb]efore|In)\s$")
_TIME_OF_DAY: Final = re.compile(rf"\s(?:{ABBREVIATED}|hours|local\stime)\b")
_IN_THAT_YEAR: Final = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring)\s$")  # "in 1999 hours were cut" is not a time of day
_CAPITAL_NEXT: Final = re.compile(r"\s[A-Z][a-z]")
_NAMED_DAY: Final = re.compile(
    r"\b(?:Super|Black|Good|Bloody|Easter|Ash|Cyber|Fat|Palm|Ruby|Freaky|Holy|Every|every|each)\s$"
)
_NAMED_AFTER_DAY: Final = re.compile(
    r"\s(?:Times|Telegraph|Express|Mirror|Mail|Post|Star|Night\s(?:Football|Live)|Sun\b)"
)
_BY_NAME: Final = frozenset({"April", "May", "June", "August"})
_NUMBER_NAMES: Final = re.compile(
    r"\b(?:No|Nos|Room|Route|Flight|Highway|Section|Article|Boeing|Windows|Studio|Agenda|Area|Unit|Lot|Box|Case|Mr|Ms|Dr)\.?\s$"
)
# "Over the weekend", but "a report into the weekend".
_LEADS_TO_WEEKEND: Final = re.compile(
    r"\b(?:over|at|on|during|across|through|throughout|by|before|after|until|till|since|for|of)\sthe\s$", re.IGNORECASE
)
_LEADS_TO_DAY: Final = re.compile(
    r"(?:\b(?:on|by|until|till|before|after|since|from|for)|\b(?:night|morning|afternoon|evening|hours)\sof)\sthe\s$",
    re.IGNORECASE,
)
# On the 14th, but not "on the 14th floor", nor a golfer's "on the 14th" hole.
_AFTER_A_DAY: Final = re.compile(
    r"\s?(?:$|[.,;:!?)\n–—](?!\d)|(?:at|in|after|before|when|as|but|because|with|to|while|if|for|by|that|he|she|they|it|we|the|a|an)\b)"
)
_OF_A_COURSE: Final = re.compile(
    r"\b(?:birdie[sd]?|bogey(?:ed|s)?|eagle[sd]?|par|putt\w*|holes?|holed|tee|fairway|green|laps?|innings?|grid|seeded)\b"
)
_OF_BUSINESS: Final = re.compile(
    r"\b(?:profits?|earnings|revenues?|sales|growth|grew|GDP|econom\w+|output|exports?|imports?|inflation|unemployment"
    r"|deliver(?:y|ies|ed)|shipments?|orders|invest\w*|results|dividends?|production|spending|deals?|mergers?|acquisition"
    r"|takeover|shares|markets?|prices|fiscal|financial|budget|forecasts?|customers|quarterly)\b|[$£€]",
    re.IGNORECASE,
)
_AROUND: Final = 120  # characters
_LATEST: Final = 2100
_MODERN: Final = 1900  # an older year needs a word that shows it is one, and so does 2100
_NAMED_TODAY: Final = re.compile(r"\b(?:USA|Russia|Pakistan|India|Psychology|Christianity|History)\s$")


def is_no_date(form: str, match: re.Match[str], text: str) -> bool:
    """Whether the words of a matched form mean a name, a weapon, a count or a march instead of a date."""
    test = _TESTS.get(form)
    return test is not None and test(match, text, text[max(0, match.start() - 24) : match.start()])


def _is_not_a_weekday(match: re.Match[str], text: str, before: str) -> bool:
    return bool(_NAMED_DAY.search(before) or _NAMED_AFTER_DAY.match(text, match.end()))


def _is_not_years(match: re.Match[str], text: str, _: str) -> bool:
    apart = " " in match.group() and _PLURAL_NEXT.match(text, match.end())  # 1500 - 2000 people
    return bool(apart) or (len(match["y_last"]) > 2 and int(match["y_last"]) > _LATEST)  # noqa: PLR2004 - "2019-20"


def _is_not_near(match: re.Match[str], text: str, before: str) -> bool:
    return bool(_NAMED_TODAY.search(before)) or (text[match.start()] == "T" and before[-1:] in ('"', "“", "'", "‘"))


def _is_not_a_weekend(match: re.Match[str], _: str, before: str) -> bool:
    return match.group() == "weekend" and not _LEADS_TO_WEEKEND.search(before)


def _is_not_a_quarter(match: re.Match[str], text: str, _: str) -> bool:
    """Whether "the first quarter" has no year and is not of a business: it is as often one of a game."""
    return not match["q_year"] and (text[match.end() : match.end() + 1] == "-" or not _has(_OF_BUSINESS, match, text))


def _has(words: re.Pattern[str], match: re.Match[str], text: str) -> bool:
    """Whether words occur near a match."""
    return words.search(text[max(0, match.start() - _AROUND) : match.end() + _AROUND]) is not None


def _is_not_a_day(match: re.Match[str], text: str, before: str) -> bool:
    if match["o_step"]:
        return False
    led = _LEADS_TO_DAY.search(before) and _AFTER_A_DAY.match(text, match.end())
    return not led or _has(_OF_A_COURSE, match, text)


def _is_not_a_year(match: re.Match[str], text: str, before: str) -> bool:
    start, end = match.span()
    if _NUMBER_NAMES.search(before) or text[start - 1 : start] in ("#", "@", "_", "%", "$"):
        return True
    if _TIME_OF_DAY.match(text, end) and not _IN_THAT_YEAR.search(before):
        return True
    written = int(match["y_year"])
    certain = bool(_LEADS_TO_YEAR.search(before) or match["y_part"] or text[start].isalpha())
    counts = bool(_PLURAL_NEXT.match(text, end))
    if counts and written == _LATEST:
        certain = bool(_BY_THEN.search(before))
    return not certain and (counts or not _MODERN <= written < _LATEST)


def _is_not_a_month(match: re.Match[str], text: str, before: str) -> bool:
    if match["m_year"] or match["m_step"] or match["m_part"]:
        return False
    month = match["m_month"]
    led = bool(_LEADS_TO_MONTH.search(before))
    if month in ("May", "March", "Mar", "Mar.", "Dec", "Jan", "Sep", "Jun", "MARCH"):
        return not led or bool(_CAPITAL_NEXT.match(text, match.end()))
    if month in _BY_NAME:
        return bool(_CAPITAL_NEXT.match(text, match.end())) or (not led and text[match.end() : match.end() + 1] == "’")
    return len(month) <= 3 and not led  # noqa: PLR2004 - "Nov" alone


_TESTS: Final[MappingProxyType[str, Callable[[re.Match[str], str, str], bool]]] = MappingProxyType(
    {"month": _is_not_a_month, "weekday": _is_not_a_weekday, "year": _is_not_a_year, "years": _is_not_years,
     "near": _is_not_near, "ordinal": _is_not_a_day, "weekend": _is_not_a_weekend, "quarter": _is_not_a_quarter},
)  # fmt: skip

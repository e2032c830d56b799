"""Fractions and multiples, as percentages: "a third" 33.3, "one in five" 20, "doubled" 100, "tenfold" 900."""

import re
from types import MappingProxyType
from typing import Final

from bot.text.quantities.number import Number
from bot.text.quantities.numerals import FRACTIONS, MAGNITUDES, NUMBER_WORDS, number_words

_COUNTS: Final = "|".join(NUMBER_WORDS)
_PARTS: Final = "|".join(FRACTIONS)
MULTIPLES: Final = MappingProxyType({"doubl": 100.0, "tripl": 200.0, "trebl": 200.0, "quadrupl": 300.0, "halv": 50.0})

_MULTIPLE = re.compile(rf"({'|'.join(MULTIPLES)})(?:ed|ing)\b(?!-|\s(?:down|up|as)\b)", re.IGNORECASE)
_FOLD = re.compile(rf"({_COUNTS}|\d+(?:\.\d+)?)-?fold\b", re.IGNORECASE)
_ONE_IN = re.compile(
    rf"({_COUNTS}|\d+)\s(?:in|out\sof|of(?=\severy))(?:\severy)?\s({_COUNTS}|\d[\d,]*|a\s(?:hundred|thousand|million))"
    r"(?![\w%]|[.,-]\w|\s(?:days?|weeks?|months?|years?|hours?|minutes?|hundred|thousand|million|billion|percent|per\scent)\b)",
    re.IGNORECASE,
)
# "One train in four ran", but not "one shop in five towns".
_ONE_OF_ITS_KIND_IN = re.compile(
    rf"one\s(?:[a-z]+(?:-[a-z]+)*\s){{1,3}}?in\s(?:every\s)?({number_words(2, 10)}|10|20|100)(?=\s?(?:$|[.,;:!?)\n–—])"
    r"|\s(?:is|was|will|would|has|had|are|were|running|who|that|did|does|do|said|says|of|at|on)\b)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?:(?P<count>an?|{_COUNTS}|\d)(?P<join>[\s-]))?(?P<part>{_PARTS})(?P<many>s?)\b(?!-?(?:time|way|back|brother|sister|baked)\b)",
    re.IGNORECASE,
)
_FUNCTION_WORD = (
    "of|off|as|in|on|at|since|from|to|last|this|over|during|after|before|compared|because|and|or|while|when|but|if|said|"
    "say|were|was|are|is|have|had|has|would|will|by|more|less|fewer|higher|lower|below|above|cheaper|through|with|for|between"
)
_NO_NOUN_AFTER = re.compile(rf"\s?(?:$|[.,;:!?)\n–—]|(?:{_FUNCTION_WORD})\b)")
_HALF_AFTER = re.compile(
    r"\s(?:of\s(?!(?:19|20)\d\d)|the\s(?!battle)|its\s|their\s|his\s|her\s|our\s|all\s|those\s|these\s|as\s|that\b)"
)
_SHARE_BEFORE = re.compile(
    r"\b(?:by|in|than|nearly|almost|about|over|under|roughly|only|just|around|least|to|approximately"
    r"|(?:third|quarter|fifth|tenth)s?\s(?:and|or))\s$",
    re.IGNORECASE,
)
_NOT_HALF = re.compile(
    r"\b(?:first|second|other|better|latter|former|back|front|top|bottom|upper|lower|left|right|opening|closing|final|last"
    r"|this|\w+ern)[\s-]$|\band-(?:a-)?$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"\bof\s(?:which|whom|them)\s(?:about\s|nearly\s|over\s)?$", re.IGNORECASE)
# Guilty on two counts, cleared on a third; scored two and added a third.
_ONE_MORE = re.compile(
    r"\b(?:on|with|for|add(?:s|ed|ing)|scor(?:es|ed|ing)|netted|struck|headed|grabbed|bagged|converted)\s$",
    re.IGNORECASE,
)
_MANY_PARTS: Final = 10
_LARGEST_WHOLE: Final = 1_000_000
_YEARS: Final = range(1900, 2101)


def share(text: str, start: int) -> Number | None:
    """The fraction or multiple that starts at ``start``; not ``certain`` if only a unit after it makes it a figure."""
    if (multiple := _MULTIPLE.match(text, start)) is not None:
        return _share_number(start, multiple.end(), MULTIPLES[multiple.group(1).lower()])
    if (fold := _FOLD.match(text, start)) is not None:
        return _share_number(start, fold.end(), (_small(fold.group(1)) - 1) * 100)
    if (one_in := _ONE_IN.match(text, start)) is not None:
        part, whole = _small(one_in.group(1)), _small(one_in.group(2))
        if _is_ratio(part, whole):
            return _share_number(start, one_in.end(), 100 * part / whole)
    if (one_in := _ONE_OF_ITS_KIND_IN.match(text, start)) is not None:
        return _share_number(start, one_in.end(), 100 / _small(one_in.group(1)))
    return _fraction(text, start)


def _is_ratio(part: float, whole: float) -> bool:
    """Whether "x in y" is a share: y is at most ten, a multiple of five, or any number if x is one, but not a year."""
    if not 0 < part < whole <= _LARGEST_WHOLE or int(whole) in _YEARS:
        return False
    return whole <= _MANY_PARTS or whole % 5 == 0 or part == 1


def _fraction(text: str, start: int) -> Number | None:
    match = _FRACTION.match(text, start)
    if match is None:
        return None
    part, count, many = match["part"].lower(), (match["count"] or "").lower(), bool(match["many"])
    numerator = 1.0 if count in ("", "a", "an") else _small(count)
    if numerator >= FRACTIONS[part] or many != (numerator > 1):
        return None
    before = text[max(0, start - 16) : start]
    if part == "half":
        certain = bool(_HALF_AFTER.match(text, match.end()))
        certain = certain or bool(_SHARE_BEFORE.search(before) and _NO_NOUN_AFTER.match(text, match.end()))
        if _NOT_HALF.search(before):
            return None
    elif not count:
        certain = False  # "a quarter" is a fraction; "the third" is probably an ordinal
    else:
        certain = many or match["join"] == "-" or bool(_NO_NOUN_AFTER.match(text, match.end()))
        one_more = (
            count in ("a", "an") and _ONE_MORE.search(before) and not text.startswith((" of ", " to "), match.end())
        )
        certain = (certain or (count in ("a", "an") and _OF_WHICH.search(before) is not None)) and not one_more
    return Number(start, match.end(), 100 * numerator / FRACTIONS[part], in_words=True, share=True, certain=certain)


def _share_number(start: int, end: int, percentage: float) -> Number:
    return Number(start, end, percentage, in_words=True, share=True)


def _small(written: str) -> float:
    lower = written.lower().removeprefix("a ")
    if lower in MAGNITUDES:
        return MAGNITUDES[lower]
    return float(NUMBER_WORDS[lower]) if lower in NUMBER_WORDS else float(lower.replace(",", ""))

"""Ages: "62-year-old", "aged 62", "Lund, 45, said", "in her 30s", "people over 65", "under-18s"."""

import re
from types import MappingProxyType
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.lexicon.calendar_words import WRITTEN_MONTHS
from bot.text.quantities.age_words import AGED, APPOSITION_AFTER, NUMBER, UNIT_AFTER, WAYS, AgeWording
from bot.text.quantities.number import Measure, Number
from bot.text.quantities.numerals import DECADES, NUMBER_WORDS

_AROUND: Final = 60  # characters
_OF_A_CHILD = re.compile(
    r"\b(?:child(?:ren)?|boys?|girls?|sons?|daughters?|brothers?|sisters?|siblings|twins|pupils?|toddlers?"
    r"|died|drowned|killed)\b"
)


_OLDEST: Final = 125
_ADULT_OR_SO: Final = 12  # "12 and over" and more may be ages
_YOUNGEST: Final = 8  # of a person whose age is in brackets, if no child is mentioned
_DECADE: Final = 10
_TEENS: Final = 13
_ADULT: Final = 19.0  # the last year of one's teens
_YEARS_IN: Final = MappingProxyType(
    {"year": 1.0, "yr": 1.0, "month": 1 / 12, "week": 7 / 365.2425, "day": 1 / 365.2425}
)
_THIRDS: Final = MappingProxyType({"early": (0, 3), "mid": (4, 6), "late": (7, 9)})

_OLD = re.compile(r"[\s-](?P<unit>year|yr|month|week|day)s?[\s-]olds?\b|[\s-](?P<of>year)s\sof\sage\b")
_INFANT: Final = 5  # years up to which ages are given in months
# "Aged 18 months", but not "died aged 90 days after the crash".
_YOUNG = re.compile(
    rf"(?:(?P<link>\s(?:to|and)\s|\s?[-–]\s?)(?P<last>{NUMBER}))?\s(?P<unit>month|week|day)s?\b"
    r"(?!\s(?:after|before|later|earlier|ago|since|from)\b)"
    rf"(?:(?P<up>\s(?:to|and)\s)(?P<years>{NUMBER})\syears?\b(?!\sold))?"
)
_PEOPLE: Final = (
    "people|persons|those|anyone|adults?|residents|men|women|children|kids|patients|citizens|voters|workers|drivers|everyone"
    "|girls|boys|users|players|pupils|teenagers|individuals|pensioners|mothers|fathers|parents|employees|taxpayers"
    "|travellers|travelers|passengers|customers|motorists|applicants|homeowners|Americans|Britons|Australians|Canadians"
    "|Europeans"
)
_BOUND_BEFORE = re.compile(
    rf"\b(?:{_PEOPLE})\s(?:(?:who\s)?(?:are|were)\s)?(?:aged\s)?(over|under|above|below)\s(?:the\sage\sof\s)?$"
    r"|\b(over|under|above|below|younger|older)\s(?:the\sage\sof|(?<=er\s)than)\s$",
    re.IGNORECASE,
)
_BOUNDS: Final = ("over", "under", "above", "below", "older", "younger")
_GROUP_BEFORE = re.compile(r"\b(over|under)[\s-]$", re.IGNORECASE)
_DECADE_BEFORE = re.compile(
    r"\b(?:his|her|their|my|your|our)\s(?:(?:(?:early|mid|late)[\s-])?\d0s\s(?:and|or|to)\s)?(?:(early|mid|late)[\s-])?$",
    re.IGNORECASE,
)
_NAME_BRACKET = re.compile(r"[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s\($")
_OLDER_AFTER = re.compile(r"\s(?:years\s)?(?:or|and)\s(older|over|above|younger|under)\b")

_LISTED = re.compile(
    rf"\b(?:\d|[A-Z][a-z]{{2}}\.)\S*,\s\w+,\s$|\b(?:total|all|time|instance|example|least|{WRITTEN_MONTHS}),\s$"
)


def age(text: str, number: Number) -> Measure | None:
    """The age that a number gives, read from the words on either side of it."""
    old = _OLD.match(text, number.end)
    if old is not None:
        years = number.value * _YEARS_IN[old["unit"] or old["of"]]
        return _aged(number, years, years, old.end())
    if number.magnitude != 1 or number.currency or not 0 < number.value <= _OLDEST:
        return None
    before, after = text[max(0, number.start - 48) : number.start], text[number.end : number.end + 2]
    if after[:1] == "s" and not after[1:].isalpha():
        return _plural(number, before, number.end + 1)
    if not number.certain:
        return _plural(number, before, number.end) if number.value in DECADES.values() else None
    if after[:1] == "%" or (after[:1] in ("-", "–") and not after[1:].isdigit()):
        return None
    return _infant(text, number, before) or _bound(text, number, before) or _said(text, number, before)


def _infant(text: str, number: Number, before: str) -> Measure | None:
    """The age of a child "aged 18 months", of children "aged between 6 and 23 months"."""
    young = _YOUNG.match(text, number.end) if AGED.search(before) else None
    if young is None or ("and" in (young["link"] or young["up"] or "") and not before.endswith("between ")):
        return None
    high = _small(young["last"]) or number.value
    if not number.value <= high <= _INFANT / _YEARS_IN[young["unit"]]:
        return None
    low = number.value * _YEARS_IN[young["unit"]]
    return _aged(number, low, _small(young["years"]) or high * _YEARS_IN[young["unit"]], young.end())


def _small(written: str | None) -> float:
    """The value of a number in digits or one word, 0 if there is none."""
    lower = (written or "0").lower()
    return float(NUMBER_WORDS.get(lower) or lower)


def _plural(number: Number, before: str, end: int) -> Measure | None:
    """The ages of "in her 30s", "in his teens" and "the over-65s"."""
    decade = _DECADE_BEFORE.search(before)
    if decade is not None and number.value == _TEENS:
        return _aged(number, number.value, _ADULT, end)
    if decade is not None and number.value % _DECADE == 0:
        first, last = _THIRDS.get((decade.group(1) or "").lower(), (0, 9))
        return _aged(number, number.value + first, number.value + last, end)
    group = _GROUP_BEFORE.search(before)
    return _open(number, end, group.group(1)) if group else None


def _bound(text: str, number: Number, before: str) -> Measure | None:
    """The ages of "people over 65", "aged 62 or older", "12 years and older"."""
    lower = before.lower()
    bound = _BOUND_BEFORE.search(before) if any(word in lower for word in _BOUNDS) else None
    if bound is not None and not UNIT_AFTER.match(text, number.end):
        return _open(number, number.end, bound.group(1) or bound.group(2))
    older = _OLDER_AFTER.match(text, number.end)
    if older is None:
        return None
    words = older.group().strip()
    spoken_of_age = "years" in words or older.group(1) in ("older", "younger") or AGED.search(before)
    if spoken_of_age or (words == "and over" and number.value >= _ADULT_OR_SO):
        return _open(number, number.end, older.group(1), words)
    return None


def _said(text: str, number: Number, before: str) -> Measure | None:
    """One age: "aged 62", the 64 of "aged 62 and 64", "she was 92.", "Lund, 45, said", "Mary Lund (45)"."""
    plain = not number.in_words and number.value == int(number.value)
    said = any(_fits(way, text, number, before) for way in WAYS) or (
        plain and (_is_apposition(text, number, before) or _in_bracket(text, number, before))
    )
    return _aged(number, number.value, number.value, number.end) if said else None


def _fits(way: AgeWording, text: str, number: Number, before: str) -> bool:
    """Whether the words on either side make a number an age."""
    if number.value < way.least or (way.in_words and not number.in_words):
        return False
    return way.after.match(text, number.end) is not None and way.before.search(before) is not None


def _in_bracket(text: str, number: Number, before: str) -> bool:
    """Whether a number in brackets right after a name may be an age; a small one is as often a number of goals."""
    if text[number.end : number.end + 1] != ")" or not _NAME_BRACKET.search(before):
        return False
    around = text[max(0, number.start - _AROUND) : number.end + _AROUND]
    return number.value >= _YOUNGEST or _OF_A_CHILD.search(around) is not None


def _is_apposition(text: str, number: Number, before: str) -> bool:
    """Whether a number between commas may be the age of someone just named: "Lund, 45, said"."""
    if not APPOSITION_AFTER.match(text, number.end):
        return False
    before = before.removesuffix("now ").removesuffix("then ")
    letter = before[-3:-2]
    return before.endswith(", ") and (letter.isalpha() or letter in "’)") and not _LISTED.search(before)


def _open(number: Number, end: int, word: str, words: str = "") -> Measure:
    at_least = word.lower() in ("over", "above", "older")
    low, high = (number.value, None) if at_least else (None, number.value)
    return _aged(number, low, high, end, words or word)


def _aged(number: Number, low: float | None, high: float | None, end: int, qualifier: str = "") -> Measure:
    """An age from ``low`` to ``high`` years, None at an open end, whose words end at ``end``."""
    return Measure(number.start, end, end, low, high, FigureKind.AGE, "year", qualifier=qualifier)

"""Numbers as news writes them, in digits and in words, and their values.

``NUMERAL`` is the source of a pattern for one number with its magnitude ("1.2bn", "two and a half million", "a dozen",
"1 200 000", "500 crore"); ``value`` reads what it matched. It must be compiled case-insensitively.
"""

import re
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.ordinals import ORDINALS

ONES: Final = MappingProxyType(
    {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
)
_TEENS: Final = MappingProxyType(
    {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
     "seventeen": 17, "eighteen": 18, "nineteen": 19},
)  # fmt: skip
TENS: Final = MappingProxyType(
    {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
)
NUMBER_WORDS: Final = MappingProxyType({**ONES, **_TEENS, **TENS})
DECADES: Final = MappingProxyType(
    {"teens": 13, **{f"{word.removesuffix('y')}ies": number for word, number in TENS.items()}},
)
MAGNITUDES: Final = MappingProxyType(
    {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "lac": 1e5, "million": 1e6, "crore": 1e7,
     "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9,
     "bln": 1e9, "cr": 1e7, "mrd": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12, "trln": 1e12},
)  # fmt: skip
FRACTIONS: Final = MappingProxyType(
    {"half": 2, "quarter": 4, **dict(zip(ORDINALS[2:10], range(3, 11), strict=True)), "hundredth": 100}
)


def number_words(first: int, last: int) -> str:
    """A pattern for any of the words from one small number to another: "two|three|four"."""
    return "|".join(word for word, number in NUMBER_WORDS.items() if first <= number <= last)


_VULGAR: Final = MappingProxyType({"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2})
_THIN: Final = "\u00a0\u202f\u2009"  # the spaces that separate groups of digits in careful typesetting
_JOIN: Final = "[ \u00a0-]"
_SMALL: Final = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(ONES)})\b)?|{'|'.join(_TEENS)}|{'|'.join(ONES)})"
_HUNDREDS: Final = rf"{_SMALL}\b(?:{_JOIN}hundred\b(?:(?:(?: and)? |-){_SMALL}\b(?!{_JOIN}(?:hundred|dozen)))?)?"
_BIG: Final = "dozen|hundred|thousand|lakhs?|lacs?|million|crores?|billion|trillion"
_SHORT: Final = "cr|mio|mln|mrd|bln|trln|trn|mn|bn|tn|[kmbt]"

SLASHED: Final = r"[1-9]/[2-9](?=[ -](?:pct|per|mile|inch|point|pound|acre|hour|cup)[a-z]*\b)"  # 3/4-mile
DIGITS: Final = (
    rf"(?:{SLASHED}|\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?!\d)(?:\.\d+)?"  # 1,300,000.5 and the Indian 1,50,000
    r"|\d{1,3}(?:\.\d{3})+,\d+"  # 1.234,50
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"  # 1.234.567
    rf"|\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?!\d)"
    r"|\d{1,3}(?: \d{3})+ \d{3}(?![\d,])|\d{1,3} 000(?![\d,])|(?<=R)\d{1,3} \d{3}(?![\d,])"  # 1 200 000, R1 250
    r"|\d+(?:[.,]\d+)?)"
    rf"(?:[ {_THIN}]?[{''.join(_VULGAR)}]|[ -][1-9]/[2-9](?!\d))?"
)
_TAIL: Final = rf"(?:{_JOIN}(?:{_BIG})\b(?: and a half\b)?)*"
_AND_A_HALF: Final = r"(?:[ -]and[ -](?:a[ -]half|a[ -]quarter|three[ -]quarters)\b)?"
_TIED_TAIL: Final = rf"(?:(?:{_BIG})\b)?{_AND_A_HALF}{_TAIL}"  # "£1.75million"
_WORDS: Final = (
    rf"{_HUNDREDS}(?:{_JOIN}(?:thousand|million|billion)\b,?(?: and)?(?:{_JOIN}{_HUNDREDS})?)*"
    rf"{_AND_A_HALF}{_TAIL}"
)
_INDEFINITE: Final = (
    rf"(?:a[ -])?half(?:[ -]a)?{_JOIN}(?:{_BIG})\b|(?:a )?quarter(?:[ -]of[ -]a)?{_JOIN}(?:million|billion)\b"
    r"|three[ -]quarters of a (?:million|billion)\b"
    rf"|(?:an?|several|a few|a couple(?: of)?|many){_JOIN}(?:{_BIG})\b"
    rf"(?:{_JOIN}(?:{_BIG})\b| and {_SMALL}\b)*(?: and a half\b)?"
    r"|a couple(?= (?:of|more|dozen)\b)"
)
_PLURAL: Final = (
    r"(?:(?:tens|dozens|hundreds|thousands) of (?:thousands|lakhs|crores|millions|billions|trillions)"
    r"|tens(?=\sof\s(?!thousand|million|billion|trillion))|dozens|hundreds|thousands|lakhs|crores|millions|billions|trillions)\b"
)
NUMERAL: Final = (
    rf"(?:(?P<digits>{DIGITS})"
    rf"(?:(?P<short>(?:[ {_THIN}](?=[mbt][lnri]|cr\b)|(?<=\d))(?:{_SHORT}))(?![\w²³/])|(?P<tail>{_TIED_TAIL}))"
    rf"|(?P<plural>{_PLURAL})|(?P<indefinite>{_INDEFINITE})|(?P<words>{_WORDS}))"
)

_WORD = re.compile(r"[a-z]+")
_SLASHED = re.compile(r"(\d)/(\d)$")
_AND_PART = re.compile(r"[ -]and[ -](?:a[ -]|three[ -])?(half|quarters?)\b")
_AND_PARTS: Final = MappingProxyType({"andhalf": 0.5, "andquarter": 0.25, "andquarters": 0.75})
_PARTS: Final = MappingProxyType({"half": 0.5, "quarter": 0.25, "quarters": 0.25})
_FEW: Final = frozenset({"several", "few", "couple", "many"})
_GROUP: Final = 3


def value(match: re.Match[str]) -> tuple[float, float]:
    """The number matched by ``NUMERAL`` and its magnitude (1 if none is written): "$10-12 million" needs it."""
    written, short, tail, plural, indefinite, in_words = match.group(
        "digits", "short", "tail", "plural", "indefinite", "words"
    )
    if written:
        number = digits(written)
        if short:
            magnitude = MAGNITUDES[short.strip().lower()]
            return number * magnitude, magnitude
        return spoken(tail.lower(), number) if tail else (number, 1.0)
    if plural:
        return _at_least(plural.lower()), 1.0
    return spoken((in_words or indefinite).lower())


def digits(written: str) -> float:
    """The value of a number in digits: English and continental separators, vulgar fractions."""
    extra = 0.0
    if len(written) == _GROUP and written[1] == "/":
        return int(written[0]) / int(written[2])
    if written[-1] in _VULGAR:
        extra = _VULGAR[written[-1]]
        written = written[:-1]
    elif (slashed := _SLASHED.search(written)) is not None:
        extra = int(slashed.group(1)) / int(slashed.group(2))
        written = written[: slashed.start() - 1]
        if "." in written:  # a price of 5.42-1/4 is 5.42 and a quarter of its last digit
            extra /= 10 ** len(written.rpartition(".")[2])
    plain = "".join(written.split())
    if "," in plain and "." in plain:
        decimal = max(plain.rfind(","), plain.rfind("."))
        plain = plain[:decimal].replace(",", "").replace(".", "") + "." + plain[decimal + 1 :]
    elif "," in plain:
        head, _, last = plain.rpartition(",")
        plain = plain.replace(",", "") if len(last) == _GROUP and head != "0" else f"{head.replace(',', '')}.{last}"
    elif plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain) + extra


def spoken(written: str, number: float = 0.0) -> tuple[float, float]:
    """The value of a lower-case number in words and its magnitude; ``number`` is the part before them in digits.

    "two hundred and five thousand" is (2 * 100 + 5) * 1000, "a million and a half" 1,500,000.
    """
    total, group, magnitude, last_small = 0.0, number, 1.0, 1.0
    for word in _WORD.findall(_AND_PART.sub(r" and\1", written)):
        if word in NUMBER_WORDS:
            group += NUMBER_WORDS[word]
        elif word in _FEW:
            group = 2.0
        elif word in _PARTS:
            group = _PARTS[word] * (group or 1.0)
        elif word in _AND_PARTS:
            group, total = (group + _AND_PARTS[word], total) if group else (0.0, total + _AND_PARTS[word] * magnitude)
        elif word in ("dozen", "hundred"):
            group = MAGNITUDES[word] * (group or 1.0)
            last_small = MAGNITUDES[word]
            continue
        elif (big := word.removesuffix("s")) in MAGNITUDES:  # 20 crores
            magnitude = MAGNITUDES[big]
            total = (total + group * magnitude if group or not total else total * magnitude) or magnitude
            group = 0.0
        last_small = 1.0
    return total + group, magnitude if total else last_small


def _at_least(written: str) -> float:
    """The least that a bare plural means: "dozens" are 24 or more, "tens of thousands" 20,000 or more."""
    product = 2.0
    for word in _WORD.findall(written):
        singular = word.removesuffix("s")
        product *= 10.0 if singular == "ten" else MAGNITUDES.get(singular, 1.0)
    return product

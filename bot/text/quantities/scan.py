"""Find candidate numbers: every span that may be a figure, excluding names ("F-16"), clock times and ordinals."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from bot.text.alternation import alternation
from bot.text.concordance import concordance
from bot.text.quantities.currencies import CODES, LETTERS, SIGNS, WORDS
from bot.text.quantities.designators import ADDRESS, HYPHEN_FREE, names_a_thing
from bot.text.quantities.not_a_figure import NOT_A_FIGURE
from bot.text.quantities.number import Number
from bot.text.quantities.numerals import DECADES, FRACTIONS, NUMBER_WORDS, NUMERAL, number_words, value
from bot.text.quantities.race_times import race_time
from bot.text.quantities.shares import MULTIPLES, share
from bot.text.quantities.units import AFTER_A, LASTING, LASTING_WORDS
from bot.text.times_of_day import time_of_day

_SIGNS: Final = alternation(SIGNS)
_CODES: Final = alternation(CODES)
_LARGE: Final = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0]\d{3})+(?!\s[a-z]+s\b)"
    r"|\d+(?:\.\d+)?(?:\s?(?:mn|bn|tn|trn|[mMbB])|[\s-](?:million|billion|trillion)))\b"
)
_LETTER: Final = rf"(?!N95\b)[{''.join(LETTERS)}](?=\d+(?:\.\d\d)?(?!\w|\.\d)|{_LARGE.pattern})"
# Before a small number a letter is a currency in a text that names it, or gives a large sum in it: R5 beside R20 000.
_SUMS: Final = MappingProxyType(
    {
        letter: re.compile(
            rf"\b(?:{letter}{_LARGE.pattern}|{alternation(word for word in WORDS if WORDS[word] == code)}s?\b)"
        )
        for letter, code in LETTERS.items()
    }
)
_ROAD: Final = re.compile(r"\b(?:[Tt]he|[Rr]oad|[Rr]oute|[Gg]roup|[Ll]ine|[Gg]rade|[Mm]asks?)\s$")
_IN_LETTERS: Final = tuple(sign for sign in SIGNS if sign[0].isalpha())
_WORTH: Final = MappingProxyType({"zero": 0, "once": 1, "twice": 2, "thrice": 3, **DECADES})
_WORDS: Final = frozenset(
    "half quarter dozens hundreds thousands lakhs crores millions billions trillions tens several many".split()
).union(
    _WORTH, (f"{word}fold" for word in NUMBER_WORDS), (f"{word}{end}" for word in MULTIPLES for end in ("ed", "ing"))
)
_AFTER_A: Final = AFTER_A.union(
    "dollar euro pound hundred thousand lakh crore million billion trillion dozen couple few".split(), FRACTIONS
)
_NUMBER_WORD: Final = alternation({*NUMBER_WORDS, *_WORDS})
_CANDIDATE = re.compile(
    rf"\b(?:\d|{_NUMBER_WORD}\b|(?<![-–]){LASTING.pattern}|an?(?=\s{alternation(_AFTER_A)}\b)\b"
    rf"|(?-i:(?:{_CODES}|{alternation(_IN_LETTERS)}|[A-Z]{{1,3}}\$)\s?(?=\d)|{_LETTER}))",
    re.IGNORECASE,
)
_FIRST_WORDS: Final = frozenset(
    written
    for word in {*NUMBER_WORDS, *_WORDS, *LASTING_WORDS, "a", "an"}
    for written in (word, word.capitalize(), word.upper())
).union(CODES, (found.group() for sign in _IN_LETTERS if (found := re.match(r"[^\W_]+", sign))), LETTERS)
_LONGEST_PREFIX: Final = 3  # letters before a dollar sign: "CAD$"
_SIGNED = re.compile(rf"{alternation(sign for sign in SIGNS if not sign[0].isalnum())}\s?(?=\d)")
_LINK = re.compile(r"\bhttps?:\S+|\bwww\.\S+|&#\d+;")
_NUMBER = re.compile(rf"(?:(?-i:(?P<sign>{_SIGNS}|{_CODES}|{_LETTER}))\s?)?{NUMERAL}", re.IGNORECASE)
_TWICE = re.compile(  # fifty-fifty, and the year of "Nineteen Eighty-Four"
    rf"([a-z]+)-\1\b|(?:eighteen|nineteen)\s(?:{number_words(20, 90)})(?:-(?:{number_words(1, 9)}))?\b", re.IGNORECASE
)
_ONE = re.compile(rf"(?:an?|{'|'.join(_WORTH)})\b", re.IGNORECASE)
_NAME_RUNS_ON = re.compile(r"(?:[-–]\d\w*|\(\w{1,3}\))+")  # case No. 23-1042, section 14(2)
# The 25 of "junctions 24 and 25", but not that of "rooms 24 and 25 guests".
_NAMES_RUN_ON = re.compile(
    r"(?:,\s\d+\b)*,?\s(?:and|or|to|through)\s\d+\b"
    r"(?![.,]\d|\s(?!was\b|is\b|has\b)[a-z]*(?:s|people|men|children)\b)"
)
_PREFIX = re.compile(r"([\w.]+)-$")
_NOWHERE: Final = (-1, -1)


def numbers(text: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Number]:
    """Numbers that may measure something, in order, outside the spans ``taken`` (dates)."""
    spans = iter(_with_links(text, taken))
    block_start, block_end = next(spans, _NOWHERE)
    place, sums = 0, _sums_in(text)
    for start in _candidates(text):
        if start < place:
            continue
        while start >= block_end > 0:
            block_start, block_end = next(spans, _NOWHERE)
        if block_start <= start < block_end:
            place = block_end
            continue
        found, place = _read(text, start, sums)
        if found is not None and not found.end > block_start >= start:  # else it runs into a date
            yield found


def _candidates(text: str) -> list[int]:
    """Where a number may begin, in order."""
    page = concordance(text)
    first = _FIRST_WORDS | page.numbered
    if "$" in text:
        first |= {word for word in page.distinct if len(word) <= _LONGEST_PREFIX and word.isupper()}
    words = [start for start in page.places(first) if _CANDIDATE.match(text, start)]
    signs = [sign.start() for sign in _SIGNED.finditer(text)]
    return sorted([*words, *signs]) if signs else words


def _with_links(text: str, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The taken spans with those of web addresses and character references, in order."""
    if "http" not in text and "www." not in text and "&#" not in text:
        return list(taken)
    return sorted([*taken, *(match.span() for match in _LINK.finditer(text))])


def _read(text: str, start: int, sums: AbstractSet[str]) -> tuple[Number | None, int]:
    """The number that starts at ``start``, if any, and where to continue; ``sums`` are letters used as currencies."""
    raced = race_time(text, start)
    if raced is not None:
        return Number(start, text.index(":", start), 0.0), raced.end()
    passed = _measures_nothing(text, start)
    if passed:
        return None, passed
    match = _NUMBER.match(text, start)
    if match is None or not match["indefinite"]:
        found = share(text, start) or (_one(text, start) if match is None else None)
        if found is not None or match is None:
            return found, found.end if found else start + 1
    if match["sign"] in LETTERS and not _is_sum(text, start, sums):
        return None, match.end()
    in_name = _is_in_name(text, start, match)
    if in_name:
        several = text.startswith("s ", start - 2) and match["digits"]
        tail = (_NAMES_RUN_ON if several else _NAME_RUNS_ON).match(text, match.end())
        return None, tail.end() if tail else match.end()
    return _number(match, doubtful=in_name is None), match.end()


def _measures_nothing(text: str, start: int) -> int:
    """The end of what begins at ``start`` and measures nothing by its own form, such as a time of day; 0 if none."""
    if (time := time_of_day(text, start)) is not None:
        return time.end
    numbered = text[start].isdigit()
    other = (NOT_A_FIGURE.match(text, start) or ADDRESS.match(text, start)) if numbered else _TWICE.match(text, start)
    return other.end() if other else 0


def _is_in_name(text: str, start: int, match: re.Match[str]) -> bool | None:
    """Whether a number is part of a name: "F-16", "Flight 17"; None if only a noun after it can say otherwise."""
    if match["sign"]:
        return False
    if _is_tied(text, start):
        return True
    return names_a_thing(text, start, match.end("digits")) if match["digits"] else False


def _number(match: re.Match[str], *, doubtful: bool) -> Number:
    worth, magnitude = value(match)
    sign = match["sign"] or ""
    indefinite = (match["indefinite"] or "").lower()
    return Number(
        match.start(),
        match.end(),
        worth,
        magnitude,
        currency=SIGNS.get(sign) or LETTERS.get(sign, sign),
        short=(match["short"] or "").strip(),
        in_words=not match["digits"],
        open=bool(match["plural"]) or indefinite.startswith(("several", "a few", "many")),
        doubtful=doubtful,
    )


def _is_sum(text: str, start: int, sums: AbstractSet[str]) -> bool:
    """Whether a letter before a number is a currency: by the size of the number, else by the rest of the text."""
    if _LARGE.match(text, start + 1):
        return True
    return text[start] in sums and _ROAD.search(text, max(0, start - 12), start) is None


def _sums_in(text: str) -> frozenset[str]:
    """The letters with which a text gives a large sum, or whose currency it names."""
    before_numbers = {word[0] for word in concordance(text).numbered} & LETTERS.keys()
    return frozenset(letter for letter in before_numbers if _SUMS[letter].search(text))


def _one(text: str, start: int) -> Number | None:
    """The "a" of "a week and a half", "twice", "zero" and "thirties", and the one that "week-long" does not write.

    They are figures only by the words around them.
    """
    if LASTING.match(text, start):
        return Number(start, start, 1.0, in_words=True, certain=False)
    one = _ONE.match(text, start)
    if one is None:
        return None
    return Number(start, one.end(), float(_WORTH.get(one.group().lower(), 1)), in_words=True, certain=False)


def _is_tied(text: str, start: int) -> bool:
    """Whether a hyphen ties the number to letters before it: "F-16", "COVID-19", but not "mid-30s" or "10km-12km"."""
    if start == 0 or text[start - 1] != "-":
        return False
    tied = _PREFIX.search(text[max(0, start - 16) : start])
    word = tied.group(1) if tied else ""
    word = word if word == "A" else word.lower()  # the A-320, but "a-12"
    return bool(word) and not word[0].isdigit() and word not in HYPHEN_FREE and word not in NUMBER_WORDS

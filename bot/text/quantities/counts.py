"""Bare numbers: how many of something there are."""

import re
from dataclasses import replace
from typing import Final

from bot.text.quantities.counted import Counted, counted, noun_after_zero, single_noun
from bot.text.quantities.number import Measure, Number, counting
from bot.text.quantities.numerals import NUMBER_WORDS
from bot.text.quantities.rates import as_rate
from bot.text.quantities.titles import begins_name, is_end_of_name

_OUT = re.compile(
    r"-(?:to-one|way|star|letter|digit|dimensional|times?|prong|wheel(?:er)?|tier|track|step|piece|party|for|under|over(?=[\s-]par|\s\d)"
    r"|(?![a-z]*eed\b|bed\b|sled\b|shed\b)[a-z]+ed"  # two-headed, one-eyed
    r"|state|hander|on|one|ply|stage|class|sport|something|some|by|upmanship|off|ish|figures?|out|and|in|up|down|first"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|[A-Z]|level|tone|turn|fifths)\b"
)
_HYPHEN_NOUN = re.compile(r"(?:-(?!to\b|or\b|and\b)|\s(?=magnitude\b(?!\s\d)))(?P<noun>[A-Za-z]{2,})\b")
_STRONG = re.compile(r"-?\s?strong\b")
_PLUS = re.compile(r"\s?\+(?!\d)|-plus\b|\splus(?=\s[a-z]+s\b)|-odd\b")
_DETERMINER = re.compile(
    r"\b(?:the|these|those|other|all|last|first|next|his|her|their|its|any|every|our|both|or|top)\s$", re.IGNORECASE
)
_STAGE: Final = "day|week|year|step|stage|round|game|act|level"
_LABEL = re.compile(
    rf"\b(?:(?:{_STAGE}|phase|chapter|page|part|scene|season|episode|number|no\.|book|volume"
    r"|article|section|title|grade|row|room|channel|lane|figure|table|exhibit|group|war)"
    r"|(?:family|gang|group|party|mother|father|band|team|table)\sof)\s$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"\b(?:from|on|since|by|in|of|until|at)\s(?:{_STAGE}|month)\s$", re.IGNORECASE)
_TO_ONE = re.compile(r"\sto\sone\b(?!\s[a-z]+s\b)")  # outvoted by two to one
_DIGIT = re.compile(r"\d")
_RANGE_NEXT = re.compile(rf"(?:\s(?:to|or|and)\s|-to-|\s?[-–]\s?)(?:\d|{'|'.join(NUMBER_WORDS)})", re.IGNORECASE)
_TALLY_NEXT = re.compile(r"[-–]\d")
_MAGNITUDE = re.compile(r"\bmagnitude[\s-](?:of\s)?$")
_CAPITAL_NEXT = re.compile(r"[ -][A-Z][a-z]")
_LOWER_BEFORE = re.compile(r"[a-z’']\s$|\bBig\s$")
_SMALL_WORD: Final = 12


def count(text: str, number: Number) -> Measure | None:
    """The count that a number makes, with the thing counted after it; None if it is a name, a label or a pronoun."""
    end = number.end
    extended = _extended(text, number) or _magnitude(text, number)
    if extended is not None:
        return extended
    if _is_part_of_a_word(text, number) or is_end_of_name(text, number.start, end):
        return None
    noun = _HYPHEN_NOUN.match(text, end)
    if noun is not None:
        found = counting(number, noun["noun"])
        return None if number.doubtful else replace(found, reach=noun.end())
    one = number.value == 1 and not number.open
    thing = single_noun(text, end) if one else counted(text, end)
    if thing is None:
        return _of_nothing_named(text, number, one=one)
    if number.in_words and text[number.start].isupper() and _is_name(text, number):
        return None
    found = _of(thing, counting(number))
    # The hours of "three 12-hour shifts a week" are a figure of their own.
    return found if _DIGIT.search(text, end, thing.end) else as_rate(text, found)


def none_counted(text: str, number: Number) -> Measure | None:
    """The count of "zero deaths"."""
    thing = noun_after_zero(text, number.end) if number.value == 0 else None
    return _of(thing, counting(number)) if thing else None


def _extended(text: str, number: Number) -> Measure | None:
    """The count of "a 300-strong crew", "50+ countries", "20-odd people"."""
    end = number.end
    strong = _STRONG.match(text, end)
    if strong is not None:
        return replace(counting(number), reach=strong.end())
    plus = _PLUS.match(text, end)
    if plus is None:
        return None
    found = _of(counted(text, plus.end()), counting(number))
    odd = "odd" in plus.group()
    return replace(
        found, reach=max(found.reach, plus.end()), high=found.high if odd else None, qualifier=plus.group().strip()
    )


def _magnitude(text: str, number: Number) -> Measure | None:
    """The magnitude of an earthquake: "a magnitude of 6.1", "magnitude-6.1 earthquakes"."""
    if not _MAGNITUDE.search(text[max(0, number.start - 16) : number.start]):
        return None
    return counting(number, "magnitude")


def _is_part_of_a_word(text: str, number: Number) -> bool:
    """Whether letters directly follow the number: "737s", "5G", "two-way", "2016's"."""
    following = text[number.end : number.end + 1]
    possessive = following in ("'", "’") and text[number.end + 1 : number.end + 2] == "s"
    letter = number.short.isupper() and number.short not in ("M", "B", "K")
    return following.isalpha() or possessive or letter or (following == "-" and bool(_OUT.match(text, number.end)))


def _of_nothing_named(text: str, number: Number, *, one: bool) -> Measure | None:
    """A bare number with no noun: "killed 12" counts, "one of", "the two met" and "phase four" do not."""
    found = replace(counting(number), bare=True)
    before = text[max(0, number.start - 16) : number.start]
    small = (number.in_words and number.value <= _SMALL_WORD) or number.open
    if (one or (small and _DETERMINER.search(before))) and _RANGE_NEXT.match(text, number.end):
        return replace(found, tentative=True)
    if (
        (number.doubtful and not _TALLY_NEXT.match(text, number.end))
        or (one and number.in_words)
        or _NUMBERED.search(before)
        or (_TO_ONE.match(text, number.end) and not before.endswith("from "))
        or (small and _DETERMINER.search(before))
    ):
        return None
    return None if _is_of_name(text, number, before) else as_rate(text, found)


def _is_of_name(text: str, number: Number, before: str) -> bool:
    """Whether a bare number is part of a name or a label: "phase four", "Seven Sisters", "50 Cent"."""
    if number.in_words and (_LABEL.search(before) or (text[number.start].isupper() and _is_name(text, number))):
        return True
    return not number.open and begins_name(text, number.start, number.end)


def _of(thing: Counted | None, found: Measure) -> Measure:
    return replace(found, name=thing.noun, reach=thing.end) if thing else found


def _is_name(text: str, number: Number) -> bool:
    """Whether a capitalised number in words belongs to a name: "the Seven Sisters", "Big Ten", "Group of Seven"."""
    if text.endswith("Group of ", 0, number.start):
        return True
    before = text[max(0, number.start - 4) : number.start]
    named_after = bool(_CAPITAL_NEXT.match(text, number.end))
    return bool(_LOWER_BEFORE.search(before)) and (named_after or before == "Big ")

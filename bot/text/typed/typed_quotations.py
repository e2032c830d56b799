"""Quotations in typed lines, and where a text has one word for word; pure.

Quotation marks, dashes, case and white space are not compared, nor are other marks between words.
"""

import re
from functools import lru_cache
from typing import Final

from bot.text.words import WORD

LEAST: Final = 4  # words between quotation marks that are somebody's, and no name
_MARKED: Final = re.compile(
    r"[\"“„](?P<words>[^\"“”„]+)[\"”]|(?<!\w)‘(?P<within>\S.*\S)’(?!\w)|(?:^|(?<=\s))'(?P<whole>[^\W\d].*\S)'(?=\W*$)"
)
# As in: "check this quote: we sail", "is this quote right - we sail", "quote check: we sail".
_SAID_TO_BE_ONE: Final = re.compile(
    r"(?:.*\b(?:check|verify|confirm|find|trace|source|is|was|have|has|where|who)\b.{0,40})?"
    r"\b(?:quote|quotation)\b(?:[ -][\w'’]+){0,4}?\s*(?::|[\s,][–—-]\s)\s*(?P<words>\S.*)",
    re.IGNORECASE,
)
_CHECKED: Final = re.compile(
    r"(?:.*\b)?(?:check|verify|confirm) (?:this|that) (?:quote|quotation)"
    r" (?!(?:in|from|of|by|about|on|with|for|please)\b)(?P<words>\S.*)",
    re.IGNORECASE,
)
_CALLED_ONE: Final = re.compile(r"\b(?:quote|quotation)\b[\s:,–—-]*[\"“„‘']", re.IGNORECASE)  # the quote “we sail”
_FEW: Final = 3  # words of a line's end that is said to be a quotation, without marks
_SPELT: Final = re.compile(r"[$£€]?\d(?:[\d.,]*\d)?%?|[^\W\d_]+(?:'[^\W\d_]+)*")
_BETWEEN: Final = r"[\W_]{1,12}"


def quotation_in(line: str) -> str:
    """The quotation that a line has between marks, or says that it is one; '' for none."""
    said = _SAID_TO_BE_ONE.fullmatch(line) or _CHECKED.fullmatch(line)
    marked = [match["words"] or match["within"] or match["whole"] for match in _MARKED.finditer(line)]
    longest = max(marked, key=_length, default="")
    if _length(longest) >= (2 if said or _CALLED_ONE.search(line) else LEAST):
        return longest.strip()
    return said["words"].strip() if said and not marked and _length(said["words"]) >= _FEW else ""


def phrases(query: str) -> list[str]:
    """What stands between double quotation marks in a query, if it is of several words."""
    return [match["words"] for match in _MARKED.finditer(query) if match["words"] and _length(match["words"]) > 1]


def quotations(query: str) -> list[str]:
    """The phrases of a query that are long enough to be somebody's words."""
    return [phrase for phrase in phrases(query) if _length(phrase) >= LEAST]


def without_phrases(query: str) -> str:
    """A query without its phrases."""
    return _MARKED.sub(lambda match: " " if match[0][1:-1] in phrases(match[0]) else match[0], query)


def spans_of(quotation: str, text: str) -> list[tuple[int, int]]:
    """Where a text has the words of a quotation, one right after another."""
    return [match.span() for match in _pattern(quotation).finditer(text)]


def has_quotation(text: str, quotation: str) -> bool:
    """Whether a text has the words of a quotation, one right after another."""
    return _pattern(quotation).search(text) is not None


def missing_from(quotation: str, text: str) -> list[str]:
    """The words of a quotation, or its numbers, that a text does not have."""
    told = {word.lower() for word in _SPELT.findall(text.replace("’", "'"))}
    return [word for word in _SPELT.findall(quotation.replace("’", "'")) if word.lower() not in told]


@lru_cache(maxsize=64)
def _pattern(quotation: str) -> re.Pattern[str]:
    found = (re.sub("['’]", "['’]", word) for word in WORD.findall(quotation))
    return re.compile(rf"(?<![^\W_]){_BETWEEN.join(found)}(?![^\W_])", re.IGNORECASE)


def _length(words: str) -> int:
    return len(WORD.findall(words))

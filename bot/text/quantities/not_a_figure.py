"""Digits that measure nothing by their own form: telephone numbers, ordinals, versions, scores.

Rows of a name, a pattern and an example, with the digits in braces. If several rows match at a position, the first
wins.
"""

import re
from typing import Final

from bot.text.quantities.numerals import SLASHED

ROWS: Final[tuple[tuple[str, str, str], ...]] = (
    ("account number", r"\d{1,4}(?:[-–]\d{1,4}){2,}\b", "account {12-34-56}"),
    ("telephone of a country", r"(?<=\+)\d{1,3}(?:[ .-]\d{2,4}){2,4}\b", "ring +{44 20 7946 0134}"),
    ("docket", r"\d+:\d\d-\d{3,}\b", "case {3:19-04405}"),
    ("telephone of a town", r"\d{3}-\d{4}\b", "ring {555-0134}"),
    ("telephone with an area", r"\d{3}[ .-]\d{3}[ .-]\d{4}\b", "ring {202 555 0134}"),
    ("telephone in letters", r"1-8\d\d-\w+(?:-\w+)?", "ring {1-800-HARBOUR}"),
    ("telephone with a trunk code", r"0\d{1,4}[ -]\d{3,4}[ -]?\d{3,4}\b", "ring {01632 960 134}"),
    ("freephone", r"0800\s?\d+", "ring {0800 960}"),
    ("number with a nought before it", r"0\d+(?![\d.,%]|:\d)(?=\b)", "agent {007}"),
    ("minutes of a match or a recording", r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?", "at {71:30}"),
    ("year of an era", r"\d{1,4}\s(?:AD|BCE?|CE)\b", "in {509 BCE}"),
    (
        "clock time of a live report",
        r"(?<![^\n])(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s*(?:\n|\Z)|\s(?:[-–—]\s)?[A-Z])",
        "{14.10} Ada Quill has left.",
    ),
    ("subsection", r"\d{1,4}(?:\(\d{1,2}\)|\([a-z]\))+", "under {14(2)(b)}"),
    ("ordinal", r"\d+(?:nd|rd|th)\b(?:-\w+)*", "the {42nd} time"),
    ("first", r"(?:\d*[02-9])?1st\b(?!\s\d\d?\s?lb)(?:-\w+)*", "the {21st-century} town"),
    ("version or address of a machine", r"\d+(?:\.\d+){2,}(?<!\.\d\d\d)", "version {2.10.1}"),
    ("date or score with a stroke", rf"(?!{SLASHED})\d{{1,4}}/\d{{1,4}}(?:/\d+)?(?!\d)", "the {24/7} shop"),
    ("odds", r"\d+:\d+", "odds of {100:1}"),
    ("post of a thread", r"(?<![\w$£€.,])\d{1,3}/(?=\s|$)", "{12/} It goes on."),
    (
        "even chances",
        r"(?:50|20|60)[-–](?:50|20|40)\b(?=\s(?:chance|split|vision|hindsight|partner|venture|odds|basis))",
        "a {50-50} chance",
    ),
    ("number of a card or a parcel", r"\d{12,}\b", "parcel {123456789012}"),
    ("item of a list", r"\d{1,2}\)(?:(?<=[\s;:]\d\))|(?<=[\s;:]\d\d\)))(?=\s[a-zA-Z])", "to: {12)} shut it"),
    ("aeroplane", r"7[0-8]7(?:-[89](?:00)?\b|(?=\s(?:MAX|Max|Dreamliner)\b))", "a {737-800} jet"),
    ("grid", r"\d+x\d+\b", "a {4x4} car"),
    ("code", r"\d+[A-Za-z]\d+\w*", "form {10A4B}"),
)
NOT_A_FIGURE: Final = re.compile("|".join(f"(?:{pattern})" for _, pattern, _ in ROWS))

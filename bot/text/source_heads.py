"""What heads the words for a source, and whether they are those of somebody who is not to be named."""

import re
from typing import Final

from bot.text.source_words import BODIES, CONFIDANTS, DOCUMENTS, SPOKESPEOPLE, UNNAMED

SPEAKING: Final = UNNAMED | DOCUMENTS | BODIES | SPOKESPEOPLE
RELATION: Final = re.compile(
    r"\s(?:for|of|at|from|to|with|by|on|in|about|who|that|familiar|close|briefed)\s", re.IGNORECASE
)
ANONYMOUS: Final = re.compile(
    r"\b(?:anonym\w*|not\s(?:be|being)\s(?:named|identified)|to\sbe\s(?:named|identified)|not\sauthori[sz]ed|unnamed|unidentified"
    r"|familiar\swith|briefed\s(?:on|by)|knowledge\sof|close\sto\sthe|involved\sin)\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"[a-z]{2,}(?:ed|ing|en)")
_WORD = re.compile(r"[\w’'-]+")
_PART = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many|most|several|all|both|few|each|none)\sof\s(?:the\s)?",
    re.IGNORECASE,
)


def headed(text: str, start: int, end: int) -> str:
    """The noun that heads a source: "report" of "a new report by the ministry", "aides" of "one of the aides"."""
    part = _PART.match(text, start, end)
    words = head_words(text, part.end() if part else start, end)
    related = RELATION.search(text, start, end) is not None
    if related and len(words) > 1 and words[-2].lower() in SPEAKING and _PARTICIPLE.fullmatch(words[-1]):
        words.pop()  # "taken" of "polls taken in May"
    if not words or (len(words) > 1 and words[-1].lower() in DOCUMENTS and words[-1][0].isupper()):
        return ""  # the Post is no post
    return words[-1].lower()


def head_words(text: str, start: int, end: int) -> list[str]:
    """The words of a source up to what it relates to."""
    relation = RELATION.search(text, start, end)
    return _WORD.findall(text, start, relation.start() if relation else end)


def is_kept_unnamed(words: str) -> bool:
    """Whether a source is one whose name an outlet keeps to itself: officials, aides, who asked not to be named."""
    return headed(words, 0, len(words)) in CONFIDANTS or ANONYMOUS.search(words) is not None

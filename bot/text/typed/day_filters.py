"""Words for one or more days, and the search filters they stand for."""

import re
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.calendar_words import WEEKDAYS

_TODAY: Final = "from:today to:today"
_YESTERDAY: Final = "from:yesterday to:yesterday"
DAYS: Final = MappingProxyType(
    {
        "today": _TODAY,
        "tonight": _TODAY,
        "this morning": _TODAY,
        "this afternoon": _TODAY,
        "this evening": _TODAY,
        "yesterday": _YESTERDAY,
        "yesterday morning": _YESTERDAY,
        "yesterday evening": _YESTERDAY,
        "last night": "from:yesterday to:today",
        "overnight": "from:yesterday to:today",
        "this week": 'from:"7 days ago"',
        "last week": 'from:"7 days ago"',
        "the past week": 'from:"7 days ago"',
        **{day: f"from:{day} to:{day}" for day in WEEKDAYS},
    }
)
_OF_TODAY: Final = re.compile(
    r"(?:(?:the |this )?(?:morning|afternoon|evening|lunch|lunch ?time|breakfast|noon|midday|midnight|tonight)"
    r"|earlier|(?:an?|one|two|three|\d{1,2}|a few|a couple of) (?:hours?|minutes?) ago"
    r"|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}[:.]\d\d)(?: today)?",
    re.IGNORECASE,
)
_OF_YESTERDAY: Final = re.compile(
    r"last night|overnight|yesterday (?:morning|afternoon|evening|night|lunch ?time)", re.IGNORECASE
)


def day_of(moment: str) -> str:
    """The day of a time of day: "today" for "lunch"; '' if it is none."""
    if _OF_YESTERDAY.fullmatch(moment):
        return "yesterday"
    return "today" if _OF_TODAY.fullmatch(moment) else ""

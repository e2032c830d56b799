"""Words for one or more days, and the search filters they stand for."""

from types import MappingProxyType
from typing import Final

from bot.text.calendar_words import WEEKDAYS

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

"""The words of the English calendar, in lower case."""

import re
from typing import Final

from bot.text.alternation import alternation

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
SHORT_MONTHS: Final = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS: Final = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun")
CALENDAR: Final = frozenset((*MONTHS, *WEEKDAYS))
CALENDAR_OR_SHORT: Final = CALENDAR.union(SHORT_MONTHS)
SEASONS: Final = ("spring", "summer", "autumn", "fall", "winter")
PARTS_OF_A_DAY: Final = frozenset(("morning", "afternoon", "evening", "night"))
# Patterns: a month as typed, and days and months as written.
ANY_MONTH: Final = "|".join((*MONTHS, *SHORT_MONTHS))
WRITTEN_WEEKDAYS: Final = "|".join(day.capitalize() for day in WEEKDAYS)
WRITTEN_SHORT_WEEKDAYS: Final = alternation(map(str.capitalize, SHORT_WEEKDAYS))
WRITTEN_MONTHS: Final = "|".join(month.capitalize() for month in MONTHS)
WRITTEN_SHORT: Final = "|".join(month.capitalize() for month in SHORT_MONTHS)
YEAR: Final = re.compile(r"(?:19|20)\d\d")

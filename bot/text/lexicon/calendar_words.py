"""The words of the English calendar, in lower case."""

import re
from typing import Final

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
SHORT_MONTHS: Final = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CALENDAR: Final = frozenset((*MONTHS, *WEEKDAYS))
# Days and months as written, as the branches of a pattern.
WRITTEN_WEEKDAYS: Final = "|".join(day.capitalize() for day in WEEKDAYS)
WRITTEN_MONTHS: Final = "|".join(month.capitalize() for month in MONTHS)
WRITTEN_SHORT: Final = "|".join(month.capitalize() for month in SHORT_MONTHS)
YEAR: Final = re.compile(r"(?:19|20)\d\d")

"""Time zones as written beside a time of day: "5 p.m. EDT", "1430 GMT", "8 p.m. Pacific"."""

from types import MappingProxyType
from typing import Final

from bot.text.alternation import alternation

# Hours from UTC; abbreviations in use for several zones, such as IST, are left out.
OFFSETS: Final = MappingProxyType(
    {"GMT": 0, "UTC": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
     "WET": 0, "BST": 1, "WEST": 1, "WAT": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "SAST": 2, "EAT": 3,
     "PKT": 5, "HKT": 8, "SGT": 8, "JST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13},
)  # fmt: skip
# As newsrooms write them all year, in summer time or not.
OF_THE_DAY: Final = MappingProxyType(
    {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"},
)  # fmt: skip
# Patterns. Beside digits that may be a number or a year, only what hardly means anything else.
ABBREVIATED: Final = alternation(OFFSETS)
SPELT: Final = "Eastern|Central|Mountain|Pacific"
# After a time of day any such letters mean a zone, also one that we do not know: "8 p.m. IST".
WRITTEN: Final = rf"(?:{alternation({*OFFSETS, *OF_THE_DAY})}|[A-Z]{{1,3}}[SD]T|{SPELT})"

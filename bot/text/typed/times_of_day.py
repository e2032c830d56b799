"""Times of day as articles write them: "4:12 a.m.", "four in the morning", "half past nine"."""

import re
from typing import Final

_HOUR: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_CLOCK: Final = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]m\b|[ap]\.m\b\.?)|\b\d{1,2}:\d\d\b|\b(?:noon|midnight|dawn)\b|\bo['’]clock\b"
    rf"|\b(?:{_HOUR}) in the (?:morning|afternoon|evening)\b"
    rf"|\b(?:(?:a )?quarter (?:past|to)|(?:half|five|ten|twenty)(?:[ -]five)? past) (?:{_HOUR})\b",
    re.IGNORECASE,
)


def times(text: str) -> list[tuple[int, int]]:
    """Where a text gives times of day."""
    return [match.span() for match in _CLOCK.finditer(text)]


def gives_time(text: str) -> bool:
    """Whether a text gives a time of day."""
    return _CLOCK.search(text) is not None

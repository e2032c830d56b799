"""What a sentence says of the people or things that a number counts, where another part stands between."""

import re
from typing import Final

_BEFORE_IT: Final = 40  # characters before a number in which "one of the" is
_ONE_OF: Final = re.compile(r"\bone\s(?:\w+\s)?of\s(?:the|its|their|his|her|these|those)\s(?:\w+\s)?\Z", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r"(?:\s[\w’'-]+){0,3}(?:,|\s[—–-])\s(?:including|among|most|many|some|all|both|mostly|mainly)\b[^.;]*?"
    r"(?:,|\s[—–-])\s(?=(?:were|was|are|is|have|has|had|got)\s)(?P<said>[^.,;—–]+)",
    re.IGNORECASE,
)


def is_said_of_one(text: str, start: int) -> bool:
    """Whether only one of those counted is told of: "one of the two officers hurt", who may not be all."""
    return _ONE_OF.search(text, max(0, start - _BEFORE_IT), start) is not None


def said_behind_aside(following: str) -> str:
    """What follows a number behind an aside: "were hurt" of "six people, among them two clerks, were hurt"."""
    said = _ASIDE.match(following)
    return said["said"] if said else ""

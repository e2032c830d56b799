"""The clause before the main one, which has its own source: "While Lund said it held, it broke"."""

import re

from bot.analyse.attribution.cue_sources import Cue
from bot.analyse.attribution.word_patterns import either_case, one_of

_OPENS = re.compile(
    rf"(?:{one_of('But And Yet So Still')}\s)?"
    rf"(?:{either_case('while though although whereas when after before because since once until if unless')}"
    rf"|{either_case('even_as even_though even_after')}|(?P<as>[Aa]s))\s"
)
# "As Lund said the dam was safe, Reyes left": without a clause of its own "as Lund said" is about the whole sentence.
_REPORTS = re.compile(r"\s(?:that|about)\b|(?:\s[\w’'$-]+){1,8}?\s(?:is|was|are|were|has|have|had|will|would)\b")


def leads(blanked: str, opening: int, cue: Cue) -> bool:
    """Whether a cue is in a clause before the main one of a sentence that starts at ``opening``."""
    opener = _OPENS.fullmatch(blanked, opening, cue.first)
    return opener is not None and (not opener["as"] or _REPORTS.match(blanked, cue.last) is not None)


def is_over(blanked: str, cue: Cue, offset: int) -> bool:
    """Whether such a clause has ended before ``offset``: words follow its comma."""
    comma = blanked.find(", ", cue.last, offset)
    return comma >= 0 and any(map(str.isalpha, blanked[comma:offset]))

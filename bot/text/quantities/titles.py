"""Numbers inside the title of a work: "12 Angry Men", "60 Minutes", "The 40-Year-Old Virgin"."""

import re
from typing import Final

from bot.text.quantities.units import LENGTHS

_RUN = re.compile(r"(?:[ \u00a0-][A-Z][a-z]+){1,3}(?!\w|[’']\w)")
# Nouns that nobody writes with a capital in a sentence, unlike Democrats, Marines or Israelis.
_COMMON: Final = frozenset(
    """men women people boys girls children kids things nights reasons ways steps rules lives sisters brothers wives
    kings thieves sins mice monkeys dogs cats""".split()
).union(LENGTHS)
# Headlines never capitalise these, so they show that it is a sentence.
_SMALL: Final = "with|from|into|over|after|than|that|amid|upon|about|against|under|near|more|when|will|says|said"
_RUNNING = re.compile(rf"(?<![\w@#./-])(?!(?:{_SMALL})\b)[a-z]{{4,}}\b")
_REACH: Final = 60


def is_in_title(text: str, start: int, end: int) -> bool:
    """Whether capitalised words with a common noun follow a number, within a sentence."""
    run = _RUN.match(text, end)
    if (
        run is None
        or (run.group().startswith("-") and run.group().count("-") == 1)
        or _COMMON.isdisjoint(run.group().lower().replace("-", " ").split())
    ):
        return False
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = text[run.end() : run.end() + _REACH].partition("\n")[0]
    return bool(_RUNNING.search(before) or _RUNNING.search(after))

"""Subordinate clauses, which have a source of their own: "While Lund said it held, it broke"."""

import re
from typing import Final

from bot.analyse.attribution.cue_sources import Cue
from bot.text.alternation import either_case, one_of

# Of time, cause, condition and contrast.
_BESIDE: Final = either_case("after before when because since until if once unless where while though although whereas")
_OPENS_ONE = re.compile(rf"(?<!\w){_BESIDE}\s\Z")
_OPENS_ANY = re.compile(rf"(?<!\w)(?:{_BESIDE}|{either_case('whereby how why that what')}|whom|,\swhich)\s\Z")
CONTRAST: Final = frozenset({"while", "though", "although", "whereas", "what"})
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST: Final = 400  # characters of a clause before the main one
_NEAR: Final = 12  # characters before a source in which such a word is
_LEADS = re.compile(
    rf"(?:{one_of('But And Yet So Still')}\s)?(?:{_BESIDE}|{either_case('even_though even_after even_as')}"
    rf"|(?P<as>[Aa]s))\s"
)
# "As Lund said the dam was safe, Reyes left": without a clause of its own "as Lund said" is about the whole sentence.
_REPORTS = re.compile(r"\s(?:that|about)\b|(?:\s[\w’'$-]+){1,8}?\s(?:is|was|are|were|has|have|had|will|would)\b")


# "The town waited as polls showed a close race": what comes behind the verb is its own, unlike in "as Lund said".
_AS = re.compile(r"(?<!\bsuch)(?<!\bjust)(?<!\bsame)(?<!\bwell)(?<!\bcome)(?<!\bcomes)(?<!\bcame)(?<=\w)\sas\s\Z")
_AS_AS = re.compile(r"\bas\s[\w-]+\sas\s\Z")
_OBJECT = re.compile(r"\s(?:that|an?|the|his|her|its|their|no)\s")


def subordinator(blanked: str, opening: int, cue: Cue) -> str:
    """What opens the subordinate clause that a cue begins in a sentence at ``opening``; empty if it begins none."""
    aside = _OPENS_ANY.search(blanked, max(opening, cue.first - _NEAR), cue.first)
    if aside:
        return aside.group().strip(", ")
    return "as" if precedes_main_clause(blanked, opening, cue) or _is_amid(blanked, opening, cue) else ""


def _is_amid(blanked: str, opening: int, cue: Cue) -> bool:
    """Whether a cue is in a clause of time behind the main one: "left as polls showed a lead", not "as Lund said"."""
    near = max(opening, cue.first - 2 * _NEAR)
    amid = _AS.search(blanked, near, cue.first) and not _AS_AS.search(blanked, near, cue.first)
    return bool(amid) and not cue.inverted and _OBJECT.match(blanked, cue.last) is not None


def is_adverbial(blanked: str, opening: int, cue: Cue) -> bool:
    """Whether a cue begins a clause beside the main one: "Lund caused a stir when she said “no”"."""
    return _OPENS_ONE.search(blanked, max(opening, cue.first - _NEAR), cue.first) is not None


def precedes_main_clause(blanked: str, opening: int, cue: Cue) -> bool:
    """Whether a cue is in a clause before the main one of a sentence that starts at ``opening``."""
    found = _LEADS.fullmatch(blanked, opening, cue.first)
    return found is not None and (not found["as"] or _REPORTS.match(blanked, cue.last) is not None)


def has_ended(blanked: str, cue: Cue, offset: int) -> bool:
    """Whether such a clause has ended before ``offset``: words follow its comma."""
    until = min(offset, cue.last + _LONGEST)
    comma = blanked.find(", ", cue.last, until)
    return comma >= 0 and _LETTER.search(blanked, comma, until) is not None

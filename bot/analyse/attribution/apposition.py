"""Appositions: the name that a later phrase only describes, "Mary Lund, a teacher from Arden, said"."""

import re
from collections.abc import Sequence

from bot.analyse.attribution.noun_phrases import ADVERB, DAYS, LOWER, NAME
from bot.analyse.role_nouns import is_head
from bot.model.analysis import EntityType
from bot.text.lexicon.particles import PARTICLE

_WHOLE_NAME = re.compile(rf"\s*(?P<np>{NAME}(?:\s(?:(?:of|{PARTICLE})\s){{0,2}}{NAME}){{1,5}})")
_APPOSED = re.compile(r"(?:one\sof\s)?(?:an?|the|his|her|its|their)\s|[A-Z]-[A-Z]")
# In "Lund, the doctors said, is ill" the doctors are not an apposition: they are plural.
_OF_MANY = re.compile(
    rf"the\s(?:{LOWER}\s){{0,2}}?[A-Za-z]+(?<![su’'])s"
    rf"(?=,|\s?\Z|\s(?:{ADVERB}|also|later|then|have|had|who|of|in|at|from|for|on|with)\s)"
)
# An opening phrase, in which nobody named is the speaker: "In a talk with Mary Lund, the mayor said".
_PHRASE = re.compile(r"\s*(?:In|On|At|With|By|From|During|Under|Following|Despite|Unlike)\s[^,:;“”\"]{0,160},\s")
# "commander of the Arden Guard", "deputy director of the board"
_CALLING = re.compile(rf"(?:{LOWER}\s){{0,3}}?(?P<noun>{LOWER})\s(?:of|for|at|in|to|with)\s")


def named_before(before: str, place: int, starts: Sequence[int]) -> tuple[int, int] | None:
    """The name that a phrase at ``place`` only describes: "Mary Lund" of "Mary Lund, a teacher from Arden, said"."""
    calling = _CALLING.match(before, place)
    apposed = _APPOSED.match(before, place) or (calling and is_head(calling["noun"], EntityType.PERSON))
    phrase = _PHRASE.match(before)
    if not apposed or not before.endswith(", ", 0, place) or (phrase and phrase.end() == place):
        return None
    if _OF_MANY.match(before, place):
        return None
    for start in reversed([start for start in starts if start < place]):
        name = _WHOLE_NAME.fullmatch(before, start, place - 2)
        if name is not None:
            return None if DAYS.search(name.group()) else name.span("np")
    return None

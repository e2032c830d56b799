"""Sources that end in two names: "the Law Society of Arden and Norwick", whose source is not Norwick."""

import re
from typing import Final

from bot.analyse.attribution.noun_phrases import NAMES, trimmed_source
from bot.analyse.role_nouns import is_head
from bot.model.analysis import EntityType
from bot.text.alternation import one_of
from bot.text.quoted.source_nouns import BODIES, DOCUMENTS, UNNAMED

_RELATING: Final = one_of("of for in from at")
_FIRST = re.compile(rf"\b{_RELATING}\s(?:the\s)?{NAMES}\sand\s\Z")
_HEAD = re.compile(rf"(?:(?!{_RELATING}\s)\S+\s)*?(?!(?:He|She|It|They)\s)(?P<noun>\S+)\s{_RELATING}\s")
_REACH: Final = 40  # characters before the second name in which the first one is


def is_second(text: str, place: int) -> bool:
    """Whether a preposition, a name and "and" stand before a place: "the Law Society of Arden and | Norwick"."""
    return _FIRST.search(text, max(0, place - _REACH), place) is not None


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether words are one subject, headed by a name or a noun for a source: not "It paid in Arden and Norwick".

    ``text`` begins with its sentence, or with a space behind the last cue, whose clause it is.
    """
    head = _HEAD.match(text, start, end)
    if head is None or trimmed_source(text, start, end, before_cue=True)[0] != start or text[:start].isspace():
        return False
    noun = head["noun"]
    return noun[0].isupper() or noun in DOCUMENTS | UNNAMED | BODIES or is_head(noun, EntityType.PERSON)

"""The name that a source phrase means, if it contains several or one that only modifies."""

import re
from collections.abc import Sequence
from typing import Final

from bot.entities.tables import roles
from bot.model.analysis import EntityType, Mention
from bot.text.alternation import alternation
from bot.text.quoted.source_nouns import SPEAK_FOR_A_BODY, SPOKESPEOPLE
from bot.text.spans import within

_RELATED = re.compile(r"\b(?:for|of|at|from|to|with|by|on|in|about)\b")
# What follows a name that is the source itself, not a modifier: nothing, "of Arden", "himself".
_HEADS = re.compile(
    rf"\Z|\s?[,(]|\s(?:for|of|at|from|to|with|by|on|in|about|and|who|himself|herself|itself|just|Jr|Sr|{alternation(SPOKESPEOPLE)})\b"
)
BEFORE_APPOSED: Final = re.compile(r",\s(?:[A-Z][\w.]{1,16}\s){0,2}")  # before a name in apposition: ", Dr. "
_APPOSED: Final = re.compile(rf"{BEFORE_APPOSED.pattern}\Z")  # "the mayor of Arden, Dr "
# An office and its domain, before its holder: "former Secretary of State ", but not "a friend of Sen. ".
_OFFICE = re.compile(
    r"(?!(?:an?|the|his|her|its|their|this|that|one|another|some|[\w.]+[’']s?)\s)(?:[\w.’'&-]{1,20}\s){0,6}?[\w-]{1,20}[^\Ws]"
    r"\s(?:of|to)\s(?:the\s)?(?!the\s)(?:[\w.’'&-]{1,20}\s){1,6}",
    re.IGNORECASE,
)
_ALSO_MATTERS: Final = frozenset(("justice",))  # titles that may also be the domain of an office
_JOINED = re.compile(r"\band\b")
_SPEAKS_FOR = re.compile(rf"\b{alternation(SPEAK_FOR_A_BODY)}\s(?:for|of|at|from|with)\s(?:[Tt]he\s)?\Z")
_REACH: Final = 48  # characters examined before a name


def named_in_phrase(words: str, start: int, mentions: Sequence[Mention]) -> Mention | None:
    """The name that the source phrase at ``start`` means: of "Sen. Mary Lund", not of "a lawyer for Mary Lund".

    Modifiers do not count: neither the Arden Post of "Arden Post editor Mary Lund" nor the Norwick of "the Norwick
    senator" speaks. A spokesperson speaks for the organisation; a person takes precedence over other names.
    """
    inside = within(mentions, start, start + len(words))
    if inside and (ends_in_name(words, start, inside[-1]) or _is_titled(words, start, inside[-1])):
        return inside[-1]
    found, free = None, 0
    for mention in inside:
        opens, ends = max(0, mention.start - start), mention.end - start
        person = mention.type is EntityType.PERSON
        if _RELATED.search(words, free, opens):
            for_it = found is None and not person and _SPEAKS_FOR.search(words, max(0, opens - _REACH), opens)
            return mention if for_it else found
        if found is not None and _JOINED.search(words, free, opens):
            return found
        if (person or found is None) and _HEADS.match(words[ends:]):
            found = mention
        free = ends
    return found


def ends_in_name(words: str, start: int, name: Mention) -> bool:
    """Whether a phrase ends in a person's name after a comma: "the head of the Arden Council, Mary Lund"."""
    opens = name.start - start
    return _ends(words, start, name) and _APPOSED.search(words, max(0, opens - _REACH), opens) is not None


def _is_titled(words: str, start: int, name: Mention) -> bool:
    """Whether a phrase is an office, its domain and its holder: "Secretary of State Mary Lund".

    A name after another title is somebody else's: "wife of Mr Lund", "aide to President Lund".
    """
    opens = name.start - start
    if not _ends(words, start, name) or not _OFFICE.fullmatch(words, 0, opens):
        return False
    last = words[max(0, opens - _REACH) : opens].rsplit(maxsplit=1)[-1].rstrip(".").lower()
    return last not in roles() - _ALSO_MATTERS


def _ends(words: str, start: int, name: Mention) -> bool:
    return name.type is EntityType.PERSON and start < name.start and name.end >= start + len(words)

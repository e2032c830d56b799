"""Two sources of one sentence: "Mary Lund, the mayor, and Tom Reyes said"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.analyse.attribution.antecedents import Antecedents
from bot.analyse.attribution.cue_sources import Cue
from bot.analyse.attribution.noun_phrases import ADVERB, LOWER, NAMES, is_source
from bot.analyse.attribution.reported_speech import head_noun
from bot.analyse.attribution.source_kinds import WHO_SPEAK, kind_of
from bot.model.analysis import AttributionKind, EntityType, Mention
from bot.text.alternation import one_of
from bot.text.quoted.source_nouns import PERSONAL
from bot.text.spans import within

_NAME_REACH: Final = 60  # characters before a source in which "both" is
_BOTH_REACH: Final = 200  # characters before a source in which the one beside it is named
_OPENERS: Final = one_of("Both both But And As While So Yet Then When After In On At For With")
_NO_DESCRIPTION: Final = one_of(
    """and who which whose where when while even after as but though he she they it is was are were has have had"""
)
_PLAIN_WORD: Final = r"[\w’'.&-]{1,30}"
# The person named before "and" and a source, with a description: "Mary Lund, the mayor, and ".
_BOTH = re.compile(
    rf"""
    (?!{_OPENERS}\s|\w+,\s[a-z]+\sand\s)                    # not "State, local and " of officials
    (?P<np>{_PLAIN_WORD}(?:\s{_PLAIN_WORD}){{0,6}})            # Mary Lund
    (?:,\s[RDI]-[A-Z][\w.’]{{1,12}}(?=,)|\s\([RDI]-[^()]{{1,12}}\))?  # , D-Arden; (D-Arden)
    (?:(?:,\s(?!{_NO_DESCRIPTION}\s)[^,“”"]{{1,80}}){{1,3}},?)?  # , the mayor of Arden,
    \sand\s
    """,
    re.VERBOSE,
)
_BOTH_OF = re.compile(rf"\bboth\s(?P<np>{NAMES})\sand\s\Z")
# A verb makes the words a clause: "a guest asked for a photo", "the town now favours Lund".
_DID = re.compile(
    rf"\s(?!{one_of('appointed published elected retired united')}\b)[a-z]+ed\b"
    rf"|\s(?:{one_of('is was are were has have had met won left went told said now also still')}|{ADVERB})\b"
)
_PART = re.compile(r"(?!police\b|media\b)[a-z-]+(?<!s)")  # "campaign" of "campaign and council records"
# Where a subject can start: at the beginning of a sentence or clause, after a phrase or a quotation.
_CLAUSE_OPENS = re.compile(
    rf"[,;:—–]\s(?:both\s)?|[”\"]\s(?:both\s)?|(?<=\s){one_of('that though while because when as after but')}\s"
    rf"|^{one_of('Both But And As While So Yet Then When After')}\s"
)
_WHOLE_NAME = re.compile(rf"(?:the\s)?(?:{NAMES}\s)?(?:{LOWER}\s){{0,3}}{NAMES}")


def with_joint_source(
    text: str, opening: int, cue: Cue, kind: AttributionKind, people: Antecedents
) -> tuple[AttributionKind, int]:
    """The kind of a source together with the one joined to it, named if either is, and where they start.

    "White House and Senate aides" are all aides: neither is named.
    """
    start = cue.source_start
    both, end = _beside(text, opening, start)
    if kind is AttributionKind.UNNAMED and text[start].isupper() and not _is_of_a_person(both, end, people.mentions):
        return kind, both
    beside = replace(cue, source_start=both, source_end=end)
    named = both < start and kind_of(text, beside, people) is AttributionKind.NAMED
    return AttributionKind.NAMED if named else kind, both


def _is_of_a_person(start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether a person is named in ``start:end``."""
    return any(mention.type is EntityType.PERSON for mention in within(mentions, start, end))


def _beside(text: str, opening: int, start: int) -> tuple[int, int]:
    """The position of "Mary Lund" in "Mary Lund, the mayor, and Tom Reyes said"; empty, at the source, if none."""
    if both_of := _BOTH_OF.search(text, max(opening, start - _NAME_REACH), start):
        return both_of.span("np")  # "In her letters both Mary Lund and Tom Reyes said"
    if not text.endswith(" and ", opening, start):
        return start, start
    before = text[max(opening, start - _BOTH_REACH) : start]
    head = [0] if start - opening <= _BOTH_REACH else []
    for place in [*head, *(clause.end() for clause in _CLAUSE_OPENS.finditer(before))]:
        both = _BOTH.fullmatch(before, place)
        if both and not _DID.search(both["np"]) and is_source(both["np"], "said") and _can_speak(both["np"]):
            return start - len(before) + both.start("np"), start - len(before) + both.end("np")
    return start, start


def _can_speak(words: str) -> bool:
    """Whether words are a name, a pronoun or headed by a noun for a source."""
    if _PART.fullmatch(words) and words not in PERSONAL:
        return False
    return (
        bool(_WHOLE_NAME.fullmatch(words)) or words.lower() in PERSONAL or head_noun(words, 0, len(words)) in WHO_SPEAK
    )

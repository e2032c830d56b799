"""The cue verbs of a sentence that can report speech in their context."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.text.alternation import alternation
from bot.text.concordance import concordance
from bot.text.lexicon.negation import DECLINING, IS_NOT
from bot.text.quantities.numerals import number_words
from bot.text.quoted.cues import CUE, CUES, GESTURES, NOUNISH, OF_DEEDS, OF_NAMING, PLAIN, SHOWING


def reporting_verbs(text: str, blanked: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The cues of a sentence that can report, in order; ``blanked`` is the text without its quotations."""
    openings = _openings(text)
    for place in openings[bisect_left(openings, start) : bisect_left(openings, end)]:
        if place >= start and (cue := _CUE.match(blanked, place, end)):
            start = cue.end()
            if _can_report(blanked, cue):
                yield cue


@lru_cache(maxsize=1)  # all sentences of an article need it
def _openings(text: str) -> list[int]:
    """Where a cue may begin, judged by its first word; the slow pattern is tried only there."""
    return concordance(text).places(_FIRST_WORDS)


def _can_report(text: str, cue: re.Match[str]) -> bool:
    """Whether a cue can report speech: not denied or passive, and followed by a clause unless it is a plain verb."""
    word = cue.group().lower()
    if cue["to"]:
        return _SHARED_OUT.search(text, max(0, cue.start() - _NEAR), cue.start()) is None
    if _is_other(text, cue, word):
        return False
    before = text[max(0, cue.start() - _NEAR) : cue.start()]
    denied = _NEGATED.search(before)
    if word not in OF_NAMING and _REFLEXIVE.match(text, cue.end()):
        return False
    if denied or _STRANDED.match(text, cue.end()) or (word.endswith(_PAST) and _PASSIVE.search(before)):
        return False
    if word in PLAIN or word in SHOWING or _CLAUSE_AFTER.match(text, cue.end()):
        return True
    return bool(_QUOTED_BEFORE.search(text, max(0, cue.start() - _NEAR - 20), cue.start()))


def _is_other(text: str, cue: re.Match[str], word: str) -> bool:
    """Whether a word has another use here: "the work of, say, a week", "parts said to be found", "it began to rain"."""
    if word == "accused":
        of_whom = _WHOM.search(text, max(0, cue.start() - _NEAR), cue.start())
        return of_whom is None and _PASSIVE_OF.match(text, cue.end()) is not None
    if word == "say":
        return text.startswith(",", cue.end()) and text.endswith(", ", 0, cue.start())
    if word in _BEGINNING and _QUOTED_DEED.match(text, cue.end()):
        return True
    if word in OF_DEEDS:
        return not _SPEAKING.match(text, cue.end()) and not (word in GESTURES and _is_between(text, cue))
    if word in _TESTIFIED:
        return _FOR_WHOM.match(text, cue.end()) is not None
    return word == "said" and _PASSED_ON.match(text, cue.end()) is not None


def _is_between(text: str, cue: re.Match[str]) -> bool:
    """Whether a cue is between a quotation and a name."""
    behind = _NAME_AFTER.match(text, cue.end())
    return behind is not None and _QUOTED_BESIDE.search(text, max(0, cue.start() - _NEAR), cue.start()) is not None


def is_noun(text: str, cue: re.Match[str], word: str, *, closing: bool = False) -> bool:
    """Whether a word that can be noun or verb is a noun: "the report says", "Washington Post", "claims of fraud".

    ``closing``: a source after a comma and the word end the sentence, "..., the hospital estimates."
    """
    if word not in NOUNISH:
        return False
    before = max(0, cue.start() - _NEAR)
    if cue.group()[0].isupper() or _NOUN_BEFORE.search(text, before, cue.start()):
        return True
    if not word.endswith("ing") and _PREPOSITION.search(text, before, cue.start()):
        return True  # "with alleged links", but "by telling the council"
    return not closing and not _OBJECT_AFTER.match(text, cue.end())


def agrees_with_subject(text: str, cue: re.Match[str], before: str, source: tuple[int, int]) -> bool:
    """Whether a plain form can be the verb of a source: "officials claim", "she did claim", not "the council claim".

    A body named right before it may take a plural verb too, if what follows shows that it is a verb: "the Senate claim
    that the dam is safe", and at the start of a sentence "Labour claim the dam is safe". ``before`` is the text before
    the verb, including the source.
    """
    start, end = source
    if cue.group().lower() not in _PLAIN_FORMS or _HELPED.search(before, end) or before[:start].endswith(" and "):
        return True
    body = _BODY.fullmatch(before, start, end) if before.endswith(" ", end) and len(before) == end + 1 else None
    opens = body is not None and not body["the"] and not before[:start].strip() and _CLAUSE.match(text, cue.end())
    if opens or (body is not None and _TOLD_AFTER.match(text, cue.end())):
        return True
    words = before[start:end].lower().split()
    return (
        "and" in words
        or words[-1] in _PLURAL
        or bool(_SOME_OF.match(before, start) or _MANY.search(before, start, end))
    )


_CUE = re.compile(rf"\b(?:(?P<to>[Aa]ccording\sto|[Ii]n\sthe\swords\sof|[Aa]s\stold\sto)|{CUE})\b(?!['’](?!d\b)|-)")
_FIRST_WORDS: Final = CUES.union(("According", "according", "In", "in", "As", "as"))
_PLAIN_FORMS: Final = frozenset(
    word for word in NOUNISH if f"{word}s" in NOUNISH and word != "read" and not word.endswith("ing")
) | {"show"}
_HELPED = re.compile(r"\b(?:do|does|did|will|would|can|could|should|may|might|must|to|both|all)\b|n[’']t\b")
_SOME_OF = re.compile(r"(?:an?\s)?(?:majority|minority|number|handful|most|some|many|few)\sof\b", re.IGNORECASE)
# "Officials", but of names only those that cannot be a person before a verb: "Democrats", not "Reyes rejected".
_MANY = re.compile(
    r"(?<![\w’'-])(?:[^\W\dA-Z_]\w*[^\Wsau]s(?![\w’',.-])"
    r"|[A-Z]\w*[^\Wsau]s(?=\Z|\s(?:in|on|at|of|for|from|across|with|near|behind|who|like|close|[a-z]{2,20}ing"
    r"|[a-z]{2,20}ed\s(?:by|on|in|at|last|this))\s))"
)
_PLURAL: Final = frozenset(
    """they we i you some many most others both few people men women media police staff family majority public team
    data which who""".split()
)
_BODY = re.compile(
    r"(?P<the>[Tt]he\s|[Aa]n?\s)?[A-Z][\w.’'&-]{0,40}(?:\s(?:(?:of|for)\s)?(?:the\s)?[A-Z][\w.’'&-]{0,40}){0,6}"
)
_TOLD_AFTER = re.compile(r"\s(?:that(?!\s(?:is|was|are|were|has|had|would|could)\b)|how|whether)\b")
_CLAUSE = re.compile(r"\s(?:the|an?|he|she|it|they|we|there|this|these|their|its)\b")
_QUOTED_BEFORE = re.compile(r"\u00b7[”“\"’'»]+,?[^”“\"’'»\u00b7]{0,60}$")
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|gets?|got)\s(?:now\s|also\s|then\s|not\s|first\s|widely\s|[a-z]+ly\s)?$"
)
# "Shares are allocated according to their age": by what measure, not by whose word.
_SHARED_OUT = re.compile(
    r"\b(?:calculated|measured|allocated|apportioned|assigned|distributed|divided|shared|ranked|sorted|grouped|arranged"
    r"|organi[sz]ed|weighted|adjusted|priced|taxed|graded|varies|vary|varied|varying)\s\Z"
)
_REFLEXIVE = re.compile(r"\s(?:him|her|it|one|my|your)self\b|\s(?:them|our|your)selves\b")  # "showed himself calm"
_NEGATED = re.compile(rf"\b(?:{IS_NOT}|{alternation(DECLINING)}\sto)\s(?:[a-z]+ly\s)?$")
# What follows the verb of a clause that only identifies a thing: "the towns that Lund wrote about are".
_STRANDED = re.compile(
    r"\s(?!to\shave\b)(?:about|of|to|for|against)\s(?:–|—|--|(?:is|are|was|were|has|have|had|will|would)\b)"
)
_CLAUSE_AFTER = re.compile(r"\s(?:that|how|whether|why|if)\b|:|[^.!?;\u00b7]{0,120}\u00b7")
_NOUN_BEFORE = re.compile(
    r"\b(?:the|an?|this|that|these|those|his|her|its|their|our|my|new|recent|of|in|no|any|some|first|last|more|other|official"
    r"|such|to|false|previous|initial|amid(?:\s\w+)?|own|U\.S\.|United|dozen"
    rf"|{number_words(2, 6)}|ten|many|most|all|both|several|few|\d+)\s$|[’']s?\s$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:with|by|for|from|about|against|into|over|between|under)\s$")
_OBJECT_AFTER = re.compile(
    r"\s(?:that|how|whether|why|the|an?|he|she|it|they|we|his|her|its|their|there|to|no|this|these|those|more|[A-Z]\w*|\d)\b"
    r"|:?,?\s?[“\"«‘]|\s''|:"
)
_PAST: Final = (
    "ed",
    "told",
    "known",
    "seen",
    "found",
    "shown",
    "written",
    "sworn",
    "quoted",
    "thought",
    "understood",
    "said",
    "felt",
)
# What follows an action verb when it reports speech: "he began, ···", "she shot back", "they pressed him to say".
_SPEAKING = re.compile(r"[,.:?!]|\s(?:on|back|off|by|with|so\sfar|him|her|them|that|further)\b|\s?[“\"'‘«(]{0,2}\u00b7")
# "She began “systematically closing” the wards": what was begun is quoted, not said.
_BEGINNING: Final = frozenset({"begin", "begins", "began"})
_QUOTED_DEED = re.compile(r"\s[“\"'‘«]{1,2}\u00b7")
_QUOTED_BESIDE = re.compile(r"\u00b7[”“\"’'»],?\s\Z")
_NAME_AFTER = re.compile(r"\s(?:[a-z]{2,20}\s){0,2}[A-Z]")
_PASSIVE_OF = re.compile(r"\s(?:of|by)\b")  # "a clerk accused of theft": in the active, the verb has an object
_WHOM = re.compile(r"\b(?:whom?|that)\s(?:[\w.’'-]+\s){1,4}\Z")  # "Reyes, whom she accused of theft"
_PASSED_ON = re.compile(r"\sto\s(?:have|be)\b")  # "pieces said to have been found"
_TESTIFIED: Final = frozenset({"testify", "testifies", "testified", "testifying"})
_FOR_WHOM = re.compile(r"\s(?:against|before|for)\b(?![^.!?;]{0,160}\bthat\b)")  # "aides testified against him"
_NEAR: Final = 40  # characters looked at before a cue

"""The subject of a sentence that has no cue, from its opening words."""

import re
from typing import Final

from bot.analyse.attribution.noun_phrases import (
    DAYS,
    DETERMINER,
    LOWER,
    NAME,
    NAMES,
    PARTY_TAG,
    PRONOUN,
    TITLED,
    is_source,
    trimmed_source,
)
from bot.analyse.role_nouns import is_head
from bot.model.analysis import EntityType
from bot.text.alternation import either_case, one_of
from bot.text.lexicon.particles import PARTICLE
from bot.text.quoted.source_nouns import BODIES, SPOKESPEOPLE, UNNAMED

_LEADING_WORDS: Final = either_case(
    """in on at after before during since for from when as but and so earlier later with by while last yet still instead
    meanwhile asked speaking referring then this separately within"""
)
_TOWARDS_WHAT: Final = one_of("to on about in at from with for of by against before after outside")
# What a sentence may open with before its subject.
_LEADING = re.compile(
    rf"""
    (?:But|And|So|Yet)\s(?:then\s)?(?=(?!{DAYS.pattern}){NAME}\s)                            # And Lund left
    | (?:{_LEADING_WORDS}|[A-Z][a-z]{{1,12}}ing\s{_TOWARDS_WHAT})\b[^,:;“”"]{{0,120}},\s  # On Tuesday,
    | [A-Z][a-z]{{0,8}}\s(?:few\s)?[a-z]{{3,9}}\s(?:later|earlier|before|after),\s           # A day later,
    | (?:But|And|So|Yet|Then)\s
    | (?:[A-Z][A-Z.’'-]{{1,20}},?\s){{1,4}}(?:\([A-Z]\w{{1,20}}\)\s)?[—–-]{{1,2}}\s     # NORWICK, Arden (PA) —
    | \([A-Z]{{2,10}}\)\s(?:[—–-]{{1,2}}\s)?                                           # (PA) —
    """,
    re.VERBOSE,
)
_BEFORE_COLON = re.compile(
    rf"(?:^|[\s(–—-])(?P<np>{NAME}(?:\s(?:(?:and|{PARTICLE})\s){{0,2}}{NAME}){{0,5}}):\s*[“\"«‘']?\s*\Z"
)
# The person before a description and a body: "Mary Lund, a geologist, Arden University: ..."
_DESCRIBED = re.compile(rf"(?P<np>{NAMES})\s?,\s(?:an?\s|the\s)?[a-z][^,:;“”\"]{{1,80}},\s\Z")
# In "his talk with Lund: …" the words after the colon are not Lund's.
_TOWARDS = re.compile(
    r"\b(?:with|to|for|of|on|at|about|against)\s(?:(?!caption\s)[\w“\"'’”&.\u00b7][\w“\"'’”&.\u00b7-]*\s){0,4}\Z"
)
_NAME_BEHIND = re.compile(rf"\s(?P<office>{LOWER})\s(?:{LOWER}\s){{0,2}}?{NAMES}")  # "Lund campaign manager Tom Reyes"
_UNENDED = re.compile(r"[’']s\Z|-[a-z]+(?:ed|run|born)\Z")  # its noun is still to come: "Arden’s Whig-dominated"
# Democratic, British, Chinese, American, Austrian, Russian, Israeli, French
_ADJECTIVE = re.compile(rf"[A-Z][a-z]+{one_of('cratic ish ese ican rian sian aeli ench')}")
_OPENING = re.compile(
    rf"(?P<np>{PRONOUN}(?=\s)|{TITLED}|{DETERMINER}(?:\s{LOWER}){{1,5}}?"
    r"(?=\s(?:who|in|on|at|of|for|from|has|had|is|was|are|were|made|took|gave|struck|held|spoke|left|put|sent)\b|\s\w+ed\b|[:,]))"
)
_DOING = re.compile(r"[A-Z][a-z]{1,12}ing\Z")
_DETERMINED = re.compile(rf"(?:{DETERMINER}\s)(?:{LOWER}\s){{0,3}}[A-Z]")
_ITS_NAME = re.compile(rf"\s{NAMES}(?![\w-]|\s[a-z]{{2,3}}-)")
_LOWER_WORDS = re.compile(rf"(?:\s{LOWER}(?![\w’'])){{1,3}}")
_OFFICES: Final = BODIES | UNNAMED | SPOKESPEOPLE
_REACH: Final = 320  # characters before a colon in which a name is looked for
_NEAR: Final = 80  # characters looked at before a name


def opening_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The subject of a sentence ``text[start:end]`` that introduces a quotation without a cue.

    The name right before a colon ("Mary Lund: ..."), else the subject it opens with, past a leading phrase
    ("On Tuesday, Mary Lund shot back, ...").
    """
    named = _BEFORE_COLON.search(text, max(start, end - _REACH), end)
    if named is not None and not _TOWARDS.search(text, max(start, named.start("np") - _NEAR), named.start("np")):
        described = _DESCRIBED.match(text, start, named.start("np"))
        return (described or named).span("np")
    lead = _LEADING.match(text, start, end)
    match = _OPENING.match(text, lead.end() if lead else start, end)
    np = match["np"] if match else ""
    if match is None or not is_source(np, "") or np.isupper() or PARTY_TAG.fullmatch(np):
        return None
    if _DOING.match(match["np"]) and text[match.end("np") : match.end("np") + 2].strip().islower():
        return None  # "Reacting to the news"
    if _ADJECTIVE.fullmatch(match["np"]):
        last = _called(text, match.end("np"), end)
        return (match.start("np"), last) if last > match.end("np") else None
    behind = _NAME_BEHIND.match(text, match.end("np"), end)
    titled = behind is not None and behind["office"] in _OFFICES
    last = behind.end() if behind and titled else with_role_noun(text, *match.span("np"), end)
    source = trimmed_source(text, match.start("np"), last)
    return None if _UNENDED.search(text, *source) else source


def with_role_noun(text: str, start: int, last: int, end: int) -> int:
    """End of a source with the noun that its name modifies: "two Arden officials", "the Arden trader Tom Reyes"."""
    return _called(text, last, end) if _DETERMINED.match(text, start) else last


def _called(text: str, last: int, end: int) -> int:
    """End of a noun for a person within three words, with the name after it, if any; else ``last``."""
    behind = _LOWER_WORDS.match(text, last, end)
    words = re.finditer(r"\S+", behind.group()) if behind else ()
    heads = [
        word.end()
        for place, word in enumerate(words)
        if word.group() in UNNAMED or is_head(word.group(), EntityType.PERSON) or (not place and word.group() in BODIES)
    ]
    if not heads:
        return last
    name = _ITS_NAME.match(text, last + heads[-1], end)
    return name.end() if name else last + heads[-1]

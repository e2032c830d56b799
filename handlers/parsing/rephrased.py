"""A line put as the forms expect it: its parts in their order, an outlet named last, one question at a time; pure."""

import re
from typing import Final

from bot.text.typed.typed_lines import ASKS, BETWEEN_LISTED, YES_OR_NO, without_politeness
from handlers.parsing.known import Known
from handlers.parsing.topics import topic_last
from handlers.parsing.vocabulary import THIS

_NEXT: Final = "what happened next"  # what "and then?" asks
# A line that only goes on, of which politeness leaves nothing.
_GOES_ON: Final = re.compile(
    r"(?:(?:and|so|then|now) ?){1,3}(?:what)?[\s?!.…]*|what (?:then|now)[\s?!.…]*", re.IGNORECASE
)
_HOW: Final = r"(?:compare )?(?:how|what) (?:(?:do|does|did|have|has) )?"
_QUOTE: Final = r"(?:quotes?|quoted|cites?|cited)"
_SAME: Final = r"(?:the same|identical) (?:in|across)"
# Lines whose parts stand in another order than usual, and how they usually do: the source first, "only" last; a day
# that is asked for with "until" is asked for as any other is, unless that is all; and what somebody says "versus" what
# was said before.
_IN_ORDER: Final = (
    (rf"(?P<source>(?:according to|as reported by) .{{2,40}}?),? (?P<asked>(?:{ASKS})\b.*)", r"\g<asked> \g<source>"),
    (
        r"(?P<wanted>(?:the )?[a-z'’]+(?: [a-z'’]+)?) only(?: (?:stuff|things?|bits?|lines?|material|info|content))?",
        r"only \g<wanted>",
    ),
    (r"(?:up )?(?:until|till?) when", "when does it end"),
    (r"(?:up )?(?:until|till?) (?P<asked>(?:when|what|which)\b.*)", r"\g<asked>"),
    (r"(?:vs\.?|versus|compared (?:to|with)|as opposed to|against) (?P<asked>what\b.*)", r"\g<asked>"),
)
# What is asked of outlets, and the same "according to" them: how they quote somebody, and what they say.
_OF_OUTLETS: Final = (
    (
        r"(?:do|does|did) (?P<one>\S.{1,40}?) quote (?P<who>\S.{1,60}?) the same(?: way)? as (?P<other>\S.{1,40})",
        r"what does \g<who> say according to \g<one> and \g<other>",
    ),
    (
        rf"(?:is|are) (?P<who>(?!(?:the|that|this) quote)\S.{{1,60}}?)['’]s? quotes? {_SAME} (?P<source>\S.{{1,80}})",
        r"what does \g<who> say according to \g<source>",
    ),
    (
        rf"{_HOW}(?P<source>\S.{{1,80}}?) {_QUOTE} (?P<who>\S.{{1,60}}?)(?: (?:as )?saying)?",
        r"what does \g<who> say according to \g<source>",
    ),
    (
        rf"(?P<source>\S.{{1,40}}?) (?:says?|said|reports?|reported) (?P<asked>(?:{ASKS})\b.+)",
        r"\g<asked> according to \g<source>",
    ),
)
# Two questions in one line; "when and where" begins one.
_SECOND: Final = re.compile(
    rf"((?:{ASKS})(?:['’]?s)?\s+\S.{{1,200}}?),? and (?:then )?((?:(?:{ASKS})(?:['’]?s)?"
    rf"|do(?:es)?(?! not\b)|(?:{YES_OR_NO})(?= (?:it|that|this|he|she|they|any\w*|every\w*|all|both)\b))\s+\S.*)",
    re.IGNORECASE,
)
# A question, and what is said or asked after it: "was he stabbed? when?"
_THEN: Final = re.compile(
    rf"((?:{ASKS}|{YES_OR_NO}|can|any)(?:['’]?s)?"
    r" [^?\s][^?]{2,200}?)(?:\?+ "
    r"|, (?=do (?:they|all|both|(?:the )?(?:figures|numbers|outlets|papers|reports))\b))([^\W_].*)",
    re.IGNORECASE,
)
# What two speakers say; "did" may be said of a firm with "and" in its name.
_TWO_SAY: Final = re.compile(
    rf"(?P<do>what (?:do|have)) (?P<one>(?!{THIS} )\S.{{1,40}}?) and (?P<other>\S.{{1,40}}?)"
    r" (?P<say>say|said|claim|claimed|think|tell|told|report|reported)(?P<on>(?: (?:about|on) .+)?)",
    re.IGNORECASE,
)


def in_order(words: str) -> str:
    """The line without politeness, its parts in their usual order."""
    line = _NEXT if _GOES_ON.fullmatch(words) else without_politeness(words)
    for pattern, usual in _IN_ORDER:
        if match := re.fullmatch(pattern, line, re.IGNORECASE):
            line = match.expand(usual)
    return topic_last(line)


def two_questions(line: str, known: Known) -> tuple[str, str] | None:
    """The two questions that a line asks; None if it asks one."""
    if two := _SECOND.fullmatch(line) or _THEN.fullmatch(line):
        return two[1], two[2]
    two = _TWO_SAY.fullmatch(line)
    if not two or known.outlet(two["one"]) or known.outlet(two["other"]):
        return None
    return f"{two['do']} {two['one']} {two['say']}{two['on']}", f"quotes from {two['other']}{two['on']}"


def with_source_last(line: str, known: Known) -> str:
    """A question to outlets as one "according to" them: "the Ledger says who was hurt"; any other line as it is."""
    for pattern, usual in _OF_OUTLETS:
        said = match.expand(usual) if (match := re.fullmatch(pattern, line, re.IGNORECASE)) else ""
        source = said.rpartition(" according to ")[2]
        if said and (known.outlet(source) or all(map(known.outlet, BETWEEN_LISTED.split(source)))):
            return said
    return line

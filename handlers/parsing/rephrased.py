"""A line put as the forms expect it: its parts in their order, an outlet named last, one question at a time; pure."""

import re
from typing import Final

from bot.text.typed.typed_lines import ASKS, BETWEEN_LISTED, YES_OR_NO, without_politeness
from handlers.parsing.known import Known
from handlers.parsing.vocabulary import HAVE, NOT, THIS

_NEXT: Final = "what happened next"  # what "and then?" asks
# A line that only goes on, of which politeness leaves nothing.
_GOES_ON: Final = re.compile(
    r"(?:(?:and|so|then|now) ?){1,3}(?:what)?[\s?!.…]*|what (?:then|now)[\s?!.…]*", re.IGNORECASE
)
_HOW: Final = r"(?:compare )?(?:how|what) (?:(?:do|does|did|have|has) )?"
_QUOTE: Final = r"(?:quotes?|quoted|cites?|cited)"
_SAME: Final = r"(?:the same|identical) (?:in|across)"
_MAY: Final = rf"(?:{YES_OR_NO}|can|could|should|would)"
_WHOM: Final = (
    r"(?:the|his|her|its|their|this|that|he|she|they|it)"
    rf"(?: (?!(?:{_MAY}|sa(?:ys|id))\b)[\w'’-]+){{0,3}}"
)
# Lines whose parts stand in another order than usual, and how they usually do: the source first, "only" last; a day
# that is asked for with "until" is asked for as any other is, unless that is all; what somebody says "versus" what
# was said before; and what an indirect question asks: "what the deal is", "whether it passed".
_IN_ORDER: Final = (
    (rf"(?P<source>(?:according to|as reported by) .{{2,40}}?),? (?P<asked>(?:{ASKS})\b.*)", r"\g<asked> \g<source>"),
    (
        r"(?P<wanted>(?:the )?[a-z'’]+(?: [a-z'’]+)?) only(?: (?:stuff|things?|bits?|lines?|material|info|content))?",
        r"only \g<wanted>",
    ),
    (r"(?:up )?(?:until|till?) when", "when does it end"),
    (r"(?:up )?(?:until|till?) (?P<asked>(?:when|what|which)\b.*)", r"\g<asked>"),
    (r"(?:vs\.?|versus|compared (?:to|with)|as opposed to|against) (?P<asked>what\b.*)", r"\g<asked>"),
    (
        rf"(?P<asks>what) (?!{_MAY}\b)(?P<one>\S.{{1,60}}?) (?P<has>{HAVE}\b.{{0,80}}? that .{{2,60}}? {NOT}\b.*)",
        r"\g<asks> does \g<one> \g<has>",
    ),
    (
        rf"(?P<asks>{ASKS}) (?P<one>{_WHOM}) (?P<may>{_MAY})(?P<rest>(?: [\w'’-]+){{0,4}})",
        r"\g<asks> \g<may> \g<one>\g<rest>",
    ),
    (
        rf"(?:if|whether) (?P<one>(?:(?!{_MAY}\b)[\w'’-]+ ){{1,5}})(?P<may>{_MAY}) (?P<rest>\S.*)",
        r"\g<may> \g<one>\g<rest>",
    ),
    (r"(?:if|whether) (?P<asked>(?!not\b)[^\s,][^,]*)", r"did \g<asked>"),
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
# A question, and what is said or asked after it: "was he stabbed? when?", "how many ships, the Bell says 40".
_THEN: Final = re.compile(
    rf"((?:{ASKS}|{YES_OR_NO}|can|any)(?:['’]?s)?"
    r" [^?\s][^?]{2,200}?)(?:\?+ "
    r"|, (?=do (?:they|all|both|(?:the )?(?:figures|numbers|outlets|papers|reports))\b"
    r"|(?:the )?[\w'’-]+(?: [\w'’-]+)? (?:says?|said|reports?|reported) (?!that\b|so\b|it\b|this\b))"
    rf"|, (?=(?:what|who|how|when|where)['’]?s? (?:is |are |was )?(?:his|her|their|its)\b))([^\W_].*)",
    re.IGNORECASE,
)
# Two orders, which may be on one thing: "compare and follow the strike".
_ORDERS: Final = re.compile(
    rf"(?P<one>compare|summari[sz]e)(?: {THIS})?,? (?:and|&|then|and then)"
    rf" (?P<other>(?:compare|summari[sz]e|follow|translate)(?: {THIS})?)(?P<on>(?: .*)?)",
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
    return line


def two_questions(line: str, known: Known) -> tuple[str, str] | None:
    """The two questions that a line asks; None if it asks one."""
    if two := _SECOND.fullmatch(line) or _THEN.fullmatch(line):
        return two[1], two[2]
    if orders := _ORDERS.fullmatch(line):
        on = "" if re.match(" (?:in)?to ", orders["on"]) else orders["on"]
        return orders["one"] + on, orders["other"] + orders["on"]
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

"""Lines that name a story apart from what they ask: "back to the army one: how many?", "re the flood, why?"; pure."""

import re
from typing import Final

from bot.text.typed_lines import ASKS, LISTED, YES_OR_NO

_TAIL: Final = r"(?: (?:one|thing|story|news|matter|issue|article|again))*"
_BACK: Final = re.compile(
    r"(?:let['’]?s |can we )?(?:(?:(?:go(?:ing)? |get |turn(?:ing)? |come )?back|return(?:ing)?) (?:to|on)"
    r"|(?:switch|move|change|jump)(?: over| on)? to) (?:the )?"
    rf"(?P<story>\S.{{1,80}}?){_TAIL}(?:\s*[:;,–—-]+\s+(?P<asked>\S.*))?",
    re.IGNORECASE,
)
_PICKED: Final = re.compile(r"(?:i mean(?:t)? )?(?:the|that) (?P<story>\S[^:;,?]{1,40}?) (?:one|thing)", re.IGNORECASE)
_NOT: Final = re.compile(r"not (?:the|that) (?P<story>\S[^:;,?]{1,40}?)(?: (?:one|thing|story))?", re.IGNORECASE)
_TOPIC: Final = re.compile(
    rf"(?:re|on|about|regarding|back to|as for) (?:the )?(?P<story>[^:,?]{{2,40}}?){_TAIL}(?::|,| -)"
    rf" (?P<asked>(?:{ASKS}|{YES_OR_NO})\b.*)",
    re.IGNORECASE,
)
# Of headlines, "Explained: what we know" is none.
_NAMED: Final = re.compile(
    r"(?P<story>[^:,?]{2,40}?)(?::| -)"
    rf" (?P<asked>(?!who (?:said|says|wrote)\b|(?:who|which)(?: one)?(?:['’]?s| is) (?:right|wrong|correct|true|it)\b)"
    rf"(?:(?:{ASKS})(?:['’]s|(?: [\w’']+){{0,3}}? (?:{YES_OR_NO}))|{YES_OR_NO})\b.*)",
    re.IGNORECASE,
)


def back_to(line: str) -> tuple[str, str]:
    """The words that name the story a line turns to, and the question after them or ''; else two empty strings."""
    match = _BACK.fullmatch(line) or (None if LISTED.match(line) else _PICKED.fullmatch(line))
    return (match["story"], match.groupdict().get("asked") or "") if match else ("", "")


def topic_of(line: str) -> tuple[str, str]:
    """What a question is said to be about before it, and the question: "re the flood: who wrote it?"."""
    match = _TOPIC.fullmatch(line)
    return (match["story"], match["asked"]) if match else ("", "")


def left_out(line: str) -> str:
    """The words for the story that is not meant, of several: "not the coach"; '' for any other line."""
    match = _NOT.fullmatch(line)
    return match["story"] if match else ""


def topic_last(line: str) -> str:
    """The question with what it is about behind it, as a hint: "how many ships are there saltmere"."""
    match = _TOPIC.fullmatch(line) or _NAMED.fullmatch(line)
    return f"{match['asked']} {match['story']}" if match else line

"""Lines that name a story apart from what they ask: "back to the army one: how many?", "re the flood, why?"; pure."""

import re
from typing import Final

from bot.model.request import Naming, StoryNamed
from bot.text.typed.typed_lines import ASKS, LISTED, YES_OR_NO, without_politeness
from handlers.parsing.small_talk import after_opening

_TAIL: Final = r"(?: (?:one|thing|story|news|matter|issue|article|again|guy|bloke|chap|lady))*"
_NO_QUESTION: Final = rf"(?!(?:{ASKS}|{YES_OR_NO})\b)"
_STOP: Final = rf"[:;,–—-]+\s+|\.\s+(?=(?:{ASKS}|{YES_OR_NO}|any)\b)"  # before a question; "St. Ann" has none
_BACK: Final = re.compile(
    r"(?:let['’]?s |can we )?(?:(?:(?:go(?:ing)? |get |turn(?:ing)? |come )?back|return(?:ing)?) (?:to|on)"
    r"|(?:switch|move|change|jump)(?: over| on)? to) (?:the )?"
    rf"(?P<story>\S.{{1,80}}?){_TAIL}(?:\s*(?:{_STOP})(?P<asked>\S.*))?",
    re.IGNORECASE,
)
_NO: Final = re.compile(r"(?:no|nope|nah|sorry)[\s,]+(?=(?:not|the|that|i)\b)", re.IGNORECASE)
_ONE: Final = rf"(?!(?:{YES_OR_NO})\b)\S[^:;,?]{{1,40}}?"  # the words for a story
_PICKED: Final = re.compile(
    rf"(?:i mean(?:t)? )?(?:the|that) (?P<story>{_ONE}) (?:one|thing)"
    rf"(?: i mean(?:t)?)?(?:,? (?:and )?not (?:the |that )?{_ONE})?",
    re.IGNORECASE,
)
# A correction: "sorry, I meant the mayor", "no, the strike", "no the other one, the coach".
_CORRECTED: Final = re.compile(
    r"(?:(?:no|nope|nah|sorry|oops|wait|actually|wrong (?:one|story|article|thread)"
    r"|(?:i mean(?:t)? )?the other one)[\s,.!;:–—-]+)*"
    r"(?:(?<!\A)(?:i mean(?:t)? )?(?:the|that) |i mean(?:t)? (?:the |that )?)"
    rf"(?P<story>{_NO_QUESTION}(?!other\b|.*\b(?:{YES_OR_NO})\b){_ONE}){_TAIL}[\s.!]*",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    rf"not (?:the|that) (?P<left>{_ONE})(?: (?:one|thing|story))?"
    rf"(?:[,;]? but |[,;:.–—-]+ ?)(?:i mean(?:t)? )?(?:the |that )?{_NO_QUESTION}(?P<story>{_ONE}){_TAIL}",
    re.IGNORECASE,
)
_LEFT: Final = re.compile(rf"not (?:the|that) (?P<story>{_ONE})(?: (?:one|thing|story))?", re.IGNORECASE)
_OTHER: Final = re.compile(r"the other (?!one\b)(?P<story>[^\W\d_][\w'’-]{2,40})(?:, .{2,60})?", re.IGNORECASE)
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
# A story, and behind a comma what is asked of it: "tarnholt flood, how many dead?".
_ASKED: Final = re.compile(
    rf"(?!not\b)(?P<story>{_NO_QUESTION}[^:,?]{{2,40}}?){_TAIL}(?:,|:(?= how\b)) (?P<asked>(?:{ASKS})\b[^,]+)",
    re.IGNORECASE,
)
# A story, and behind it that its gist is wanted: "brennick mayor story - main points".
_GIST: Final = re.compile(
    rf"(?P<story>{_NO_QUESTION}[^:,?]{{2,40}}?){_TAIL}(?::|,| [–—-]) (?:the |a )?"
    r"(?P<gist>(?:main|key) (?:points|facts|takeaways)|highlights|gist|upshot|overview|rundown|recap|summary|tl;?dr)",
    re.IGNORECASE,
)


def story_named(typed: str) -> StoryNamed | None:
    """How a whole line, as typed, names a story apart from what it asks; None if it does not."""
    line = without_politeness(typed)
    opened = _opened(line)
    if match := _BACK.fullmatch(opened):
        return StoryNamed(Naming.BACK, match["story"], match["asked"] or "")
    if meant := _corrected(typed) or _picked(opened):
        return StoryNamed(Naming.MEANT, meant)
    if match := _LEFT.fullmatch(opened):
        return StoryNamed(Naming.RULED_OUT, match["story"])
    if match := _OTHER.fullmatch(opened):
        return StoryNamed(Naming.NAMESAKE, match["story"])
    match = _TOPIC.fullmatch(line) or _ASKED.fullmatch(line)
    return StoryNamed(Naming.TOPIC, match["story"], match["asked"]) if match else None


def _corrected(line: str) -> str:
    """The words for the story that is meant instead: "no, the strike"; '' for any other line."""
    match = _CORRECTED.fullmatch(line)
    return match["story"] if match and not LISTED.match(f"{match['story']} one") else ""


def _picked(line: str) -> str:
    """The words for the story that is meant, of several: "the mayor one, not the coach"; '' for any other line."""
    match = _NOT.fullmatch(line) or (None if LISTED.match(line) else _PICKED.fullmatch(line))
    return match["story"] if match else ""


def _opened(line: str) -> str:
    """The line without thanks, a hint or a "no" before it."""
    return _NO.sub("", without_politeness(after_opening(line)), 1)


def topic_last(line: str) -> str:
    """The question with what it is about behind it, as a hint: "how many ships are there saltmere"."""
    if match := _GIST.fullmatch(line):
        return f"{match['gist']} of {match['story']}"
    match = _TOPIC.fullmatch(line) or _NAMED.fullmatch(line)
    return f"{match['asked']} {match['story']}" if match else line

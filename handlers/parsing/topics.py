"""Lines that name a story apart from what they ask: "back to the army one: how many?", "re the flood, why?"; pure."""

import re
from typing import Final

from bot.model.request import Naming, StoryNamed
from bot.text.typed.typed_lines import ASKS, LISTED, YES_OR_NO, without_politeness
from bot.text.typed.typed_quotations import quotation_in
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
# A story, and behind it what is asked or ordered of it: "re the flood: who wrote it", "the flood - compare pls". Of
# headlines, "Explained: what we know" asks nothing; "flood over, who said that" asks of what is before the comma, and
# "the flood - what do we have" only for the story.
_OF_LINE: Final = (
    r"what (?:do|have) we (?:have|got)\b|who (?:said|says|wrote)\b"
    r"|(?:who|which|is|was|are)(?: (?:one|that|this|it|they))?(?:['’]?s| is| are)?"
    r" (?:right|wrong|correct|true|so|it)\b"
)
_HEADLINE: Final = rf"(?:{ASKS}) (?:to|we|you|it|they|this|that|these|those|the|an?|his|her|its|their)\b"
_ORDERED: Final = (
    r"(?:compare|summari[sz]e)(?: (?:it|them|this|(?:the )?outlets))?$|(?:the |a |an )?(?:(?:main|key) (?:points|facts"
    r"|takeaways)|highlights|gist|upshot|overview|rundown|recap|summary|tl;?dr|timeline|background|differences"
    r"|(?:any\b.*|quotes|comments?|reactions?) (?:from|by|on)\b.*|any\b.*)$"
)
_SPLIT: Final = re.compile(
    rf"(?P<marked>(?:re|on|about|regarding|back to|as for) )?(?:the )?(?!not\b|(?:\w+[ -])?check\b){_NO_QUESTION}"
    rf"(?P<story>[^:;,?]{{2,40}}?){_TAIL}(?:, ?(?!.*,)|(?::|;| [–—-]) (?(marked)|(?!{_HEADLINE})))"
    rf"(?(marked)|(?!{_OF_LINE}))(?P<asked>(?:(?:{ASKS}|{YES_OR_NO})(?:['’]?s|['’]re)?\b|{_ORDERED}).*)",
    re.IGNORECASE,
)


def story_named(typed: str) -> StoryNamed | None:
    """How a whole line, as typed, names a story apart from what it asks; None if it does not, or has a quotation."""
    if quotation_in(typed):
        return None
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
    topic = topic_and_asked(line)
    return StoryNamed(Naming.TOPIC, *topic) if topic else None


def topic_and_asked(line: str) -> tuple[str, str] | None:
    """The words for a story, and what is asked of it behind them; None if a line is not of these two parts."""
    match = _SPLIT.fullmatch(line)
    return (match["story"], match["asked"]) if match else None


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

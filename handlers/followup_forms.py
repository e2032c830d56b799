"""The forms in which people ask what changed in a story, and what their own outlet, or another, does not have of it."""

import re
from typing import Final, NamedTuple

from bot.text.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from handlers.request import Part, What


class FollowUp(NamedTuple):
    """What is asked of the story that was spoken of; ``named`` is the day since when, or the outlet that is meant."""

    what: What
    part: Part
    named: str = ""


_CALENDAR: Final = "|".join((*WEEKDAYS, *MONTHS, *SHORT_MONTHS, "yesterday", "today", "week"))
_DAY: Final = rf"(?P<named>(?:(?:last|this|the) )?(?:(?:{_CALENDAR})\b|\d).{{0,40}})"
_SINCE: Final = r" since (?P<named>(?!(?:when|what|which|how|who|where|why)\b).{2,60})"
_HERE: Final = r"(?: (?:here|(?:in|on|about|with) (?:it|here|this|(?:this|the) (?:story|thread))))?"
_ANY: Final = r"(?:(?:are|were|is) there |has there been |there been )?(?:(?:any|the|all|more|new|latest) ){0,2}"
_WHICH: Final = r"(?:what|(?:(?:is|was|has) )?anything|(?:which|any|were any) (?:articles?|reports?))"
_CHANGED: Final = r"(?:been )?(?:changed?|changes|corrected|updated)"
_ANYTHING: Final = r"(?:(?:has|did|have) )?(?:anything|something|it|this|that|(?:this|the) story)"
_LACK: Final = r"(?:miss(?:ed|ing)?|lack(?:ed|ing)?|leave out|left out|omit(?:ted)?|not (?:have|report|cover))"
_NOT: Final = r"(?:do|did|have|does|has|had|are)(?: not|n['’]?t)"
_HAVE: Final = r"(?:have|got|get|report(?:ed)?|cover(?:ed)?|carr(?:y|ied)|kn[eo]w|print(?:ed)?|run)"
_WE: Final = r"(?:we|i|our (?:own )?(?:paper|outlet|story|report|article|newsroom|coverage))"
# What "it" or "the report" lacks is asked of the story's sentences.
_OUTLET: Final = (
    r"(?P<named>(?!(?:it|he|she|they|this|that|these|those|there|you|people|everyone|everybody|anyone|nobody|we|i|our"
    r"|(?:the |this |that )?(?:story|report|article|piece|police|government|others?|other .*))\b).{2,60}?)"
)

_FORMS: Final = tuple(
    (what, part, re.compile(pattern, re.IGNORECASE))
    for what, part, patterns in (
        (
            What.CHANGES,
            Part.CORRECTIONS,
            (
                rf"{_ANY}corrections?{_HERE}(?:{_SINCE})?",
                rf"{_WHICH}(?:['’]s| is| was| were| has| have)?(?: been)? corrected{_HERE}(?:{_SINCE})?",
            ),
        ),
        (
            What.CHANGES,
            Part.FIRST,
            (
                rf"what(?:['’]?s| is| was| has| have)? (?:{_CHANGED}|new){_HERE}(?:{_SINCE})?",
                rf"what(?:['’]?s| is| was| has)? (?:different|happened){_HERE}{_SINCE}",
                rf"{_ANYTHING} (?:{_CHANGED}|new){_HERE}(?:{_SINCE})?",
                rf"{_ANY}(?:updates?|changes|developments?){_HERE}(?:{_SINCE})?",
                rf"since {_DAY}",
            ),
        ),
        (
            What.COMPARE,
            Part.MISSING,
            (
                rf"what (?:do|did|are|have|were) {_WE} {_LACK}{_HERE}",
                rf"what {_NOT} {_WE} {_HAVE}{_HERE}",
                rf"what {_WE} (?:{_LACK}|{_NOT} {_HAVE}){_HERE}",
                rf"what(?:['’]s| is) missing (?:from|in) (?:ours|{_WE})",
                rf"what do (?:they|(?:the )?others?(?: outlets| papers)?) have (?:that )?{_WE} {_NOT}(?: have)?",
                rf"what (?:do|does|did|is|has|was) {_OUTLET} {_LACK}{_HERE}",
                rf"what {_NOT} {_OUTLET} {_HAVE}{_HERE}",
            ),
        ),
    )
    for pattern in patterns
)


def follow_up(line: str) -> FollowUp | None:
    """What a line asks of a story that is followed; None if it asks something else."""
    for what, part, pattern in _FORMS:
        if match := pattern.fullmatch(line):
            return FollowUp(what, part, match.groupdict().get("named") or "")
    return None

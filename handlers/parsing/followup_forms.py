"""The forms in which people ask what changed in a story, what an outlet does not have of it, and how new it all is."""

from typing import Final

from bot.model.request import Part, What
from bot.text.calendar_words import MONTHS, SHORT_MONTHS, WEEKDAYS
from handlers.parsing.forms import form

_CALENDAR: Final = "|".join((*WEEKDAYS, *MONTHS, *SHORT_MONTHS, "yesterday", "today", "week"))
_DAY: Final = rf"(?P<since>(?:(?:last|this|the) )?(?:(?:{_CALENDAR})\b|\d).{{0,40}})"
_SINCE: Final = r" since (?P<since>(?!(?:when|what|which|how|who|where|why)\b).{2,60})"
_HERE: Final = r"(?: (?:here|(?:in|on|about|with) (?:it|here|this|(?:this|the) (?:story|thread))))?"
_ANY: Final = r"(?:(?:are|were|is) there |has there been |there been )?(?:(?:any|the|all|more|new|latest) ){0,2}"
_WHICH: Final = r"(?:what|(?:(?:is|was|has) )?anything|(?:which|any|were any) (?:articles?|reports?))"
_CHANGED: Final = r"(?:been )?(?:changed?|changes|corrected|updated)"
_ANYTHING: Final = r"(?:(?:has|did|have) )?(?:anything|something|it|this|that|(?:this|the) story)"
_LACK: Final = r"(?:miss(?:ed|ing)?|lack(?:ed|ing)?|leave out|left out|omit(?:ted)?|not (?:have|report|cover))"
_NOT: Final = r"(?:do|did|have|does|has|had|are)(?: not|n['’]?t)"
_HAVE: Final = r"(?:have|got|get|report(?:ed)?|cover(?:ed)?|carr(?:y|ied)|kn[eo]w|print(?:ed)?|run)"
_INDEX: Final = r"(?:your|the) (?:index|data|archive|articles)"
_STORY: Final = rf"(?P<story>(?!(?:since|{_CALENDAR})\b|\d).{{2,120}}?)"
_OF: Final = rf" (?:in|on|about|of|from|with) {_STORY}"
_WE: Final = r"(?:we|i|our (?:own )?(?:paper|outlet|story|report|article|newsroom|coverage))"
# What "it" or "the report" lacks is asked of the story's sentences.
_OUTLET: Final = (
    r"(?P<outlet>(?!(?:it|he|she|they|this|that|these|those|there|you|people|everyone|everybody|anyone|nobody|we|i|our"
    r"|(?:the |this |that )?(?:story|report|article|piece|police|government|others?|other .*))\b).{2,60}?)"
)


FOLLOWED: Final = (
    form(What.CHANGES, Part.CORRECTIONS, "any corrections", rf"{_ANY}corrections?{_HERE}(?:{_SINCE})?"),
    form(
        What.CHANGES,
        Part.CORRECTIONS,
        "which articles were corrected",
        rf"{_WHICH}(?:['’]s| is| was| were| has| have)?(?: been)? corrected{_HERE}(?:{_SINCE})?",
    ),
    form(
        What.CHANGES,
        Part.FIRST,
        "what changed since yesterday",
        rf"what(?:['’]?s| is| was| has| have)? (?:{_CHANGED}|new){_HERE}(?:{_SINCE})?",
    ),
    form(
        What.CHANGES,
        Part.FIRST,
        "what changed in the ferry strike",
        rf"what(?: was| has)? {_CHANGED} (?:in|on|about|with)"
        rf" (?P<words>(?!(?:since|{_CALENDAR})\b|\d).{{2,120}}?)(?:{_SINCE})?",
    ),
    form(
        What.CHANGES,
        Part.FIRST,
        "what happened since Tuesday",
        rf"what(?:['’]?s| is| was| has)? (?:different|happened){_HERE}{_SINCE}",
    ),
    form(What.CHANGES, Part.FIRST, "has anything changed", rf"{_ANYTHING} (?:{_CHANGED}|new){_HERE}(?:{_SINCE})?"),
    form(What.CHANGES, Part.FIRST, "any updates", rf"{_ANY}(?:updates?|changes|developments?){_HERE}(?:{_SINCE})?"),
    form(What.CHANGES, Part.FIRST, "since Tuesday", rf"since {_DAY}"),
    form(What.COMPARE, Part.MISSING, "what are we missing", rf"what (?:do|did|are|have|were) {_WE} {_LACK}{_HERE}"),
    form(What.COMPARE, Part.MISSING, "what don't we have", rf"what {_NOT} {_WE} {_HAVE}{_HERE}"),
    form(
        What.COMPARE,
        Part.MISSING,
        "what we don't have",
        rf"(?:what|what do (?:they|(?:the )?others?(?: outlets| papers)?) have(?: that)?) {_WE}"
        rf" (?:{_LACK}|{_NOT}(?: {_HAVE})?){_HERE}",
    ),
    form(
        What.COMPARE,
        Part.MISSING,
        "what does Harbour Ledger lack",
        rf"what (?:do|does|did|is|has|was) {_OUTLET} {_LACK}{_HERE}",
    ),
    form(What.COMPARE, Part.MISSING, "what doesn't Harbour Ledger have", rf"what {_NOT} {_OUTLET} {_HAVE}{_HERE}"),
    form(
        What.COMPARE,
        Part.MISSING,
        "what is Harbour Ledger missing on the ferry strike",
        rf"what (?:do|does|did|is|are|has|have|was|were) (?:{_WE}|{_OUTLET}) {_LACK}{_OF}",
    ),
    form(
        What.COMPARE,
        Part.MISSING,
        "what doesn't Harbour Ledger have on the ferry strike",
        rf"what {_NOT} (?:{_WE}|{_OUTLET}) {_HAVE}{_OF}",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "how fresh is your index",
        rf"(?:how (?:fresh|recent|old|current|new|up to date)|when) (?:is|are|was|were) {_INDEX}"
        r"(?: (?:last )?(?:updated|refreshed|read))?|when did you last (?:update|index|read|look)",
    ),
)

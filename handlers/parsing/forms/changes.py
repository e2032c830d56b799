"""What changed in a story, what was corrected, and how new it is."""

from typing import Final

from bot.model.request import Part, What
from handlers.parsing.form import form
from handlers.parsing.vocabulary import CALENDAR, DAY, DO, FIGURES, HERE, IS, PIECE, THIS

_DAY: Final = rf"(?P<since>(?:(?:last|this|the) )?(?:(?:{CALENDAR})\b|\d).{{0,40}})"
_SINCE: Final = (
    r"(?: (?:(?:since|after) )?(?P<since>(?<=since )(?!(?:when|what|which|how|who|where|why)\b).{2,60}"
    rf"|(?<=after )(?:(?:last|this) )?(?:(?:{CALENDAR})\b|\d).{{0,40}}|overnight|last night))"
)
_ANY: Final = r"(?:(?:are|were|is) there |has there been |there been )?(?:(?:any|the|all|more|new|latest) ){0,2}"
_WHICH: Final = r"(?:what|(?:(?:is|was|has) )?anything|(?:which|any|were any) (?:articles?|reports?))"
_CHANGED: Final = r"(?:been )?(?:changed?|changes|corrected|updated|moved)"
_TAKEN_BACK: Final = r"(?:corrected|retracted|withdrawn|pulled|taken (?:down|back))"
_TOOK_BACK: Final = r"(?:correct|retract|fix|withdr[ae]w|pull|delet|unpublish)(?:n|e?d)?"
_WRONG: Final = (
    r"g[eo]t (?:it|that|this|anything|something|(?:the|an?|its|their|that) .{2,30}?) wrong|been wrong"
    rf"|ma[dk]e (?:an? |any )?(?:mistakes?|errors?|slips?)|{_TOOK_BACK}(?: (?:it|this|that|anything|something"
    rf"|any of it|(?:its|their|this|that|the) (?:{PIECE}|{FIGURES}|headline)))?"
)
_ANYTHING: Final = r"(?:(?:has|did|have) )?(?:anything|something|it|this|that|(?:this|the) story)"

CHANGES: Final = (
    form(  # of all stories, whichever is in hand
        What.COVERAGE,
        "what have I missed since yesterday",
        r"(?:what|anything)(?:['’]ve)?(?: (?:have|did|do|else))* i(?:['’]ve)? (?:miss(?:ed)?|need to know)"
        rf"(?: (?:since|from|over|after) (?:the )?(?P<since>{DAY}))?(?: in the news)?",
    ),
    form(
        What.CHANGES,
        "any corrections",
        rf"{_ANY}(?:corrections?|retractions?){HERE}{_SINCE}?"
        rf"|what{IS} (?:the |their )?corrections?(?: (?:in|to|of|on|by|from) .{{2,60}})?"
        r"|(?:are there )?(?:any |the )?corrections? (?:(?:that )?(?:i|we) (?:should|need to|must)|to)"
        r" (?:know|note|flag|run)(?: about| of)?",
        part=Part.CORRECTIONS,
    ),
    form(
        What.CHANGES,
        "is there an error in any of these",
        r"(?:(?:is|are|was|were) there |ha(?:s|ve) there been )?(?:an?|any) (?:known )?(?:errors?|mistakes?)"
        rf"(?: (?:in|with|of) (?:any of )?(?:{THIS}|them|here|(?:the |their |its )?(?:.{{2,40}} )?{PIECE}s?))?"
        r"|(?:did|has|have) (?:they|anyone|anybody|any of them)(?: ever)? (?:get|got)"
        r" (?:it|this|that|anything|something) wrong",
        part=Part.CORRECTIONS,
    ),
    form(
        What.CHANGES,
        "which articles were corrected",
        rf"{_WHICH}(?:['’]s| is| was| were| has| have)?(?: been)? {_TAKEN_BACK}{HERE}{_SINCE}?"
        rf"|{DO} (?:{THIS}|(?:the |its |their )[a-z ]{{3,40}}?)"
        rf"(?: (?:ever|later|since|been)){{0,2}} (?:corrected|retracted)"
        rf"|{DO} (?:they|anyone|anybody|any of them) (?:ever )?(?:correct|retract)(?:ed)? (?:{THIS}|anything)",
        part=Part.CORRECTIONS,
    ),
    form(
        What.CHANGES,
        "did the Ledger get it wrong",
        rf"(?:(?:why|when|how) )?(?:did|has|have) (?P<outlet>.{{2,40}}?)(?: ever)? (?:{_WRONG})",
        part=Part.CORRECTIONS,
    ),
    form(
        What.CHANGES,
        "was the Ledger's first number wrong",
        rf"(?:is|are|was|were) (?P<outlet>.{{2,40}}?)['’]?s?"
        rf"(?: (?:(?:first|own|earlier|original|initial) )?(?:{PIECE}|{FIGURES}|headline|price|date))? (?:ever )?"
        r"(?:wrong|mistaken|incorrect|corrected|retracted|withdrawn|pulled|taken down)",
        part=Part.CORRECTIONS,
    ),
    form(
        What.CHANGES,
        "what did the Ledger correct",
        r"(?:did|has|have) .{2,40} (?:correct|retract|fix)(?:ed)? (?:anything|something|it|any of it"
        rf"|(?:its|their|this|that|the) (?:{PIECE}|{FIGURES}|headline))|{DO} (?:the |its |their )?headlines?"
        r" (?:been )?changed|what (?:did|has|have) (?!we |you |i ).{2,40}? (?:correct|change|fix|retract)(?:e?d)?",
        part=Part.CORRECTIONS,
    ),
    form(
        What.CHANGES,
        "what changed since yesterday",
        rf"what(?:['’]?s| is| was| has| have)? (?:{_CHANGED}|new){HERE}{_SINCE}?",
    ),
    form(
        What.CHANGES,
        "what changed in the ferry strike",
        rf"what(?: was| has)? {_CHANGED} (?:in|on|about|with)"
        rf" (?P<words>(?!(?:since|{CALENDAR})\b|\d).{{2,120}}?){_SINCE}?",
    ),
    form(
        What.CHANGES,
        "what happened since Tuesday",
        rf"what(?:['’]?s| is| was| has)? (?:different|happened){HERE}(?! after ){_SINCE}",
    ),
    form(
        What.CHANGES,
        "has anything changed",
        rf"(?:{_ANYTHING} (?:{_CHANGED}|new){HERE}|any(?:thing| news)(?= since)){_SINCE}?",
    ),
    form(What.CHANGES, "any updates", rf"{_ANY}(?:updates?|changes|developments?){HERE}{_SINCE}?"),
    form(What.CHANGES, "since Tuesday", rf"since {_DAY}"),
    form(
        What.CHANGES,
        "has the Ledger updated",
        r"(?:did|has|have) (?!anything |the story |it |this ).{2,40}? updated?"
        rf"(?: (?:it|theirs|(?:its|their|the) {PIECE}))?",
    ),
    form(
        What.CHANGES,
        "the latest",
        rf"(?:what(?:['’]?s| is) )?(?:the |any )?(?:very )?latest(?: (?:updates?|developments?))?(?: so far)?{HERE}"
        rf"|(?:the )?last update|(?:(?:which|what) {FIGURES} (?:is|are)|who has) the (?:latest|newest)(?: {FIGURES})?"
        rf"|(?:did|has|have) (?:(?:the |that |this )?{FIGURES}|it|they)"
        r" (?:changed?|gone up|go up|risen|rise|grown|grow)"
        r"|(?:is there |got )?anything (?:newer|more recent|fresher)",
    ),
)

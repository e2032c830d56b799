"""Who of a story's outlets has something, who had it first, what figures they give, and whether it is confirmed.

Without words of its own, a question is about what was asked last.
"""

from typing import Final

from bot.model.request import Part, What
from bot.text.typed.typed_lines import NUMBER
from handlers.parsing.form import form
from handlers.parsing.vocabulary import DO, FIGURES, HAVE, OUTLET, PIECE, THIS, THIS_ARTICLE

GIVEN: Final = "Copydesk doesn't judge who is right. Here is what the outlets report."

_WHICH: Final = rf"(?:which|what) (?:{OUTLET}|articles?|{PIECE}|one)"
_ALL: Final = (
    rf"(?:(?:all|both|any|most|each|every)(?: of)?(?: the)?(?: other)? (?:{OUTLET}|articles?|reports)|all of them"
    rf"|(?:the )?(?:other )?{OUTLET})"
)
_HAVE: Final = (
    r"(?:ha(?:ve|s|d)|g[eo]ts?|reports?(?! (?:on|about)\b)|reported(?! (?:on|about)\b)|kn[eo]ws?|says?|said|gives?|gave"
    r"|mentions?|mentioned|quotes?|quoted|names?|named|tells?|told)"
)
_HAD: Final = rf"(?:{HAVE}|br[eo]a?ke?)"
# "Who" may also be a person of the story: who got to the port, who else has died.
_PRINTED: Final = (
    r"(?:report(?:s|ed)?|ha(?:s|d|ve)|broke|r[ua]ns?|carr(?:y|ies|ied)|publish(?:es|ed)?|mention(?:s|ed)?)"
)
_THING: Final = r"(?= (?:an?|the|this|that|these|those|his|her|their|its|any|\d[\d,.]*)\b)"
_WITH: Final = (
    r"(?:with|to (?:have|report|say|mention|give|name|quote)|(?:that |which )?(?:has|reports|says)|reporting|having)"
)
_OUTLET: Final = r"(?P<outlet>.{1,60}?)"
_WORDS: Final = rf"(?P<words>(?!(?:{THIS}|the (?:story|news)|the most [a-z]+)$).+?)"
_EVER: Final = r"(?: (?:been|now|really|actually|all|even|yet|officially|independently|just)){0,3}"
_TRUE: Final = (
    r"(?:true|false|fake|right|wrong|correct|incorrect|accurate|reliable|verified|confirmed|official|a fact|for real)"
)
# A letter may be false, and a death confirmed, in the story itself: only what is reported is asked about here.
_REPORT: Final = (
    r"(?P<words>.{0,40}\b(?:numbers?|figures?|counts?|tolls?|claims?|reports?|reporting|rumou?rs?|articles?|dates?"
    r"|details?|information|facts?|versions?|accounts?))"
)
_IS: Final = r"(?:is|are|was|were|has|have)"
_DISPUTED: Final = r"(?:disputed|in dispute|contested|in doubt|agreed)"
_CLAIM: Final = r"(?:the|that|this) (?:same|figure|number|quote|claim|line)"
_FACT: Final = rf"(?:{THIS}|{_CLAIM})"

OUTLETS: Final = (
    form(
        What.ASKED,
        "which outlet first had this",
        rf"(?:{_WHICH}|who) (?:(?:was |were )?(?:the )?first (?:to )?{_HAD} {THIS}|{_HAD} {THIS} (?:first|earliest))",
        part=Part.HEADLINES,
    ),
    form(
        What.ASKED,
        "which outlet first reported 14 dead",
        rf"(?:{_WHICH}|who) (?:was |were )?(?:the )?first (?:with|(?:to )?{_HAD}(?: that| on| about)?) {_WORDS}",
        part=Part.HEADLINES,
    ),
    form(
        What.ASKED,
        "who had the engineer's report first",
        rf"(?:{_WHICH} (?:{_HAVE}|broke|ran|carried|published)|who {_PRINTED}{_THING}) {_WORDS} (?:first|earliest)",
        part=Part.HEADLINES,
    ),
    form(
        What.ASKED,
        "who reported that",
        rf"who (?:ha[sd]|ran|publish(?:es|ed)|report(?:s|ed)?) {THIS_ARTICLE}|who was first"
        r"|(?:which|what) (?:outlets?|papers?|newspapers?|one|newsroom|article|report)"
        r" (?:was|were|came|had it|had this|reported it|got it)(?: (?:the )?(?:first|earliest))?"
        r"|who broke (?P<words>(?:the|this|that) (?:story|news))(?: first)?",
        part=Part.HEADLINES,
    ),
    form(
        What.ASKED,
        "did the Ledger have it first",
        rf"(?:{_IS}|did) {_OUTLET} (?:(?:(?:really |actually )?{_HAD} (?:{THIS}|the (?:story|news)) )?(?:the )?first"
        rf"|br(?:eak|oke|oken) (?:{THIS}|the (?:story|news)))",
        part=Part.HEADLINES,
    ),
    form(What.ASKED, "who broke it", r"(?P<words>who broke (?:it|this|that))", part=Part.HEADLINES),
    form(
        What.ASKED,
        "who says so",
        rf"who (?:says?|said|claims?|claimed) (?:so|{THIS})|says who|according to wh(?:o|om)"
        rf"|who(?: is|['’]s| are| was| were) (?:the |their |its )?sources?(?: (?:of|for|on|behind) {_FACT})?"
        r"|(?:what (?:are|were|is|was) )?(?:the |his |her |their )?exact(?: same)? (?:words|wording)|in what words"
        r"|word for word|verbatim"
        rf"|who told (?:them|him|her|the (?:papers?|outlets?|press)) {THIS}"
        rf"|whose (?:words?|claims?|quotes?|line|numbers?|figures?|counts?|estimates?) (?:is|are|was|were) {THIS}",
        part=Part.VOICES,
    ),
    form(
        What.ASKED,
        "is that single-sourced",
        rf"{_IS} {_FACT}{_EVER} (?:(?:from |by )?(?:an? |one |the )?)?(?:(?:single|one|two|double)[ -]sourced?"
        rf"|anonymous(?:ly sourced)?|(?:un)?named sources?|well[ -]sourced|sourced|unsourced|attributed|unattributed)"
        rf"|how many (?:independent )?(?:sources|reports|outlets|papers)"
        rf" (?:are there )?(?:for|behind|on) {_FACT}"
        rf"|(?:{DO} )?(?:(?:the |their |its )?sources? )?(?:named or (?:unnamed|anonymous)|anonymous or named"
        rf"|unnamed or named)|how (?:is|are|was|were|well[ -]sourced is) {_FACT} sourced|how well[ -]sourced is {_FACT}"
        rf"|{DO} (?:the |their |its )sources? (?:un)?named",
        part=Part.SOURCED,
    ),
    form(
        What.ASKED,
        "is this only in the Ledger",
        rf"{DO} {THIS} (?:only|just) (?:in|by|from|on|reported by) {_OUTLET}",
        part=Part.ONLY,
    ),
    form(
        What.ASKED,
        "only the Courier has the engineer's report",
        rf"(?:is it |{DO} )?only {_OUTLET} (?:{HAVE} {THIS}|{_HAVE} {_WORDS})",
        part=Part.ONLY,
    ),
    form(
        What.ASKED,
        "is the Ledger alone on the speed",
        rf"{DO} {_OUTLET} (?:the only (?:{OUTLET}|ones?) {_WITH}"
        rf"|(?:really |all )?alone (?:on|with|in (?:saying|reporting|having))) (?:{THIS}|{_WORDS})",
        part=Part.ONLY,
    ),
    form(
        What.ASKED,
        "has anyone matched the Ledger on the speed",
        rf"{DO} any(?:one|body)(?: else)? (?:match|follow|back)(?:ed)?(?: up)? {_OUTLET} on (?:{THIS}|{_WORDS})",
        part=Part.AGREED,
    ),
    form(
        What.ASKED,
        "is that in all three",
        rf"{DO} {_FACT}(?: \w+){{0,2}} (?:in|by) (?:all|both|each|every|any|several|most|more than one|the others?)\b"
        rf"(?: of)?(?: (?:them|these|those|the))?(?: (?:{NUMBER}|other))?(?: (?:{OUTLET}|articles?|reports?|pieces?))?"
        rf"|{DO} {_FACT} (?:(?:the same|identical) )?everywhere"
        rf"|{DO} (?:{THIS}|{_CLAIM}|the quotes?) (?:exactly )?(?:the same(?: words)?|identical|word for word|verbatim)"
        r"(?: (?:in|across) .{2,60})?"
        rf"|{DO} {_FACT} (?:everyone|everybody|(?:all )?the (?:others|outlets|papers))['’]?s?['’]? {FIGURES}"
        rf"|{_IS} {_FACT}{_EVER} {_DISPUTED}"
        rf"|{DO} (?:they|everyone|everybody|all|both|(?:all )?the (?:others|outlets|papers)|all of them"
        rf"|(?:all |the )?(?:{NUMBER})(?: {OUTLET}| of (?:them|the {OUTLET}))?)(?: all)? {HAVE} {_FACT}"
        rf"|who else {HAVE} {_FACT}"
        rf"|{DO} (?:any(?:one|body)|any other {OUTLET}|the others?) (?:else )?(?:{HAVE}|match(?:ed)?) {_FACT}",
        part=Part.AGREED,
    ),
    form(
        What.ASKED,
        "is that in the Ledger",
        rf"(?:and )?(?:is|was|are|were) (?:that|this|{_CLAIM}) (?:also |even |reported |carried )?(?:in|by) {_OUTLET}",
        part=Part.OUTLET,
    ),
    form(
        What.ASKED,
        "does the Ledger have that",
        rf"(?:and )?{DO} {_OUTLET} (?:also |even |really )?(?:{HAVE}|match(?:ed)?) {THIS}",
        part=Part.OUTLET,
    ),
    form(
        What.ASKED,
        "do the Ledger and the Bell agree on the rise",
        rf"(?:do|does|did|are) (?:they|everyone|everybody|all|both|{_ALL}|(?P<outlet>.{{2,40}}?)(?:,| and| &| or)"
        rf" .{{2,60}}?)(?: all| both)? (?:agreed?|in agreement) (?:on|about|over) {_WORDS}",
        part=Part.AGREED,
    ),
    form(What.ASKED, "is the toll disputed", rf"{_IS} {_REPORT}{_EVER} {_DISPUTED}", part=Part.AGREED),
    form(What.ASKED, "do all outlets have the rise", rf"{DO} {_ALL}(?: all)? {_HAVE} {_WORDS}", part=Part.AGREED),
    form(
        What.ASKED,
        "why do the numbers differ",
        rf"(?:why|how|where) (?:do|are) (?:the |these |those )?{FIGURES} (?:differ|different|disagree)"
        rf"|differences? (?:in|between) (?:the )?{FIGURES}",
        part=Part.DIFFER,
    ),
    form(
        What.ASKED,
        "which number should I use",
        rf"(?:which|what) (?:one|version|{FIGURES})(?:['’]?s| is| are) (?:right|wrong|correct|incorrect|true|official)"
        rf"|(?:which|what) (?:one|version|{FIGURES}) (?:should|can|do|may) (?:i|we) (?:use|print|quote|run|go with)"
        rf"|(?:who|which|what)(?: {OUTLET}| one)? (?:has|have|got|gets) (?:it|this|that|the {FIGURES}) (?:right|wrong)",
        part=Part.DIFFER,
        note=GIVEN,
    ),
    form(
        What.ASKED,
        "which outlets have the engineer's report",
        rf"(?:{_WHICH} (?:also )?{_HAVE}|who (?:reports|else (?:also )?(?:{_PRINTED}|match(?:ed)?)){_THING}"
        rf"|{DO} any(?:one|body) else (?:also )?(?:{_PRINTED}|match(?:ed)?){_THING}) {_WORDS}",
        part=Part.AGREED,
    ),
    form(
        What.ASKED,
        "is that confirmed",
        rf"(?:{_IS} (?:{THIS}|(?:that|this|which) one|everything){_EVER} )?(?:confirmed|verified)|unconfirmed"
        rf"|{_IS} (?:{THIS}|(?:that|this|which) one){_EVER} {_TRUE}"
        rf"|(?:who|(?:{DO} )?(?:anyone|anybody|someone|any {OUTLET}))(?: else)?"
        r" (?:confirm|verif|den|doubt|disput|question|contest|contradict)(?:y|e|s|es|ies|ed|ied|ing)?"
        rf"(?: {THIS})?|(?:is there )?(?:any )?(?:official )?confirmation(?: of {THIS})?",
        part=Part.CONFIRMED,
    ),
    form(
        What.ASKED,
        "is it true that 14 people died",
        rf"{_IS} (?:it|this|that){_EVER} {_TRUE} that {_WORDS}",
        part=Part.CONFIRMED,
    ),
    form(
        What.ASKED,
        "is 2,300 right",
        rf"(?:{_IS} (?=.*\d)|(?=[$£€]?\d))(?P<words>(?!{THIS} )\S.{{0,60}}?),?{_EVER} {_TRUE}",
        part=Part.CONFIRMED,
    ),
    form(
        What.ASKED,
        "has the toll been confirmed",
        rf"{_IS} {_REPORT}{_EVER} {_TRUE}",
        part=Part.CONFIRMED,
    ),
)

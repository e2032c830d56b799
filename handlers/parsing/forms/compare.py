"""What outlets agree on, where they differ, what only one has or lacks, who is named, and pairs to compare."""

from typing import Final

from bot.model.request import Part, What
from bot.text.typed.typed_lines import WE
from handlers.parsing.form import form
from handlers.parsing.vocabulary import (
    ALL_OUTLETS,
    CALENDAR,
    DO,
    EVERYBODY,
    HAVE,
    HERE,
    IS,
    LANGUAGE,
    NOT,
    OTHERS,
    OUTLET,
    PIECE,
    THIS,
)

VERDICT: Final = "Copydesk doesn't judge who is right."
NO_TONE: Final = "Copydesk doesn't judge tone or bias."
_ONE_SOURCE: Final = "Each of these is reported by one outlet only."
_ONLY_ONE: Final = "Each of these is reported by one outlet only, so the others don't have it."

_LANGUAGES: Final = "Articles in another language than most are named as not compared."

_ASKS: Final = r"(?:(?:what|where|how|why|when)(?:['’]?s)? )?(?:do|does|did|has|have|had|will|would)"
_AGREE: Final = r"(?:agree[sd]?|agreeing|in agreement)(?: with .{2,60}?)?(?: (?:on|about|over)(?: (?:it|this|that))?)?"
_DOES: Final = r"(?:do|does|did|is|are|has|have|was|were)"
_LACK: Final = r"(?:miss(?:ed|ing)?|lack(?:ed|ing)?|leave out|left out|omit(?:ted)?|not (?:have|got|report|cover))"
_WHOSE: Final = rf"(?:{WE}|(?P<outlet>(?!(?:{THIS}|he|she)\b).{{2,60}}?))"  # what "it" lacks is asked of the sentences
_HERE_OR_OF: Final = rf"(?:{HERE}| (?:in|on|about|of|from|with) (?P<story>(?!(?:since|{CALENDAR})\b|\d).{{2,120}}?))"
_NOTHING: Final = rf"(?:{NOT}|do|did|have|does|has|had)(?: have| got| report)?"  # "that we don't", "nobody else has"
_ONE, _OTHER = r"(?P<one>.{2,60}?)", r"(?P<other>.{2,60}?)"
_RIGHT: Final = (
    r"(?:right|wrong|correct|incorrect|true|false|fake|lying|accurate|reliable|mistaken|verified|confirmed|official"
    r"|(?:telling )?the truth)"
)
_TOLD: Final = (
    r"(?:quotes?|quotations|accounts?|versions?|stories|reports?|articles|figures?|numbers?|tolls?|counts|dates?|times"
    r"|timelines?|names?|spellings?|details)"
)

_NOT_ALL: Final = (
    rf"(?!(?:not|been) |(?:the |their |all |these )*{_TOLD} |{ALL_OUTLETS}(?: (?:all|both|ever|really|actually|still))?"
    r" (?:(?:dis)?agree|in agreement))"
)
_PAIR: Final = rf"{_NOT_ALL}(?P<outlet>.{{2,40}}?)(?:(?:,| and| &| or) .{{2,60}}?)?(?: both| all| really| actually)?"

COMPARE: Final = (
    form(
        What.COMPARE,
        "what is Harbour Ledger missing on the ferry strike",
        rf"what {_DOES} {_WHOSE} {_LACK}{_HERE_OR_OF}",
        part=Part.MISSING,
    ),
    form(
        What.COMPARE,
        "what doesn't Harbour Ledger have on the ferry strike",
        rf"what {NOT} {_WHOSE} {HAVE}{_HERE_OR_OF}",
        part=Part.MISSING,
    ),
    form(
        What.COMPARE,
        "what we don't have",
        rf"(?:what|what do {OTHERS} have(?: that)?) {WE} (?:{_LACK}|{NOT}(?: {HAVE})?){HERE}"
        rf"|what(?:['’]?s| is) (?:missing|lacking|left out|not) (?:from|in|of) {WE}",
        part=Part.MISSING,
    ),
    form(
        What.COMPARE,
        "what does Harbour Ledger have that nobody else has",
        rf"(?:(?:what|who) (?:do|does|have|has|did)|what['’]?s) (?P<outlet>(?!{OTHERS} ).{{1,60}}?) (?:{HAVE} )?"
        rf"(?:that )?{OTHERS} {_NOTHING}",
        part=Part.ONLY,
    ),
    form(
        What.COMPARE,
        "what's different in the Ledger's",
        rf"what{IS} (?:so )?(?:different|special|unique) (?:in|about|with|at) (?P<outlet>.{{2,40}}?)(?:['’]s?)?"
        rf"(?: {PIECE})?",
        part=Part.ONLY,
    ),
    form(
        What.COMPARE,
        "anything we can't stand up",
        r"(?:(?:is there )?(?:anything|something)|what)(?: in)?(?: here| it| this)?(?: that)? (?:we|i|you) "
        r"(?:can['’]?t|cannot|can not|couldn['’]?t) (?:stand up|verify|confirm|back up)",
        part=Part.ONLY,
        note=_ONE_SOURCE,
    ),
    form(
        What.COMPARE,
        "how does the Ledger frame it compared with the Bell",
        rf"how (?:do|does|did) {_ONE} (?:frame|cover|treat|tell|handle|play|report) (?:it|this|the story),?"
        rf" (?:compared (?:with|to)|as opposed to|versus|vs\.?|against) {_OTHER}",
    ),
    form(
        What.COMPARE,
        "what does Harbour Ledger have that we don't",
        rf"what (?:do|does|did|has|have) (?!{OTHERS} |{WE} ){_ONE} (?:{HAVE} )?that {_OTHER} {_NOTHING}",
    ),
    form(
        What.COMPARE,
        "what is the difference between the Ledger and us",
        rf"(?:what(?:['’]?s| is| are) )?(?:the )?differences? between {_ONE} and {_OTHER}",
    ),
    form(
        What.COMPARE,
        "how does ours compare to the Ledger",
        rf"how (?:do|does) {_ONE} compare (?:to|with|against) {_OTHER}",
    ),
    form(
        What.COMPARE,
        "has the Ledger got anything we don't",
        rf"(?:has|have|does|did) {_ONE} {HAVE} anything (?:that )?{_OTHER} {_NOTHING}",
    ),
    form(
        What.COMPARE,
        "compare it with the Norwick flood",
        rf"(?:compare|contrast) {THIS} (?:with|to|and|against|vs\.?|versus) (?P<other>.+)",
    ),
    form(
        What.COMPARE,
        "do the quotes match",
        rf"(?:do|does|are|is) (?:all )?(?:the |their |these |both )?(?:they|{_TOLD})(?: (?:of|on|in|about) .{{2,60}}?)?"
        r" (?:all )?(?:match(?: up)?|tally|line up|add up|square|consistent)"
        r"|(?:do|does|did|are) (?:they|everyone|everybody|(?:all )?(?:the )?(?:outlets|papers|others)|all(?: of them)?)"
        rf" (?:all )?(?:use|give|have|report|using|giving) the same {_TOLD}",
        part=Part.DIFFER,
    ),
    form(
        What.COMPARE,
        "is the tone different",
        r"(?:is|how is|does) (?:the|their) (?:tone|bias|slant|framing)\b.{0,40}"
        rf"|(?:which|what)(?: {OUTLET}| one) is (?:the )?(?:most |least |more )?(?:tough|hard|kind|soft|harsh|fair"
        r"|neutral|biased|critical|sympathetic|friendly|negative|positive)(?:est|er)?\b.{0,40}",
        part=Part.DIFFER,
        note=NO_TONE,
    ),
    form(
        What.COMPARE,
        "who is right",
        rf"(?:who(?:se)?|what|which)(?: {OUTLET}| articles?| reports?| one| side| numbers?| figures?| version)?"
        rf"(?: (?:of|for) .{{2,40}}?)?{IS}"
        rf"(?: been)? {_RIGHT}"
        r"|(?:is|are|was|were|has|have)\b.{1,60}? (?:really |actually |been )?(?:right|wrong|correct|incorrect|lying"
        r"|accurate|reliable|mistaken|(?:telling )?the truth)"
        rf"|.{{5,200}}[.,;:!–—-] ?(?:so )?(?:who|which){IS} (?:right|wrong|correct|true)"
        r"|(?:is |are )?(?:the |that |this |these )?quotes? (?:exact|verbatim|accurate|right|correct|word for word)"
        rf"|(?:who|whom|which(?: {OUTLET}| one)?) (?:should|do|can) (?:i|we|you) (?:believe|trust)"
        rf"|(?:(?:should|can|do|may) (?:i|we|you) )?(?:believe|trust|rely on) {THIS}"
        r"|(?:this|that|it|the (?:number|figure|date|name))(?:['’]?s| is) (?:wrong|incorrect|not right|not true)"
        r" ?[,;:.–—-] ?\S.*",
        part=Part.DIFFER,
        note=VERDICT,
    ),
    form(What.COMPARE, "do the Ledger and the Bell agree", rf"{_ASKS} {_PAIR} {_AGREE}", part=Part.AGREED),
    form(What.COMPARE, "does the Ledger disagree", rf"{_ASKS} {_PAIR} dis{_AGREE}", part=Part.DIFFER),
    form(  # of a person or a body, agreeing is what a sentence of the story says
        What.ASKED,
        "did the union agree to the deal",
        rf"(?P<words>{_ASKS} {_NOT_ALL}.{{1,60}}? (?:dis)?agree[sd]?\b.*)",
    ),
    form(
        What.COMPARE,
        "what differs",
        rf"(?:what{IS} )?(?:the |any )?(?:(?:main|big|biggest|key|real|only|most important) )?"
        r"(?:differences?|contradictions?|disputes|conflicts|disagreements?|discrepanc(?:y|ies))"
        rf"(?: (?:between|among|in) (?:{THIS}|(?:the |all )?(?:other )?(?:{OUTLET}|articles|reports)))?"
        r"|(?:anything|something|what(?:['’]?s| is)) (?:contested|disputed|in dispute|inconsistent|contradictory)"
        r"|(?:what|where|who|how|do|does|are|is)\b.{0,40}?\b(?:differs?|differences?|different|disagrees?|clash(?:es)?"
        r"|contradictions?|contradicts?)(?: (?:on|about|over|it|this|each other|one another|(?:between|with) .{1,60}))?"
        r"|(?:what|where|how|do|does)\b.{0,20}? (?:they|outlets|papers|sources|articles|reports) (?:conflict|dispute)",
        part=Part.DIFFER,
    ),
    form(
        What.COMPARE,
        "any spanish coverage of this",
        rf"(?:(?:{DO} (?:there|we|you|they) )?(?:have |got )?(?:any|some) )?(?:{LANGUAGE}|foreign(?:[ -]language)?"
        rf"|other[ -]language) (?:coverage|articles?|stor(?:y|ies)|pieces?|versions?|press|papers?){HERE}"
        rf"|(?:{DO} (?:there|we|you|they) )?(?:have |got )?(?:anything|something)"
        rf" in (?:{LANGUAGE}|(?:an)?other languages?){HERE}",
        note=_LANGUAGES,
    ),
    form(
        What.COMPARE,
        "what do they agree on",
        r"(?:what|where|do|does|which)\b[^,]{0,40}?\bagreed?s?(?: (?:on|about|upon))?"
        rf"|what {DO} {EVERYBODY}(?: all)? (?:have |got )?in common",
        part=Part.AGREED,
    ),
    form(
        What.COMPARE,
        "who is named",
        r"(?:who|which people|which names|what names) (?:is|are|gets?) (?:named|mentioned)"
        r"|(?:the )?(?:full )?names(?: and (?:ages|titles|roles|jobs|spellings))?"
        r"(?: of (?:the )?(?:dead|victims?|injured|suspects?|people|everyone))?",
        part=Part.NAMES,
    ),
    form(
        What.COMPARE,
        "exclusives",
        r"(?:any |the )?exclusives?|single[ -]sourced?|what(?:['’]?s| is) missing"
        r"|what (?:do|does) (?:the )?(?:others?|nobody else|no one else) (?:have|has|report)\b.{0,60}",
        part=Part.ONLY,
        note=_ONLY_ONE,
    ),
    form(
        What.COMPARE,
        "only Harbour Ledger",
        rf"(?:(?:what|which)(?:['’]?s| {DO})? |{DO} {THIS} )?only (?:in |by |from |on )?"
        rf"(?P<outlet>.{{1,60}}?)(?: {HAVE}(?: {THIS})?)?",
        part=Part.ONLY,
    ),
    form(
        What.COMPARE,
        "Harbour Ledger alone",
        r"(?P<outlet>.{2,40}?)(?:['’]s)? (?:alone|exclusives?)(?: (?:stuff|things?|bits?|lines?|material|info))?",
        part=Part.ONLY,
    ),
    form(
        What.COMPARE,
        "what is possibly the same",
        rf"(?:(?:what|which){IS}? )?"
        r"(?:unsure|uncertain|unclear|(?:perhaps|maybe|possibly|may be|might be) (?:shared|the same)(?: too)?)",
        part=Part.PERHAPS,
    ),
)

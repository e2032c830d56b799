"""The forms of ordinary requests below an answer: the gist, somebody's quotes, an outlet's article, the latest."""

from typing import Final

from bot.model.request import Part, What
from bot.text.typed_lines import NUMBER
from handlers.parsing.forms import VERDICT, form

_THIS: Final = r"(?:it|this|that|(?:this|that|the) (?:story|article|piece|report|thread|one|summary))"
_OF: Final = r"(?: (?:of|on|from|about) (?P<words>.+))?"
_ANY: Final = r"(?:(?:the|an?|any|all|some|just|only|more|another|your) ){0,2}"
_KEY: Final = r"(?:(?:main|key|basic|bare|top|big|essential|most important|important) )?"
_MAKE: Final = rf"(?:(?:make|keep|write|do) )?(?:{_THIS} )?(?:an? |the )?(?:(?:even|much|a bit|a little|still) )?"
_BEST: Final = r"(?:best|good|better|key|top|strong|strongest|main|direct|great|exact|actual|full)"
_GOT: Final = r"(?:(?:have |do )?(?:we|you|they|i) (?:have |got )?(?:the |an? |any )?)?"
_WE: Final = r"(?:we|us|our (?:own )?(?:paper|outlet|newsroom|article|piece|story|report|coverage|copy))"
_NO_ONE: Final = r"(?:nobody else|no one else|no other (?:outlet|paper)|others?|the others?|they|the rest)"
_HAVE: Final = r"(?:have|has|had|got|get|reports?|reported|says?|said|runs?|ran|print|printed)"
_NOT: Final = r"(?:do|did|have|does|has|had)(?: not|n['’]?t)?(?: have| got| report)?"
_FIGURES: Final = r"(?:numbers?|figures?|counts?|tolls?|totals?|death tolls?)"
WHOLE: Final = "Copydesk shows whole sentences of the articles, so it doesn't count words."
DATED: Final = "These are the story's articles, with their dates; corrected ones are marked."

IN_THREAD: Final = (
    form(
        What.SUMMARY,
        Part.FIRST,
        "just the facts",
        rf"{_ANY}(?:(?P<count>{NUMBER}) )?{_KEY}(?:facts|points|takeaways|highlights|essentials|basics){_OF}",
    ),
    form(What.SUMMARY, Part.FIRST, "one line", rf"(?:just |only |about )?(?P<count>{NUMBER})[ -](?:lines?|liners?)"),
    form(
        What.SUMMARY,
        Part.FIRST,
        "catch me up",
        r"(?:catch|bring|get|fill|brief|walk|run|talk) (?:me|us)(?: up| in| through)?(?: to (?:speed|date))?"
        r"(?: (?:on |about )?(?P<words>.+))?|up to speed",
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "in plain English",
        rf"(?:what(?:['’]?s| is) (?:the deal|{_THIS}),? )?(?:in )?(?:a nutshell|plain (?:english|words|language)"
        r"|simple (?:terms|words|english))|in (?:short|brief)"
        r"|long story short|(?:explain|simplify) (?:it|this|that)(?: to me)?"
        r"|what(?:['’]?s| is) (?:it|this|that|this (?:story|article|thread))(?: all)? about",
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "the short version",
        rf"{_ANY}(?:(?:short|quick|brief) (?:version|one|summary|overview)|overview|rundown|synopsis|recap|gist){_OF}",
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "make it shorter",
        rf"{_MAKE}(?:shorter|briefer|tighter|more concise)(?: version| summary)?|(?:(?:it['’]?s |still )?too long)"
        r"|(?:cut|trim|boil|shorten|condense) (?:it|this|that)(?: down)?",
        count=1,
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "write it as a tweet",
        rf"(?:(?:write|turn|make|put|rewrite|cut|get) )?{_THIS} (?:up )?(?:as|into|for) (?:an? |the )?"
        r"(?:tweet|post|push|alert|caption|headline)",
        count=1,
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "make it longer",
        rf"{_MAKE}(?:longer|fuller|more detailed)(?: version| summary)?|(?:(?:it['’]?s )?too short)",
        count=6,
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "rewrite it in 50 words",
        rf"(?:(?:rewrite|write|say|put|do|cut|summari[sz]e) {_THIS} )?"
        r"(?:(?:in|to|within|under|max|about|around|up|at most) ){0,2}\d{1,4} words(?: or (?:less|fewer)| max)?",
        WHOLE,
        count=1,
    ),
    form(
        What.SUMMARY,
        Part.VOICES,
        "the best quotes",
        rf"(?:(?:who|what)(?:['’]?s| is| are| has| have)? (?:got )?)?{_ANY}{_BEST} quotes?(?: (?:in|from) {_THIS})?",
    ),
    form(What.ABOUT, Part.FIRST, "a quote about the river", rf"{_ANY}(?:{_BEST} )?quotes? (?:about|on) (?P<words>.+)"),
    form(
        What.ABOUT,
        Part.FIRST,
        "the town is gone - who said that",
        r"(?P<words>.{8,200}?)[\s,:–—-]{1,3}who (?:said|says|wrote) (?:that|this|it|so)",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "Lindgate quotes",
        rf"{_GOT}(?:what(?:['’]?s| is| are) )?(?:all )?(?:the )?"
        rf"(?!(?:{_ANY}){_BEST} |any |all |more |some |key |the quotes?$"
        r"|(?:who|what|which|where|when|why|how)(?:['’]?s)? |give |does |did )"
        r"(?P<who>.{2,60}?)(?:['’]s?)? (?:quotes?|quotations?)",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "reaction from Lindgate",
        rf"{_ANY}(?:reactions?|responses?|reply|replies|word|comment|anything) (?:from|by|of) (?P<who>.+?)(?: only)?",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "the council's response",
        r"(?:what(?:['’]?s| is| was) )?(?P<who>.{2,60}?)['’]s? (?:response|reaction|reply|statement|comments?|remarks)",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "what do we have",
        rf"what (?:do|did|have) (?P<who>{_WE}) (?:have|got|say|said|report|reported|write|written|run|published)"
        r"(?: (?:on|about) (?P<words>.+))?",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "open the Ledger article",
        r"(?:open|read|view|see|links? (?:to|for)) (?:the )?(?!(?:the|this|that|it|other|original|full|whole)\b)"
        r"(?P<who>.{2,40}?)(?:['’]s)? (?:article|piece|version|one|link)",
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "source links",
        rf"(?:open|read|view|see|links? (?:to|for)) {_THIS}|{_ANY}(?:source|original) (?:links?|articles?|texts?)",
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "which outlet was first",
        r"(?:which|what) (?:outlets?|papers?|newspapers?|one|newsroom|article|report) (?:was|were|came|had it|had this|"
        r"broke (?:it|this|the story)|reported it|got it)(?: (?:the )?(?:first|earliest))?|who was first",
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "is this up to date",
        rf"is (?:it|this|that) (?:old|new|still current|up to date)"
        rf"|when (?:was|were|did) (?:{_THIS}|they) (?:first )?(?:published|posted|written|updated|come out|appear)"
        r"|when was (?:the )?(?:last|latest) (?:update|article|report)"
        rf"|how (?:old|recent|fresh|new|current) (?:is|are) (?:{_THIS}|these|they)"
        rf"|is {_THIS} (?:an? )?(?:opinion|analysis|news|comment|editorial)(?: piece| article)?",
        DATED,
    ),
    form(
        What.SUMMARY,
        Part.BYLINES,
        "who wrote the Ledger piece",
        r"who (?:wrote|filed|is the author of|did) (?:the )?.{2,40} (?:piece|article|story|version|copy)",
    ),
    form(
        What.CHANGES,
        Part.CORRECTIONS,
        "did the Ledger correct anything",
        r"(?:did|has|have) .{2,40} (?:correct|retract)(?:ed)? (?:anything|something|it|any of it"
        r"|(?:its|their|this|that|the) (?:article|story|report|piece|figures?|numbers?))",
    ),
    form(
        What.CHANGES,
        Part.FIRST,
        "the latest",
        r"(?:what(?:['’]?s| is) )?(?:the |any )?(?:very )?latest(?: (?:updates?|developments?|here))?"
        rf"(?: so far)?(?: (?:on|about|with|in) {_THIS})?|(?:the )?last update"
        rf"|(?:(?:which|what) {_FIGURES} (?:is|are)|who has) the (?:latest|newest)(?: {_FIGURES})?"
        rf"|(?:did|has|have) (?:the |that |this )?{_FIGURES} (?:changed?|gone up|go up|risen|rise|grown|grow)",
    ),
    form(
        What.COMPARE,
        Part.ONLY,
        "what do we have that nobody else has",
        rf"(?:what|who) (?:do|have|did) (?P<outlet>{_WE}) (?:{_HAVE} )?(?:that )?{_NO_ONE} {_NOT}",
    ),
    form(
        What.COMPARE,
        Part.MISSING,
        "what's missing from our story",
        rf"what(?:['’]?s| is) (?:missing|lacking|left out|not) (?:from|in|of) {_WE}",
    ),
    form(
        What.COMPARE,
        Part.FIRST,
        "what does Harbour Ledger have that we don't",
        rf"what (?:do|does|did|has|have) (?!{_NO_ONE} |{_WE} )(?P<one>.{{2,60}}?) (?:{_HAVE} )?that"
        rf" (?P<other>.{{2,60}}?) {_NOT}",
    ),
    form(
        What.COMPARE,
        Part.FIRST,
        "what is the difference between the Ledger and us",
        r"(?:what(?:['’]?s| is| are) )?(?:the )?differences? between (?P<one>.{2,60}?) and (?P<other>.{2,60})",
    ),
    form(
        What.COMPARE,
        Part.FIRST,
        "how does ours compare to the Ledger",
        r"how (?:do|does) (?P<one>.{2,60}?) compare (?:to|with|against) (?P<other>.{2,60})",
    ),
    form(
        What.COMPARE,
        Part.FIRST,
        "has the Ledger got anything we don't",
        rf"(?:has|have|does|did) (?P<one>.{{2,60}}?) {_HAVE} anything (?:that )?(?P<other>.{{2,60}}?) {_NOT}",
    ),
    form(
        What.COMPARE,
        Part.DIFFER,
        "why do the numbers differ",
        rf"(?:why|how|where) (?:do|are) (?:the |these |those )?{_FIGURES} (?:differ|different|disagree)"
        rf"|differences? (?:in|between) (?:the )?{_FIGURES}",
    ),
    form(
        What.COMPARE,
        Part.DIFFER,
        "which number should I use",
        rf"(?:which|what) (?:one|version|{_FIGURES}) (?:should|can|do|may) (?:i|we) (?:use|print|quote|run|go with)",
        VERDICT,
    ),
    form(
        What.EVIDENCE,
        Part.FIRST,
        "who is your source",
        r"(?:who|what)(?:['’]?s| is| are) your sources?|how (?:sure|certain) are you"
        r"|where (?:did|do) you (?:get|have|find) (?:it|this|that|these)",
    ),
    form(
        What.ABOUT,
        Part.FIRST,
        "background on the strike",
        rf"{_ANY}(?:background|context|information|info|details|everything|anything|all)"
        r"(?: (?:you(?:['’]ve)? |we )?(?:got|have|know|there is))? (?:on|about|to) (?P<words>.+)",
    ),
    form(
        What.ASKED,
        Part.FIRST,
        "the other guard",
        r"(?:who(?:['’]?s| is| are) )?(?:the other|another) (?P<words>(?!(?:ones?|day|side|page|people|articles?"
        r"|pieces?|stor(?:y|ies)|threads?|topics?|sources?|reports?|outlets?|papers?)$)[\w'’-]{3,40})",
    ),
    form(
        What.ABOUT,
        Part.FIRST,
        "how do you spell the mayor's name",
        r"how (?:do|does|should) (?:you|we|i|one) (?:spell|pronounce|write) (?P<words>.+)",
    ),
)

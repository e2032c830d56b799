"""The forms of an editor's requests: pieces to write, checks before print, and what is missing or wrong."""

from typing import Final

from bot.model.request import Part, What
from bot.text.typed_lines import NUMBER
from handlers.parsing.forms import VERDICT, form
from handlers.parsing.thread_forms import DATED, WHOLE

_IS: Final = r"(?:['’]?s| is| are| was| were)"
_THIS: Final = r"(?:it|this|that|(?:this|that|the) (?:story|article|piece|report|thread))"
_HERE: Final = rf"(?: (?:here|(?:in|on|of|for|to) {_THIS}))?"
_THEM: Final = r"(?:(?:all|each|both|every one)(?: of)? )?(?:them|these|those|it|this|the (?:articles|stories|pieces))"
_OUTLET: Final = r"(?:outlets?|papers?|newspapers?|sources?|newsrooms?)"
_TOLD: Final = (
    r"(?:quotes?|quotations|accounts?|versions?|stories|reports?|articles|figures?|numbers?|tolls?|counts|dates?|times"
    r"|timelines?|names?|spellings?|details)"
)
_GENRE: Final = r"(?:an? )?(?:news|opinion|analysis|comment|editorial)(?: piece| article)?"
_USE: Final = (
    r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|bulletin|news|show|programme|meeting|conference|page|homepage|site|newsletter"
    r"|editor|boss|desk|radio|tv|web|print)"
)
_VERSION: Final = r"(?:piece|article|story|report|copy|version)"
_NO_TIMELINE: Final = "I don't make timelines. These are the story's articles, with their dates."
_NO_FUTURE: Final = "I only know what the articles say. For a day to come, ask for it: `when is the hearing?`"
_NO_TONE: Final = "Copydesk doesn't judge tone or bias. Here is where they differ."
_NO_PICTURES: Final = "I have no pictures, charts or tables, only text. The articles may have some."
_CHECKED: Final = "Copydesk doesn't judge what is true. Compare it with these."
_COPIES: Final = "Copies of an agency's report are marked."
_ONE_SOURCE: Final = "Each of these is reported by one outlet only."

AT_DESK: Final = (
    form(
        What.SUMMARY,
        Part.FIRST,
        "5 bullet points for the 6pm",
        rf"(?P<count>{NUMBER})[ -](?:bullets?(?: points?)?|points?|lines?|sentences?) for (?:.{{0,40}} )?{_USE}",
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "the nut graf",
        rf"(?:what{_IS} )?(?:the |an? )?(?:nut ?gra(?:f|ph)|top ?line|lede|standfirst|intro){_HERE}",
        count=1,
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "write 100 words on this",
        r"(?:write|draft|do)(?: me| us)? (?:about |around )?\d{1,4} words(?: (?:on|about|of) (?P<words>.+))?",
        WHOLE,
    ),
    form(
        What.SUMMARY,
        Part.DETAILS,
        "what's the headline number",
        rf"(?:what{_IS} )?(?:the )?(?:headline|key|main|top) (?:number|figure|stat(?:istic)?)s?{_HERE}",
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "what happens next",
        r"what(?:['’]?s| is| happens| will happen|['’]ll happen| comes)(?: (?:happening|coming|due))? next"
        r"(?: here| then|[,;?] .{0,60})?",
        _NO_FUTURE,
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "timeline",
        r"(?:the |a |full )?(?:time ?lines?|chronology|sequence of events)"
        rf"(?: (?:of|for|on) (?:{_THIS}|events|(?:the|that|this) (?:night|day|morning|evening|week|events)))?",
        _NO_TIMELINE,
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "which is the wire copy",
        rf"(?:(?:which|what|who)(?: one| {_OUTLET})?(?: of (?:these|them|those))?(?:{_IS}| has| have| runs?| used?) )?"
        r"(?:the |an? |any )?(?:wire|agency) (?:cop(?:y|ies)|stor(?:y|ies)|report|piece|one)s?",
        _COPIES,
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "links to all of them",
        rf"(?:all )?(?:the )?(?:source )?(?:links?|urls?) (?:to|for|of) {_THEM}",
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "any pictures",
        r"(?:(?:(?:are|is) there|ha(?:s|ve) (?:anyone|anybody|you|we|they) got|got) (?:any |an? |the )?|any )?"
        r"(?:pics|pictures|photos|images|charts|graphics|maps|(?<=\ba )(?:picture|photo|chart|graphic|map|table))"
        r"(?: ?(?:/|or|and) ?(?:an? )?(?:charts?|tables?|maps?|graphics?|photos?|video))?",
        _NO_PICTURES,
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "is the Ledger piece news or analysis",
        rf"is .{{2,40}}(?:['’]s?)? {_VERSION} {_GENRE}(?: or {_GENRE})?",
        DATED,
    ),
    form(What.SUMMARY, Part.VOICES, "by whom", r"(?:by|from) (?:whom|who)"),
    form(
        What.CHANGES,
        Part.FIRST,
        "is there anything newer",
        r"(?:is there |got )?anything (?:newer|more recent|fresher)",
    ),
    form(
        What.CHANGES,
        Part.FIRST,
        "has the Ledger updated",
        r"(?:did|has|have) (?!anything |the story |it |this ).{2,40}? updated?"
        rf"(?: (?:it|theirs|(?:its|their|the) {_VERSION}))?",
    ),
    form(
        What.CHANGES,
        Part.CORRECTIONS,
        "what's the correction in the Ledger piece",
        rf"what{_IS} (?:the |their )?corrections?(?: (?:in|to|of|on|by|from) .{{2,60}})?",
    ),
    form(
        What.CHANGES,
        Part.CORRECTIONS,
        "any corrections I should know about",
        r"(?:are there )?(?:any |the )?corrections? (?:(?:that )?(?:i|we) (?:should|need to|must)|to)"
        r" (?:know|note|flag|run)(?: about| of)?",
    ),
    form(
        What.COMPARE,
        Part.ONLY,
        "anything we can't stand up",
        r"(?:(?:is there )?(?:anything|something)|what)(?: in)?(?: here| it| this)?(?: that)? (?:we|i|you) "
        r"(?:can['’]?t|cannot|can not|couldn['’]?t) (?:stand up|verify|confirm|back up)",
        _ONE_SOURCE,
    ),
    form(
        What.COMPARE,
        Part.DIFFER,
        "do the quotes match",
        rf"(?:do|does|are|is) (?:all )?(?:the |their |these |both )?(?:they|{_TOLD})(?: (?:of|on|in|about) .{{2,60}}?)?"
        r" (?:all )?(?:match(?: up)?|tally|line up|add up|square|consistent)"
        r"|(?:do|does|did|are) (?:they|everyone|everybody|(?:all )?(?:the )?(?:outlets|papers|others)|all(?: of them)?)"
        rf" (?:all )?(?:use|give|have|report|using|giving) the same {_TOLD}",
    ),
    form(
        What.COMPARE,
        Part.DIFFER,
        "is the tone different",
        r"(?:is|how is|does) (?:the|their) (?:tone|bias|slant|framing)\b.{0,40}"
        rf"|(?:which|what)(?: {_OUTLET}| one) is (?:the )?(?:most |least |more )?(?:tough|hard|kind|soft|harsh|fair"
        r"|neutral|biased|critical|sympathetic|friendly|negative|positive)(?:est|er)?\b.{0,40}",
        _NO_TONE,
    ),
    form(
        What.COMPARE,
        Part.DIFFER,
        "this is wrong, it was 400",
        r"(?:this|that|it|the (?:number|figure|date|name))(?:['’]?s| is) (?:wrong|incorrect|not right|not true)"
        r" ?[,;:.–—-] ?\S.*",
        VERDICT,
    ),
    form(
        What.COMPARE,
        Part.FIRST,
        "how does the Ledger frame it compared with the Bell",
        r"how (?:do|does|did) (?P<one>.{2,60}?) (?:frame|cover|treat|tell|handle|play|report) (?:it|this|the story),?"
        r" (?:compared (?:with|to)|as opposed to|versus|vs\.?|against) (?P<other>.{2,60})",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "what's the Ledger's angle",
        rf"what{_IS} (?!(?:the |this |that )?(?:story|article|piece|report|best|news)\b)(?P<who>.{{2,40}}?)(?:['’]s?)?"
        rf" (?:angle|take|framing|spin)(?: on (?:{_THIS}|(?P<words>.+)))?",
    ),
    form(
        What.ASKED,
        Part.FIRST,
        "fact check: the bridge was shut",
        r"(?:fact[ -]?check|double[ -]?check|check|verify)(?:(?: (?:this|that|whether|if|the claim(?: that)?))?:?|:)"
        r" (?P<words>\S.{8,300})",
        _CHECKED,
    ),
    form(
        What.HELP,
        Part.FIRST,
        "that's not what I asked",
        r"(?:no,? )?(?:this|that|it)(?:['’]?s not| is not| was not| isn['’]?t| wasn['’]?t) (?:what (?:i|we)"
        r" (?:asked|meant|wanted|said|need)|(?:the|my|an) (?:question|answer))\b.{0,40}"
        r"|(?:you(?:['’]?re| are)|this is|that(?:['’]?s| is)) (?:useless|no help|not helpful|rubbish|unhelpful)",
    ),
)

"""What a story says: its gist, its length, and the list of its articles."""

from typing import Final

from bot.model.request import Part, What
from bot.text.typed.typed_lines import NUMBER
from handlers.parsing.form import form
from handlers.parsing.vocabulary import (
    ANY,
    DO,
    HAVE,
    HERE,
    IS,
    LANGUAGE,
    OUTLET,
    PIECE,
    SOME,
    THIS,
    THIS_ARTICLE,
)

_WHOLE: Final = "Copydesk shows whole sentences of the articles, so it doesn't count words."
_DATED: Final = "These are the story's articles, with their dates; corrected ones are marked."
_NO_TIMELINE: Final = "I don't make timelines. These are the story's articles, with their dates."
_NO_FUTURE: Final = "I only know what the articles say. For a day to come, ask for it: `when is the hearing?`"
_NO_PICTURES: Final = "I have no pictures, charts or tables, only text. The articles may have some."
_COPIES: Final = "Copies of an agency's report are marked."
_OPINIONS: Final = "Opinion and analysis are marked where an article says that it is that."

_TOPIC: Final = r"(?: (?:of|on|from|about) (?P<words>.+))?"
_KEY: Final = r"(?:(?:main|key|basic|bare|top|big|essential|most important|important) )?"
_MAKE: Final = rf"(?:(?:make|keep|write|do) )?(?:{THIS} )?(?:an? |the )?(?:(?:even|much|a bit|a little|still) )?"
_OUTLETS: Final = rf"(?:{OUTLET}|articles?|reports?)"
_THEM: Final = r"(?:(?:all|each|both|every one)(?: of)? )?(?:them|these|those|it|this|the (?:articles|stories|pieces))"
_GENRE: Final = r"(?:an? )?(?:news|opinion|analysis|comment|editorial)(?: piece| article)?"
_OPINION: Final = r"(?:(?:opinion|comment|analysis) (?:piece|article|column)|op[- ]?ed|editorial)s?"
_WIRE: Final = r"(?:wires?|(?:news )?agency|agencies|ap|afp|pa|reuters)"
_ONLY: Final = r"(?: (?:come|taken|copied|all|just|only|mostly|pure|purely|simply|basically|run|running|use|using))"
_USE: Final = (
    r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|bulletin|news|show|programme|meeting|conference|page|homepage|site|newsletter"
    r"|hour|editor|boss|desk|radio|tv|web|print|ticker)"
)

_NO_WRITING: Final = "Copydesk writes and translates nothing itself; it shows the articles' own sentences."
_INTO: Final = r"(?: (?:in)?to \w+)?"
_COPY: Final = (  # what a desk writes from articles
    r"(?:headlines?|heds?|captions?|(?:push|news) ?(?:alerts?|notifications?)?|alerts?|tweets?|posts?|threads?|blurbs?"
    r"|teasers?|scripts?|voice ?overs?|lower thirds?|standfirsts?|newsletters?|e-?mails?|(?:word )?docs?|documents?"
    r"|(?:press )?releases?|articles?|stor(?:y|ies)|pieces?|par(?:a(?:graph)?)?s?|intros?|ledes?|leads?"
    r"|nut ?gra(?:f|ph)s?|top ?lines?|lines?|copy|something)"
)

_GIST: Final = (
    form(
        What.SUMMARY,
        "5 bullet points for the 6pm",
        rf"(?P<count>{NUMBER})[ -](?:bullets?(?: points?)?|points?|lines?|sentences?) for (?:.{{0,40}} )?{_USE}",
    ),
    form(
        What.SUMMARY,
        "the nut graf",
        rf"(?:what{IS} )?(?:the |an? )?(?:nut ?gra(?:f|ph)|top ?line|lede|standfirst|intro){HERE}",
        count=1,
    ),
    form(
        What.SUMMARY,
        "write 100 words on this",
        r"(?:write|draft|do)(?: me| us)? (?:about |around )?\d{1,4} words(?: (?:on|about|of) (?P<words>.+))?",
        note=_WHOLE,
    ),
    form(
        What.SUMMARY,
        "rewrite it in 50 words",
        rf"(?:(?:rewrite|write|say|put|do|cut|summari[sz]e) {THIS} )?"
        r"(?:(?:in|to|within|under|max|about|around|up|at most) ){0,2}\d{1,4} words(?: or (?:less|fewer)| max)?",
        note=_WHOLE,
        count=1,
    ),
    form(
        What.SUMMARY,
        "write it as a tweet",
        rf"(?:(?:write|turn|make|put|rewrite|cut|get) )?{THIS} (?:up )?(?:as|into|for) (?:an? |the )?{_COPY}"
        rf"|{_COPY} (?:ideas?|suggestions?|options?)|(?:tweet|caption|headline) {THIS}"
        r"|(?:photo |picture |social )?(?:captions?|tweets?|blurbs?|teasers?|push (?:alerts?|notifications?))",
        note=_NO_WRITING,
        count=1,
    ),
    form(
        What.SUMMARY,
        "3 lines for a push alert",
        rf"(?P<count>{NUMBER})[ -](?:lines?|sentences?|points?) for (?:an? |the |my |our )?(?:\w+ )?{_COPY}",
        note=_NO_WRITING,
    ),
    form(
        What.SUMMARY,
        "write me a headline",
        r"(?:write|rewrite|draft|compose|suggest|knock out|come up with|think of)(?: (?:me|us|up|out))*"
        rf"(?: (?:an?|the|some|another|{NUMBER}))?(?: \w+)? {_COPY}"
        rf"(?: (?:for|as|to) (?:an? |the |my |our )?(?:\w+ )?{_COPY})?"
        rf"(?: (?:for|on|of|about|from) (?:{THIS}|(?P<words>.+)))?",
        note=_NO_WRITING,
        count=1,
    ),
    form(
        What.SUMMARY,
        "translate this",
        rf"translate(?: {THIS}|(?: the)? (?P<outlet>.{{2,40}}?)(?:['’]s?)? {PIECE})?{_INTO}"
        rf"|(?:(?:put|say|write|get) {THIS} )?in(?:to)? {LANGUAGE}",
        note=_NO_WRITING,
    ),
    form(
        What.SUMMARY,
        "translate the flood coverage",
        rf"translate (?:the )?(?P<words>.{{2,60}}?) (?:article|story|coverage){_INTO}",
        note=_NO_WRITING,
    ),
    form(What.SUMMARY, "translate the mayor's words", rf"translate the .{{2,60}}?{_INTO}", note=_NO_WRITING),
    form(
        What.SUMMARY,
        "what happens next",
        r"what(?:['’]?s| is| happens| will happen|['’]ll happen| comes)?(?: (?:happening|coming|due))? next"
        r"(?: here| then|[,;?] .{0,60})?",
        note=_NO_FUTURE,
    ),
    form(
        What.SUMMARY,
        "just the facts",
        rf"{ANY}(?:(?P<count>{NUMBER}) )?{_KEY}(?:facts|points|takeaways|highlights|essentials|basics){_TOPIC}",
    ),
    form(
        What.SUMMARY,
        "make it 2 bullets",
        rf"(?:just |only |about |{_MAKE}|(?:cut|trim|boil|get|keep) {THIS} (?:down )?(?:in)?to )(?P<count>{NUMBER})[ -]"
        r"(?:lines?|liners?|bullets?(?: points?)?|points?|sentences?)",
    ),
    form(
        What.SUMMARY,
        "catch me up",
        r"(?:catch|bring|get|fill|brief|walk|run|talk) (?:me|us)(?: up| in| through)?(?: to (?:speed|date))?"
        r"(?: (?:on |about )?(?P<words>.+))?|up to speed",
    ),
    form(
        What.SUMMARY,
        "in plain English",
        rf"(?:what(?:['’]?s| is) (?:the deal|{THIS}),? )?(?:in )?(?:a nutshell|plain (?:english|words|language)"
        r"|simple (?:terms|words|english))|in (?:short|brief)"
        r"|long story short|(?:explain|simplify) (?:it|this|that)(?: to me)?"
        rf"|what{IS} {THIS}(?: all)? about",
    ),
    form(
        What.SUMMARY,
        "the short version",
        rf"{ANY}(?:(?:short|quick|brief) (?:version|one|summary|overview)|overview|rundown|synopsis|recap|gist|nub|crux"
        r"|upshot)"
        rf"{_TOPIC}",
    ),
    form(
        What.SUMMARY,
        "write me a summary",
        rf"(?:write|draft|prepare|do)(?: me| us)? {ANY}(?:(?:short|quick|brief) )?(?:summary|recap|overview){_TOPIC}",
    ),
    form(
        What.SUMMARY,
        "make it shorter",
        rf"{_MAKE}(?:shorter|briefer|tighter|punch(?:y|ier)|snapp(?:y|ier)|more concise)(?: version| summary)?"
        r"|(?:(?:it['’]?s |still )?too long)"
        r"|(?:cut|trim|boil|shorten|condense) (?:it|this|that)(?: down)?",
        count=1,
    ),
    form(
        What.SUMMARY,
        "make it longer",
        rf"{_MAKE}(?:longer|fuller|more detailed)(?: version| summary)?|(?:(?:it['’]?s )?too short)",
        count=6,
    ),
    form(
        What.SUMMARY,
        "what happened",
        r"what(?:['’]?s| has)? happened(?: here| there| next| then)?|(?:the )?(?:background|context)"
        r"|what (?:(?:do|does) (?:we|you|they|anyone|anybody) know|is known)"
        r"(?: (?:yet|so far|now|about (?:it|this|that)))*"
        r"|(?:(?:in|as) )?(?:(?:a|one|1) )?(?:bullets?|bullet points?|(?:short )?paragraph)",
    ),
)

_ARTICLES: Final = (
    form(
        What.SUMMARY,
        "timeline",
        r"(?:the |a |full )?(?:time ?lines?|chronology|sequence of events)"
        rf"(?: (?:of|for|on) (?:{THIS}|events|(?:the|that|this) (?:night|day|morning|evening|week|events)"
        r"|(?P<words>.+)))?",
        part=Part.HEADLINES,
        note=_NO_TIMELINE,
    ),
    form(
        What.SUMMARY,
        "which is the wire copy",
        rf"(?:(?:which|what|who)(?: one| {OUTLET})?(?: of (?:these|them|those))?(?:{IS}| runs?| used?) )?"
        r"(?:the |an? |any )?(?:wire|agency) (?:cop(?:y|ies)|stor(?:y|ies)|report|piece|one)s?"
        rf"|{DO} (?:.{{2,40}} {PIECE}|(?:(?:any|all|most|some) of )?{THIS}|(?P<outlet>.{{2,40}}?)){_ONLY}{{0,2}}"
        rf"(?: (?:from|off|using))? (?:the |an? )?{_WIRE}(?: (?:stuff|material|{PIECE}))?",
        part=Part.HEADLINES,
        note=_COPIES,
    ),
    form(
        What.SUMMARY,
        "links to all of them",
        rf"(?:all )?(?:the )?(?:source )?(?:links?|urls?) (?:to|for|of) {_THEM}"
        rf"|(?:open|read|view|see|links? (?:to|for)) {THIS}|{ANY}(?:source|original) (?:links?|articles?|texts?)",
        part=Part.HEADLINES,
    ),
    form(
        What.SUMMARY,
        "any pictures",
        r"(?:(?:(?:are|is) there|ha(?:s|ve) (?:anyone|anybody|you|we|they) got|got) (?:any |an? |the )?|any )?"
        r"(?:videos?|footage|pics|pictures|photos|images|charts|graphics|maps"
        r"|(?<=\ba )(?:picture|photo|chart|graphic|map|table))"
        r"(?: ?(?:/|or|and) ?(?:an? )?(?:charts?|tables?|maps?|graphics?|photos?|video))?"
        r"|(?:pic|photo|picture|video)s? of .{2,60}",
        part=Part.HEADLINES,
        note=_NO_PICTURES,
    ),
    form(
        What.SUMMARY,
        "is the Ledger piece news or analysis",
        rf"is .{{2,40}}(?:['’]s?)? {PIECE} {_GENRE}(?: or {_GENRE})?"
        rf"|is (?P<outlet>.{{2,40}}?){_ONLY}? {_GENRE}(?: or {_GENRE})?",
        part=Part.HEADLINES,
        note=_OPINIONS,
    ),
    form(
        What.SUMMARY,
        "the opinion piece",
        rf"(?:(?:is|are) there |(?:have|do) (?:you|we|they) (?:have |got )?|open |read |what(?:['’]?s| is| does) )?"
        rf"(?:{ANY}{_OPINION}|any opinions?)(?: (?:about|say|argue|want))?{HERE}",
        part=Part.OPINION,
        note=_OPINIONS,
    ),
    form(
        What.SUMMARY,
        "is this up to date",
        rf"is (?:it|this|that) (?:old|new|still current|up to date)"
        rf"|when (?:was|were|did) {THIS_ARTICLE} (?:first )?(?:published|posted|written|updated|come out|appear)"
        r"|when (?:was|did) (?:the )?(?:last|latest|first) (?:update|article|report)(?: (?:drop|land|come out|appear))?"
        rf"|how (?:recent|fresh|new|current) (?:is|are) {THIS}|how old (?:is|are) (?:the|this|that|these) {PIECE}s?"
        rf"|is {THIS} {_GENRE}",
        part=Part.HEADLINES,
        note=_DATED,
    ),
    form(
        What.SUMMARY,
        "the first article",
        rf"(?:what{IS} )?the (?:very )?(?:first|earliest|oldest|original) {PIECE}{HERE}",
        part=Part.HEADLINES,
    ),
    form(
        What.SUMMARY,
        "which outlets",
        rf"{SOME}(?:headlines?|links?|urls?|articles|outlets?|papers)"
        rf"|how many {_OUTLETS}(?: (?:are there|is it|in it|{HAVE}(?: (?:on )?{THIS})?))?"
        rf"|(?:which|what) {_OUTLETS}(?: (?:are there|are they|{HAVE}(?: (?:on )?{THIS})?))?"
        rf"|who (?:covers?|covered|has|have|had|carries|ran|runs|published|reported"
        rf"|(?:is|are) (?:covering|reporting))(?: {THIS_ARTICLE})?(?: first)?"
        r"|(?:which|what) (?:article|report|story|one) is (?:the )?(?:newest|latest|oldest|first|last|most recent)"
        r"|why (?:does|do|did|is|are) .{2,60} headlines?\b.{0,60}",
        part=Part.HEADLINES,
    ),
)

SUMMARY: Final = (*_GIST, *_ARTICLES)

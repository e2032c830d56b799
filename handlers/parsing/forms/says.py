"""What a speaker or an outlet says: ``speaker`` is who, ``words`` the topic."""

from typing import Final

from bot.model.request import What
from bot.text.typed.typed_lines import NUMBER, WE
from handlers.parsing.form import form
from handlers.parsing.forms.compare import NO_TONE
from handlers.parsing.vocabulary import ANY, DO, EVERYBODY, IS, OUTLET, PIECE, SOME, THIS

# A speaker, but not one who stands for everybody ("they", "the papers").
_ANYONE: Final = (
    r"(?!(?:they|it|we|you|i|people|this|that|these|those|being|been|only|all|both|each|every|everyone"
    r"|everybody|anyone|anybody|nobody|no one|(?:the )?(?:others?|rest)|different|various"
    r"|(?:the |all )?(?:the )?(?:other )?"
    r"(?:outlets|papers|sources|articles?|stor(?:y|ies)|reports|news|coverage|media|press))\b)"
)
_WHO: Final = rf"{_ANYONE}(?P<speaker>.{{2,60}}?)(?<!\bthe)(?<!\ban)(?<!\bnot)(?<!\bbeing)"
_SAYING_NOW: Final = r"(?:say|claim|tell|writ|report|argu|think|warn|comment)ing"
_SAY: Final = (
    rf"(?:say|said|claim|claimed|tell|told|writ(?:e|ten)|report|reported|argue|think|warn|comment|{_SAYING_NOW})"
)
_DOES: Final = rf"(?:does|did|do|has|have|had|(?:is|was|are|were)(?=.{{2,80}}\s{_SAYING_NOW}\b))"  # not "is the report"
_WHATS: Final = (
    r"what['’]?s(?=.{2,80}\s(?:say(?:ing)?|said|claiming|claimed|telling|told)\b)"  # not "what's the report"
)
_REACT: Final = r"(?:(?:ever|already|even|also|publicly) )?(?:comment|respond|react|tweet|repl(?:y|ied)\b)(?:ed|ing)?"
_PRICES: Final = r"(?:markets?|shares?|stocks?|prices?|investors|traders)"  # what reacts and says nothing
_ENDS: Final = r"(?!\s+say\b)"  # in "what does the auditors report say", a report is what speaks
_ON: Final = r"(?:\s+(?:(?:about|on|of|regarding)\s+)?(?P<words>.+))?"
BEST: Final = r"(?:best|biggest|good|better|key|top|strong|strongest|main|direct|great|exact|actual|full)"
_GOT: Final = r"(?:(?:have |do )?(?:we|you|they|i) (?:have |got )?(?:the |an? |any )?)?"
ANYBODY: Final = rf"(?:anybody|anyone|somebody|someone|any {OUTLET}|any of them)"
WROTE: Final = r"(?:(?:written|reported|published|write|run)(?: anything| something| a story)? (?:on|about))"
_OUTLET_DID: Final = rf"(?:how often )?(?:did|has|have|does) (?!{ANYBODY}\b|(?:it|he|she|they|you|we|i) )"

_PRO: Final = (
    r"(?:(?:back|support|oppose|favou?r|endorse|criticis|criticiz|attack)(?:e?s|e?d|ing|e)?"
    r"|like|for|against|behind|in favou?r of|(?:sympathetic|hostile|kind|fair|unfair|friendly) to(?:wards?)?"
    r"|critical of|(?:soft|hard|tough|harsh|easy) on|biased (?:against|towards?))"
)
_LEANING: Final = (
    r"(?:(?:very|really|too|actually|even|at all|just|more|a bit|pretty|so|politically) )?"
    r"(?:(?:left|right|cent(?:re|er))[ -](?:wing|leaning)|far[ -](?:left|right)|liberal|conservative|progressive"
    r"|partisan|neutral|impartial|balanced|fair|objective|unbiased|biased|slanted|one-sided|independent|reliable"
    r"|trustworthy|credible|pro-\w+|anti-\w+)(?: (?:paper|outlet|source|here|on (?:it|this)))?"
)
_CREDIBLE: Final = (
    r"(?:(?:really |actually )?an? (?:real|credible|reliable|trustworthy|good|legit(?:imate)?)"
    r" (?:source|person|witness|expert|name)|credible|trustworthy|legit)"
)
_NO_TRUST: Final = "Copydesk doesn't judge who can be trusted. This is who it is."
_NO_STANCE: Final = f"{NO_TONE} This is what it says."

SAYS: Final = (
    form(  # of a known outlet: what it reports in the thread's story, else its articles
        What.ASKED,
        "tone of the Ledger piece",
        rf"(?:what{IS} )?(?:the )?(?:tone|slant|bias|angle|framing|spin|stance|line) (?:of|in|by|at)"
        rf" (?:the )?(?P<outlet>.{{2,40}}?)(?:['’]s?)?(?: {PIECE})?",
        note=_NO_STANCE,
    ),
    form(
        What.ASKED,
        "is the Ledger neutral",
        rf"(?:is|are|was|were|isn['’]?t|how) (?P<outlet>.{{2,40}}?)(?: {PIECE})? (?:an? )?{_LEANING}",
        note=NO_TONE,
    ),
    form(
        What.ASKED,
        "whose side is the Ledger on",
        r"(?:whose side (?:is|are|was)|(?:(?:can|should|do) (?:i|we|you) )?(?:trust|believe|rely on))"
        r" (?P<outlet>.{2,40}?)(?: on)?",
        note=NO_TONE,
    ),
    form(  # of anybody else: who they are
        What.ENTITY,
        "is Lindgate a real source",
        rf"(?:(?:is|are|was|were|how) (?=.+ {_CREDIBLE}$)"
        r"|(?:(?:can|should|do) (?:i|we|you) )?(?:trust|believe|rely on) )"
        rf"(?P<words>(?!{THIS}\b).{{2,60}}?)(?: {_CREDIBLE})?",
        note=_NO_TRUST,
    ),
    form(
        What.ASKED,
        "does the Ledger back the strike",
        rf"(?:does|did|is|are|do|has|have) (?P<outlet>.{{2,40}}?) {_PRO} (?P<words>.+)",
        note=_NO_STANCE,
    ),
    form(
        What.ASKED,
        "what have the Ledger got",
        rf"what (?:has|have|does|do|did|is|are) (?!{WE} )(?P<outlet>.{{2,60}}?) (?:got|have|had|run(?:ning)?"
        r"|print(?:ed|ing)?|publish(?:ed|ing)?|cover(?:ed|ing)|carr(?:y|ied|ying)|leading (?:on|with))",
    ),
    form(
        What.SAYS,
        "the Ledgers take on the strike",
        rf"(?:what{IS} )?(?:the )?(?P<outlet>.{{2,40}}?)['’]?s (?:angle|take|framing|spin)"
        rf"(?: on (?:{THIS}|(?P<words>.+)))?",
    ),
    form(
        What.SAYS,
        "what is the union take",
        rf"what{IS} (?!(?:the |this |that )?(?:story|article|piece|report|best|news)\b)(?P<speaker>.{{2,40}}?)"
        rf"(?:['’]s?)? (?:angle|take|framing|spin)(?: on (?:{THIS}|(?P<words>.+)))?",
    ),
    form(
        What.SAYS,
        "how often has Harbour Ledger written about the ferry",
        rf"{_OUTLET_DID}(?P<speaker>.{{2,40}}?) {WROTE} (?P<words>.+)",
    ),
    form(
        What.SAYS,
        "has Harbour Ledger covered the ferry",
        rf"{_OUTLET_DID}(?P<outlet>.{{2,40}}?) cover(?:ed)? (?P<words>.+)",
    ),
    form(
        What.SAYS,
        "Lindgate quotes",
        rf"{_GOT}(?:what(?:['’]?s| is| are) )?(?:all )?(?:the )?"
        rf"(?!(?:{ANY})(?:{BEST} |(?:{NUMBER}) (?:{BEST} )?quot)|any |all |more |some |key |only |just |the quotes?$"
        r"|(?:who|what|which|where|when|why|how)(?:['’]?s)? |translate |give |does |did )"
        r"(?P<speaker>.{2,60}?)(?:['’]s?)? (?:quotes?|quotations?)",
    ),
    form(
        What.SAYS,
        "reaction from Lindgate",
        rf"{ANY}(?:reactions?|responses?|reply|replies|word|comment|anything) (?:from|by|of)"
        r" (?P<speaker>.+?)(?: only)?",
    ),
    form(
        What.SAYS,
        "the council's response",
        r"(?:what(?:['’]?s| is| was) )?(?!translate |this |d(?:id|oes|o) |ha(?:s|ve|d) )(?P<speaker>.{2,60}?)"
        r"(?:['’]s? |(?P<owning>(?<=[a-z]{3}[^s]s) ))(?:response|reaction|reply|statement|comments?|remarks)",
    ),
    form(
        What.SAYS,
        "what do we have",
        rf"what (?:do|did|have) (?P<speaker>{WE}) (?:have|got|say|said|report|reported|write|written|run|published)"
        r"(?: (?:on|about) (?P<words>.+))?",
    ),
    form(
        What.SAYS,
        "what has Daily Tide got on this",
        rf"what (?:has|have|does|do|did) {_WHO} (?:got|have|had|run|print|printed) (?:on|about)"
        rf" (?:{THIS}|(?P<words>.+))",
    ),
    form(
        What.SAYS,
        "open the Ledger article",
        r"(?:open|read|view|see|links? (?:to|for)) (?:the )?"
        r"(?!(?:the|this|that|it|other|original|full|whole|opinion|comment|analysis)\b)"
        r"(?P<speaker>.{2,40}?)(?:['’]s)? (?:article|piece|version|one|link)",
    ),
    form(
        What.SAYS,
        "how do the papers quote Lindgate",
        rf"(?:(?:how|what) {DO} {EVERYBODY} (?:quot|cit)(?:e|ed|ing)"
        r"|how (?:is|was|are|were)(?= .{2,60} quoted$)) (?P<speaker>.{2,60}?)(?: quoted)?(?:(?: as)? saying)?",
    ),
    form(
        What.SAYS,
        "what does Lindgate say about the strike",
        rf"(?:(?:what|how)\s+(?:(?:exactly|precisely|else)\s+)?{_DOES}|{_WHATS})\s+{_WHO}\s+(?:quoted\s+as\s+)?{_SAY}{_ENDS}{_ON}",
    ),
    form(
        What.SAYS,
        "what Harbour Ledger reported about the strike",
        rf"what (?!(?:is|was|are|were|has|have|had|else|do|does|did)\b){_WHO}"
        rf" (?:said|says|reported|reports|wrote|writes){_ON}",
    ),
    form(
        What.SAYS,
        "how does Harbour Ledger cover the strike",
        rf"how(?:['’]?s|\s+(?:does|did|has|have|is))\s+{_WHO}\s+(?:cover|spinn?|fram|play|treat|handl)(?:e|ed|ing)?{_ON}",
    ),
    form(
        What.SAYS,
        "did Lindgate say anything about the strike",
        rf"(?:does|did|do|has|have)\s+{_WHO}\s+{_SAY}\s+(?:anything|something){_ON}",
    ),
    form(
        What.SAYS,
        "did Lindgate respond",
        rf"(?:what\s+)?(?:does|did|do|has|have|had)\s+(?!.*\b{_PRICES}\b){_WHO}\s+{_REACT}"
        rf"(?:\s+(?:yet|at all|so far|publicly))?(?:\s+(?:to|on|about)\s+(?:{THIS}|(?P<words>.+)))?",
    ),
    form(
        What.SAYS,
        "quotes from Lindgate",
        rf"(?:(?:find|list|search)(?: me| us)? |where(?:['’]?s| is| are) )?{SOME}(?:{BEST} )?"
        r"(?:quotes?|quotations?|statements?|comments?|remarks?)\s+(?:from|by|of)\s+(?P<speaker>.+?)(?: only)?"
        r"(?:\s+(?:on|about|regarding)\s+(?P<words>.+))?",
    ),
)

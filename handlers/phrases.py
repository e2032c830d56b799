"""The forms in which people ask, as patterns; every line they see is at most 2,000 characters long."""

import re
from types import MappingProxyType

from handlers.request import Part, What

_MARKS = "[`*_~]{0,3}"  # around an address that is set as code, bold, italic or struck
LINK = re.compile(rf"{_MARKS}<(https?://[^<>|\s]{{1,2000}})(?:\|[^<>]{{0,2000}})?>{_MARKS}", re.IGNORECASE)
BARE_LINK = re.compile(rf"{_MARKS}(https?://[^\s<>|\"]{{1,2000}})", re.IGNORECASE)
ENDINGS = ".,;:!?)]}'»”’`*_~"  # after an address, they belong to the sentence around it or to Slack's marks
MARK = re.compile(r"<([@#!])([^<>|]{0,200})(?:\|([^<>]{0,200}))?>")

HELP = frozenset({"help", "?", "-h", "--help", "commands", "usage", "help me"})
ASKS_HELP = re.compile(
    r"^(?:help\b.*|[?-]*|commands|usage|how (?:does|do|can) (?:this|it|you|i|we)\b.*"
    r"|wh(?:at|o) (?:can|do|are) you\b.*)$",
    re.IGNORECASE,
)
NUMBERS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}  # fmt: skip
NUMBER = rf"\d{{1,3}}|{'|'.join(NUMBERS)}"
LENGTH = re.compile(rf"\bin (?:about )?({NUMBER}) (?:sentences?|lines?|points?)\b", re.IGNORECASE)
SENTENCES = re.compile(rf"^({NUMBER})[ -]sentences?\b(?: summary\b)?", re.IGNORECASE)
LEADING_NUMBER = re.compile(r"^(\d{1,2})(?:\s+|$)(?:sentences?\b\s*)?", re.IGNORECASE)

POLITE_START = re.compile(
    r"^(?:please|pls|hey|hi|hello|dear|so|and|but|ok|okay|now|then|also|well|great|thanks|thank you|kindly|just"
    r"|copydesk|(?:can|could|would|will) (?:you|we|i)|i'?d like(?: to)?"
    r"|i(?: would|'d|’d)? (?:want|need|like)(?: you)?(?: to)?"
    r"|let(?:'s|’s| me| us)|(?:give|show|get|send|make)(?: me| us)?|have|an?)(?:[\s,:;!.-]+|$)",
    re.IGNORECASE,
)
POLITE_END = re.compile(
    r"(?:^|[\s,]+)(?:please|pls|thanks|thank you|thx|cheers|for me|for us|again|now|then|too)$", re.IGNORECASE
)
REFERRING = re.compile(
    r"^(?:it|this|that|these|those|them|him|her|he|she|they|above|(?:this|that|the|these) "
    r"(?:story|stories|article|articles|link|piece|thread|one|message|news|above|report|reports))?$",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"^(?:(?:of|for|on|about|up|at|between|out|what|everything|anything)\s+"
    r"|(?:the\s+)?(?:story|stories|article|articles|coverage|news|reports?|outlets)\s+(?:of|on|about)\s+"
    r"|the\s+(?=\S)|how\s+(?:the\s+)?outlets\s+(?:report|tell|cover)\s+)",
    re.IGNORECASE,
)
VERSUS = re.compile(r"\s(?:vs\.?|versus)\s", re.IGNORECASE)
PAIR = re.compile(r"^[\"“]([^\"“”]{2,300})[\"”]\s+(?:and|with|to)\s+[\"“]([^\"“”]{2,300})[\"”]$")
WHO = re.compile(
    r"^(?:who|what)(?:\s+(?:exactly\s+)?(?:is|are|was|were)|['’]?s|['’]re)\s+(?:the hell\s+)?(.+)$", re.IGNORECASE
)
TELL = re.compile(
    r"^(?:tell (?:me|us)(?: more| something| everything)? about|(?:what|how|more) about|about)\s+(.+)$", re.IGNORECASE
)
HAPPENED = re.compile(
    r"^what(?:'s| has|’s)? happened(?: (?:in|to|with|at|on|about|during|after))?\s+(.+)$", re.IGNORECASE
)
DIFFER = re.compile(
    r"^(?:how|where|what|do|does|did|who)\b.{0,60}?\b(?:differ|disagree|agree)s?\b(?:\s+(?:on|about|over)\s+(.+))?$",
    re.IGNORECASE,
)
SAYING = re.compile(
    r"^(?:what|how|who)\b.{0,80}?\b(?:say|says|said|saying|report|reports|reported|reporting|writes?|wrote|written"
    r"|writing|known?|talk|talks|talking|speaks?|speaking|cover|covers|covered|covering)\b(?:.{0,40}?\b(?:about|of|on))?"
    r"(?:\s+(.+))?$",
    re.IGNORECASE,
)
LATEST = re.compile(
    r"^(?:what(?:'s|’s| is) (?:new|the latest|happening|going on|up)|(?:is there )?(?:any|the|some)?\s*"
    r"(?:latest|news|articles?|coverage|stories|reports|updates?))(?: news)? (?:on|about|with|of|in)\s+(.+)$",
    re.IGNORECASE,
)

ORDINALS = MappingProxyType(
    {
        word: number
        for number, word in enumerate(
            ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
        )
    }
)
LISTED = re.compile(  # one of the stories of a list
    rf"^(?:the )?(?:({'|'.join(ORDINALS)})(?: (?:one|story|item))?|(?:number |no\.? ?|story |item |#)({NUMBER}))$",
    re.IGNORECASE,
)
NEWEST = re.compile(
    r"^(?:what(?:['’]?s| is) new|(?:is there )?(?:the |any )?"
    r"(?:(?:latest|newest|new|recent)(?: (?:news|articles|stories))?|news))$",
    re.IGNORECASE,
)

# A question with no form that is known otherwise: the sentences of the thread's story may answer it.
ASKING = re.compile(
    r"^(?:(?:in |on |by |for |to |from |at |since |until )?(?:how|what|which|when|where|why|whose|whom)"
    r"|did|does|do|is|are|was|were|has|have|had|will|any)\b.{0,200}\w",
    re.IGNORECASE,
)
FIGURE = re.compile(
    r"^(?:in |on |by |for )?(?:how (?:m[an]{2,3}y|much|few|often|old|long|far|fast|big|large|small|strong|high|low|deep"
    r"|tall|heavy|hot|cold|wide|severe)"
    r"|(?:what|which) (?:percent(?:age)?|share|proportion|age|day|date|year)|when|where|why)\b",
    re.IGNORECASE,
)

# What is asked of the thread's own story: a part of its comparison, or more of it.
_TOLD = r"(?:say(?:s|ing)?|said|report(?:s|ed|ing)?|ha(?:ve|s|d)|writes?|wrote|tells?|told|mentions?|knows?)"
FOLLOWING = (
    (
        What.COMPARE,
        Part.DIFFER,
        re.compile(
            r"^(?:what(?:['’]?s| is| are) )?(?:the |any )?(?:differences?|contradictions?|disputes?)$"
            r"|^(?:what|where|how|do|does|are|is)\b.{0,40}?\b(?:differs?|differences?|different|disagrees?|contradictions?)$",
            re.IGNORECASE,
        ),
    ),
    (
        What.COMPARE,
        Part.AGREED,
        re.compile(r"^(?:what|where|do|does|which)\b.{0,40}?\bagreed?s?(?: (?:on|about|upon))?$", re.IGNORECASE),
    ),
    (
        What.COMPARE,
        Part.NAMES,
        re.compile(
            r"^(?:who|which people|which names|what names) (?:is|are|gets?) (?:named|mentioned)$", re.IGNORECASE
        ),
    ),
    (
        What.COMPARE,
        Part.ONLY,
        re.compile(
            r"^(?:(?:what|which)(?:['’]s| (?:is|are|do|does|did|has|have))? )?only (?:in |by |from |on )?"
            rf"(.{{1,60}}?)(?: {_TOLD})?$",
            re.IGNORECASE,
        ),
    ),
    (
        What.COMPARE,
        Part.PERHAPS,
        re.compile(
            r"^(?:(?:what|which)(?:['’]?s| is| are)? )?"
            r"(?:unsure|uncertain|unclear|(?:perhaps|maybe|possibly|may be|might be) (?:shared|the same)(?: too)?)$",
            re.IGNORECASE,
        ),
    ),
    (
        What.SUMMARY,
        Part.VOICES,
        re.compile(
            r"^(?:who (?:says?|said|claims?|reports?|reported|told (?:you|them|us))"
            r"(?: (?:so|that|this|it|these|what))?"
            r"|says who|according to wh(?:o|om)|whose (?:word|claim) is (?:it|that|this)"
            r"|who is (?:quoted|the source))$",
            re.IGNORECASE,
        ),
    ),
    (
        What.EVIDENCE,
        Part.FIRST,
        re.compile(
            r"^(?:(?:the |your |any |more )?(?:evidence|sources?|proof|passages?|quotes?|citations?|originals?)"
            r"|(?:what|which) (?:is|are|was|were)? ?(?:the |your )?(?:evidence|sources?)(?: for (?:it|that|this))?"
            r"|why|why so|how so|how come|really|are you sure|how do you know(?: (?:it|that|this))?"
            r"|where (?:is|are|does|do|did) (?:it|that|this|these|they|you|all this)(?: all)? (?:come |get |have )?"
            r"(?:it |that |this )?from|(?:prove|cite) (?:it|that|this))$",
            re.IGNORECASE,
        ),
    ),
    (What.SUMMARY, Part.FIRST, re.compile(r"^what(?:['’]s| has)? happened(?: here| there)?$", re.IGNORECASE)),
    (
        What.ABOUT,
        Part.FIRST,
        re.compile(r"^(?:(?:tell (?:me|us)|say) )?(?:some )?(?:more|(?:more )?details)(?: please)?$", re.IGNORECASE),
    ),
)
ANYBODY = re.compile(r"^(?:one|a single|single)(?: (?:of them|outlet|outlets|source|sources|paper))?$", re.IGNORECASE)

VERBS = {
    What.SUMMARY: (
        "summarise", "summarize", "summary", "summaries", "summarising", "summarizing", "sum", "tldr", "tl;dr", "recap",
        "brief", "shorten", "gist", "shorter", "longer",
    ),
    What.COMPARE: (
        "compare", "comparison", "comparing", "contrast", "difference", "differences", "side-by-side",
        "agree", "differ",
    ),
    What.COVERAGE: ("search", "find", "coverage", "look", "articles", "article"),
    What.ENTITY: ("who", "whois", "profile", "entity", "whos"),
}  # fmt: skip
VERB_OF = {verb: what for what, verbs in VERBS.items() for verb in verbs}
SENTENCES_OF = MappingProxyType({"shorter": 1, "longer": 6})  # that a verb asks for where no number does
LONG_VERBS = [verb for verb in VERB_OF if len(verb) >= 6]  # noqa: PLR2004 - shorter ones are near too many words
CLOSE = 0.8

# In this order: the first that fits tells the question, and its group the words.
QUESTIONS = (
    (What.COVERAGE, LATEST),
    (What.SUMMARY, HAPPENED),
    (What.COMPARE, DIFFER),
    (What.ABOUT, SAYING),
    (What.ABOUT, TELL),
    (What.ENTITY, WHO),
)

"""Words and patterns of requests; lines are at most 2,000 characters long."""

import re
from types import MappingProxyType

from bot.text.day_filters import DAYS
from handlers.request import What

_MARKS = "[`*_~]{0,3}"  # around an address in code, bold, italic or strikethrough
LINK = re.compile(rf"{_MARKS}<(https?://[^<>|\s]{{1,2000}})(?:\|[^<>]{{0,2000}})?>{_MARKS}", re.IGNORECASE)
BARE_LINK = re.compile(rf"{_MARKS}(https?://[^\s<>|\"]{{1,2000}})", re.IGNORECASE)
ENDINGS = ".,;:!?)]}'»”’`*_~"  # after an address, these belong to the sentence or to Slack's markup
MARK = re.compile(r"<([@#!])([^<>|]{0,200})(?:\|([^<>]{0,200}))?>")

HELP = frozenset({"help", "?", "-h", "--help", "commands", "usage", "help me"})
ASKS_HELP = re.compile(
    r"^(?:help\b.*|[?-]*|commands|usage|digests?|how (?:does|do|can) (?:(?:this|it) work|you|i|we)\b.*"
    r"|wh(?:at|o) (?:can|do) you\b.*)$",
    re.IGNORECASE,
)
EVERYTHING = frozenset({"everything", "all", "all news", "the news", "news", "latest", "the latest"})
YES = frozenset({"yes", "yeah", "yep", "yes it is", "that one", "this one"})
NUMBERS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}  # fmt: skip
NUMBER = rf"\d{{1,3}}|{'|'.join(NUMBERS)}"
LENGTH = re.compile(
    rf"\b(?:in|as) (?:about )?({NUMBER}) (?:sentences?|lines?|points?|bullet points?|bullets?)\b", re.IGNORECASE
)
SENTENCES = re.compile(rf"^({NUMBER})[ -](?:sentences?|bullets?(?: points?)?)\b(?: summary\b)?", re.IGNORECASE)
LEADING_NUMBER = re.compile(r"^(\d{1,2})(?:\s+|$)(?:sentences?\b\s*)?", re.IGNORECASE)

POLITE_START = re.compile(
    r"^(?:please|pls|hey|hi|hello|dear|so|and|but|ok|okay|now|then|also|well|great|thanks|thank you|kindly|just"
    r"|um+|uh+|erm?|hmm+|oh|ah|alright|basically|actually|maybe|perhaps|possibly|like|sorry|quick question|real quick"
    r"|(?:need|want)(?= (?:an?|the|some)\b)"
    r"|no(?=,|,? i mean)|i meant?|not (?:this|that) (?:one|story)(?=,)"
    r"|(?:tell|remind|show) (?:me|us)(?= (?:like |again |please )?(?:how|what|which|who|whose|where|why)\b)"
    r"|(?:do|does) (?:you|anyone|anybody) know(?=,? (?:how|what|which|who|whose|when|where|why)\b)"
    r"|(?:any idea|i (?:wonder|was wondering|am wondering))(?=,? (?:how|what|which|who|whose|when|where|why)\b)"
    r"|(?:i )?(?:need|want) to know(?=,? (?:how|what|which|who|whose|where|why)\b)"
    r"|copydesk|(?:can|could|would|will) (?:you|we|i)|i'?d like(?: to)?"
    r"|i(?: would|'d|’d)? (?:want|need|like)(?: you)?(?: to)?"
    r"|let(?:'s|’s| me| us)|(?:give|show|get|send|make)(?: me| us)?|have|an?)(?:[\s,:;!.-]+|$)",
    re.IGNORECASE,
)
POLITE_END = re.compile(
    r"(?:^|[\s,]+)(?:please|pls|thanks|thank you|thx|cheers|for me|for us|again|now|then|too)$", re.IGNORECASE
)
# Why somebody asks is no part of the question.
REASON = re.compile(r"[\s,;-](?:because|cause|cos) (?:i|i['’]ve|i['’]m|my)\b.*$", re.IGNORECASE)
# The source before the question instead of after it.
FIRST_SOURCE = re.compile(
    r"^(?P<source>(?:according to|as reported by) .{2,40}?),? (?P<asked>(?:who|what|when|where|why|how|which)\b.*)$",
    re.IGNORECASE,
)
# Two questions in one line; "when and where" begins one.
_ASKS = r"(?:who|what|when|where|why|how|which)"
SECOND = re.compile(
    rf"^({_ASKS}(?:['’]?s)?\s+\S.{{1,200}}?),? and (?:then )?({_ASKS}(?:['’]?s)?\s+\S.*)$", re.IGNORECASE
)
PRONOUNS = frozenset({"he", "she", "him", "her"})
OTHERS = re.compile(
    r"^(?:each other|one another|(?:all )?(?:the )?(?:others?|rest)"
    r"|(?:all )?(?:the )?other (?:outlets|papers|sources|articles|reports|ones))$",
    re.IGNORECASE,
)
CALLED_STORY = re.compile(r"(?<=\S) (?:story|article|coverage)$")  # after its topic; "Toy Story" is a name
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
ORDINALS = MappingProxyType(
    {
        word: number
        for number, word in enumerate(
            ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
        )
    }
)
LISTED = re.compile(  # an item of a list
    rf"^(?:the )?(?:({'|'.join(ORDINALS)})(?: (?:one|story|item|option))?"
    rf"|(?:number |no\.? ?|story |item |option |#)?({NUMBER}))$",
    re.IGNORECASE,
)
# What a summary is for, and how many sentences that takes; 0 for as many as usual.
USES = MappingProxyType(
    dict.fromkeys(("tweet", "push", "alert", "headline", "caption", "post", "twitter", "x"), 1)
    | dict.fromkeys(("radio", "tv", "bulletin", "broadcast", "podcast", "newsletter", "social", "social media"), 2)
    | dict.fromkeys(("print", "web", "editor", "boss", "desk", "readers", "colleague", "colleagues"), 0)
)
FOR_USE = re.compile(rf"(?:^|\s)(?:for|as|into) (?:an? |the |my |our )?({'|'.join(USES)})$", re.IGNORECASE)
# A question of no other known form: the sentences of the thread's story may answer it.
ASKING = re.compile(
    r"^(?:(?:in |on |by |for |to |from |at |since |until )?(?:how|what|which|when|where|why|whose|whom)"
    r"|did|does|do|is|are|was|were|has|have|had|will|can|could|should|would|may|might|any)\b.{0,200}\w",
    re.IGNORECASE,
)
FIGURE = re.compile(
    r"^(?:in |on |by |for )?(?:how (?:m[an]{2,3}y|much|few|often|old|long|far|fast|big|large|small|strong|high|low|deep"
    r"|tall|heavy|hot|cold|wide|severe)"
    r"|(?:what|which) (?:percent(?:age)?|share|proportion|age|day|date|year)|when|where|why)\b"
    r"|^(?:the )?(?:death |casualty )?toll$",
    re.IGNORECASE,
)
QUESTION = re.compile(
    r"^(?:how|what|which|when|where|why|who|whose|whom|did|does|do|is|are|was|were|has|have|had|will|any)(?:['’]?s)?\b",
    re.IGNORECASE,
)
# Orders, which ask nothing of a story's sentences.
COMMANDING = re.compile(
    r"^(?:open|call|remind|write|spell|post|send|translate|rewrite|e-?mail|mail|phone|text|ping|message|delete|edit"
    r"|publish|print|book|schedule|set|add|draw|create|generate|save|export|download|upload|copy|paste|play|pin|share"
    r"|summari[sz]e|compare|search|find|look|go|stop|wait|check|fix|correct|change|forget|ignore)\b",
    re.IGNORECASE,
)
WHO_DID = re.compile(r"^[Ww]ho [a-z]")  # "who died": a name would have a capital, or "is" before it

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
SENTENCES_OF = MappingProxyType({"shorter": 1, "longer": 6})  # implied by a verb if no number is given
LONG_VERBS = [verb for verb in VERB_OF if len(verb) >= 6]  # noqa: PLR2004 - shorter ones resemble too many words
CLOSE = 0.8

# Words for one or more days.
DAY = "|".join(sorted(DAYS, key=len, reverse=True))

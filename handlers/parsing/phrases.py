"""Words and patterns of requests; lines are at most 2,000 characters long."""

import re
from types import MappingProxyType

from bot.model.request import What
from bot.text.typed.figure_questions import FIGURE
from bot.text.typed.typed_lines import ASKS, NUMBER, WE, YES_OR_NO
from handlers.parsing.vocabulary import CALENDAR, THIS

_MARKS = "[`*_~]{0,3}"  # around an address in code, bold, italic or strikethrough
LINK = re.compile(rf"{_MARKS}<(https?://[^<>|\s]{{1,2000}})(?:\|[^<>]{{0,2000}})?>{_MARKS}", re.IGNORECASE)
# Typed without https://, an address has a path: "ledger.example" may be an outlet.
BARE_LINK = re.compile(
    rf"{_MARKS}(https?://[^\s<>|\"]{{1,2000}}"
    r"|(?<![\w@/.-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,18}/[^\s<>|\"]{1,2000})",
    re.IGNORECASE,
)
ENDINGS = ".,;:!?)]}'»”’`*_~"  # after an address, these belong to the sentence or to Slack's markup
MARK = re.compile(r"<([@#!])([^<>|]{0,200})(?:\|([^<>]{0,200}))?>")

HELP = frozenset({"help", "?", "-h", "--help", "commands", "usage", "help me"})
MAY_BE_DAY = re.compile(rf"\b(?:{CALENDAR}|(?:day|week|month|year)s?|weekend)\b|\d", re.IGNORECASE)
ASKS_HELP = re.compile(  # of Copydesk, not of the news: "help for flood victims"
    r"^(?:(?:please )?help(?: me| us)?(?: out)?(?: please)?|[?-]*|commands|usage|digests?"
    r"|how (?:does|do|can) (?:this|it|you)(?: thing| bot| app)? (?:work|help)(?: me| us)?"
    r"|how (?:do|can|should) (?:i|we) (?:(?:use|ask|work with) (?:you|this|it|copydesk)"
    r"|(?:compare|summari[sz]e|search|(?:un)?follow|share) (?:an? |two |the )?"
    r"(?:stor(?:y|ies)|articles?|outlets|threads?))"
    r"|wh(?:at|o) (?:can|do) you (?:do|know|work for|help (?:me |us )?with)(?: for (?:me|us))?)$",
    re.IGNORECASE,
)
EVERYTHING = frozenset({"everything", "all", "all news", "the news", "news", "latest", "the latest"})
YES = frozenset({"yes", "yeah", "yep", "yes it is", "that one", "this one"})
LENGTH = re.compile(
    rf"(?:\b(?:in|as) (?:about )?|, )({NUMBER}) (?:sentences?|lines?|points?|bullet points?|bullets?)\b", re.IGNORECASE
)
LAST_LENGTH = re.compile(
    rf"^(?P<words>\S.{{1,150}}?),?(?: (?:in|as)(?: about)?)? (?P<count>{NUMBER})"
    r" (?:sentences?|lines?|points?|bullet points?|bullets?)$",
    re.IGNORECASE,
)
GIST = re.compile(
    r"what(?:['’]?s| is) the (?:story|deal|situation|gist|news)(?: here)?", re.IGNORECASE
)  # with a length
SENTENCES = re.compile(
    rf"^({NUMBER})[ -](?:sentences?|bullets?(?: points?)?)\b(?: summary\b)?(?: max(?:imum)?$)?", re.IGNORECASE
)
LEADING_NUMBER = re.compile(r"^(\d{1,2})(?:\s+|$)(?:sentences?\b\s*)?", re.IGNORECASE)

OTHERS = re.compile(
    r"^(?:each other|one another|(?:all )?(?:the )?(?:others?|rest)"
    r"|(?:all )?(?:the )?other (?:outlets|papers|sources|articles|reports|ones))$",
    re.IGNORECASE,
)
_ITEMS = r"(?:outlets|papers|articles|stories|reports|versions|accounts|pieces|sources)"
_ALL = (  # the outlets of the thread's story, by their number: "all 3", "the two of them"
    rf"(?:both|all)(?: the)?(?: (?:{NUMBER}))?(?: of {THIS}| {_ITEMS})?|(?:the )?(?:{NUMBER}) (?:of {THIS}|{_ITEMS})"
)
REFERRING = re.compile(
    rf"^(?:{THIS}(?: all)?(?: up)?|{_ALL}|up|him|her|he|she|above"
    r"|(?:this|that|the|these) (?:link|message|news|above))?$",
    re.IGNORECASE,
)
LEAD_IN = re.compile(
    r"^(?:(?:of|for|on|about|up|at|with|to|between|out|what|everything|anything)\s+"
    r"|(?:the\s+)?(?:story|stories|article|articles|coverage|news|reports?|outlets)\s+(?:of|on|about)\s+"
    r"|the\s+(?=\S)|how\s+(?:the\s+)?outlets\s+(?:report|tell|cover)\s+)",
    re.IGNORECASE,
)
PAIR = re.compile(r"^[\"“]([^\"“”]{2,300})[\"”]\s+(?:and|with|to)\s+[\"“]([^\"“”]{2,300})[\"”]$")
# What a summary is for, and how many sentences that takes; 0 for as many as usual.
USES = MappingProxyType(
    dict.fromkeys(("tweet", "push", "alert", "headline", "caption", "post", "twitter", "x"), 1)
    | dict.fromkeys(("radio", "tv", "bulletin", "broadcast", "podcast", "newsletter", "social", "social media"), 2)
    | dict.fromkeys(("print", "web", "editor", "boss", "desk", "readers", "colleague", "colleagues"), 0)
)
FOR_USE = re.compile(rf"(?:^|\s)(?:for|as|into) (?:an? |the |my |our )?({'|'.join(USES)})$", re.IGNORECASE)
# A question of no other known form: the sentences of the thread's story may answer it.
ASKING = re.compile(
    rf"^(?:(?:in |on |by |for |to |from |at |since |until )?(?:{ASKS})"
    rf"|{YES_OR_NO}|can|could|should|would|may|might|any(?:one|body|thing)?)\b.{{0,200}}\w",
    re.IGNORECASE,
)
OF_FIGURE = re.compile(
    rf"(?:in |on |by |for )?(?:{FIGURE}|(?:where|why)\b)"
    r"|[$£€]?\d[\d.,]{0,15} or [$£€]?\d[\d.,]{0,15} [a-z]"  # "4 or 5 hurt"
    r"|[$£€]?\d[\d.,]{2,15} or [$£€]?\d[\d.,]{2,15}$"  # "12.40 or 14.20"
    r"|(?:[a-z]+ ){1,3}[$£€]?\d[\d.,]{1,15} or [$£€]?\d[\d.,]{1,15}$",  # "death toll 60 or 80"
    re.IGNORECASE,
)
WHO_DID = re.compile(r"^[Ww]ho [a-z]")  # "who died": a name would have a capital, or "is" before it

OURS = re.compile(rf"^{WE}$", re.IGNORECASE)
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

"""Articles of the whole index: of a day, on a topic, who has covered something, and what the index holds."""

from typing import Final

from bot.model.request import What
from handlers.parsing.form import form
from handlers.parsing.forms.says import ANYBODY, WROTE
from handlers.parsing.vocabulary import DAY, DO, EVERYBODY, OUTLET, SAY, THIS

_ARTICLES: Final = r"(?:articles|stories|news|sources|data|information|info)"
_UNRANKED: Final = "Copydesk doesn't rank stories. These are the newest articles."
_BIG: Final = r"(?:top|main|biggest|big|lead(?:ing)?|most important)"
_PIECES: Final = r"(?:stories|articles|reports|pieces|coverage|stuff|material)"
_COVERED: Final = rf"(?:covered|cover|report (?:on|about)|{WROTE})"
_INDEX: Final = r"(?:your|the) (?:index|data|archive|articles)"
_DAY: Final = rf"(?P<day>{DAY})"
_DAY_OR_YEAR: Final = rf"(?P<day>{DAY}|(?:19|20)\d\d)"  # a year alone may be a thread's: "what happened in 2018"
_ON_DAY: Final = rf"(?: (?:on|about) (?P<words>(?!(?:{DAY})$).+?))?(?: (?:from |on |of |for |in )?{_DAY_OR_YEAR})?"
_LIST: Final = r"(?:(?:list|find|search|see)(?: me| us)? )?(?:all |any |every |more )?(?:of )?(?:the |your )?"
_RUN: Final = r"(?:got|ha(?:s|d|ve)|run(?:ning)?|(?:publish|print)(?:ed|ing)?)"
_ALL_NEWS: Final = (
    r"(?:(?:is there |are there )?(?:the |any |all )?(?:the )?(?:latest |new )?(?:news|articles|stories|coverage"
    r"|headlines|updates?|everything"
    r"|anything(?: (?:big|new|important|major|interesting|else|happening))?)"
    rf"|what {DO} {EVERYBODY} {SAY}"
    r"|what(?:['’]?s| is| was| has)?(?: been)?(?: new| c[ao]me in| arrived| happened| happening| published"
    r"| reported| in the news| the news| going on)?)"
)

COVERAGE: Final = (
    form(
        What.SOURCES,
        "where do you get your articles from",
        rf"where (?:do|does) (?:you|u|it|copydesk) (?:get|take|have|find) (?:your|the|its) {_ARTICLES}(?: from)?"
        rf"|where (?:do|are) your {_ARTICLES} (?:come )?from"
        rf"|(?:which|what) {OUTLET} (?:do|are) (?:you|u) (?:have|read|use|know|cover|follow|index|got|reading|using)"
        rf"|how many (?:{_ARTICLES}|{OUTLET})"
        r" (?:(?:do|have) (?:you|u) (?:have|got|know|read)|are in (?:your|the) index)"
        r"|(?:how (?:big|large) is|what(?:['’]?s| is) in) (?:your|the) (?:index|archive|database)",
    ),
    form(
        What.COVERAGE,
        "how fresh is your index",
        rf"(?:how (?:fresh|recent|old|current|new|up to date)|when) (?:is|are|was|were) {_INDEX}"
        r"(?: (?:last )?(?:updated|refreshed|read))?|when did you last (?:update|index|read|look)"
        r"|(?:what(?:['’]?s| is| are) )?(?:the )?(?:newest|latest|most recent) (?:thing|articles?|stor(?:y|ies)|piece"
        r"|news) (?:(?:that )?you (?:have|got|know)|you['’]ve got|in your index)",
    ),
    form(
        What.COVERAGE,
        "what's everyone leading on",
        r"(?:what|who)(?:['’]?s| is| are) (?:everyone|everybody|(?:the )?(?:other )?(?:papers|outlets|others))"
        r" (?:leading|splashing|running|opening|talking|writing)(?: on| with| about)?"
        rf"|(?:what(?:['’]?s| is| are) )?(?:the )?{_BIG} (?:stor(?:y|ies)|news)"
        r"|what (?:should|do|could|can) (?:we|i) (?:lead|splash|open|run)(?: on| with)?",
    ),
    form(
        What.COVERAGE,
        "list the stories",
        r"(?:(?:list|see) )?(?:all )?(?:of )?(?:the |your )?stories"
        r"|(?:what|which) stories (?:are there|do you (?:have|know)|have you got|(?:are|have) you (?:following|read))",
    ),
    form(
        What.COVERAGE,
        "which story has the most outlets",
        r"(?:which|what) stor(?:y|ies) (?:has|have|is|are|got) (?:the )?(?:most|biggest|widest|best)"
        rf"(?: (?:{OUTLET}|articles|reports|coverage|covered|reported))?"
        r"|(?:the )?most (?:covered|reported) stor(?:y|ies)",
        note=_UNRANKED,
    ),
    form(
        What.COVERAGE,
        "top stories today",
        rf"(?:what(?:['’]?s| is| are) )?(?:the )?{_BIG} (?:stor(?:y|ies)|news|headlines)"
        rf" (?:(?:from|of|on|for) )?{_DAY}",
    ),
    form(What.COVERAGE, "what happened yesterday", rf"(?:{_ALL_NEWS} )?(?:from |of |on |for |in )?{_DAY}"),
    form(
        What.COVERAGE,
        "what is in the Harbour Ledger today",
        rf"what(?:['’]s| is| was| has| did| does) (?:in )?(?P<outlet>.{{2,60}}?)(?: {_RUN})? (?:from |on |for )?{_DAY}",
    ),
    form(
        What.COVERAGE,
        "what's new in the Harbour Ledger",
        r"what(?:['’]?s| is) (?:new|the latest) (?:in|from|at|on) (?P<outlet>.{2,60}?)",
    ),
    form(
        What.COVERAGE,
        "stories from 2018",
        rf"(?:what (?:{_PIECES} )?(?:have|do) you (?:have|got)|{_LIST}(?:{_PIECES}|everything|news|anything))"
        rf" (?:from|in|of|for) {_DAY_OR_YEAR}",
    ),
    form(
        What.COVERAGE,
        "articles by Harbour Ledger on the strike",
        rf"{_LIST}(?:{_PIECES}|everything|all|news|headlines|anything(?= by\b)) (?:by|from|in) (?P<outlet>.{{2,40}}?)"
        rf"{_ON_DAY}",
    ),
    form(
        What.COVERAGE,
        "everything written by Ada Quill",
        rf"{_LIST}(?:articles|stories|pieces|everything|anything) (?:(?:written|reported|filed) )?by (?P<by>.{{2,40}}?)"
        rf"{_ON_DAY}",
    ),
    form(
        What.COVERAGE,
        "what has Kelly Orme written about the flood",
        r"what (?:else )?(?:has|had|did) (?P<writer>.{2,40}?) (?:also )?(?:written|write|wrote|filed?|report(?:ed)?)"
        rf"{_ON_DAY}",
    ),
    form(What.COVERAGE, "Kelly Orme's pieces on the flood", rf"{_LIST}(?P<writer>.{{2,40}}?)['’]s? {_PIECES}{_ON_DAY}"),
    form(
        What.COVERAGE,
        "what happened in Norwick last night",
        r"what(?:['’]s| has)? happened (?:in|to|with|at|on|about|during|after)"
        rf" (?P<words>.{{2,200}}?) (?:on |in )?{_DAY}",
    ),
    form(
        What.ABOUT,
        "has anybody reported on the ferry this week",
        rf"(?:did|has|have|does) {ANYBODY} {_COVERED} (?P<words>.+?)"
        r"(?: (?:this|last|the past) week| today| yesterday)?",
    ),
    form(
        What.ABOUT,
        "which outlets covered the ferry",
        rf"(?:(?:which|what) (?:other )?{OUTLET} (?:have |has |had )?{_COVERED}"
        rf"|who(?: else)? (?:(?:have|has|had) {_COVERED}|is covering)) (?P<words>(?!{THIS}$).+)",
    ),
    form(
        What.COVERAGE,
        "list all stories with Lindgate in",
        rf"{_LIST}{_PIECES}"
        r" (?:with|that mentions?|mentioning|featuring|naming|that names?|on|about|including)"
        r" (?P<words>.+?)(?: in(?: it| them)?)?"
        rf"(?: (?:from|in|of|on) (?:last )?{_DAY_OR_YEAR})?",
    ),
)

"""The forms of requests to the whole index: what it holds, what is in the news, and who has covered something."""

from typing import Final

from bot.model.request import Part, What
from bot.text.calendar_words import MONTHS
from handlers.parsing.forms import form
from handlers.parsing.phrases import DAY

_OUTLET: Final = r"(?:outlets?|papers?|newspapers?|sources?|newsrooms?)"
_ARTICLES: Final = r"(?:articles|stories|news|sources|data|information|info)"
_BIG: Final = r"(?:top|main|biggest|big|lead)"
_PIECES: Final = r"(?:stories|articles|reports|pieces|coverage|stuff|material)"
_ANYBODY: Final = rf"(?:anybody|anyone|somebody|someone|any {_OUTLET}|any of them)"
_WROTE: Final = r"(?:(?:written|reported|published|write|run)(?: anything| something| a story)? (?:on|about))"
_COVERED: Final = rf"(?:covered|cover|report (?:on|about)|{_WROTE})"
# Words in the names of papers and stations: insurance covers a house, the Times a story.
_PAPER: Final = (
    r"(?:times|post|news|journal|ledger|herald|mail|telegraph|tribune|courier|gazette|press|standard|globe|observer"
    r"|guardian|star|sun|mirror|echo|bell|chronicle|radio|tv|paper)"
)

OF_INDEX: Final = (
    form(
        What.SOURCES,
        Part.FIRST,
        "where do you get your articles from",
        rf"where (?:do|does) (?:you|u|it|copydesk) (?:get|take|have|find) (?:your|the|its) {_ARTICLES}(?: from)?"
        rf"|where (?:do|are) your {_ARTICLES} (?:come )?from"
        rf"|(?:which|what) {_OUTLET} (?:do|are) (?:you|u) (?:have|read|use|know|cover|follow|index|got|reading|using)"
        rf"|how many (?:{_ARTICLES}|{_OUTLET})"
        r" (?:(?:do|have) (?:you|u) (?:have|got|know|read)|are in (?:your|the) index)"
        r"|(?:how (?:big|large) is|what(?:['’]?s| is) in) (?:your|the) (?:index|archive|database)",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "what's everyone leading on",
        r"(?:what|who)(?:['’]?s| is| are) (?:everyone|everybody|(?:the )?(?:other )?(?:papers|outlets|others))"
        r" (?:leading|splashing|running|opening)(?: on| with)?"
        rf"|(?:the )?{_BIG} (?:stories|news)",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "top stories today",
        rf"(?:what(?:['’]?s| is| are) )?(?:the )?{_BIG} (?:stories|news|headlines)"
        rf"(?: (?:from|of|on|for))? (?P<day>{DAY})",
    ),
    form(
        What.ABOUT,
        Part.FIRST,
        "has anybody reported on the ferry this week",
        rf"(?:did|has|have|does) {_ANYBODY} {_COVERED} (?P<words>.+?)"
        r"(?: (?:this|last|the past) week| today| yesterday)?",
    ),
    form(
        What.ABOUT,
        Part.FIRST,
        "which outlets covered the ferry",
        rf"(?:which|what) (?:other )?{_OUTLET} (?:have |has |had )?{_COVERED} (?P<words>(?!(?:it|this|that)$).+)",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "how often has Harbour Ledger written about the ferry",
        rf"(?:how often )?(?:did|has|have|does) (?!{_ANYBODY}\b|(?:it|he|she|they|you|we|i) )"
        rf"(?:(?P<who>.{{2,40}}?) {_WROTE}|(?P<outlet>.{{0,40}}\b{_PAPER}) cover(?:ed)?) (?P<words>.+)",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "list all stories with Lindgate in",
        rf"(?:(?:list|find|search|see)(?: me| us)? )?(?:all |any |every |more )?(?:of )?(?:the |your )?{_PIECES}"
        r" (?:with|that mentions?|mentioning|featuring|naming|that names?|on|about|including)"
        r" (?P<words>.+?)(?: in(?: it| them)?)?"
        rf"(?: (?:from|in) (?:last )?(?P<month>(?:{'|'.join(MONTHS)})(?: \d{{4}})?))?",
    ),
)

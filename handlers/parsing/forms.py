"""The forms in which people ask: each with a pattern, what it asks for, and an example that a test parses.

The first form of a table that matches wins; lines are at most 2,000 characters long.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.model.request import Part, What
from handlers.parsing import speech_forms as speakers
from handlers.parsing.phrases import DAY


@dataclass(frozen=True, slots=True)
class Form:
    """A way to ask; ``note`` is shown above the answer.

    Groups of the pattern: ``words``, what is asked about; ``outlet``, whose share of a part is wanted; ``story``, the
    story of that part; ``who``, the speaker; ``since``, a day after which; ``day``, one or more days; ``month``, of the
    articles; ``count``, how many sentences, which is else the form's own ``count``; ``one`` and ``other``, what is
    compared. A form without ``words`` or ``day`` asks about the thread's subject.
    """

    what: What
    part: Part
    pattern: re.Pattern[str]
    example: str
    note: str = ""
    count: int = 0


def form(what: What, part: Part, example: str, pattern: str, note: str = "", count: int = 0) -> Form:
    """The form of a whole line that matches ``pattern``, in capitals or not."""
    return Form(what, part, re.compile(rf"^(?:{pattern})$", re.IGNORECASE), example, note, count)


VERDICT: Final = "Copydesk doesn't judge who is right. Here is where they differ."
_ONLY_ONE: Final = "Each of these is reported by one outlet only, so the others don't have it."

_IS: Final = r"(?:['’]?s| is| are| was| were| has| have)"
_IT: Final = r"(?:it|this|that|these|those|them|they|(?:this|that|the) (?:story|article|piece|report)s?)"
_SOME: Final = r"(?:(?:the|any|all|all the|key|main|more|other|list|list the|see|see the|what|which|their|your) ){0,2}"
_REPORTS: Final = r"(?:say(?:s|ing)?|said|report(?:s|ed|ing)?|ha(?:ve|s|d)|writes?|wrote|tells?|told|mentions?|knows?)"
_RIGHT: Final = (
    r"(?:right|wrong|correct|incorrect|true|false|fake|lying|accurate|reliable|mistaken|verified|confirmed|official"
    r"|(?:telling )?the truth)"
)
# A letter may be false, and a death confirmed, in the story itself: only what is reported is for nobody to judge.
_REPORTED: Final = (
    r"(?:it|this|that|these|those|they|(?:that|this|which) one"
    r"|.{0,40}\b(?:numbers?|figures?|counts?|tolls?|claims?|reports?|reporting|rumou?rs?|stor(?:y|ies)|articles?|quotes?"
    r"|dates?|details?|information|facts?|versions?|accounts?))"
)
_OUTLET: Final = r"(?:outlets?|papers?|newspapers?|sources?|articles?|reports?|newsrooms?)"
_COVER: Final = r"(?:report(?:s|ed)?|cover(?:s|ed)?|ha(?:ve|s)|carr(?:y|ies|ied)|r[ua]ns?|publish(?:es|ed)?)"
_DAY: Final = rf"(?P<day>{DAY})"
_ALL_NEWS: Final = (
    r"(?:(?:is there |are there )?(?:the |any |all )?(?:the )?(?:latest |new )?(?:news|articles|stories|coverage"
    r"|headlines|updates?|everything)|what(?:['’]?s| is| was| has)?(?: been)?(?: new| happened| happening| published"
    r"| reported| in the news| the news| going on)?)"
)

# Questions about the thread's story, and those about a day.
OF_STORY: Final = (
    form(
        What.HELP,
        Part.FIRST,
        "who are you",
        r"(?:who|what) are you\b.*|are you (?:an? |the )?(?:ai|bot|chatbot|robot|machine|human|person|real)\b.*",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "what happened yesterday",
        rf"(?:{_ALL_NEWS} )?(?:from |of |on |for |in )?{_DAY}",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "what is in the Harbour Ledger today",
        rf"what(?:['’]s| is| was) in (?P<outlet>.{{2,60}}?) (?:from |on |for )?{_DAY}",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "what happened in Norwick last night",
        r"what(?:['’]s| has)? happened (?:in|to|with|at|on|about|during|after)"
        rf" (?P<words>.{{2,200}}?) (?:on )?{_DAY}",
    ),
    form(
        What.COMPARE,
        Part.DIFFER,
        "who is right",
        rf"(?:who(?:se)?|what|which)(?: {_OUTLET}| one| side| numbers?| figures?| version)?{_IS}(?: been)? {_RIGHT}"
        r"|(?:is|are|was|were|has|have)\b.{1,60}? (?:really |actually |been )?(?:right|wrong|correct|incorrect|lying"
        r"|accurate|reliable|mistaken|(?:telling )?the truth)|confirmed|verified"
        rf"|(?:is|are|was|were|has|have) {_REPORTED} (?:really |actually |been )?{_RIGHT}"
        rf"|.{{5,200}}[.,;:!–—-] ?(?:so )?(?:who|which){_IS} (?:right|wrong|correct|true)"
        rf"|(?:who|whom|which(?: {_OUTLET}| one)?) (?:should|do|can) (?:i|we|you) (?:believe|trust)"
        rf"|(?:(?:should|can|do|may) (?:i|we|you) )?(?:believe|trust|rely on) {_IT}",
        VERDICT,
    ),
    form(
        What.COMPARE,
        Part.DIFFER,
        "what differs",
        rf"(?:what{_IS} )?(?:the |any )?(?:differences?|contradictions?|disputes|conflicts|disagreements?)"
        r"|(?:what|where|who|how|do|does|are|is)\b.{0,40}?\b(?:differs?|differences?|different|disagrees?"
        r"|contradictions?|contradicts?)(?: (?:on|about|over|it|this|each other|one another|between .{1,60}))?"
        r"|(?:what|where|how|do|does)\b.{0,20}? (?:they|outlets|papers|sources|articles|reports) (?:conflict|dispute)",
    ),
    form(
        What.COMPARE,
        Part.AGREED,
        "what do they agree on",
        r"(?:what|where|do|does|which)\b[^,]{0,40}?\bagreed?s?(?: (?:on|about|upon))?",
    ),
    form(
        What.COMPARE,
        Part.NAMES,
        "who is named",
        r"(?:who|which people|which names|what names) (?:is|are|gets?) (?:named|mentioned)"
        r"|(?:the )?names(?: and (?:ages|titles|roles|jobs|spellings))?",
    ),
    form(
        What.COMPARE,
        Part.ONLY,
        "exclusives",
        r"(?:any |the )?exclusives?|what(?:['’]?s| is) missing"
        r"|what (?:do|does) (?:the )?(?:others?|nobody else|no one else) (?:have|has|report)\b.{0,60}",
        _ONLY_ONE,
    ),
    form(
        What.COMPARE,
        Part.ONLY,
        "only Harbour Ledger",
        r"(?:(?:what|which)(?:['’]?s| (?:is|are|do|does|did|has|have))? )?only (?:in |by |from |on )?"
        rf"(?P<outlet>.{{1,60}}?)(?: {_REPORTS})?",
    ),
    form(
        What.COMPARE,
        Part.PERHAPS,
        "what is possibly the same",
        rf"(?:(?:what|which){_IS}? )?"
        r"(?:unsure|uncertain|unclear|(?:perhaps|maybe|possibly|may be|might be) (?:shared|the same)(?: too)?)",
    ),
    form(
        What.SUMMARY,
        Part.BYLINES,
        "who wrote this",
        rf"who (?:wrote|is the author|are the authors)(?: of)?(?: {_IT})?"
        rf"|whose (?:article|piece|report) is (?:it|this|that)|{_SOME}(?:authors?|bylines?|reporters?)",
    ),
    form(
        What.SUMMARY,
        Part.HEADLINES,
        "which outlets",
        rf"{_SOME}(?:headlines?|links?|urls?|articles|outlets?|papers)"
        rf"|how many {_OUTLET}(?: (?:are there|is it|in it|{_COVER}(?: (?:on )?{_IT})?))?"
        rf"|(?:which|what) {_OUTLET}(?: (?:are there|are they|{_COVER}(?: (?:on )?{_IT})?))?"
        rf"|who (?:covers?|covered|has|have|had|carries|ran|runs|published|broke|reported)(?: {_IT})?(?: first)?"
        r"|(?:which|what) (?:article|report|story|one) is (?:the )?(?:newest|latest|oldest|first|last|most recent)",
    ),
    form(
        What.SUMMARY,
        Part.DETAILS,
        "key figures",
        rf"{_SOME}(?:figures?|numbers?|stats|statistics)"
        r"|(?:what|which) are (?:the )?(?:key |main )?(?:figures|numbers)",
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "what does Lindgate say about the strike",
        speakers.SAYS,
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "how does Harbour Ledger cover the strike",
        speakers.COVERS,
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "did Lindgate say anything about the strike",
        speakers.SAYS_ANYTHING,
    ),
    form(
        What.SAYS,
        Part.FIRST,
        "quotes from Lindgate",
        rf"(?:(?:find|list|search)(?: me| us)? )?{_SOME}(?:quotes?|quotations?|statements?|comments?|remarks?)"
        r"\s+(?:from|by|of)\s+(?P<who>.+?)(?: only)?(?:\s+(?:on|about|regarding)\s+(?P<words>.+))?",
    ),
    form(
        What.SUMMARY,
        Part.VOICES,
        "who says so",
        r"who (?:says?|said|claims?|reports?|reported|told (?:you|them|us))"
        r"(?: (?:so|that|this|it|these|what))?"
        r"|says who|according to wh(?:o|om)|whose (?:word|claim) is (?:it|that|this)"
        r"|who(?: is|['’]s) (?:quoted|the source|speaking)"
        rf"|(?:what{_IS} )?{_SOME}(?:quotes?|quotations?|voices|statements|reactions?)",
    ),
    form(
        What.EVIDENCE,
        Part.FIRST,
        "source",
        r"(?:the |your |any |more )?(?:evidence|sources?|proof|passages?|citations?|originals?)"
        r"|(?:what|which) (?:is|are|was|were)? ?(?:the |your )?(?:evidence|sources?)(?: for (?:it|that|this))?"
        r"|why|why so|how so|how come|really|are you sure|how do you know(?: (?:it|that|this))?"
        r"|where (?:is|are|does|do|did) (?:it|that|this|these|they|you|all this)(?: all)? (?:come |get |have )?"
        r"(?:it |that |this )?from|(?:prove|cite) (?:it|that|this)",
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "what happened",
        r"what(?:['’]?s| has)? happened(?: here| there| next| then)?|(?:the )?(?:background|context)"
        r"|what (?:do|does) (?:we|you|they|anyone|anybody) know(?: (?:yet|so far|about (?:it|this|that)))*"
        r"|(?:(?:in|as) )?(?:(?:a|one|1) )?(?:bullets?|bullet points?|(?:short )?paragraph)",
    ),
    form(
        What.ABOUT,
        Part.FIRST,
        "tell me more",
        r"(?:(?:tell (?:me|us)|say) )?(?:some )?(?:more|(?:more )?details)(?: please)?",
    ),
    form(
        What.NEXT,
        Part.FIRST,
        "next page",
        r"(?:the )?next(?: (?:page|one|ones|results))?|(?:another|more) (?:page|pages|results)",
    ),
    form(
        What.COMPARE,
        Part.FIRST,
        "compare it with the Norwick flood",
        rf"(?:compare|contrast) {_IT} (?:with|to|and|against|vs\.?|versus) (?P<beside>.+)",
    ),
)

DIFFER: Final = form(
    What.COMPARE,
    Part.FIRST,
    "how do the outlets differ on the port strike",
    r"(?:how|where|what|do|does|did|who)\b[^,]{0,60}?\b(?:differ|disagree|agree)s?\b(?:\s+(?:on|about|over)\s+(?P<words>.+))?",
)
SAYING: Final = form(
    What.ABOUT,
    Part.FIRST,
    "what is being said about the ferry",
    r"(?!.{0,60}\b(?:from|than|with|to) what\b)"
    r"(?:what|how|who)\b.{0,80}?\b(?:say|says|said|saying|report|reports|reported|reporting|writes?|wrote|written"
    r"|writing|known?|talk|talks|talking|speaks?|speaking|cover|covers|covered|covering)\b(?:.{0,40}?\b(?:about|of|on))?"
    r"(?:\s+(?P<words>.+))?",
)
# Questions that name what they are about.
OF_WORDS: Final = (
    form(
        What.COVERAGE,
        Part.FIRST,
        "latest news",
        r"what(?:['’]?s| is) new|(?:is there )?(?:the |any )?"
        r"(?:(?:latest|newest|new|recent)(?: (?:news|articles|stories))?|news)"
        r"|(?:summar(?:y of|ise|ize) )?(?:everything|all (?:the )?news)",
    ),
    form(
        What.COVERAGE,
        Part.FIRST,
        "any news about the flood",
        r"(?:what(?:'s|’s| is) (?:new|the latest|happening|going on|up)|(?:is there )?(?:any|the|some)?\s*"
        r"(?:latest|news|articles?|coverage|stories|reports|updates?))(?: news)? (?:on|about|with|of|in)"
        r"\s+(?P<words>.+)",
    ),
    form(
        What.SUMMARY,
        Part.FIRST,
        "what happened in Norwick",
        r"what(?:'s| has|’s)? happened(?: (?:in|to|with|at|on|about|during|after))?\s+(?P<words>.+)",
    ),
    DIFFER,
    SAYING,
    form(
        What.ABOUT,
        Part.FIRST,
        "tell me about Ada Quill",
        r"(?:tell (?:me|us)(?: more| something| everything)? about|(?:what|how|more) about|about)\s+(?P<words>.+)",
    ),
    form(
        What.ENTITY,
        Part.FIRST,
        "who is Ada Quill",
        r"(?:who|what)(?:\s+(?:exactly\s+)?(?:is|are|was|were)|['’]?s|['’]re)\s+(?:the hell\s+)?(?P<words>.+)",
    ),
)

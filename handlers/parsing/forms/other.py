"""Help, what stands behind an answer, its next page, more on a thing, and checks before print."""

from typing import Final

from bot.model.request import What
from bot.text.typed.typed_lines import NUMBER
from handlers.parsing.form import form
from handlers.parsing.forms.outlets import GIVEN
from handlers.parsing.forms.says import BEST
from handlers.parsing.vocabulary import ANY, IS

_CHECKED: Final = "Copydesk doesn't judge what is true. Compare it with these."

_VALUE: Final = r"[$£€]?\d(?:[\d.,]{0,14}\d)?(?: [\w ]{1,40}?)?"

_NAME: Final = r"(?: (?:full|last|first|family|given))? (?:sur)?name"
_OFFICE: Final = r"(?: (?:exact|full|official|job|right|correct))? (?:title|job|rank)"

OTHER: Final = (
    form(
        What.HELP,
        "who are you",
        r"(?:who|what) are you\b.*|are you (?:an? |the )?(?:ai|bot|chatbot|robot|machine|human|person|real)\b.*",
    ),
    form(
        What.HELP,
        "that's not what I asked",
        r"(?:no,? )?(?:this|that|it)(?:['’]?s not| is not| was not| isn['’]?t| wasn['’]?t) (?:what (?:i|we)"
        r" (?:asked|meant|wanted|said|need)|(?:the|my|an) (?:question|answer))\b.{0,40}"
        r"|(?:you(?:['’]?re| are)|this is|that(?:['’]?s| is)) (?:useless|no help|not helpful|rubbish|unhelpful)",
    ),
    form(
        What.REMIND,
        "remind me tomorrow",
        r"(?:set|give) (?:me |us )?an? (?:reminder|alarm)\b.*"
        rf"|remind (?:me|us)(?: to\b.*|(?: (?:of|about) .{{1,80}}?)?,?"
        rf" (?:later|in (?:an?|{NUMBER}) [a-z]+|at \d.*|next \w+"
        r"|(?:on )?(?:tomorrow|tonight|today|the weekend|[a-z]{2,6}days?)\b.*))",
    ),
    form(
        What.EVIDENCE,
        "source",
        r"(?:the |your |any |more )?(?:evidence|sources?|proof|passages?|citations?|originals?)"
        r"(?: (?:for|of|on|behind) (?:it|that|this))?"
        r"|(?:what|which)(?:['’]s)? ?(?:is|are|was|were)? ?(?:the |your )?(?:evidence|sources?)"
        r"(?: (?:for|of|on|behind) (?:it|that|this))?"
        r"|why|why so|how so|how come|really|(?:are )?you sure|how do (?:you|we|they) know(?: (?:it|that|this|so))?"
        r"|where (?:is|are|does|do|did) (?:it|that|this|these|they|you|all this)(?: all)? (?:come |get |have )?"
        r"(?:it |that |this )?from|(?:prove|cite) (?:it|that|this)"
        r"|(?:who|what)(?:['’]?s| is| are) your sources?|how (?:sure|certain) are you"
        r"|where (?:did|do) you (?:get|have|find) (?:it|this|that|these)",
    ),
    form(
        What.NEXT,
        "next page",
        r"(?:the )?next(?: (?:page|one|ones|results))?|(?:another|more) (?:page|pages|results)",
    ),
    form(
        What.ABOUT,
        "tell me more",
        r"(?:(?:tell (?:me|us)|say) )?(?:some )?(?:more|(?:more )?details"
        r"|what(?:['’]?s| is)? else(?: (?:(?:do|does) (?:we|you|they|it) (?:know|say)|is known))?)(?: please)?",
    ),
    form(What.ABOUT, "a quote about the river", rf"{ANY}(?:{BEST} )?quotes? (?:about|on) (?P<words>.+)"),
    form(
        What.ABOUT,
        "the town is gone - who said that",
        r"(?P<words>.{8,200}?)[\s,:–—-]{1,3}who (?:said|says|wrote) (?:that|this|it|so)",
    ),
    form(
        What.ABOUT,
        "background on the strike",
        rf"{ANY}(?:background|context|information|info|details|everything|anything|all)"
        r"(?: (?:you(?:['’]ve)? |we )?(?:got|have|know|there is))? (?:on|about|to) (?P<words>.+)",
    ),
    form(
        What.ENTITY,  # which shows each outlet's spelling
        "how do you spell the mayor's name",
        r"(?:how (?:do|does|should) (?:you|we|i|one|they) (?:spell|pronounce|write)|spell|how (?:is|are)(?=.+ spelt$)"
        r"|(?:what(?:['’]?s| is) )?(?:the )?(?:right |correct )?spellings? of)"
        rf" (?:(?:his|her|their|that|the){_NAME}|(?P<words>.+?)(?:['’]s?{_NAME})?)(?: spelt)?",
    ),
    form(  # which shows how each outlet names and describes somebody
        What.ENTITY,
        "her title",
        r"(?:what(?:['’]?s| is| was| are| were) )?"
        rf"(?:(?:his|her|their|the)(?:{_NAME}|{_OFFICE})s?"
        r"|(?:(?:full|last|first|family|given) name|surname|(?:job )?title)s?"
        r"|(?:the )?(?P<words>(?!(?:his|her|their|the|this|that|its|what\S*)\b).{2,40}?)"
        rf"(?:['’]s?|(?<=[^s])s)(?:{_NAME}|{_OFFICE}))",
    ),
    form(  # whose it is, the thread's story says
        What.ASKED,
        "what's the latest on her condition",
        r"(?:what(?:['’]?s| is) (?:new|the latest)|(?:the |any )?(?:latest|news|updates?|word)) (?:on|about|with|of)"
        r" (?P<words>(?:his|her|their|its) \S.*)",
    ),
    form(
        What.ASKED,
        "the other guard",
        r"(?:who(?:['’]?s| is| are) )?(?:the other|another) (?P<words>(?!(?:ones?|day|side|page|people|articles?"
        r"|pieces?|stor(?:y|ies)|threads?|topics?|sources?|reports?|outlets?|papers?)$)[\w'’-]{3,40})",
    ),
    form(
        What.ASKED,
        "where does the 14 come from",
        rf"where (?:does|did) (?:the |that )?(?P<words>{_VALUE})(?: figure| number)? come from",
    ),
    form(
        What.ASKED,
        "4 or 6, which is right",
        rf"(?P<words>{_VALUE} or {_VALUE})[\s,;:?–—-]+(?:so )?"
        rf"(?:which|who|what)(?: one| number| figure| year| date| toll)?{IS} (?:it|right|correct|true)",
        note=GIVEN,
    ),
    form(
        What.ASKED,
        "which is right, 4 or 6",
        r"(?:which|who|what)(?: one| number| figure| year| date| toll)?"
        rf"{IS} (?:it|right|correct|true)[\s,;:?–—-]+(?P<words>{_VALUE} or {_VALUE})",
        note=GIVEN,
    ),
    form(
        What.ASKED,
        "fact check: the bridge was shut",
        r"(?:fact[ -]?check|double[ -]?check|check|verify)(?:(?: (?:this|that|whether|if|the claim(?: that)?))?:?|:)"
        r" (?P<words>\S.{8,300})",
        note=_CHECKED,
    ),
)

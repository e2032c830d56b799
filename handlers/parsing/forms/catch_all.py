"""Questions that begin like one of many and name what they are about; tried after all others."""

from typing import Final

from bot.model.request import What
from bot.text.typed.question import ANY_TOLL
from bot.text.typed.typed_lines import ASKS
from handlers.parsing import phrases
from handlers.parsing.form import form
from handlers.parsing.vocabulary import DO, EVERYBODY, IS, SAY, THIS

_WHERE: Final = r"(?:at|in|on|by|for|from|with|behind|inside|under|against|near|next)"

_NO_OPINION: Final = "I have no opinions. This is what the articles say."

_VALUED: Final = (
    r"(?:(?:good|bad|great|terrible|fair|unfair|just|unjust|wise|moral|ethical)"
    r"(?: (?:thing|idea|move|decision|deal|news|sign|call))?|(?:right|wrong) (?:thing|idea|move|decision|call))"
    r"(?: or (?:an? )?(?:not|bad|good|unfair)(?: \w+)?)?"
)

CATCH_ALL: Final = (
    form(
        What.COMPARE,
        "how do the outlets differ on the port strike",
        r"(?:how|where|what|do|does|did|who)\b[^,]{0,60}?\b(?:differ|disagree|agree)s?\b"
        r"(?:\s+(?:on|about|over)\s+(?P<words>.+))?",
    ),
    # "Death toll" is in the headlines of many stories: in other words, it names none.
    form(
        What.ASKED,
        "death toll",
        rf"(?:what{IS} )?(?:the )?{ANY_TOLL}(?: (?:now|so far|at the moment))?",
        words="how many died",
    ),
    form(What.ASKED, "how many died", rf"(?P<words>(?:{phrases.OF_FIGURE.pattern}).*)"),
    form(
        What.COVERAGE,
        "latest news",
        r"what(?:['’]?s| is) new|(?:is there )?(?:the |any )?"
        r"(?:(?:latest|newest|new|recent)(?: (?:news|articles|stories))?|news)"
        r"|(?:summar(?:y of|ise|ize) )?(?:everything|all (?:the )?news)",
    ),
    form(
        What.COVERAGE,
        "any news about the flood",
        r"(?:what(?:['’]?s| is) (?:new|the latest|happening|going on|up)|(?:is there )?(?:any|the|some)?\s*"
        r"(?:latest|news|articles?|coverage|stories|reports|updates?))(?: news)? (?:on|about|with|of|in)"
        r"\s+(?P<words>.+)",
    ),
    form(
        What.SUMMARY,
        "what happened in Norwick",
        r"(?:what(?:['’]?s| is) the (?:story|deal|situation) (?:with|on|in|about)"
        r"|what(?:['’]?s| has)? happened(?: (?:in|to|with|at|on|about|during|after))?)\s+(?P<words>.+)",
    ),
    form(
        What.COMPARE,
        "how do the papers cover it",
        rf"how {DO} {EVERYBODY} (?:cover|report|treat|tell|fram|handl|play)(?:e|ed|ing)?(?: on)? (?P<words>.+)"
        rf"|how {DO} {THIS} (?:being )?(?:covered|reported|told|treated)",
    ),
    form(
        What.ABOUT,
        "what is being said about the ferry",
        rf"(?:what(?:['’]?s)?(?: (?:{DO}|being|been|else|more))* (?:said|reported|written|known)(?: so far)?"
        rf"|what(?: else)? {DO} {EVERYBODY}(?: all)? (?:{SAY}|kn[eo]wn?|talking)"
        rf"|who(?:['’]?s)?(?: (?:{DO}|else))* (?:report(?:s|ed|ing)?|writ(?:es|ing|ten)|wrote|talk(?:s|ing)))"
        r" (?:about|of|on)\s+(?P<words>.+)",
    ),
    form(
        What.ABOUT,
        "tell me about Ada Quill",
        r"(?:(?:what (?:can|do) you )?(?:tell (?:me|us)|know|have)(?: more| something| everything)? (?:about|on)"
        r"|(?:what|how|more) about|about)\s+(?P<words>.+)",
    ),
    form(
        What.ABOUT,
        "what do you think about the mayor",
        rf"(?:is|was|are|were|isn['’]?t|wasn['’]?t) {THIS} (?:really |actually |any |all )?(?:an? |the )?{_VALUED}"
        r"|(?:(?:what|how) do you (?:think|feel|reckon|make)"
        r"|(?:what(?:['’]?s| is) )?your (?:opinion|view|take|verdict))"
        r"(?: (?:about|of|on)\s+(?P<words>.+))?",
        note=_NO_OPINION,
    ),
    form(
        What.ASKED,
        "explain why the vote was put off",
        rf"explain(?: to (?:me|us))? (?P<words>(?:{ASKS})\b.+)",
    ),
    form(
        What.ABOUT,
        "explain the debt thing",
        r"explain(?: to (?:me|us))? (?:the )?(?P<words>\S.{1,100}?)(?: (?:thing|bit|part|stuff|business|situation))?"
        r"(?: to (?:me|us))?",
    ),
    form(  # what somebody does, or where something is, is nobody's name
        What.ASKED,
        "who is leading the talks",
        r"(?P<words>(?:who|what)(?: (?:is|are|was|were)|['’]?s|['’]re)(?: (?:still|also|now|else))?"
        rf" (?:{_WHERE}|(?:[a-z]{{2,20}}ing|said|written|asked|told) (?:{_WHERE}|about|to|up|out|off|down|the|an?|his"
        r"|her|its|their|this|that|it|them)) .+)",
    ),
    form(
        What.SAYS,
        "Harbour Ledger on this",
        rf"(?:and )?(?P<outlet>.{{2,40}}?)"
        rf" (?:on {THIS}|(?:says?|said|reports?|reported|has) what(?: (?:on|about) {THIS})?)",
    ),
    form(
        What.ENTITY,
        "who is Ada Quill",
        r"(?:who|what)(?:\s+(?:exactly\s+)?(?:is|are|was|were)|['’]?s|['’]re)\s+(?:the hell\s+)?(?P<words>.+)",
    ),
)

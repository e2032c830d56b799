"""The details of a story: its figures, quotes and bylines."""

from typing import Final

from bot.model.request import Part, What
from bot.text.typed.typed_lines import NUMBER
from handlers.parsing.form import form
from handlers.parsing.forms.says import BEST
from handlers.parsing.vocabulary import ANY, DO, EVERYBODY, HERE, IS, PIECE, SAY, SOME, THIS, THIS_ARTICLE

DETAILS: Final = (
    form(
        What.SUMMARY,
        "key figures",
        rf"(?:what{IS} )?(?:the )?(?:headline|key|main|top) (?:number|figure|stat(?:istic)?)s?{HERE}"
        rf"|(?:(?:what|which) are )?{SOME}(?:figures?|numbers?|stats|statistics)",
        part=Part.DETAILS,
    ),
    form(
        What.SUMMARY,
        "the best quotes",
        rf"(?:(?:who|what){IS}? (?:got )?)?{ANY}(?:{BEST}|(?:{BEST} )?(?:{NUMBER})(?: {BEST})?) quotes?"
        rf"(?: (?:in|from) {THIS})?",
        part=Part.VOICES,
    ),
    form(
        What.SUMMARY,
        "who is quoted",
        r"who (?:says?|said|claims?|reports?|told (?:you|them|us))(?: (?:what|so|that|this|it|these))?"
        r"|who(?: is|['’]s) (?:quoted|speaking)"
        rf"|what {DO} {EVERYBODY}(?: all)? {SAY}|what(?:['’]?s| is| has)?(?: being| been)? (?:said|reported|written)"
        r"|who(?:['’]?s| is) saying (?:so|that|this|it)|(?:by|from) (?:whom|who)"
        rf"|(?:what{IS} )?{SOME}(?:quotes?|quotations?|voices|statements|reactions?)",
        part=Part.VOICES,
    ),
    form(
        What.SUMMARY,
        "who wrote this",
        rf"who (?:wrote|is the author|are the authors)(?: of)?(?: {THIS_ARTICLE})?"
        rf"|who (?:wrote|filed) {THIS} (?:for|in|at) .{{2,40}}"
        r"|who (?:wrote|filed|is the author of|did) (?:the )?.{2,40} (?:piece|article|story)"
        rf"|who (?:wrote|filed|is the author of|did) (?:the )?(?P<outlet>.{{2,40}}?)(?:['’]s?)? {PIECE}"
        rf"|whose (?:article|piece|report) is (?:it|this|that)|{SOME}(?:authors?|bylines?|reporters?)",
        part=Part.BYLINES,
    ),
)

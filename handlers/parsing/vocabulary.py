"""Words that many forms share, as pieces of patterns without groups; lines are at most 2,000 characters long."""

from typing import Final

from bot.text.lexicon.calendar_words import ANY_MONTH, MONTHS, WEEKDAYS
from bot.text.typed.day_filters import DAYS
from bot.text.typed.typed_lines import NUMBER
from bot.wording.languages import LANGUAGES

_MONTH: Final = rf"(?:{ANY_MONTH})\b"
_OF_MONTH: Final = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:,? \d{4})?"
# Words for one or more days; a month alone is one only behind these words: "may" and "march" mean other things too.
DAY: Final = "|".join(
    (
        *sorted(DAYS, key=len, reverse=True),
        rf"\d{{4}}-\d\d-\d\d|{_MONTH}\.? {_OF_MONTH}{_YEAR}",
        rf"(?:the )?{_OF_MONTH}(?: of)? {_MONTH}{_YEAR}|{_MONTH},? \d{{4}}",
        rf"(?:(?<=\bin )|(?<=\bof )|(?<=\bfrom )|(?<=\blast ))(?:{'|'.join(MONTHS)})",
    )
)
CALENDAR: Final = "|".join((*WEEKDAYS, ANY_MONTH, "yesterday", "today", "week"))

# What a thread is about, and the answer above.
THIS: Final = (
    r"(?:it|this|that|these|those|them|they|(?:this|that|the|these|those)"
    r" (?:stor(?:y|ies)|articles?|pieces?|reports?|threads?|topic|channel|ones?|summary))"
)
HERE: Final = rf"(?: (?:here|(?:in|on|of|for|to|about|with) (?:here|{THIS})))?"
THIS_ARTICLE: Final = rf"(?!the reports?\b){THIS}"  # "the report" may be somebody else's
PIECE: Final = r"(?:piece|article|story|report|copy|version)"  # what an outlet has printed
LANGUAGE: Final = rf"(?:{'|'.join(LANGUAGES)})"

IS: Final = r"(?:['’]?s| is| are| was| were| has| have)"
DO: Final = r"(?:do|does|did|has|have|had|is|are|was|were)"
NOT: Final = rf"{DO}(?: not|n['’]?t)"
HAVE: Final = (
    r"(?:ha(?:ve|s|d)|g[eo]t|report(?:s|ed|ing)?|cover(?:s|ed)?|carr(?:y|ies|ied)|kn[eo]ws?|print(?:s|ed)?|r[ua]ns?"
    r"|publish(?:es|ed)?|say(?:s|ing)?|said|writes?|wrote|tells?|told|mentions?)"
)

ANY: Final = r"(?:(?:the|an?|any|all|some|just|only|more|another|your|their|new|latest) ){0,2}"
SOME: Final = r"(?:(?:the|any|all|just|only|key|main|more|other|list|see|what|which|their|your) ){0,3}"

OUTLET: Final = r"(?:outlets?|papers?|newspapers?|sources?|newsrooms?)"
OTHERS: Final = (
    r"(?:nobody else|no one else|no other (?:outlet|paper)|(?:the )?others?(?: outlets| papers)?|they|the rest)"
)
EVERYBODY: Final = (  # those who stand for all outlets
    rf"(?:{OTHERS}|we|you|people|everyone|everybody|(?:all )?(?:the |your |these |those )?"
    r"(?:(?:other|different|various) )?"
    rf"(?:{OUTLET}|articles|stories|reports|coverage|media|press|news))"
)
# Those whom agreeing makes a comparison of outlets: all, a number of them, or their accounts.
ALL_OUTLETS: Final = (
    rf"(?:{EVERYBODY}|{THIS}|any(?:one|body)|(?:all|both|any|each|every|most|some|(?:the )?(?:{NUMBER}))(?: of)?"
    rf"(?: (?:the|them|these|those|other|{NUMBER}))*(?: (?:{OUTLET}|articles|reports|accounts|versions))?)"
)
SAY: Final = r"(?:say(?:ing)?|said|report(?:ing|ed)?|writ(?:e|ing|ten))"
FIGURES: Final = r"(?:numbers?|figures?|counts?|(?:death )?tolls?|totals?)"

# Words of questions in which a slip is put right, the most frequent of two that are equally near first.
SMALL_WORDS: Final = tuple(
    dict.fromkeys(
        """what how who whois when where which why whose that the this these those
        there they them their with from about between because does did doesnt didnt dont was were wasnt werent has have
        had hasnt havent are arent isnt will would could should can cant any anyone anybody anything everyone everybody
        everything nobody nothing someone something many much long often only other others another not and but for said
        says say saying told tell happened happening happen changed changes change different difference differences
        differ agree disagree compare latest update updates updated new quote quotes quoted headline headlines outlet
        outlets source sources report reports reported article articles story stories number numbers figure figures
        people follow follows following followed unfollow subscribe unsubscribe posted please thanks thank
        summary background timeline morning""".split()
    )
)

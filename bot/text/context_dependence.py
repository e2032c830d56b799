"""Sentences that depend on an earlier one: read alone, they do not say who or what is meant."""

import re
from collections.abc import Iterable
from typing import Final

from bot.text.lexicon.calendar_words import WRITTEN_MONTHS, WRITTEN_SHORT, WRITTEN_WEEKDAYS
from bot.text.publication.dateline import dateline
from bot.text.quantities.numerals import number_words

_LEANS: Final = re.compile(
    rf"""[\"“‘'(]*(?:
        (?:he|she|it|they|his|her|their|its|this|that|these|those|but|and|so|however|also|then|such|instead|both
        |neither|others|other\s[a-z]+s|among\s+(?:them|these|those)
        |(?:in|at|by|for|on|after|before|despite|with|from|since|during|because\s+of)\s+
         (?:that|these|those(?!\s(?:\w+\s)?(?:that|who|whose|where|which)\b)|the\s+(?:other(?=,)|latter)
          |(?:it|them|him|her)(?=,)|another\s(?:interview|letter|statement|tweet|post|message|speech|case|part)))\b
        |(?:{number_words(1, 10)}|several|some|many|most|all|none|another)\s+
         (?:is|are|was|were|has|have|had|will|of\s+(?:them|these|those)|others?|more)\b
        |(?:part|much|most|some|all|none)\s+of\s+(?:this|that|it)\b
        |(?:first|second|third|fourth|secondly|thirdly|lastly)(?:,|\s+[—–-])
        |(?:one|another)\s+(?:told|said)\b
        |(?:one|another)\s+(?:says|said|told|wrote|reads?|shows|came|went|took|made|held|[a-z]+ed)\s+
         (?:an?|the|his|her|their|its|that|how|it|him|them|to|in|on|at|for|with|by|from|as|into)\b
        |(?!(?:in|on|at|by|since|for|last)\s)(?-i:(?:[A-Z][\w.’'-]*\s){{0,3}}[A-Z][\w.’'-]*),\sanother\s
        |the\s+(?:[“\"][^“”\"]{{1,40}}[”\"]|\w+)\s+(?:he|she|they)\s)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Hours later,", "The move was met with": a time or an act that an earlier sentence gives.
_CONTINUES: Final = re.compile(
    rf"""[\"“‘'(]*(?:
        (?:(?:just|only|about|some|a|an|few|{number_words(1, 10)}|several|\d{{1,3}})\s){{0,3}}
         (?:moment|minute|hour|day|week|month|year)s?\s(?:later|earlier|afterwards?),
        |(?:later\sthat|(?:later\s)?the\s(?:next|following|same|previous))\s
         (?:morning|afternoon|evening|night|day|week|month|year)\b(?!\sthat\b)
        |(?:perhaps|fittingly|indeed|moreover|furthermore|nevertheless|nonetheless|similarly|likewise|thus|hence|therefore
         |of\scourse|for\s(?:example|instance|one)|in\s(?:fact|this\s(?:case|instance))|in\sturn|as\sa\sresult|by\scontrast|either\sway|soon\safter|still|taken\stogether
         |besides|again|consequently|otherwise|in\scontrast),
        |yet\s(?!another\b)|if\s(?:(?:so|not),|(?:it|they)\b)
        |as\s(?:(?:has|have)\sbeen\s)?(?:\w+\s(?:have|has)\s)?(?:pointed\sout|noted|mentioned|described|reported|stated)\s
         (?:above|before|earlier|previously)\b
        |the\s(?:move|idea|episode|decision|announcement|incident|interview|exchange|revelation|disclosure|gesture
         |reversal|shift|admission|remarks?|comments?)\s
         (?:is|was|were|are|has|have|had|will|would|could|may|might|began|comes?|came|marks?|marked|means|meant|drew
         |prompted|appears?|seems?|raises?|raised|reflects?|reflected|sparked|set|took|makes?|made|puts?)\b
        |the\s[\w-]+\s(?:comes?|came)\s(?:just\s|only\s)?
         (?:(?:as|after|amid|before|despite)\b|(?:[\w-]+\s){{1,3}}(?:after|before)\b))""",
    re.IGNORECASE | re.VERBOSE,
)
# "In a statement on Monday, it said": the phrase names nobody whom "it" could mean.
_SAID_BY_IT: Final = re.compile(
    rf"(?:In|On|At|After|By|During|For|From|Last|Earlier|Later)(?:\s(?:[a-z’'-]+|\d{{1,2}}|{WRITTEN_WEEKDAYS}|{WRITTEN_MONTHS})){{1,12}},"
    r"\s(?:it|they)\s(?:has\s|have\s|had\s|also\s)?(?:said|says?|added|wrote|called|warned|announced)\b"
)
# "Meanwhile, the mayor left": complete, but said after something else.
_CONNECTS: Final = re.compile(
    r"""[\"“‘'(]*(?:now|meanwhile|elsewhere|in\saddition|additionally|separately|even\sso|after\sall|to\sbe\ssure|afterwards?|finally
        |at\sthe\s(?:same\s)?time|more\s(?:fundamentally|importantly|broadly)),\s""",
    re.IGNORECASE | re.VERBOSE,
)
# "Lund embraced the idea", "hinted as much": another sentence says what, unless one of these words leads over from it
# in this one.
_TAKES_UP: Final = re.compile(
    r"""[\"“‘'(]*(?:(?!\b(?:but|and|or|after|when|though|although|while|if|whether|that|which)\b)[^;:]){1,160}?
        \b(?:the\s(?:idea|notion|suggestion)\b(?!\s(?:of|that|to|for|behind|in|he|she|they|we|i|which)\b)
        |(?:said|hinted|suggested|indicated|admitted|acknowledged|conceded)\sas\smuch\b(?!\sas\b))""",
    re.IGNORECASE | re.VERBOSE,
)
# "would stay open until then": another sentence gives the time, unless these words before it do; "by then Mayor Lund".
_THEN: Final = re.compile(r"\b(?:until|till|by|before|since)\sthen\b(?!-|\s[A-Z]|\s(?:acting|deputy|vice|state)\b)")
_TIME: Final = re.compile(
    rf"\b(?:\d{{4}}|{WRITTEN_MONTHS}|(?-i:{WRITTEN_SHORT})|{WRITTEN_WEEKDAYS}"
    r"|today|tonight|tomorrow|yesterday|(?:last|next|this)\s\w+|when|after|as|once|during|if|while"
    r"|spring|summer|autumn|winter|elections?)\b",
    re.IGNORECASE,
)
# "In a letter on Monday, he said": the phrase before the comma names nobody if it contains no name.
_AFTER_A_PHRASE: Final = re.compile(
    r"""(?:in|on|at|during|of\slate|after|before|by|for|from|following|since|with|under|earlier|later|last|meanwhile|previously
        |now|still|once|throughout|until|amid|despite|without|when\s+asked)\b[^,“"”]{0,80},\s(?=(?:he|she)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_VERB: Final = (
    r"(?:has|had|have|is|was|were|are|will|would|could|can|may|might|did|does|do|also|each|both|then|now|said|says|told"
    r"|made|took|gave|saw|went|began|include|[a-z]{2,}ed"
    r"|[a-z]{2,}(?<!s)s\s(?:the|an?|his|her|its|their|that|what|how|to|for|from|as|after|\d+))\b"
)
_WORD: Final = (
    r"(?!(?:who|that|which|whose|fact|truth|of|in|at|on|for|from|to|by|with|about|behind|between)\b)[a-z][\w’'-]*"
)
# "The plan was met with", "Another witness said", "Quill’s letter came after", "In the days before that vote": what an
# earlier sentence must have told of.
_ASSUMED: Final = re.compile(
    rf"""[\"“‘'(]*(?:
        (?:The|Another)\s(?!(?:president|government|police|army|military|economy|nation|country|world)\b)
         ({_WORD}(?:\s{_WORD}){{0,2}}?)(?:,|\s{_VERB})
        |[A-Z][\w.]*[’']s\s({_WORD}(?:\s{_WORD})?)\s(?:comes?|came|follows?|followed|marks?|marked)\b
        |[^,;:“”\"]{{0,40}}?\b(?:these|such|(?:before|after|during|on|at|in|of|by|from|for|with|under|to)\sthat)\s
         (?:(?:{number_words(2, 10)})\s)?
         (?!(?:as|an?|the|he|she|it|they|we|who|which|if|in|is|was|(?:day|week|month|year|time)s?)\b)
         ({_WORD}(?:\s{_WORD})?))""",
    re.VERBOSE,
)
# A quotation mark; one that closes a quotation is curly or stands behind a word.
_MARK: Final = re.compile(r"(?P<closes>”|(?<=[^\s(\[—–‘'])\")|[“\"]")
# A quotation attributed only to "he" or "she".
_SPOKEN: Final = re.compile(r"[“\"][^“”\"]+[”\"]\s(?:he|she|they)\s")


def points_back(sentence: str) -> bool:
    """Whether a sentence opens with words that point back, after any dateline."""
    opening = dateline(sentence)
    start = opening.end if opening else 0
    return any(pattern.match(sentence, start) for pattern in (_LEANS, _CONTINUES, _SAID_BY_IT))


def connects(sentence: str) -> bool:
    """Whether a sentence opens with a word that ties it to what stands before it, after any dateline."""
    opening = dateline(sentence)
    return _CONNECTS.match(sentence, opening.end if opening else 0) is not None


def takes_up(sentence: str) -> bool:
    """Whether a sentence takes up an idea or a time that an earlier one has: "Lund embraced the idea", "until then"."""
    then = _THEN.search(sentence)
    of_time = then is not None and _TIME.search(sentence, 0, then.start()) is None
    return of_time or _TAKES_UP.match(sentence) is not None


def phrase_before_pronoun(sentence: str) -> int:
    """Position of the "he" or "she" that follows a sentence's opening phrase, or 0."""
    found = _AFTER_A_PHRASE.match(sentence)
    return found.end() if found else 0


def lacks_person(sentence: str, people: Iterable[int]) -> bool:
    """Whether the sentence names nobody before the "he" or "she" after its opening phrase.

    ``people`` are the positions in the sentence at which it names persons.
    """
    pronoun = phrase_before_pronoun(sentence)
    return pronoun > 0 and all(place > pronoun for place in people)


def taken_as_known(sentence: str) -> str:
    """The words for what a sentence, after any dateline, opens with as if it had been told of: "The plan was met"."""
    opening = dateline(sentence)
    found = _ASSUMED.match(sentence, opening.end if opening else 0)
    return next(filter(None, found.groups()), "") if found else ""


def ends_quotation(sentence: str) -> bool:
    """Whether a sentence ends a quotation that an earlier one opens: "that he left the town.”"."""
    mark = _MARK.search(sentence)
    return mark is not None and mark["closes"] is not None


def spoken_by_a_pronoun(sentence: str) -> bool:
    """Whether a sentence opens with a quotation that "he" or "she" speaks: “We are done,” she said."""
    return _SPOKEN.match(sentence) is not None

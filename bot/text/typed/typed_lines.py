"""Lines as people type them: what is left of one without politeness, and whether it asks or orders.

Lines are at most 2,000 characters long.
"""

import re
from types import MappingProxyType
from typing import Final

from bot.text.lexicon import ordinals
from bot.text.lexicon.foreign_words import FOREIGN_ONLY, FOREIGN_OR_ENGLISH
from bot.text.quantities.numerals import NUMBER_WORDS
from bot.text.words import STOP_WORDS, WORD, is_known, words

_TEN: Final = 10
NUMBERS = {word: number for word, number in NUMBER_WORDS.items() if number <= _TEN}
NUMBER = rf"\d{{1,3}}|{'|'.join(NUMBERS)}"
ORDINALS = MappingProxyType({word: at for at, word in enumerate(ordinals.ORDINALS[:_TEN], 1)})
LISTED = re.compile(  # an item of a list
    rf"^(?:the )?(?:({'|'.join(ORDINALS)})(?: (?:one|story|item|option))?"
    rf"|(?:number |no\.? ?|story |item |option |#)?({NUMBER}))$",
    re.IGNORECASE,
)
BETWEEN_LISTED = re.compile(r", (?:and )?| (?:and|&) ", re.IGNORECASE)  # between names: "the Bell, the Ledger and us"
ASKS = "how|what|which|when|where|why|who|whose|whom"  # words that begin a question
YES_OR_NO = "did|does|do|is|are|was|were|has|have|had|will"  # and those of a question that yes or no would answer
# Our own outlet, and what it has printed.
WE = r"(?:we|us|i|ours|our (?:own )?(?:paper|outlet|newsroom|article|piece|story|report|coverage|version|copy))"
_POLITE_START = re.compile(
    r"^(?:please|pls|hey|hi|hello|dear|so|and|but|ok|okay|now|then|also|well|great|thanks|thank you|kindly|just"
    r"|um+|uh+|erm?|hmm+|oh|ah|alright|basically|actually|maybe|perhaps|possibly|like|sorry|quick question|real quick"
    r"|(?:you |have you |have we )?got(?= (?:an?|any|the)\b)|(?:need|want)(?= (?:an?|the|some|\d{1,2})\b)"
    r"|no(?=,|,? i mean)|i meant?|not (?:this|that) (?:one|story)(?=,)"
    r"|(?:tell|remind|show) (?:me|us)(?= (?:like |again |please )?(?:how|what|which|who|whose|where|why)\b)"
    r"|(?:do|does) (?:you|anyone|anybody) know(?=,? (?:how|what|which|who|whose|when|where|why)\b)"
    r"|(?:any idea|i (?:wonder|was wondering|am wondering))(?=,? (?:how|what|which|who|whose|when|where|why)\b)"
    r"|(?:i )?(?:need|want) to know(?=,? (?:how|what|which|who|whose|where|why)\b)"
    r"|@?copydesk|plz|gimme|(?:can|could|would|will|may) (?:you|u|we|i)(?: (?:have|pull|grab))?"
    r"|i'?d like(?: to(?: have)?)?"
    r"|i(?: would|'d|’d)? (?:want|need|like)(?: you)?(?: to(?: have)?)?"
    r"|mind (?:letting (?:me|us) know|telling (?:me|us)|checking|looking up)"
    r"|(?:i )?hope (?:you|all|this)\b[^.,!?;:]{0,40}(?=[.,!?;:])"
    r"|let (?:me|us) know(?=,? (?:how|what|which|who|whose|when|where|why)\b)"
    r"|let(?:'s|’s| me| us)(?: have)?|(?:give|show|get|send|make)(?: me| us)?|an?)(?:[\s,:;!.-]+|$)",
    re.IGNORECASE,
)
# Unicode emoji, or their names as Slack writes them; at the ends of a line they are no part of what it asks.
EMOJI = re.compile(
    r"(?:[\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d\u20e3]*"
    r"|(?<![^\s:]):[a-z0-9_+'-]{1,60}:(?![^\s:]))"
)
_EMOJI_AT_END: Final = re.compile(rf"^(?:\s*{EMOJI.pattern})+\s*|(?:\s*{EMOJI.pattern})+\s*$")
_POLITE_END = re.compile(
    r"(?:^|[\s,]+)(?:please|pls|plz|lol|(?:many )?thanks(?: a lot| so much| in advance)?|thank you(?: so much)?|thx"
    r"|cheers|at the moment|right now|for me|for us|(?<!run )(?<!open )(?<!start )again|(?<!why )now|then|too)$",
    re.IGNORECASE,
)
# Why somebody asks is no part of the question.
_REASON = re.compile(r"[\s,;-](?:because|cause|cos) (?:i|i['’]ve|i['’]m|my)\b.*$", re.IGNORECASE)
_CALLED_STORY = re.compile(r"(?<=\S) (?:story|article|coverage)$")  # after its topic; "Toy Story" is a name
QUESTION = re.compile(rf"^(?:{ASKS}|{YES_OR_NO}|any(?:one|body|thing)?)(?:['’]?s)?\b", re.IGNORECASE)
_VERB_FIRST: Final = re.compile(rf"(?:{ASKS}|{YES_OR_NO}|can|could|should|would|may|might)\b", re.IGNORECASE)
# Orders, which ask nothing of a story's sentences; a noun as well only alone or before a small word: "share price".
_ORDERS_OR_NOUNS: Final = (
    "call|post|e-?mail|mail|phone|text|message|print|book|schedule|set|draw|export|download|copy|play|pin|share|search"
    "|find|look|stop|wait|check|fix|change"
)
COMMANDING = re.compile(
    rf"^(?:(?:{_ORDERS_OR_NOUNS})(?=$|\s+(?!of\b)(?:{'|'.join(sorted(STOP_WORDS))})\b)"
    r"|open|remind|write|spell|send|translate|rewrite|ping|delete|edit|publish|add|create|generate|save|upload|paste"
    r"|summari[sz]e|compare|go|correct|forget|ignore)\b",
    re.IGNORECASE,
)
VERSUS: Final = re.compile(r"(?<=\S)\s+(?:vs\.?|versus)\s+", re.IGNORECASE)
_JOINT: Final = re.compile(r" (?:vs?\.?|versus|and|with|to) ", re.IGNORECASE)
_ABBREVIATION: Final = re.compile(r"\b[A-Z]{2,4}\b")
_QUOTED: Final = " \"'“”‘’"
HE_OR_SHE = frozenset("he she him her his".split())  # somebody who was mentioned before
_BACK: Final = HE_OR_SHE | frozenset("they it them hers their its this that these those".split())
_SHORT: Final = 2  # words of a line that may be in any language
_FEW: Final = 1  # small words of another language that a line of three words or more may have by chance
_IS_ENGLISH: Final = (STOP_WORDS - FOREIGN_OR_ENGLISH).__contains__


def without_word_story(words: str) -> str:
    """The words without a final "story" ("the flood story"); an item of a list ("the second story") stays whole."""
    return words if LISTED.match(words) else _CALLED_STORY.sub("", words)


def two_sides(words: str, joint: re.Pattern[str] = _JOINT) -> tuple[str, str] | None:
    """What stands before and after the first "vs", "and" or "with", without quotation marks; None if one is missing."""
    sides = [side.strip(_QUOTED) for side in joint.split(" ".join(words.split()), 1)]
    return (sides[0], sides[1]) if len(sides) > 1 and all(sides) else None


def without_politeness(words: str) -> str:
    """The line without emoji, greetings, fillers, politeness, the reason for asking, and final punctuation."""
    words = _REASON.sub("", _EMOJI_AT_END.sub("", words).strip(" \t.!?…,;:-"))
    while match := _POLITE_START.match(words):
        words = words[match.end() :]
    while match := _POLITE_END.search(words):
        words = words[: match.start()].rstrip(" \t.!?…,;:-")
    return words


def is_order(line: str) -> bool:
    """Whether a line is an order or picks an item of a list, and so asks nothing of a story; "message?" asks."""
    bare = without_politeness(line)
    return bool(COMMANDING.match(f"{bare}?" if line.rstrip().endswith("?") else bare) or LISTED.match(bare))


def is_question(line: str) -> bool:
    """Whether a line is a question with a verb, not words alone: "did the mayor comment", not "the mayor?"."""
    return _VERB_FIRST.match(without_politeness(line)) is not None


def is_lower(typed: str) -> bool:
    """Whether a line has no capital, but for those of abbreviations, which may be nobody's name: "the CEO"."""
    return _ABBREVIATION.sub("a", typed).islower()


def refers_back(typed: str) -> bool:
    """Whether a question is about what came before it: "why did he resign?"."""
    return not _BACK.isdisjoint(words(typed))


def is_foreign(typed: str) -> bool:
    """Whether a line is probably not English.

    It has more of the small words of other languages than of English ones; or no English stop word, and half of its
    words are unknown to English news, for which one or two words are too few. Words with a capital may be names, except
    the first.
    """
    first, *rest = WORD.findall(typed) or [""]
    lower = [word.lower() for word in (first, *rest)]
    telling, beside = (sum(map(known.__contains__, lower)) for known in (FOREIGN_ONLY, FOREIGN_OR_ENGLISH))
    if telling and telling + beside > max(sum(map(_IS_ENGLISH, lower)), min(_FEW, len(rest) - 1)):
        return True
    plain = [word.lower() for word in (first, *rest) if word is first or not word[0].isupper()]
    if len(rest) < _SHORT or not STOP_WORDS.isdisjoint(lower):
        return False
    unknown = sum(not is_known(word) for word in plain)
    return unknown >= max(_SHORT, len(plain) / 2)

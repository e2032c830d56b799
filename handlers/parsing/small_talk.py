"""Lines that ask no question: thanks, praise, goodbyes, greetings, "yes" or "no", "wrong story", and "undo".

The same before a question, and hints to it, are dropped.
"""

import re
import unicodedata
from typing import Final

from bot.model.request import What
from bot.text.typed_lines import without_politeness

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_EMOJI: Final = re.compile(r":[a-z0-9_+'-]{1,60}:")  # in Slack's notation

_THANKS: Final = frozenset(("thanks", "thank", "thx", "ty", "ta", "cheers", "danke", "merci", "gracias", "grazie"))
_PRAISE: Final = frozenset(
    """great good nice brilliant excellent perfect awesome amazing lovely cool wow bravo helpful super fantastic ok okay
    done lol haha""".split()
)
_BESIDE_PRAISE: Final = frozenset(
    """you so very much a lot many that that's was is it this job work one stuff answer bot copydesk all really and well
    i the for your today now tonight day night""".split()
)
_BESIDE_THANKS: Final = frozenset(
    """help summary comparison info information quick reply mate pal guys folks team everyone""".split()
)
_GREETING: Final = frozenset(("hello", "hi", "hey", "howdy", "greetings", "morning", "afternoon", "evening"))
_BESIDE_GREETING: Final = frozenset(
    ("good", "there", "copydesk", "all", "everyone", "everybody", "bot", "team", "again", "what's", "up")
)
_GOODBYE: Final = frozenset(("bye", "goodbye", "goodnight", "see"))
_BESIDE_GOODBYE: Final = frozenset(("you", "ya", "later", "soon", "tomorrow", "then", "good", "all", "everyone"))
_UNDO: Final = frozenset(("undo", "delete", "remove", "unshare", "retract"))
_BESIDE_UNDO: Final = frozenset(
    """it this that the your my last message answer post summary comparison share""".split()
)
_LEAVE: Final = frozenset("""wrong not different another other""".split())
_BESIDE_LEAVE: Final = frozenset(
    """it's that's thats it is this that the a story one article thread topic no sorry please""".split()
)
_DROP: Final = frozenset("""yes yeah yep no nope nah never nevermind nvm cancel stop forget start""".split())
_BESIDE_DROP: Final = frozenset("""mind it that this one the story over again please thanks""".split())
# A kind of small talk: the line has a word of the first set, and otherwise only words of either set.
_KINDS: Final = (
    (What.THANKS, _THANKS, _BESIDE_THANKS | _BESIDE_PRAISE | _PRAISE | _GOODBYE | _BESIDE_GOODBYE),
    (What.THANKS, _PRAISE, _BESIDE_PRAISE),
    (What.GREETING, _GREETING, _BESIDE_GREETING),
    (What.THANKS, _GOODBYE, _BESIDE_GOODBYE),
    (What.UNDO, _UNDO, _BESIDE_UNDO),
    (What.LEAVE, _LEAVE, _BESIDE_LEAVE),
    (What.DROP, _DROP, _BESIDE_DROP),
)


_OPENING: Final = re.compile(r"([^:,;?]{1,60}?)(?:[:,;!?.–—]|\s-)\s+(\S.*)")
_HINT: Final = re.compile(
    r"(?:in )?(?:plain |simple )?english|(?:(?:one|another|last|next|new|different|quick|silly|stupid|dumb|follow-?up"
    r"|more) ){1,3}(?:question|thing|one|q)|fyi|urgent(?:ly)?|on deadline|out of curiosity"
    r"|just (?:checking|curious|wondering)"
    r"|(?:(?:have )?(?:you |anyone )?got )?(?:(?:an?|one|two|\d{1,2}) )?(?:min(?:ute)?s?|sec(?:ond)?s?|moment)"
    r"|(?:sorry )?to (?:bother|interrupt|trouble|pester)(?: you)?(?: again)?"
    r"|for (?:context|clarity)|right|anyway|(?:i['’]?m|i am) (?:confused|lost|late(?: to this)?|new here)|",
    re.IGNORECASE,
)
_POLITE: Final = (What.THANKS, What.GREETING)


def after_opening(words: str) -> str:
    """A line without the greeting, thanks or hint before it: "morning, anything new?", "ok in english: …"."""
    while match := _OPENING.fullmatch(words):
        if small_talk(match[1]) not in _POLITE and not _HINT.fullmatch(without_politeness(match[1])):
            break
        words = match[2]
    return words


def small_talk(words: str) -> What | None:
    """What kind of small talk a line is; None if it is not, or may be a question."""
    found = {word.replace("’", "'").lower() for word in _WORD.findall(_EMOJI.sub(" ", words))}
    if not found:
        return What.THANKS if _EMOJI.search(words) or any(map(_is_emoji, words)) else None
    if words.rstrip().endswith("?"):
        return None
    return next((what for what, some, beside in _KINDS if found & some and found <= some | beside), None)


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) == "So"
